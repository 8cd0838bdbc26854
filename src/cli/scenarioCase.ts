import { basename } from 'node:path';
import type { Mode } from '../engine/options.ts';
import type { Setup } from '../engine/setup.ts';
import { applyChanges, type Change, type ChangeNote } from '../scenario/changes.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepOf, timeOfStep, toSetup } from '../scenario/toSetup.ts';
import { help, oneOf, wholeNumber } from './commandLine.ts';
import { problemLines } from './problemLines.ts';
import type { Terminal } from './terminal.ts';
import { badInput, badUsage } from './trouble.ts';

/** Options that all commands share that run a scenario. */
export const sharedOptions = {
  seed: { type: 'string' },
  from: { type: 'string' },
  set: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  account: { type: 'string' },
  draws: { type: 'string' },
  json: { type: 'boolean' },
  help,
} as const;

export const seedHelp = `  --seed N           the luck; the same seed gives the same history (0)`;

export const changesHelp = `  --set PATH=VALUE   change a number, such as actors.us.control=0.9, or take
                     up a proposal of the file: proposals.ID=true
  --without EVENT    leave an event out
  --account NAME     the days as one side tells them
  --draws all|none   draw each uncertain number in its range, or take its centre
  --json             one JSON document`;

export const sharedHelp = `${seedHelp}
  --from TIME        start from the record's state at that time
${changesHelp}`;

interface SharedValues {
  seed?: string | undefined;
  from?: string | undefined;
  set?: string[] | undefined;
  without?: string[] | undefined;
  account?: string | undefined;
  draws?: string | undefined;
}

/** A scenario as the options want it, ready to run. */
export interface ScenarioCase {
  /** With the changes. */
  scenario: Scenario;
  /** As the file has it. */
  written: Scenario;
  changes: readonly Change[];
  setup: Setup;
  hash: string;
  seed: number;
  /** Step; 0 without --from. */
  from: number;
  account: string | null;
  draws: boolean;
}

/** Reads, checks and changes a scenario. @throws Trouble with all that is wrong with the file or the options. */
export async function openScenario(
  terminal: Terminal,
  files: readonly string[],
  values: SharedValues,
  defaults: {
    draws: 'all' | 'none';
    mode: (scenario: Scenario) => Mode;
    /** Step from which runs start that have a moment of their own; null: that of --from. */
    start?: (scenario: Scenario) => number | null;
    /** Of a file that brings its own, in place of those of the options. */
    changes?: readonly Change[];
  },
): Promise<ScenarioCase> {
  const [path, ...more] = files;
  if (path === undefined) throw badUsage('Name a scenario file, for example scenarios/september-2016.yaml.');
  if (more.length > 0) throw badUsage(`One scenario at a time: ${more.join(', ')} came after ${path}.`);
  const written = await readScenario(terminal, path);
  const seed = values.seed === undefined ? 0 : wholeNumber('seed', values.seed, 0);
  const draws = oneOf('draws', values.draws ?? defaults.draws, ['all', 'none']) === 'all';
  const given = values.from === undefined ? 0 : stepOfTime('from', written, values.from);
  const from = defaults.start?.(written) ?? given;
  if (given > 0 && !written.record) throw badUsage(noRecord);
  const changes = defaults.changes ?? [
    ...(values.account === undefined ? [] : [{ account: values.account }]),
    ...(values.set ?? []).map(setChange),
    ...(values.without ?? []).map((without) => ({ without })),
  ];
  const { scenario, notes } = applyChanges(written, changes, { from, mode: defaults.mode(written) });
  const wrong = notes.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    throw badInput(wrong.map((note) => `${note.message} ${wayOut(written, note)}`.trimEnd()).join('\n'));
  }
  for (const { message } of notes) terminal.say(`parley: ${message}`);
  return {
    scenario,
    written,
    changes,
    setup: toSetup(scenario),
    hash: scenarioHash(scenario),
    seed,
    from,
    account: changes.flatMap((change) => ('account' in change ? change.account : [])).at(-1) ?? null,
    draws,
  };
}

/** What to do about a change that cannot be made. For an id near to none: the events that hold its words, or all accounts. */
function wayOut({ accounts, events }: Scenario, { code, path, found, suggestion }: ChangeNote): string {
  if (code !== 'id-unknown' || suggestion?.startsWith('Did you mean') === true) return suggestion ?? '';
  if (path?.startsWith('accounts.') === true)
    return `It has ${Object.keys(accounts).sort().join(', ') || 'none'}.`;
  const words = (found ?? '').toLowerCase().split(/[^a-z0-9]+/);
  const meant = Object.keys(events)
    .filter((event) => words.every((word) => event.toLowerCase().includes(word)))
    .sort()
    .slice(0, mostNamed);
  return meant.length > 0
    ? `Did you mean ${meant.join(' or ')}?`
    : 'Ids of events stand under "events:" in the file.';
}

/** Reads and checks a file. @throws Trouble with all that is wrong with it. */
export async function readScenario(terminal: Terminal, path: string): Promise<Scenario> {
  const file = path === '-' ? 'standard input' : basename(path);
  const { scenario, problems } = parseScenario(await readText(terminal, path), { file });
  if (scenario) return scenario;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const name = path === '-' ? file : path;
  throw badInput(
    `${errors.length === 1 ? 'One thing' : `${errors.length} things`} to mend in ${name}:\n${problemLines(errors, name)}`,
  );
}

/** @throws Trouble when the file cannot be read. */
export async function readText(terminal: Terminal, path: string): Promise<string> {
  try {
    return await terminal.read(path);
  } catch (error) {
    throw badInput(`${path} cannot be read: ${readFault(error)}.`);
  }
}

/** The reason why a file cannot be read, in words. */
export function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this user may not read it';
  return error instanceof Error ? error.message : String(error);
}

function setChange(text: string): Change {
  const at = text.indexOf('=');
  if (at <= 0) {
    throw badUsage(`--set takes PATH=VALUE, for example actors.us.control=0.9, and not "${text}".`);
  }
  const value = text.slice(at + 1);
  try {
    return { set: text.slice(0, at), to: JSON.parse(value) };
  } catch {
    return { set: text.slice(0, at), to: value };
  }
}

/** Events that are named as what was perhaps meant. */
const mostNamed = 5;

const noRecord = '--from starts from the record, and this scenario has none.';

/** The step that holds the time of an option. @throws Trouble where it is no time, or lies outside the scenario. */
export function stepOfTime(option: string, scenario: Scenario, time: string): number {
  if (Number.isNaN(Date.parse(time)) || !/T.*(Z|[+-]\d{2}:?\d{2})$/.test(time)) {
    throw badUsage(
      `--${option} takes a time with its zone, for example 2016-09-17T16:00:00Z, and not "${time}".`,
    );
  }
  const steps = Math.round(scenario.clock.horizon / scenario.clock.step);
  const step = Math.floor(stepOf(scenario, time));
  if (step < 0 || step >= steps) {
    if (!scenario.record) throw badUsage(noRecord);
    throw badUsage(
      `--${option} ${time} lies outside the scenario, whose steps begin from ${scenario.clock.start} to ${timeOfStep(scenario, steps - 1)}.`,
    );
  }
  return step;
}
