import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { readReceipt, receiptDocument, writeReceipt, type Receipt } from '../../../src/analysis/receipt.ts';
import { textOf } from '../fixtures/scenarioFiles.ts';
import { documentOf, fakeTerminal, type } from './fakeTerminal.ts';
import { parley } from '../../../src/cli/parley.ts';

const ask = 'ensemble scenarios/september-2016.yaml --runs 20 --from 2016-09-12T16:00:00Z --account moscow';
const made = async (line = ask): Promise<string> => (await type(`${line} --receipt`)).out;
const read = (text: string): Receipt => (readReceipt(text) as { receipt: Receipt }).receipt;

describe('parley receipt', () => {
  test.each([ask, 'ensemble scenarios/two-sides.yaml --runs 9 --seed 4 --draws none'])(
    'makes the result again: %s',
    async (line) => {
      const text = await made(line);
      const { code, out, said } = await type('receipt r.txt', { 'r.txt': text });
      expect([code, said]).toEqual([0, []]);
      expect(out).toMatch(/^ensemble of .*, \d+ runs, seed \d: same, bit for bit\.\n$/);
    },
  );

  test.each([
    'compare scenarios/september-2016.yaml --runs 30 --with without=2016-09-17-deir-ez-zor-strike',
    'compare scenarios/september-2016.yaml --runs 9 --with actors.us.control=0.9 --assumptions',
    'sweep scenarios/two-sides.yaml --runs=9 --param outside=0.2:0.4:3 --threads 2',
    'attribute scenarios/september-2016.yaml --runs 5 --from 2016-09-12T16:00:00Z --account moscow',
    'seek scenarios/two-sides.yaml --runs 4 --share 0.5 --knob outside=0.1:0.9',
    'sensitivity scenarios/two-sides.yaml --runs 4 --base 3 --param outside=0.1:0.9 --outcome restraint',
    'sensitivity scenarios/september-2016.yaml --runs 2 --base 2 --method sobol --switch accounts --switch actors.assad.rule=reassurance,tit-for-tat',
    'ridge scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z',
    'score scenarios/september-2016.yaml --runs 2 --only-base',
    'fit scenarios/september-2016.yaml --runs 1 --particles 10 --method rejection --param defaults.width',
  ])('makes a study again: %s', async (line) => {
    const text = await made(line);
    const { code, out } = await type('receipt r.txt', { 'r.txt': text });
    expect(out).toContain('same, bit for bit');
    expect(code).toBe(0);
    const document = (await type(`${line} --json`)).out;
    expect(read(document)).toEqual(read(text));
    const other = writeReceipt({ ...read(text), seed: 9 });
    expect((await type('receipt r.txt', { 'r.txt': other })).out).toContain('not the same');
  });

  test('makes a score again that takes over the numbers of another case, from their own plan', async () => {
    const fit =
      'fit scenarios/september-2016.yaml --runs 1 --particles 10 --method rejection --param defaults.width --json';
    const files = { 'fit.json': (await type(fit)).out };
    const line = 'score scenarios/february-2016.yaml --runs 2 --only-base --fit fit.json --receipt';
    const { out: text } = await type(line, files);
    expect(text.length).toBeLessThan(1500);
    expect((await type('receipt r.txt', { 'r.txt': text })).out).toContain('same, bit for bit');
    const { fit: about } = read(text).options as { fit: { scenario: { hash: string } } };
    const strange = writeReceipt({
      ...read(text),
      options: { onlyBase: true, fit: { ...about, scenario: { id: 'elsewhere', hash: '0123456789abcdef' } } },
    });
    const { code, said } = await type('receipt r.txt', { 'r.txt': strange });
    expect([code, said.join()]).toEqual([
      1,
      expect.stringContaining('No scenario that comes with Parley is'),
    ]);
    const nameless = { 'fit.json': files['fit.json'].replace('"receipt"', '"other"') };
    expect((await type(line, nameless)).said.join()).toContain('does not say how it was made');
  });

  test.each<[Partial<Receipt>, string]>([
    [{ options: {} }, 'do not say "axes"'],
    [{ options: { axes: [], words: 'x' } }, 'does not know the option "words"'],
    [{ options: { axes: [{ path: 'outside', low: 0, high: 1, count: 1e9 }] } }, '"axes" among the options'],
    [{ measures: [] }, 'has no 0 outcomes'],
    [{ measures: ['nothing'] }, 'There is no outcome "nothing"'],
    [{ runs: 0 }, '1 to 2000000 runs'],
    [{ from: '2016-09-12T16:00:00Z' }, 'No step of the scenario'],
    [{ changes: [{ without: 'nothing' }] }, 'These changes cannot be made.'],
  ])('says why a study cannot be made again: %j', async (wrong, words) => {
    const text = await made('sweep scenarios/two-sides.yaml --runs 2 --param outside=0.2:0.4:3');
    const { code, said } = await type('receipt -', { '-': writeReceipt({ ...read(text), ...wrong }) });
    expect([code, said.join()]).toEqual([1, expect.stringContaining(words)]);
  });

  test('makes the answer to a question again, which starts at its own moment', async () => {
    const text = await made(
      'ensemble scenarios/september-2016.yaml --runs 9 --question before-the-army-speaks',
    );
    expect(read(text).from).toBe('2016-09-19T04:00:00Z');
    expect((await type('receipt -', { '-': text })).out).toContain('same, bit for bit');
  });

  test('takes a receipt from standard input, as JSON, and as words in one line', async () => {
    const text = await made();
    const json = JSON.stringify(receiptDocument(read(text)));
    for (const given of [text, json, `> ${text.replaceAll('\n', '\n> ')}`]) {
      expect((await type('receipt -', { '-': given })).code).toBe(0);
    }
    const { terminal, seen } = fakeTerminal();
    expect(await parley(terminal, ['receipt', text.replace(/\s+/g, ' ')])).toBe(0);
    expect(seen.out).toContain('same, bit for bit');
    expect((await type(`receipt ${text.replace(/\s+/g, ' ')}`)).code).toBe(0);
  });

  test('gives one document', async () => {
    const text = await made();
    const document = await documentOf<Record<string, unknown>>('receipt r.txt', { 'r.txt': text });
    expect(Object.keys(document)).toEqual(['format', 'parley', 'receipt', 'same', 'departures']);
    expect([document['same'], document['departures']]).toEqual([true, []]);
    const alone = await documentOf<{ receipt: unknown }>(`${ask} --receipt`);
    expect(alone.receipt).toEqual(document['receipt']);
  });

  test('says what differs, and exits with 1 where the outcome does', async () => {
    const receipt = read(await made());
    const say = async (more: Partial<Receipt>) =>
      type('receipt -', { '-': writeReceipt({ ...receipt, ...more }) });
    const outcome = await say({ outcome: '00000000' });
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain('not the same.');
    expect(outcome.out).toContain(`Outcome   00000000 in the receipt, ${receipt.outcome} here`);
    const scenario = await say({
      outcome: '00000000',
      scenario: { ...receipt.scenario, hash: '0123456789abcdef' },
    });
    expect(scenario.out.replace(/\s+/g, ' ')).toContain('The scenario has changed since, or is another one.');
    expect(scenario.out).toContain(
      `Scenario  0123456789abcdef in the receipt, ${receipt.scenario.hash} here`,
    );
    const engine = await say({ outcome: '00000000', engine: '00000000', parley: '0.0.9' });
    expect(engine.out.replace(/\s+/g, ' ')).toContain('take the version of the receipt');
    const old = await say({ parley: '0.0.9' });
    expect([old.code, old.out]).toEqual([
      0,
      expect.stringContaining(`0.0.9 in the receipt, ${version} here`),
    ]);
    for (const { out } of [outcome, scenario, engine, old]) {
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  test('finds a scenario by its hash, and takes another file', async () => {
    const receipt = read(await made());
    const renamed = writeReceipt({ ...receipt, scenario: { ...receipt.scenario, id: 'my-own' } });
    expect((await type('receipt -', { '-': renamed })).code).toBe(0);
    const unknown = writeReceipt({ ...receipt, scenario: { id: 'my-own', hash: '0123456789abcdef' } });
    const nowhere = await type('receipt -', { '-': unknown });
    expect([nowhere.code, nowhere.said.join()]).toEqual([1, expect.stringContaining('--scenario FILE')]);
    const files = { '-': renamed, 'mine.yaml': textOf('scenarios/september-2016.yaml') };
    expect((await type('receipt - --scenario mine.yaml', files)).code).toBe(0);
  });

  test('cites', async () => {
    const { code, out } = await type('receipt r.txt --cite', { 'r.txt': await made() });
    expect(code).toBe(0);
    expect(out).toMatch(/^The Parley authors\. Parley: .* \(version .*\) .*\|\n$/);
  });

  test.each([
    ['receipt', 2, 'Give a receipt'],
    ['receipt a b', 2, 'One receipt at a time'],
    ['receipt r.txt --cite --json', 2, 'Choose --cite or --json.'],
    [`${ask} --receipt --csv`, 2, 'Choose --receipt or --csv.'],
    ['receipt r.txt', 1, 'There is no receipt in this.'],
    ['receipt cut.txt', 1, 'The end of this receipt is missing'],
    ['receipt bad.txt', 1, 'damaged on the way'],
    ['receipt nowhere.txt', 1, 'there is no such file'],
  ])('%s: exit %i, %s', async (line, exit, words) => {
    const text = await made();
    const files = {
      'r.txt': 'no receipt',
      'cut.txt': text.slice(0, 150),
      'bad.txt': text.replace('runs: 20', 'runs: 21'),
    };
    const { code, out, said } = await type(line, files);
    expect([code, out, said.join('\n')]).toEqual([exit, '', expect.stringContaining(words)]);
  });
});
