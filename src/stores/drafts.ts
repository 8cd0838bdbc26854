/** A scenario that is being written. */
export interface Draft {
  readonly id: string;
  /** Of the file, with its ending. */
  readonly name: string;
  readonly text: string;
  /** When it was last written, milliseconds since 1970. */
  readonly time: number;
}

/** The methods of Storage that drafts need. */
export interface DraftStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
}

const key = 'parley.drafts';

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, text, time } = value as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof name === 'string' &&
    typeof text === 'string' &&
    typeof time === 'number' &&
    Number.isFinite(time)
  );
}

/** The drafts of a device, newest first; what the store holds is hostile until checked. */
export function readDrafts(storage: DraftStorage | null): readonly Draft[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDraft).sort((a, b) => b.time - a.time) : [];
  } catch {
    return [];
  }
}

/**
 * Writes drafts over what another tab may have written meanwhile: of one that both have the newer stays.
 * @param removed ids that are to be gone.
 * @returns what is kept now; null where the store refuses.
 */
export function writeDrafts(
  storage: DraftStorage | null,
  drafts: readonly Draft[],
  removed: readonly string[] = [],
): readonly Draft[] | null {
  if (storage === null) return null;
  const byId = new Map(readDrafts(storage).map((draft) => [draft.id, draft]));
  for (const draft of drafts) {
    const there = byId.get(draft.id);
    if (there === undefined || there.time <= draft.time) byId.set(draft.id, draft);
  }
  for (const id of removed) byId.delete(id);
  const all = [...byId.values()].sort((a, b) => b.time - a.time);
  try {
    storage.setItem(key, JSON.stringify(all));
    return all;
  } catch {
    return null;
  }
}

/** The name of a copy, which no other draft has: `river-2.yaml`. */
export function freeName(name: string, drafts: readonly Draft[]): string {
  const taken = new Set(drafts.map((draft) => draft.name));
  const stem = name.replace(/(?:-\d+)?\.yaml$/, '');
  for (let n = 2; ; n += 1) {
    const free = `${stem}-${n}.yaml`;
    if (!taken.has(free)) return free;
  }
}
