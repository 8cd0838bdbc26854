import { horizonOfRecord } from '../horizonOfRecord.ts';
import { midpoint } from '../quantity.ts';
import type { PlainValue } from '../plainValue.ts';
import type { IdKind } from '../wording/referenceWording.ts';
import type { Path, Problems } from '../problems.ts';
import { nearestWord } from '../../math/nearestWord.ts';
import { isDay, readInstant } from '../time.ts';
import { isZone, noonInZone } from '../zone.ts';

type PlainMap = Readonly<Record<string, PlainValue>>;
const NOTHING: PlainMap = Object.freeze(Object.create(null) as PlainMap);

/** The value as a map; an empty one where it is none. */
export function mapOf(value: PlainValue | undefined): PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : NOTHING;
}

/** The value as a text; null where it is none. */
export function textOf(value: PlainValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The central value of a number, a range or a number with its reason; null where it is none. */
export function numberOf(value: PlainValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const { value: centre, low, high } = mapOf(value);
  if (typeof centre === 'number') return centre;
  return typeof low === 'number' && typeof high === 'number' ? midpoint('linear', low, high) : null;
}

/** Texts of a list, or a single text, each with the path that leads to it. */
export function textsOf(value: PlainValue | undefined, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    typeof item === 'string' ? [{ text: item, path: [...path, index] }] : [],
  );
}

/** Comparisons of a wrong id with a right one, after which no right one is looked for any more. */
const MOST_COMPARISONS = 200_000;

const MOST_ACTORS = 12;
const MOST_PAIRS = MOST_ACTORS * (MOST_ACTORS - 1);

/** The time of a scenario in milliseconds; a bound that the file does not state in a way that can be read is null. */
export interface ClockView {
  start: number | null;
  end: number | null;
  /** Hours. */
  step: number;
  zone: string;
}

/**
 * A file that may be wrong anywhere, with what the checks ask of it again and again. A kind of ids is null where its part
 * of the file is no map: then nothing is said about ids of this kind, for the part itself has been complained of.
 */
export class FileView {
  readonly file: PlainMap;
  readonly problems: Problems;
  readonly clock: ClockView;
  readonly actors: ReadonlySet<string> | null;
  readonly rivalries: ReadonlySet<string> | null;
  readonly channels: ReadonlySet<string> | null;
  readonly spoilers: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
  readonly outsiders: ReadonlySet<string>;

  constructor(file: PlainValue, problems: Problems) {
    this.file = mapOf(file);
    this.problems = problems;
    this.clock = clockOf(this.file);
    this.actors = this.idsOf(this.file['actors'], true);
    this.rivalries = this.idsOf(this.file['rivalries'], true);
    this.channels = this.idsOf(this.file['channels'], false);
    this.spoilers = this.idsOf(this.file['spoilers'], false);
    this.sources = this.idsOf(mapOf(this.file['meta'])['sources'], false);
    this.outsiders = new Set(['un', 'disputed', ...Object.keys(mapOf(this.file['outsiders']))]);
  }

  private idsOf(part: PlainValue | undefined, needed: boolean): ReadonlySet<string> | null {
    if (part === undefined) return needed ? null : new Set();
    return part !== null && typeof part === 'object' && !Array.isArray(part)
      ? new Set(Object.keys(part))
      : null;
  }

  /** More pairs of actors than twelve actors can make: nothing is compared pair by pair then, for an error is told anyway. */
  get hasTooManyPairs(): boolean {
    return this.part('patronages').length > MOST_PAIRS || (this.rivalries?.size ?? 0) > MOST_PAIRS;
  }

  /** Entries of a part of the file that is a map by id. */
  part(name: string): [string, PlainMap][] {
    return Object.entries(mapOf(this.file[name])).map(([id, value]) => [id, mapOf(value)]);
  }

  private comparisons = 0;
  private readonly sortedIds = new Map<ReadonlySet<string>, string[]>();

  private sorted(ids: ReadonlySet<string>): string[] {
    const known = this.sortedIds.get(ids) ?? [...ids].sort();
    this.sortedIds.set(ids, known);
    return known;
  }

  /** Ids that something names, and ids that something names and that are not there. */
  private readonly named = new Set<string>();
  private readonly unknown = new Map<string, { nearest: string; findings: Set<object> }>();

  /** Complains of an id that is not among those of its kind. */
  needId(
    id: string,
    path: Path,
    kind: IdKind,
    ids: ReadonlySet<string> | null,
    at: 'key' | 'value' = 'value',
  ): boolean {
    this.named.add(id);
    if (ids === null || ids.has(id)) return true;
    if (this.problems.isFull) return false;
    const all = this.sorted(ids);
    this.comparisons += all.length;
    const nearest = this.comparisons > MOST_COMPARISONS ? null : nearestWord(id, all);
    this.problems.add('id-unknown', { path, at }, { kind, id, ids: all, nearest });
    if (nearest !== null) {
      const one = this.unknown.get(id) ?? { nearest, findings: new Set() };
      one.findings.add(this.problems.findings.at(-1)!);
      this.unknown.set(id, one);
    }
    return false;
  }

  /**
   * Where several places name an id that is not there, and nothing names the one that comes nearest, the mistake is in the
   * definition: it is told there, once.
   */
  tellMisspeltDefinitions(): void {
    for (const [id, { nearest, findings }] of this.unknown) {
      const part = ['actors', 'spoilers', 'channels'].find((name) =>
        Object.hasOwn(mapOf(this.file[name]), nearest),
      );
      if (findings.size < 2 || this.named.has(nearest) || part === undefined) continue;
      this.problems.drop(findings);
      const facts = { id: nearest, named: id, times: findings.size };
      this.problems.add('id-misspelt', { path: [part, nearest], at: 'key' }, facts);
    }
  }

  needActor(id: string, path: Path, at: 'key' | 'value' = 'value'): boolean {
    return this.needId(id, path, 'actor', this.actors, at);
  }

  /** Milliseconds of a written time; a date alone counts at 12:00 in the zone of the clock. */
  time(value: PlainValue | undefined): number | null {
    const written = textOf(value);
    if (written === null) return null;
    return isDay(written) ? noonInZone(written, this.clock.zone) : readInstant(written);
  }
}

function clockOf(file: PlainMap): ClockView {
  const clock = mapOf(file['clock']);
  const start = readInstant(textOf(clock['start']) ?? '');
  const written = textOf(clock['zone']);
  const zone = written !== null && isZone(written) ? written : 'UTC';
  const step = numberOf(clock['step']) ?? 12;
  const days = Object.keys(mapOf(mapOf(file['record'])['days']));
  const covered = start === null ? null : horizonOfRecord(days, start, step, zone);
  const horizon = numberOf(clock['horizon']) ?? covered ?? 720;
  return {
    start,
    end: start === null ? null : start + horizon * 3_600_000,
    step: step > 0 ? step : 12,
    zone,
  };
}
