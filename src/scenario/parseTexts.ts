import { Problems, type Path, type Problem } from './problems.ts';
import { readYaml } from './readYaml.ts';
import type { Scenario } from './scenario.ts';
import { checkSourceText } from './sourceText.ts';
import { textsOf, type Texts } from './texts.ts';
import type { Subject } from './wording/phrase.ts';

export interface ParsedTexts {
  /** Null where there is an error. */
  texts: Texts | null;
  /** All of them, in order of place. */
  problems: Problem[];
}

/** Characters that the chart has room for; all else may be as long as it must. */
const MOST_OF: Readonly<Record<string, number>> = { short: 24 };

/**
 * Reads a file of translated texts and checks it against the scenario that it belongs to: each text is there, none is more,
 * and numbers, quotations and names in braces are kept. Never throws; `file` is the name that problems carry.
 */
export function parseTexts(text: string, scenario: Scenario, { file }: { file: string }): ParsedTexts {
  const problems = new Problems();
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!checkSourceText(source, problems))
    return { texts: null, problems: problems.list(file, () => ({ line: 1, col: 1 })) };
  const { value, locate } = readYaml(source, problems);
  if (value !== undefined) compare(value, textsOf(scenario), [], problems);
  return { texts: problems.hasErrors ? null : (value as Texts), problems: problems.list(file, locate) };
}

function compare(said: unknown, english: Texts, path: Path, problems: Problems): void {
  if (typeof english === 'string') return checkText(said, english, path, problems);
  if (typeof said !== 'object' || said === null || Array.isArray(said) !== Array.isArray(english)) {
    const what: Subject = path.length === 0 ? { of: 'file' } : { of: 'written', text: path.join('.') };
    const facts = {
      what,
      found: { is: 'somethingElse' },
      expected: { is: 'type', name: Array.isArray(english) ? 'textList' : 'textMap' },
      remedy: { do: 'writeExpected' },
    } as const;
    problems.add('wrong-kind', { path, at: 'value' }, facts);
    return;
  }
  const step = (key: string): Path => [...path, Array.isArray(english) ? Number(key) : key];
  for (const key of Object.keys(said)) {
    if (Object.hasOwn(english, key)) continue;
    const stray = step(key);
    problems.add('translation-unknown', { path: stray, at: 'key' }, { path: stray.join('.') });
  }
  for (const [key, below] of Object.entries(english)) {
    if (Object.hasOwn(said, key)) {
      compare((said as Record<string, unknown>)[key], below, step(key), problems);
      continue;
    }
    for (const [at, missing] of leaves(below, step(key)))
      problems.add(
        'translation-missing',
        { path: at, at: 'value' },
        { path: at.join('.'), english: missing },
      );
  }
}

function leaves(texts: Texts, path: Path): [Path, string][] {
  if (typeof texts === 'string') return [[path, texts]];
  return Object.entries(texts).flatMap(([key, below]) => leaves(below, [...path, key]));
}

function checkText(said: unknown, english: string, path: Path, problems: Problems): void {
  const name = path.join('.');
  const place = { path, at: 'value' } as const;
  if (typeof said !== 'string' || said.trim() === '') {
    problems.add('translation-missing', place, { path: name, english });
    return;
  }
  const [expected, found] = [numbersOf(english), numbersOf(said)];
  if (expected !== found) problems.add('translation-numbers', place, { path: name, expected, found });
  const [marks, foundMarks] = [marksOf(english), marksOf(said)];
  if (marks !== foundMarks)
    problems.add('translation-marks', place, { path: name, expected: marks, found: foundMarks });
  const most = MOST_OF[String(path.at(-1))] ?? Infinity;
  const length = Array.from(said).length;
  if (length > most) problems.add('translation-long', place, { path: name, length, most });
}

/** The zeros of decimal digits that a translation may be written in: Arabic-Indic, their Persian forms, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** All runs of digits in order, whatever their script and however a language groups or parts them. */
function numbersOf(text: string): string {
  const western = text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  const runs = western.match(/\d+/g) ?? [];
  return runs.toSorted().join(', ') || 'no number';
}

/** How much is quoted, in whichever marks, and which names stand in braces. */
function marksOf(text: string): string {
  const quoted = text.match(/[“„«]/g)?.length ?? 0;
  const braces = (text.match(/\{[^{}]*\}/g) ?? []).toSorted();
  return [`${quoted} quoted`, ...braces].join(', ');
}
