import { version } from '../../package.json';
import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import type { Receipt } from '../analysis/receipt.ts';
import type { Replay } from '../analysis/replayReceipt.ts';
import { fnv1a } from '../math/fnv1a.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { readScenario } from './scenarioCase.ts';
import type { Terminal } from './terminal.ts';
import { badUsage } from './trouble.ts';

export type Command = (terminal: Terminal, words: readonly string[]) => number | Promise<number>;

/** Options without a value, of the commands that give receipts. */
const flags: ReadonlySet<string> = new Set(['json', 'csv', 'receipt', 'assumptions', 'only-base', 'help']);

/** Options that say how a result is made or told, and not what it is. */
const passing: ReadonlySet<string> = new Set(['json', 'csv', 'receipt', 'out', 'resume', 'shard', 'threads']);

/** The words of a command in their parts: its file, and the options on which its result depends. */
function partsOf(words: readonly string[]): { files: string[]; told: string[] } {
  const files: string[] = [];
  const told: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const [, name, joined] = /^--([^=]+)(=.*)?$/s.exec(word) ?? [];
    if (name === undefined) {
      files.push(word);
      continue;
    }
    const own = joined !== undefined || flags.has(name) ? [word] : [word, words[(i += 1)] ?? ''];
    if (!passing.has(name)) told.push(...own);
  }
  return { files, told };
}

/** What the documents of studies have in common. */
interface StudyDocument {
  readonly seed?: number;
  readonly runs?: number;
  readonly draws?: string;
  readonly from?: string;
}

/** Runs a command for its document; what it says goes to the terminal. */
async function documentOfCommand(
  terminal: Terminal,
  command: Command,
  words: readonly string[],
): Promise<StudyDocument> {
  let out = '';
  const code = await command({ ...terminal, out: (text) => void (out += text) }, [...words, '--json']);
  if (code !== 0) throw new RangeError('The command did not come to its end.');
  return JSON.parse(out) as StudyDocument;
}

/** Hash of a document but for the version of Parley that wrote it, 8 hexadecimal digits. */
function outcomeOf(document: StudyDocument): string {
  const { parley: _, ...body } = document as StudyDocument & { parley?: string };
  return fnv1a(JSON.stringify(body)).toString(16).padStart(8, '0');
}

/** The receipt of a command's result; its outcome is a hash of the command's document. @throws Trouble without a file. */
export async function receiptOfCommand(
  terminal: Terminal,
  kind: string,
  command: Command,
  words: readonly string[],
): Promise<Receipt> {
  const { files, told } = partsOf(words);
  const [file] = files;
  if (file === undefined || file === '-')
    throw badUsage(
      'A receipt is given for a scenario file: name one, for example scenarios/september-2016.yaml.',
    );
  const scenario = await readScenario(terminal, file);
  const document = await documentOfCommand(terminal, command, [file, ...told]);
  return {
    kind,
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    changes: [],
    seed: document.seed ?? 0,
    from: document.from ?? null,
    runs: document.runs ?? 0,
    draws: document.draws !== 'none',
    measures: [],
    options: { words: told },
    parley: version,
    engine: engineFingerprint,
    outcome: outcomeOf(document),
  };
}

/** Makes a command's result again, from the file in which the scenario stands. */
export function replayOfCommand(terminal: Terminal, command: Command, file: string, threads: number): Replay {
  return async ({ options }) => {
    const { words } = options;
    if (!Array.isArray(words) || !words.every((word) => typeof word === 'string'))
      throw new RangeError('This receipt does not say with which options the command was run.');
    return outcomeOf(await documentOfCommand(terminal, command, [file, ...words, `--threads=${threads}`]));
  };
}
