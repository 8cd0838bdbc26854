import { plain, type TextRun, widthOfRuns } from '../labels/box.ts';
import { wrapRuns } from '../labels/wrapRuns.ts';
import type { ChartSetting } from './setting.ts';
import { block, type Word, word } from './words.ts';

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

export interface RowWords {
  id: string;
  /** Words, or words of several weights and colours. */
  name: string | readonly TextRun[];
  figures: string | readonly TextRun[];
}

/** Room between a name, what is drawn and the figures, px. */
const gap = 16;
/** With less room for what is drawn, names stand above it, px. */
const leastDrawn = 140;

/**
 * Rows of a chart that has a name at the start and figures at the end of each.
 * @param items name and figures of each row, in order.
 * @param mark height of what is drawn in a row, px.
 * @param indent room before each name, for a shape.
 */
export function namedRows(
  items: readonly RowWords[],
  top: number,
  mark: number,
  setting: ChartSetting,
  indent = 0,
): NamedRows {
  const { width, sizes, measure } = setting;
  const face = sizes.value;
  const all = items.map(({ id, name, figures }) => ({ id, name: runsOf(name), figures: runsOf(figures) }));
  const long = (runs: readonly TextRun[]): number => widthOfRuns(runs, face.size, measure);
  const most = (of: 'name' | 'figures'): number =>
    all.reduce((widest, row) => Math.max(widest, long(row[of])), 0);
  const figuresWidth = most('figures');
  const nameRoom = Math.min(most('name'), Math.max(width * 0.3, Math.min(220, width * 0.44)));
  const left = Math.ceil(nameRoom) + indent + gap;
  const right = Math.floor(width - figuresWidth - gap);
  if (right - left < leastDrawn || figuresWidth > width * 0.36)
    return stackedRows(all, top, mark, setting, indent);
  const texts: Word[] = [];
  const rows: NamedRow[] = [];
  let y = top;
  for (const { id, name, figures } of all) {
    const names = wrapRuns(name, face.size, nameRoom + 0.5, 3, measure);
    const height = Math.max(mark + 8, names.length * face.line + 6);
    const middle = y + height / 2;
    const nameTop = middle - (names.length * face.line) / 2;
    texts.push(
      ...block(`name ${id}`, names, { x: indent, top: nameTop }, face, 'ink', measure),
      word(
        `figures ${id}`,
        figures,
        { x: width, top: middle - face.line / 2, anchor: 'end' },
        face,
        'ink',
        measure,
      ),
    );
    rows.push({ id, top: y, height, y: middle, nameY: nameTop + face.line / 2 });
    y += height;
  }
  return { rows, texts, stacked: false, left, right, bottom: y };
}

/** Names above what is drawn; where the figures of one row have no room beside its name, those of all stand under it. */
function stackedRows(
  all: readonly { id: string; name: readonly TextRun[]; figures: readonly TextRun[] }[],
  top: number,
  mark: number,
  { width, sizes, measure }: ChartSetting,
  indent: number,
): NamedRows {
  const face = sizes.value;
  const long = (runs: readonly TextRun[]): number => widthOfRuns(runs, face.size, measure);
  const linesOf = (name: readonly TextRun[]) => wrapRuns(name, face.size, width - indent, 2, measure);
  const isBeside = all.every(
    ({ name, figures }) => indent + long(linesOf(name).at(-1) ?? []) + 12 + long(figures) <= width,
  );
  const texts: Word[] = [];
  const rows: NamedRow[] = [];
  let y = top;
  for (const { id, name, figures } of all) {
    const names = linesOf(name);
    texts.push(...block(`name ${id}`, names, { x: indent, top: y }, face, 'ink', measure));
    let under = y + names.length * face.line;
    if (isBeside && figures.length > 0)
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
    else if (figures.length > 0) {
      const lines = wrapRuns(figures, face.size, width, 2, measure);
      texts.push(...block(`figures ${id}`, lines, { x: 0, top: under }, face, 'second', measure));
      under += lines.length * face.line;
    }
    const bottom = under + mark + 12;
    rows.push({ id, top: y, height: bottom - y, y: under + mark / 2 + 2, nameY: y + face.line / 2 });
    y = bottom;
  }
  return { rows, texts, stacked: true, left: 6, right: width - 6, bottom: y };
}

const runsOf = (text: string | readonly TextRun[]): readonly TextRun[] =>
  typeof text !== 'string' ? text : text === '' ? [] : plain(text);
