import { basename } from 'node:path';
import { version } from '../../../package.json';
import { citeLine, parleyAuthors, parleyTitle } from '../../analysis/citation.ts';
import { engineFingerprint } from '../../analysis/engineFingerprint.ts';
import type { FindScenario } from '../../analysis/plans/studyReplay.ts';
import { readReceipt, receiptDocument, type Receipt } from '../../analysis/receipt.ts';
import { replayReceipt, type Departure, type Verdict } from '../../analysis/replayReceipt.ts';
import { scenarioHash } from '../../scenario/hash.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { help, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { receiptReplays } from '../receiptReplays.ts';
import { readScenario, readText } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badInput, badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';

export const receiptHelp = `parley receipt RECEIPT [--scenario FILE] [--threads N]

Makes a result again from its receipt, and says whether it is the same, bit for
bit. RECEIPT is its text, a file that holds it, or - for standard input; it may
come from the page, from a paper, from --receipt of any command or be the
document of --json, and its lines may have been broken anew.

  parley ensemble scenarios/september-2016.yaml --runs 1000 --receipt > r.txt
  parley receipt r.txt
  parley receipt r.txt --cite
  parley receipt - --scenario mine.yaml < r.txt

  --scenario FILE    where it is not one of those that come with Parley; a
                     second one where a score takes over the numbers of another
  --threads N        worker threads (one a processor); no number depends on it
  --cite             a line that cites Parley for this result; runs nothing
  --json             one JSON document

Exit code 1 where the outcome is another, or the receipt cannot be read.
`;

export async function receipt(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    scenario: { type: 'string', multiple: true },
    threads: { type: 'string' },
    cite: { type: 'boolean' },
    json: { type: 'boolean' },
    help,
  });
  if (values.help) {
    terminal.out(receiptHelp);
    return 0;
  }
  if (values.cite && values.json) throw badUsage('Choose --cite or --json.');
  const threads =
    values.threads === undefined ? terminal.processors : wholeNumber('threads', values.threads, 1, 256);
  const told = await takeReceipt(terminal, files);
  if (values.cite) {
    const work = { authors: parleyAuthors, title: parleyTitle, version: told.parley };
    terminal.out(`${citeLine(work, told)}\n`);
    return 0;
  }
  const given = values.scenario === undefined ? [] : values.scenario;
  const [own, ...others] = await Promise.all(given.map((path) => readScenario(terminal, path)));
  const scenario = own ?? (await shippedScenario(terminal, told.scenario));
  const find: FindScenario = async (about) =>
    [own, ...others].find((one) => one !== undefined && scenarioHash(one) === about.hash) ??
    shippedScenario(terminal, about);
  const here = { parley: version, engine: engineFingerprint };
  const verdict = await replayReceipt(told, scenario, receiptReplays(terminal, threads, find), here);
  if (values.json) writeDocument(terminal, { receipt: receiptDocument(told), ...verdict });
  else terminal.out(reportOf(told, verdict, terminal.columns));
  return verdict.same ? 0 : 1;
}

/** @throws Trouble for what is no receipt. */
async function takeReceipt(terminal: Terminal, words: readonly string[]): Promise<Receipt> {
  if (words.length === 0)
    throw badUsage('Give a receipt: its text in quotes, a file, or - for standard input.');
  const typed = words.join(' ');
  const isText = /Parley\s*receipt|^\s*\{/.test(typed);
  if (!isText && words.length > 1)
    throw badUsage(`One receipt at a time: ${words.slice(1).join(', ')} came after ${words[0]}.`);
  const read = readReceipt(isText ? typed : await readText(terminal, typed));
  if ('fault' in read) throw badInput(read.fault.message);
  return read.receipt;
}

/** The shipped scenario of this hash; without one, the one of this id, which has changed. @throws Trouble when there is neither. */
async function shippedScenario(terminal: Terminal, { id, hash }: Receipt['scenario']): Promise<Scenario> {
  const paths = ((await terminal.filesIn(terminal.shipped)) ?? []).filter((path) => path.endsWith('.yaml'));
  const first = paths.filter((path) => basename(path, '.yaml') === id);
  let namesake: Scenario | null = null;
  for (const path of [...first, ...paths.filter((one) => !first.includes(one))]) {
    const read = parseScenario(await terminal.read(path), { file: basename(path) }).scenario;
    if (read === null) continue;
    if (scenarioHash(read) === hash) return read;
    if (read.id === id) namesake = read;
  }
  if (namesake !== null) return namesake;
  throw badInput(
    `No scenario that comes with Parley is "${id}" or has the hash ${hash}. Give its file with --scenario FILE.`,
  );
}

const things: Readonly<Record<Departure['what'], string>> = {
  scenario: 'Scenario',
  parley: 'Version',
  engine: 'Engine',
  outcome: 'Outcome',
};

function reportOf(told: Receipt, { same, departures }: Verdict, columns: number): string {
  const { kind, scenario, runs, seed } = told;
  const what = `${kind} of ${scenario.id}, ${runs} ${runs === 1 ? 'run' : 'runs'}, seed ${seed}:`;
  const others = departures.filter((departure) => departure.what !== 'outcome');
  const lines = [
    ...wrapText(
      same ? `${what} same, bit for bit.` : `${what} not the same. ${reasonOf(others)}`.trimEnd(),
      columns,
    ),
    ...(same && others.length > 0 ? ['The result is the same though these are not:'] : []),
    ...departures.map(
      ({ what: thing, receipt: then, now }) =>
        `  ${things[thing].padEnd(9)} ${then} in the receipt, ${now} here`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** What may have moved the outcome. */
function reasonOf(others: readonly Departure[]): string {
  const changed = (what: Departure['what']): boolean => others.some((one) => one.what === what);
  if (changed('scenario')) return 'The scenario has changed since, or is another one.';
  if (changed('engine')) return 'The engine has changed since: take the version of the receipt.';
  if (changed('parley')) return 'The receipt is of another version of Parley.';
  return 'Scenario, engine and version are those of the receipt: please report this.';
}
