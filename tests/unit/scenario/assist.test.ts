import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAt, outlineOf, suggestAt } from '../../../src/scenario/assist.ts';
import { placeInText } from '../../../src/scenario/textPlace.ts';
import { textOf } from '../fixtures/scenarioFiles.ts';

const twoSides = textOf('scenarios/two-sides.yaml');
const september = textOf('scenarios/september-2016.yaml');

/** The text without the mark, and the offset at which it stood. */
function marked(text: string): [string, number] {
  const at = text.indexOf('¦');
  return [text.replace('¦', ''), at];
}
const words = (text: string): string[] => suggestAt(...marked(text)).suggestions.map((one) => one.text);

describe('the place of an offset in a scenario', () => {
  it('is told by indentation, also where the text is broken', () => {
    expect(placeInText(...marked('actors:\n  north:\n    con¦\n'))).toMatchObject({
      path: ['actors', 'north'],
      isValue: false,
    });
    expect(placeInText(...marked('actors:\n  north:\n    control: 0.¦'))).toMatchObject({
      path: ['actors', 'north', 'control'],
      isValue: true,
    });
    expect(placeInText(...marked('actors: [\nclock:\n  st¦'))).toMatchObject({ path: ['clock'] });
  });

  it('is told inside of brackets', () => {
    expect(placeInText(...marked('events:\n  a:\n    effects:\n      x: { kind: inc¦ }'))).toMatchObject({
      path: ['events', 'a', 'effects', 'x', 'kind'],
      isValue: true,
    });
    expect(
      placeInText(...marked('events:\n  a:\n    effects:\n      x: { kind: incident, ¦ }')),
    ).toMatchObject({
      path: ['events', 'a', 'effects', 'x'],
      isValue: false,
    });
    expect(placeInText(...marked('events:\n  a:\n    by: [north, ¦]'))).toMatchObject({
      path: ['events', 'a', 'by', '0'],
      isValue: true,
    });
  });

  it('is none in a comment, and a # in quotes begins none', () => {
    expect(placeInText(...marked('actors: # na¦'))).toBeNull();
    expect(placeInText(...marked('meta:\n  title: "No. #1" ¦'))).not.toBeNull();
  });

  it('is found in any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:{}[]-,\'"# \n') }), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const place = placeInText(text, offset);
        if (place !== null) expect(place.from).toBeLessThanOrEqual(offset);
        suggestAt(text, offset);
        explainAt(text, offset);
      }),
    );
  });
});

describe('what can be written', () => {
  it('are the keys of the format, from its one source', () => {
    expect(words('¦')).toEqual(expect.arrayContaining(['parley', 'meta', 'clock', 'actors', 'rivalries']));
    expect(words('actors:\n  north:\n    ¦')).toEqual(expect.arrayContaining(['name', 'control', 'role']));
    expect(words('events:\n  a:\n    effects:\n      x: { ¦ }')).toEqual(
      expect.arrayContaining(['kind', 'rivalry', 'severity']),
    );
  });

  it('are the words of a list of words', () => {
    expect(words('actors:\n  north:\n    role: ¦')).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(words('events:\n  a:\n    effects:\n      x: { kind: ¦ }')).toContain('incident');
  });

  it('are the ids that the file defines', () => {
    expect(words(`${twoSides}\n  later:\n    by: [¦]`)).toEqual(expect.arrayContaining(['north', 'south']));
    expect(words('actors:\n  a: { name: A }\n  b: { name: B }\nrivalries:\n  ¦')).toEqual(['a/b', 'b/a']);
  });

  it('says of a number what it means, from where to where it goes, and who says so', () => {
    const at = september.indexOf('patience: {');
    const told = explainAt(september, at + 2)!;
    expect(told).toMatchObject({ path: 'defaults.patience', from: at, to: at + 'patience'.length });
    expect(told.text).toMatch(/aftermath|future|follows/i);
    expect(told.expected).not.toBe('');
  });
});

describe('the outline', () => {
  it('has the parts of a file and what stands in them, where they stand', () => {
    const entries = outlineOf(september);
    const strike = entries.find(({ path }) => path === 'events.2016-09-17-deir-ez-zor-strike')!;
    expect(september.slice(strike.at)).toMatch(/^ {2}2016-09-17-deir-ez-zor-strike:/);
    expect(entries.filter(({ depth }) => depth === 0).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['meta', 'actors', 'events', 'record']),
    );
    expect(entries.filter(({ path }) => path.startsWith('actors.')).map(({ label }) => label)).toEqual([
      'us',
      'russia',
      'assad',
      'opposition',
    ]);
  });
});
