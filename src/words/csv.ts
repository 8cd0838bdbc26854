type Cell = string | number | null;

/**
 * A cell that a spreadsheet would read as a formula is kept from it by a leading apostrophe, and one that begins so already
 * gets another: what is read back is what was written.
 */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^'*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
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
