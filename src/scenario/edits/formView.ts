import { FileView, mapOf, textOf, textsOf } from '../checks/fileView.ts';
import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type Parameter,
  type ParameterKey,
} from '../parameters.ts';
import { PlainReader, type PlainValue } from '../plainValue.ts';
import { Problems } from '../problems.ts';
import { midpoint, scaleOfRange } from '../quantity.ts';
import { documentOf } from './yamlNodes.ts';

/** A number that can be set by a form. */
export interface NumberView {
  readonly path: readonly string[];
  readonly parameter: Parameter & { readonly key: ParameterKey };
  /** As written; where nothing is, the one that counts then. */
  readonly value: number;
  /** Ends of its range, where it has one. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Only its range is written: the value is the middle of it. */
  readonly isMiddle: boolean;
  readonly isWritten: boolean;
}

export interface ActorView {
  readonly id: string;
  readonly name: string;
  readonly numbers: readonly NumberView[];
}

/** Where ties between two sides stand in a file. */
export type TiePart = 'rivalries' | 'ties' | 'patronages';

export interface TieView {
  readonly part: TiePart;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly numbers: readonly NumberView[];
}

export interface EventView {
  readonly id: string;
  /** Milliseconds since 1970; null for one that a condition sets off, or whose time cannot be read. */
  readonly at: number | null;
  /** The time as written; null where none is. */
  readonly time: string | null;
  readonly headline: string;
  readonly text: string;
  readonly kind: string;
  readonly direction: 'against' | 'for' | 'neutral';
  readonly by: readonly string[];
  readonly toward: readonly string[];
  readonly contested: boolean;
  /** What it does, by id. */
  readonly effects: readonly EffectView[];
}

export interface EffectView {
  readonly id: string;
  readonly kind: string;
  /** As written, kind and all. */
  readonly written: Readonly<Record<string, PlainValue>>;
}

/** What the forms show of a scenario's text, which may still have mistakes. */
export interface FormView {
  /** Milliseconds since 1970; null where the clock cannot be read. */
  readonly clock: { readonly start: number; readonly end: number } | null;
  /** Hours of a step. */
  readonly step: number;
  readonly zone: string;
  readonly actors: readonly ActorView[];
  readonly ties: readonly TieView[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly EventView[];
}

/** Reads what forms show; null where the text is no YAML, or none that a form can write to (documentOf). */
export function formView(text: string): FormView | null {
  const document = documentOf(text);
  if (document === null) return null;
  const problems = new Problems();
  const value = new PlainReader(document, problems, () => ({ line: 1, col: 1 })).read();
  if (value === undefined || problems.hasErrors) return null;
  const view = new FileView(value, problems);
  const { start, end, step, zone } = view.clock;
  const numbers = numbersOf(view);
  return {
    clock: start === null || end === null ? null : { start, end },
    step,
    zone,
    actors: view.part('actors').map(([id, actor]) => ({
      id,
      name: textOf(actor['name']) ?? id,
      numbers: numbers(['actors', id], [...ACTOR_PARAMETER_KEYS, 'seenControl']),
    })),
    ties: (Object.keys(tieNumbers) as TiePart[]).flatMap((part) => tiesOf(view, part, numbers)),
    channels: view.part('channels').map(([id, channel]) => ({ id, name: textOf(channel['name']) ?? id })),
    events: view.part('events').map(([id, event]) => eventOf(view, id, event)),
  };
}

/** Numbers of a tie; one of `ties` is its number itself. */
const tieNumbers: Readonly<Record<TiePart, readonly ParameterKey[]>> = {
  rivalries: ['trust', ...RIVALRY_PARAMETER_KEYS],
  ties: ['trust'],
  patronages: ['leverage', 'responsibility', 'solidarity'],
};

type Numbers = (at: readonly string[], keys: readonly ParameterKey[]) => NumberView[];

function tiesOf(view: FileView, part: TiePart, numbers: Numbers): TieView[] {
  return Object.entries(mapOf(view.file[part])).flatMap(([id, value]) => {
    const [from, to, ...more] = id.split(part === 'ties' ? '|' : '/');
    if (from === undefined || to === undefined || more.length > 0) return [];
    const isBare = part === 'ties' && !Object.hasOwn(mapOf(value), 'trust');
    const own = isBare ? numberAt(view, [part, id], value, 'trust') : null;
    const written = isBare ? (own === null ? [] : [own]) : numbers([part, id], tieNumbers[part]);
    return [{ part, id, from, to, numbers: written }];
  });
}

/** Numbers of an entry; one that differs by observer is not among them. */
const numbersOf =
  (view: FileView): Numbers =>
  (at, keys) => {
    const [part = '', id = ''] = at;
    const entry = mapOf(mapOf(view.file[part])[id]);
    return keys.flatMap((key) => numberAt(view, [...at, key], entry[key], key) ?? []);
  };

function numberAt(
  view: FileView,
  path: readonly string[],
  written: PlainValue | undefined,
  key: ParameterKey,
): NumberView | null {
  const parameter = { ...PARAMETERS[key], key };
  if (written === undefined) {
    const common = numberAt(view, path, mapOf(view.file['defaults'])[key] ?? parameter.default, key);
    return common && { ...common, range: null, isMiddle: false, isWritten: false };
  }
  if (typeof written === 'number')
    return { path, parameter, value: written, range: null, isMiddle: false, isWritten: true };
  const { value, low, high } = mapOf(written);
  const range = typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
  const centre = range && midpoint(scaleOfRange(parameter, range.low, range.high), range.low, range.high);
  const isMiddle = typeof value !== 'number';
  const shown = isMiddle ? centre : value;
  return shown === null ? null : { path, parameter, value: shown, range, isMiddle, isWritten: true };
}

function eventOf(view: FileView, id: string, event: Readonly<Record<string, PlainValue>>): EventView {
  const { direction } = event;
  const texts = (key: string) => textsOf(event[key], []).map(({ text }) => text);
  return {
    id,
    at: view.time(event['time']),
    time: textOf(event['time']),
    headline: textOf(event['headline']) ?? id,
    text: textOf(event['text']) ?? '',
    kind: textOf(event['kind']) ?? 'incident',
    direction: direction === 'against' || direction === 'for' ? direction : 'neutral',
    by: texts('by'),
    toward: texts('toward'),
    contested: event['contested'] === true,
    effects: Object.entries(mapOf(event['effects'])).flatMap(([key, value]) => {
      const written = mapOf(value);
      const of = textOf(written['kind']);
      return of === null ? [] : [{ id: key, kind: of, written }];
    }),
  };
}
