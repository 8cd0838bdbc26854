type Cell = string | number | null;

/**
 * Where a spreadsheet would begin to read a formula: at the start of a cell, and, as those of some countries split at
 * semicolons or tabs and then see no quotes, after what may end one. An apostrophe there keeps it from that; where
 * apostrophes stand already it gets another: what is read back is what was written.
 */
const FORMULA_STARTS = /^(?='*\n)|(?<=^|[;\t\r\n])(?='*[=+\-@\t\r＝＋－＠])/g;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = cell.replaceAll(FORMULA_STARTS, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as RFC 4180 text. Null and numbers that are not finite are empty cells.
 * @param end of a line: CRLF for files of a page, LF in a terminal
 */
export function csv(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  end: '\r\n' | '\n' = '\r\n',
): string {
  return [head, ...rows].map((row) => `${row.map(field).join(',')}${end}`).join('');
}
