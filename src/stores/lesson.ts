/** What a teacher puts beside the state of a place: words to guide by, and what may be changed. */
export interface Lesson {
  readonly title: string;
  /** Shown one at a time. */
  readonly prompts: readonly string[];
  /** Names of the controls that can be used, as `lessonLocks.ts` writes them; null: all. */
  readonly open: readonly string[] | null;
  /** Whether the ways to other places are shown. */
  readonly ways: boolean;
}

/** Characters of the texts, and how many of each; a control's name is as long as a path can be. */
export const lessonLimits = { title: 80, prompts: 5, prompt: 280, controls: 80, control: 120 } as const;

/** What is wrong with the lesson of a link. */
export type LessonFault = 'long' | 'damaged' | 'newer' | 'title' | 'prompts' | 'controls' | 'ways';

/** More letters than any legal lesson takes. */
const longest = 32_000;

/** First entry of the list that a link holds, to be told from what a later version writes. */
const format = 1;

/** As it stands in a link behind `lesson=`: letters, digits, `-` and `_` alone, which no program on the way changes. */
export function writeLesson({ title, prompts, open, ways }: Lesson): string {
  const bytes = new TextEncoder().encode(
    JSON.stringify([format, title, prompts, open?.join(' ') ?? null, Number(ways)]),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads what `writeLesson` wrote. A link is hostile: it is a lesson in every part, or none, and then says in which not. */
export function readLesson(text: string): { lesson: Lesson } | { fault: LessonFault } {
  if (text.length > longest) return { fault: 'long' };
  const told = unpack(text);
  if (!Array.isArray(told) || typeof told[0] !== 'number') return { fault: 'damaged' };
  if (told[0] > format) return { fault: 'newer' };
  const [version, title, prompts, open, ways, ...more] = told as readonly unknown[];
  if (version !== format || more.length > 0) return { fault: 'damaged' };
  if (!isText(title, lessonLimits.title)) return { fault: 'title' };
  if (
    !Array.isArray(prompts) ||
    prompts.length > lessonLimits.prompts ||
    !prompts.every((prompt) => isText(prompt, lessonLimits.prompt))
  )
    return { fault: 'prompts' };
  const names = open === '' ? [] : typeof open === 'string' ? open.split(' ') : null;
  if (open !== null && (names === null || names.length > lessonLimits.controls || !names.every(isControl)))
    return { fault: 'controls' };
  if (ways !== 0 && ways !== 1) return { fault: 'ways' };
  return { lesson: { title, prompts, open: names, ways: ways === 1 } };
}

function unpack(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

const isControl = (name: string): boolean =>
  name.length <= lessonLimits.control && /^[\w./|:@-]+$/.test(name);

/** Of one line, and without the signs that turn the direction of the text around them. */
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= most &&
  !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(value);
