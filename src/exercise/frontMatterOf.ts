import type { Report } from './report.ts';
import type { YamlPiece } from './readBlock.ts';

/** The YAML between the two lines of --- at the head of a text, and the text with that part blank; null without it. */
export function frontMatterOf(text: string, report: Report): { head: YamlPiece; body: string } | null {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    report.add('front-missing', { line: 1, col: 1 }, {});
    return null;
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end < 0) {
    report.add('front-open', { line: 1, col: 1 }, {});
    return null;
  }
  const head = { name: 'front matter', text: `${lines.slice(1, end).join('\n')}\n`, line: 2, col: 1 };
  // Blank lines keep the rest where it stands in the file.
  return { head, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}
