import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addActor, isFreeId, removeActor, renameActor } from '../../../../src/scenario/edits/actors.ts';
import { parseScenario } from '../../../../src/scenario/parseScenario.ts';
import { smallWar } from '../smallWar.ts';
import { changed, edited, plain } from './plain.ts';

const shipped = (name: string): string => readFileSync(`scenarios/${name}.yaml`, 'utf8');
const twoSides = shipped('two-sides');

describe('a side is renamed', () => {
  test.each([
    ['the small war', smallWar, 'vale'],
    ['the stranger', readFileSync('tests/fixtures/stranger.yaml', 'utf8'), 'hill-front'],
    ['september-2016', shipped('september-2016'), 'assad'],
    ['february-2016', shipped('february-2016'), 'opposition'],
    ['northern-ireland-1994', shipped('northern-ireland-1994'), 'loyalists'],
    ['colombia-2016', shipped('colombia-2016'), 'farc'],
  ])('wherever %s names it, and nowhere else: no word of the text is lost', (_, text, id) => {
    // An id that no word of the text looks like, so that every mention can be found without knowing the format.
    const strange = edited(text, renameActor(text, id, 'zqx-7'));
    expect(parseScenario(strange, { file: 'x.yaml' }).problems.map(({ message }) => message)).toEqual(
      parseScenario(text, { file: 'x.yaml' }).problems.map(({ message }) => message.replaceAll(id, 'zqx-7')),
    );
    const back = edited(strange, renameActor(strange, 'zqx-7', 'renamed-8'));
    expect(back).toBe(strange.replaceAll('zqx-7', 'renamed-8'));
    expect(edited(back, renameActor(back, 'renamed-8', id))).toBe(text);
  });

  test('in every kind of place: pairs, lists, observers, paths, triggers, the introduction, the record, routes', () => {
    const text = smallWar
      .replace(
        'about: { kind: inForce, after: 24 }',
        'about: { kind: restraint, of: vale/hill, atLeast: 0.5, after: 24 }',
      )
      .replace(
        'blow.severity: 0.9',
        'blow.severity: 0.9\n      rivalries.vale/hill.trust: 0.3\n      actors.vale.control: 0.8',
      );
    const next = edited(text, renameActor(text, 'vale', 'dale'));
    expect(next).toBe(text.replaceAll('vale', 'dale'));
  });

  test.each([
    ['no id', 'a b'],
    ['another side', 'hill'],
    ['a spoiler', 'raiders'],
    ['an outsider', 'red-cross'],
    ['a word that stands beside ids', 'default'],
  ])('but not to %s', (_, to) => {
    expect(renameActor(smallWar, 'vale', to)).toBeNull();
    expect(isFreeId(smallWar, to)).toBe(false);
  });
});

test('a side is added behind the others, and its comments stay', () => {
  const text = edited(twoSides, addActor(twoSides, 'east', 'The East'));
  expect(text).toContain('\n  east: { name: The East }\n\n# FROM/TOWARD');
  expect(plain(text)).toEqual(changed(plain(twoSides), ['actors', 'east'], { name: 'The East' }));
  expect(addActor(twoSides, 'south', 'x')).toBeNull();
});

describe('a side is taken out', () => {
  test.each([
    ['the stranger', readFileSync('tests/fixtures/stranger.yaml', 'utf8'), 'aldane'],
    ['february-2016', shipped('february-2016'), 'us'],
    ['september-2016', shipped('september-2016'), 'russia'],
  ])('of %s with all that is about it alone: nothing names it any more but sentences', (_, text, id) => {
    const strange = edited(text, renameActor(text, id, 'zqx-7'));
    const next = edited(strange, removeActor(strange, 'zqx-7'), { keepsComments: false });
    expect(next.match(/[^\n]*zqx-7[^\n]*/g) ?? []).toEqual(strange.match(/[^\n]*\{zqx-7\}[^\n]*/g) ?? []);
    const { problems } = parseScenario(next, { file: 'x.yaml' });
    expect(problems.filter(({ code }) => code === 'syntax')).toEqual([]);
  });

  test('of the small war: what lacks something then is told', () => {
    const next = edited(smallWar, removeActor(smallWar, 'crown'));
    const { problems } = parseScenario(next, { file: 'x.yaml' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(next).toContain('\nties: {}\n');
    expect(next).toContain('\npatronages: {}\n');
  });

  test('and the others keep their comments', () => {
    const next = edited(twoSides, removeActor(twoSides, 'south'), { keepsComments: false });
    expect(next).toContain('# A number with low and high is uncertain');
    expect(next).toContain('  north: { name: North, inSentence: the North, role: a2 }\n\n# FROM/TOWARD');
    expect(next).toContain('by: [north]');
  });
});
