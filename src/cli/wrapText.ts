/** A text as lines of at most `width` characters, broken at blanks; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A paragraph whose first line begins with `first`, and whose others are indented as far. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(first.length);
  return wrapText(text, Math.max(20, width - first.length)).map(
    (line, n) => `${n === 0 ? first : indent}${line}`,
  );
}
