import type { Path } from '../problems.ts';

/** How an actor is named at a place: by its id, in a pair, behind a quantity, on a path of the file, in braces. */
type Mention = 'id' | 'pair' | 'quantity' | 'path' | 'braces';

type Patterns = readonly { readonly steps: readonly string[]; readonly mention: Mention }[];

const patterns = (mentions: Readonly<Record<string, Mention>>): Patterns =>
  Object.entries(mentions).map(([pattern, mention]) => ({ steps: pattern.split('.'), mention }));

/** Keys that name actors. */
const keys = patterns({
  'actors.*': 'id',
  'actors.*.seenControl.*': 'id',
  'rivalries.*': 'pair',
  'ties.*': 'pair',
  'patronages.*': 'pair',
  'patronages.*.responsibility.*': 'id',
  'patronages.*.solidarity.*': 'id',
  'channels.*.beta.*': 'id',
  'channels.*.exit.*': 'id',
  'channels.*.preconditions.*': 'id',
  'channels.*.issues.*.weights.*': 'id',
  'channels.*.issues.*.redLines.*': 'id',
  'record.acts.*': 'pair',
  'record.days.*.acts.*': 'pair',
  'record.days.*.coding.*': 'id',
  'record.halfDays.*.acts.*': 'pair',
  'accounts.*.set.*': 'path',
});

/** Values that name actors; one that may be a list stands here without its items. */
const values = patterns({
  'meta.intro': 'braces',
  'patronages.*.via': 'id',
  'channels.*.parties': 'id',
  'channels.*.serves': 'id',
  'channels.*.preconditions.*.over': 'pair',
  'spoilers.*.laidTo': 'pair',
  'agreement.renewals.*.by': 'id',
  'events.*.by': 'id',
  'events.*.toward': 'id',
  'events.*.trigger.*.0': 'quantity',
  'events.*.effects.*.rivalry': 'pair',
  'events.*.effects.*.tie': 'pair',
  'events.*.effects.*.path': 'path',
  'proposals.*.by': 'id',
  'proposals.*.toward': 'id',
  'proposals.*.trigger.*.0': 'quantity',
  'proposals.*.effects.*.rivalry': 'pair',
  'proposals.*.effects.*.tie': 'pair',
  'proposals.*.effects.*.path': 'path',
  'accounts.*.blames': 'id',
  'accounts.*.excuses': 'id',
  'questions.*.about.of': 'pair',
  'routes.*.rivalry': 'pair',
  'routes.*.observer': 'id',
  'routes.*.subject': 'id',
});

function mentionAt(all: Patterns, path: Path): Mention | null {
  const fitting = all.find(
    ({ steps }) =>
      steps.length === path.length && steps.every((step, i) => step === '*' || step === String(path[i])),
  );
  return fitting?.mention ?? null;
}

/** A path of an account leads to another part of the file: what stands below it is named as there. */
function placeOf(path: Path): Path {
  const [part, , key, at, ...below] = path;
  return part === 'accounts' && key === 'set' && at !== undefined && below.length > 0
    ? [...String(at).split('.'), ...below]
    : path;
}

/** The path at which the value of an account's path counts. */
function valuePlaceOf(path: Path): Path {
  return path.length === 4 && path[0] === 'accounts' && path[2] === 'set'
    ? String(path[3]).split('.')
    : placeOf(path);
}

const keyMention = (path: Path) => mentionAt(keys, placeOf(path));

function valueMention(written: Path): Mention | null {
  const path = valuePlaceOf(written);
  return (
    mentionAt(values, path) ?? (typeof path.at(-1) === 'number' ? mentionAt(values, path.slice(0, -1)) : null)
  );
}

/**
 * A key or value of the file with an actor called otherwise; itself where it does not name that actor.
 * @param path leads to it; to a key as well as to its value.
 */
export function withActorCalled(
  written: string,
  path: Path,
  isKey: boolean,
  from: string,
  to: string,
): string {
  const mention = isKey ? keyMention(path) : valueMention(path);
  const word = (one: string) => (one === from ? to : one);
  switch (mention) {
    case null:
      return written;
    case 'id':
      return word(written);
    case 'pair':
      return pair(written, word);
    case 'quantity':
      return written.replace(/^(\w+:)(.*)$/s, (_, kind: string, of: string) => kind + pair(of, word));
    case 'braces':
      return written.replaceAll(`{${from}}`, () => `{${to}}`);
    case 'path': {
      const steps = written.split('.');
      return steps.map((step, i) => withActorCalled(step, steps.slice(0, i + 1), true, from, to)).join('.');
    }
  }
}

const pair = (written: string, word: (id: string) => string): string =>
  written.replaceAll(/[^/|]+/g, (id) => word(id));

/** Whether a key or value names an actor. */
export const namesActor = (written: string, path: Path, isKey: boolean, actor: string): boolean =>
  withActorCalled(written, path, isKey, actor, `${actor}-`) !== written;
