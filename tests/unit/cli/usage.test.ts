import { describe, expect, test } from 'vitest';

import { version } from '../../../package.json';
import { type } from './fakeTerminal.ts';

const september = 'scenarios/september-2016.yaml';
const commands = [
  'validate',
  'run',
  'ensemble',
  'compare',
  'sweep',
  'sensitivity',
  'attribute',
  'seek',
  'ridge',
  'score',
  'fit',
  'merge',
  'receipt',
  'match',
  'verify',
  'schema',
];

describe('help', () => {
  test.each(['--help', '-h', 'help'])('is given to %s, with every command', async (word) => {
    const { code, out, said } = await type(word);
    expect([code, said]).toEqual([0, []]);
    for (const command of commands) expect(out).toContain(`parley ${command}`);
  });

  test('goes to standard error where no command is given', async () => {
    const { code, out, said } = await type('');
    expect([code, out]).toEqual([2, '']);
    expect(said.join('\n')).toContain('parley run FILE');
  });

  test.each(commands)('of %s teaches by example within 80 columns', async (command) => {
    const { code, out } = await type(`${command} --help`);
    expect(code).toBe(0);
    expect((await type(`${command} -h`)).out).toBe(out);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(new RegExp(`^parley ${command}\\b`));
    expect(lines.filter((line) => line.startsWith(`  parley ${command}`)).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['run', 'ensemble', 'compare', 'sweep', 'sensitivity', 'attribute', 'seek', 'fit'])(
    'of %s names every shared option',
    async (command) => {
      const { out } = await type(`${command} --help`);
      for (const option of ['seed', 'from', 'set', 'without', 'account', 'draws', 'json']) {
        expect(out).toContain(`--${option}`);
      }
    },
  );
});

test('--version prints the version of the package', async () => {
  expect(await type('--version')).toEqual({ code: 0, out: `${version}\n`, said: [] });
});

describe('a mistake in what is typed', () => {
  // Exit 2, nothing on standard output, and a sentence that names the way out.
  test.each([
    ['vaildate x', 'Did you mean validate?'],
    ['frobnicate', 'See parley --help.'],
    ['run', 'Name a scenario file, for example scenarios/september-2016.yaml.'],
    ['run a.yaml b.yaml', 'One scenario at a time'],
    [`run ${september} --sead 3`, 'Did you mean --seed?'],
    [`run ${september} --xyzzy`, 'See --help.'],
    [`run ${september} -x`, 'There is no option -x. See --help.'],
    [`run ${september} --seed`, '--seed needs a value: write --seed=VALUE.'],
    [`run ${september} --json=yes`, '--json takes no value.'],
    [`run ${september} --seed=-1`, '--seed takes a whole number from 0'],
    [`run ${september} --seed 1.5`, '--seed takes a whole number from 0'],
    [`run ${september} --index 4294967296`, '--index takes a whole number from 0 to 4294967295'],
    [`run ${september} --mode modell`, '--mode takes record, model, play'],
    [`run ${september} --draws some`, '--draws takes all, none'],
    [
      `run ${september} --from 2016-09-12`,
      '--from takes a time with its zone, for example 2016-09-17T16:00:00Z',
    ],
    [`run ${september} --from 2026-09-12T00:00Z`, 'from 2016-09-09T04:00:00Z to 2016-10-03T16:00:00Z'],
    [`run ${september} --from 2016-09-01T00:00Z`, 'lies outside the scenario'],
    [`run ${september} --set actors.us.control`, '--set takes PATH=VALUE, for example'],
    [`run ${september} --decisions x.json`, '--decisions goes with --mode play.'],
    ['run scenarios/two-sides.yaml --mode record', 'Run it with --mode model.'],
    [
      'run scenarios/two-sides.yaml --from 2030-03-04T06:00Z',
      '--from starts from the record, and this scenario has none.',
    ],
    ['ensemble scenarios/two-sides.yaml --runs 3 --from 2016-03-04T06:00Z', 'this scenario has none.'],
    [`ensemble ${september}`, 'Say how many runs, for example --runs 1000.'],
    [`ensemble ${september} --runs 0`, '--runs takes a whole number from 1'],
    [`ensemble ${september} --runs ten`, '"ten" is none'],
    [`ensemble ${september} --runs 10 --threads 0`, '--threads takes a whole number from 1'],
    [`ensemble ${september} --runs 10 --json --csv`, 'Choose --json or --csv.'],
    ['match tit-for-tat --turns 3', 'A match takes two rules'],
    ['match tit-for-tat grim', 'Say how many turns, for example --turns 200.'],
    ['match tit-for-tatt grim --turns 3', 'Did you mean "tit-for-tat"?'],
    ['match tit-for-tat grim --turns 3 --noise 2', '--noise takes a number from 0 to 1'],
    ['verify', 'Name a reference file or a folder of them'],
    ['schema x', 'schema takes no file'],
    ['validate', 'Name at least one file'],
  ])('is told: parley %s', async (line, words) => {
    const { code, out, said } = await type(line);
    expect([code, out]).toEqual([2, '']);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^parley: [^\n]*[.?]$/);
    expect(said[0]).toContain(words);
  });
});

describe('something wrong with what is named', () => {
  test.each([
    ['run no-such-file.yaml', 'no-such-file.yaml cannot be read: there is no such file.'],
    ['run scenarios', 'scenarios cannot be read: it is a folder.'],
    [`run ${september} --set actors.us.contrl=0.9`, 'Did you mean "actors.us.control"?'],
    [`run ${september} --set actors.us.control=lots`, 'must be a number from 0.5 to 0.99'],
    [`run ${september} --set actors.us.control=3`, 'from 0.5 to 0.99'],
    [`run ${september} --without strike`, 'or 2016-09-17-deir-ez-zor-strike?'],
    [
      `run ${september} --without 2016-09-17-deir-ez-zor-strik`,
      'Did you mean "2016-09-17-deir-ez-zor-strike"?',
    ],
    [`run ${september} --without qwerty`, 'stand under "events:" in the file.'],
    [`run ${september} --account mosco`, 'Did you mean "moscow"?'],
    [`ensemble ${september} --runs 5 --account paris`, 'It has moscow, washington.'],
    ['verify no-such-folder', 'no-such-folder cannot be read: there is no such file.'],
    ['verify package.json', 'package.json'],
    ['verify README.md', 'README.md is no JSON'],
  ])('gives exit 1 and the way out: parley %s', async (line, words) => {
    const { code, out, said } = await type(line);
    expect([code, out]).toEqual([1, '']);
    expect(said[0]).toMatch(/^parley: /);
    expect(said.join('\n')).toContain(words);
    expect(said.join('\n')).not.toMatch(/\n\s+at /);
  });

  test('lists all problems of a scenario that cannot be run', async () => {
    const { code, said } = await type('run broken.yaml', {
      'broken.yaml': 'parley: 1\nmeta: { titel: x }\n',
    });
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^parley: \d+ things to mend in broken\.yaml:\n/);
    expect(said[0]).toContain('broken.yaml:2:9: error: meta.titel');
    expect(said[0]).toContain('Did you mean "title"?');
  });
});
