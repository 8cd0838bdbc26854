/** A cell of a CSV file, without its quotes. */
export interface Cell {
  text: string;
  /** Where it begins, from 1, columns in UTF-16 units. */
  line: number;
  column: number;
}

/** Where the quotes of a CSV file go wrong: one that is never closed, or that stands inside an open text or before one. */
export interface QuoteFault {
  code: 'quote-open' | 'quote-stray';
  line: number;
  column: number;
}

/**
 * Reads RFC 4180 text with the place of every cell; lines end in LF, CRLF or CR. D3's reader, which agrees with it on whole
 * files, tells no places and takes broken quotes in silence. Stops at the first fault.
 */
export function readCells(text: string): { rows: Cell[][]; fault: QuoteFault | null } {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  const endLine = (): void => {
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    lineStart = at;
  };
  while (at < text.length) {
    const cell = { text: '', line, column: at - lineStart + 1 };
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (at >= text.length)
          return { rows, fault: { code: 'quote-open', line: cell.line, column: cell.column } };
        const letter = text[at]!;
        if (letter === '"' && text[at + 1] !== '"') break;
        if (letter === '\n' || letter === '\r') {
          const from = at;
          endLine();
          cell.text += text.slice(from, at);
        } else {
          cell.text += letter;
          at += letter === '"' ? 2 : 1;
        }
      }
      at += 1;
    } else {
      const from = at;
      while (at < text.length && !/[",\r\n]/.test(text[at]!)) at += 1;
      cell.text = text.slice(from, at);
    }
    row.push(cell);
    if (at < text.length && !/[,\r\n]/.test(text[at]!))
      return { rows, fault: { code: 'quote-stray', line, column: at - lineStart + 1 } };
    if (text[at] === ',') {
      at += 1;
      // A comma at the end of the file, or of a line, has an empty cell behind it.
      if (at < text.length && !/[\r\n]/.test(text[at]!)) continue;
      row.push({ text: '', line, column: at - lineStart + 1 });
    }
    rows.push(row);
    row = [];
    if (at < text.length) endLine();
  }
  return { rows, fault: null };
}
