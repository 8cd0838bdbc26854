import type { Exercise, Part } from './exercise.ts';
import type { Prose } from './prose.ts';

/** Parts that a class is shown as they are: the others are split, or are not for its eyes. */
type ShownPart = Exclude<Part, { kind: 'prose' | 'key' | 'notes' | 'check' }>;

/** What one slide says. */
export type Message =
  | { kind: 'title' | 'aims' }
  | { kind: 'text'; prose: readonly Prose[] }
  | { kind: 'part'; part: ShownPart };

/** One message to a class. */
export interface Slide {
  /** Index of its step; null: before the first and after the last. */
  step: number | null;
  message: Message;
  /** The model's answer to a question of this step is still to come: no picture may give it away. */
  isAsked: boolean;
}

/**
 * An exercise as slides, one message each: its title, each paragraph, what is shown, what is asked, the answer, then what is
 * said about it, and at the end its aims. Key and notes are left out, and what each does in the shown places by itself.
 */
export function slidesOf({ introduction, steps }: Exercise): Slide[] {
  const alone = (message: Message): Slide => ({ step: null, message, isAsked: false });
  return [
    alone({ kind: 'title' }),
    ...textsOf(introduction).map(alone),
    ...steps.flatMap(({ parts }, step) =>
      parts.flatMap((part, at) => {
        const isAsked = parts
          .slice(at + 1)
          .some((later) => later.kind === 'reveal' && later.models.length > 0);
        return messagesOf(part, parts).map((message) => ({ step, message, isAsked }));
      }),
    ),
    alone({ kind: 'aims' }),
  ];
}

function messagesOf(part: Part, parts: readonly Part[]): Message[] {
  switch (part.kind) {
    case 'prose':
      return textsOf(part.prose);
    case 'key':
    case 'notes':
    case 'check':
      return [];
    case 'reveal': {
      const ask = parts.find((one) => one.kind === 'ask' && one.id === part.of);
      const says =
        part.models.length > 0 ||
        part.record !== null ||
        (ask?.kind === 'ask' &&
          (ask.question.kind === 'line' || ('answer' in ask.question && ask.question.answer !== null)));
      return [...(says ? [{ kind: 'part', part } as const] : []), ...textsOf(part.prose)];
    }
    default:
      return [{ kind: 'part', part }];
  }
}

/** Each block of a prose by itself; a heading stays with what it is over. */
function textsOf(prose: readonly Prose[]): Message[] {
  const groups: Prose[][] = [];
  for (const block of prose) {
    const last = groups.at(-1);
    if (last?.at(-1)?.type === 'heading') last.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => ({ kind: 'text', prose: group }));
}

/** What a teacher reads beside a step: its notes, and its key. */
export function teachersOf(
  { steps }: Exercise,
  step: number | null,
): { notes: readonly Prose[]; key: readonly Prose[] } {
  const parts = (step === null ? undefined : steps[step])?.parts ?? [];
  const all = (kind: 'notes' | 'key') => parts.flatMap((part) => (part.kind === kind ? part.prose : []));
  return { notes: all('notes'), key: all('key') };
}
