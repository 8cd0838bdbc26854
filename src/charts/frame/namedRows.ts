import type { ChartSetting } from './setting.ts';
import { narrowBelow } from './setting.ts';
import { block, type Word, word, wrapped } from './words.ts';

/** A row with its name and its figures in words; between them (or under them on a narrow page) stands what is drawn. */
export interface NamedRow {
  id: string;
  top: number;
  height: number;
  /** Middle of what is drawn. */
  y: number;
  /** Middle of the name's first line. */
  nameY: number;
}

export interface NamedRows {
  rows: readonly NamedRow[];
  texts: readonly Word[];
  /** Whether names stand above. */
  stacked: boolean;
  /** Where what is drawn begins and ends, px. */
  left: number;
  right: number;
  bottom: number;
}

/**
 * Rows of a chart that has a name at the start and figures at the end of each.
 * @param items name and figures of each row, in order.
 * @param mark height of what is drawn in a row, px.
 * @param indent room before each name, for a shape.
 */
export function namedRows(
  items: readonly { id: string; name: string; figures: string; bold?: boolean }[],
  top: number,
  mark: number,
  { width, sizes, measure }: ChartSetting,
  indent = 0,
): NamedRows {
  const face = sizes.value;
  const long = (text: string) => measure(text, { size: face.size, weight: 400 });
  const figuresWidth = items.reduce((most, { figures }) => Math.max(most, long(figures)), 0);
  const stacked = width < narrowBelow || figuresWidth > width * 0.36;
  const texts: Word[] = [];
  const rows: NamedRow[] = [];
  let y = top;
  if (stacked) {
    // Where the figures of one row have no room beside its name, those of all stand under it.
    const beside = items.every(({ name, figures }) => {
      const last = wrapped(name, width - indent, face, measure, { most: 2 }).at(-1) ?? '';
      return indent + long(last) + 12 + long(figures) <= width;
    });
    for (const { id, name, figures } of items) {
      const names = wrapped(name, width - indent, face, measure, { most: 2 });
      texts.push(...block(`name ${id}`, names, { x: indent, top: y }, face, 'ink', measure));
      let under = y + names.length * face.line;
      if (beside && figures)
        texts.push(
          word(
            `figures ${id}`,
            figures,
            { x: width, top: under - face.line, anchor: 'end' },
            face,
            'ink',
            measure,
          ),
        );
      else if (figures) {
        const lines = wrapped(figures, width, face, measure, { most: 2 });
        texts.push(...block(`figures ${id}`, lines, { x: 0, top: under }, face, 'second', measure));
        under += lines.length * face.line;
      }
      rows.push({
        id,
        top: y,
        height: under + mark + 12 - y,
        y: under + mark / 2 + 2,
        nameY: y + face.line / 2,
      });
      y = under + mark + 12;
    }
    return { rows, texts, stacked, left: 6, right: width - 6, bottom: y };
  }
  const nameRoom = Math.min(
    width * 0.3,
    items.reduce((most, { name }) => Math.max(most, long(name)), 0),
  );
  const left = Math.ceil(nameRoom) + indent + 16;
  const right = Math.floor(width - figuresWidth - 16);
  for (const { id, name, figures } of items) {
    const names = wrapped(name, nameRoom + 0.5, face, measure, { most: 2 });
    const height = Math.max(mark + 8, names.length * face.line + 6);
    const middle = y + height / 2;
    texts.push(
      ...block(
        `name ${id}`,
        names,
        { x: indent, top: middle - (names.length * face.line) / 2 },
        face,
        'ink',
        measure,
      ),
      word(
        `figures ${id}`,
        figures,
        { x: width, top: middle - face.line / 2, anchor: 'end' },
        face,
        'ink',
        measure,
      ),
    );
    rows.push({ id, top: y, height, y: middle, nameY: middle - ((names.length - 1) * face.line) / 2 });
    y += height;
  }
  return { rows, texts, stacked, left, right, bottom: y };
}
