import { help, readCommandLine } from '../commandLine.ts';
import { readText } from '../scenarioCase.ts';
import { mergeLogs } from '../studyLog.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';

export const mergeHelp = `parley merge FILE... --out FILE

Joins what the parts of a divided study (--shard I/N) have measured. The
command itself, with --resume, then tells the whole.

  parley merge part-1.jsonl part-2.jsonl --out whole.jsonl
  parley sweep scenarios/september-2016.yaml --resume whole.jsonl \\
      --param actors.us.control=0.7:0.95:6

  --out FILE         where the whole goes
`;

export async function merge(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, { out: { type: 'string' }, help });
  if (values.help) {
    terminal.out(mergeHelp);
    return 0;
  }
  if (files.length === 0) throw badUsage('Name the files of the parts.');
  if (values.out === undefined) throw badUsage('Say where the whole goes: --out FILE.');
  const logs = [];
  for (const name of files) logs.push({ name, text: await readText(terminal, name) });
  const { text, points } = mergeLogs(logs);
  terminal.write(values.out, text);
  terminal.say(`parley: ${points} measured settings stand in ${values.out}.`);
  return 0;
}
