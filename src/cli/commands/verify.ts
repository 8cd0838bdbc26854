import { basename } from 'node:path';
import { compareLine, verifyFile, type FileVerification } from '../../verify/verifyFile.ts';
import { help, readCommandLine } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { readFault, readText } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badInput, badUsage } from '../trouble.ts';

export const verifyHelp = `parley verify PATH... [--only RULE,...] [--strict]

Recomputes everything in reference files with Parley's own rules and formulas,
and says what differs.

  parley verify tests/golden
  parley verify tests/golden/axelrod/matches.json --only tit-for-tat,grim

  --only RULE,...   matches of these rules alone
  --strict          fail, too, on what cannot be recomputed yet
  --json            one JSON document
`;

/** Differences that are printed for a file; all stand in the JSON. */
const fewDifferences = 10;

interface Verified extends FileVerification {
  file: string;
}

export async function verify(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files: paths } = readCommandLine(words, {
    only: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
    help,
  });
  if (values.help) {
    terminal.out(verifyHelp);
    return 0;
  }
  if (paths.length === 0)
    throw badUsage('Name a reference file or a folder of them, for example tests/golden.');
  const only = values.only?.split(',').filter(Boolean);
  const verified: Verified[] = [];
  for (const file of await referenceFiles(terminal, paths)) {
    const result = await verifyOne(terminal, file, only);
    verified.push(result);
    if (!values.json) print(terminal, result);
  }
  if (values.json) {
    writeDocument(terminal, {
      files: verified.map(({ file, kind, compared, worst, differences, notYet }) => ({
        file,
        kind,
        compared,
        worst,
        differences,
        notYet,
      })),
    });
  }
  const differs = verified.some(({ differences }) => differences.length > 0);
  const lacks = values.strict === true && verified.some(({ notYet }) => notYet.length > 0);
  return differs || lacks ? 1 : 0;
}

async function referenceFiles(terminal: Terminal, paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    try {
      const inside = await terminal.filesIn(path);
      files.push(...(inside === null ? [path] : inside.filter((file) => file.endsWith('.json'))));
    } catch (error) {
      throw badInput(`${path} cannot be read: ${readFault(error)}.`);
    }
  }
  return files;
}

async function verifyOne(terminal: Terminal, file: string, only: string[] | undefined): Promise<Verified> {
  const text = await readText(terminal, file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw badInput(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  try {
    return { file, ...verifyFile(basename(file), json, only === undefined ? {} : { only }) };
  } catch (error) {
    throw badInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function print(terminal: Terminal, result: Verified): void {
  const { file, worst, differences, notYet } = result;
  const outcome =
    differences.length === 0
      ? `no difference, worst ${worst === 0 ? '0' : worst.toExponential(1)}`
      : `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`;
  terminal.out(`${file}: ${compareLine(result)}: ${outcome}\n`);
  for (const { where, expected, found } of differences.slice(0, fewDifferences)) {
    terminal.out(`    ${where}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}\n`);
  }
  if (differences.length > fewDifferences) {
    terminal.out(`    and ${differences.length - fewDifferences} more (all with --json)\n`);
  }
  if (notYet.length > 0) terminal.out(`    not yet: ${notYet.join(', ')}\n`);
}
