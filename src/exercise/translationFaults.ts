import type { Ask, Exercise, Part } from './exercise.ts';
import type { Prose } from './prose.ts';

/** Fields that are said in words, and so differ from language to language. */
const WORDS = new Set(['title', 'label', 'prompt', 'text', 'answerYes', 'record', 'unit', 'aims']);
const PROSE = new Set(['introduction', 'prose']);

type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/**
 * Where a translated exercise is another one than its English original: paths such as `steps.2.parts.1.question.answer`.
 * Steps, parts, ids, right answers, shown states and addresses are the same in every language; words are not looked at.
 */
export function translationFaults(english: Exercise, translated: Exercise): string[] {
  return differences(frameOf(english), frameOf(translated), []);
}

/** What is left of an exercise when its words are taken out. */
function frameOf(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(frameOf);
  if (typeof value !== 'object' || value === null) return value as Plain;
  if ('kind' in value && value.kind === 'choice') return choiceFrame(value as Choice);
  return Object.fromEntries(
    Object.entries(value).map(([key, below]): [string, Plain] => {
      if (PROSE.has(key)) return [key, addressesIn(below as readonly Prose[])];
      if (!WORDS.has(key)) return [key, frameOf(below)];
      return [key, Array.isArray(below) ? below.length : typeof below];
    }),
  );
}

type Choice = Extract<Ask['question'], { kind: 'choice' }>;

/** Of a choice the right answer by its place, since its words differ. */
function choiceFrame({ options, answer }: Choice): Plain {
  return {
    kind: 'choice',
    options: options.length,
    answer: answer === null ? null : options.indexOf(answer),
  };
}

const addressesIn = (prose: readonly Prose[]): string[] =>
  prose.flatMap((one) => [
    ...(one.type === 'link' ? [one.href] : []),
    ...('children' in one ? addressesIn(one.children) : []),
  ]);

function differences(english: Plain, translated: Plain, path: readonly string[]): string[] {
  if (Object.is(english, translated)) return [];
  if (!isBranch(english) || !isBranch(translated) || Array.isArray(english) !== Array.isArray(translated))
    return [path.join('.')];
  const keys = new Set([...Object.keys(english), ...Object.keys(translated)]);
  return [...keys].flatMap((key) => differences(english[key], translated[key], [...path, key]));
}

const isBranch = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null;

/** A translation without faults, whose answers hold what those to the English original do. */
export function withAnswersOf(english: Exercise, translated: Exercise): Exercise {
  const said = new Map(choicesOf(english).map(({ id, question }) => [id, question.options]));
  const told = (part: Part): Part =>
    part.kind === 'ask' && part.question.kind === 'choice'
      ? { ...part, question: { ...part.question, said: said.get(part.id)! } }
      : part;
  return {
    ...translated,
    steps: translated.steps.map((step) => ({ ...step, parts: step.parts.map(told) })),
  };
}

const choicesOf = ({ steps }: Exercise): { id: string; question: Choice }[] =>
  steps.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'ask' && part.question.kind === 'choice'
        ? [{ id: part.id, question: part.question }]
        : [],
    ),
  );
