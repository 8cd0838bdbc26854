import { placeText, plain, widthOfRuns } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import { freePlace } from '../labels/freePlace.ts';
import type { Span } from '../labels/freePlace.ts';
import type { MeasureText } from '../measureText.ts';
import type { EventColumn } from './eventColumns.ts';
import type { RestraintEvent } from './restraintProps.ts';
import type { RestraintWords } from './restraintWords.ts';

export interface EventWord {
  event: RestraintEvent;
  text: PlacedText;
  /** From the word down to its column. */
  leader: { x: number; top: number; bottom: number };
  isSelected: boolean;
}

export interface WordRows {
  /** Baselines; null: no row for the words of events that are not selected. */
  selected: number;
  others: number | null;
  size: number;
  /** Left and right bounds of all words. */
  left: number;
  right: number;
  /** Right bound of the selected word where it does not fit left of the cursor. */
  hingeEnd: number;
  pitch: number;
}

/** Room between two words, and between a word and a leader that passes it. */
const between = 9;
const aside = 5;
/** How far inside its word a leader stands at the least. */
const inside = 1;

/**
 * Words of events: the selected one in the upper row, the others by weight in the lower one, each over its own mark. No word
 * crosses a leader; a word that finds no room is dropped.
 */
export function placeEventWords(
  columns: readonly EventColumn[],
  selected: string | null,
  rows: WordRows,
  words: RestraintWords,
  measure: MeasureText,
): EventWord[] {
  const placed: EventWord[] = [];
  const taken: Span[] = [];
  const { size, left, right } = rows;

  const put = (
    event: RestraintEvent,
    column: EventColumn,
    baseline: number,
    end: number,
    isSelected: boolean,
  ) => {
    const topMark = Math.min(
      ...column.marks.map((m) => m.y),
      ...(column.hidden.length > 0 ? [column.moreY] : []),
    );
    for (const wording of event.shorter === undefined ? [event.short] : [event.short, event.shorter]) {
      const runs = plain(words.guard(wording), isSelected ? 600 : 400);
      const width = widthOfRuns(runs, size, measure);
      const low = Math.max(left, column.x - width + inside);
      const high = Math.min(end, column.x - inside + width);
      const start = freePlace(column.x - width / 2, width, low, high, isSelected ? [] : taken);
      if (start === null) continue;
      const at = { x: start, y: baseline, anchor: 'start' as const, size };
      placed.push({
        event,
        text: placeText(`event-${event.id}`, runs, at, measure),
        leader: { x: column.x, top: baseline + 5, bottom: topMark - rows.pitch / 2 },
        isSelected,
      });
      if (isSelected) taken.push({ from: column.x - aside, to: column.x + aside });
      else taken.push({ from: start - between, to: start + width + between });
      return true;
    }
    return false;
  };

  for (const column of columns) {
    const event = column.marks.find((m) => m.event.id === selected)?.event;
    if (!event) continue;
    // In the first days there is no room left of the cursor: then the word runs on into the empty hinge.
    if (!put(event, column, rows.selected, right, true))
      put(event, column, rows.selected, rows.hingeEnd, true);
  }
  if (rows.others === null) return placed;
  // One word a column, its weightiest; among equals the later one stands nearer to the cursor and comes first.
  const others = columns
    .flatMap((column) => {
      const rest = column.marks.map((m) => m.event).filter((e) => e.id !== selected);
      const event = rest.reduce<RestraintEvent | null>(
        (best, e) => (best && best.weight >= e.weight ? best : e),
        null,
      );
      return event && rest.length === column.marks.length ? [{ column, event }] : [];
    })
    .sort((a, b) => b.event.weight - a.event.weight || b.event.time - a.event.time);
  for (const { column, event } of others) put(event, column, rows.others, right, false);
  return placed;
}
