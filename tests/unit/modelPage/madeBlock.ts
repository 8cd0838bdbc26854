import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../../docs/model.md', import.meta.url));

/**
 * The part of docs/model.md between `<!-- made: NAME -->` and `<!-- end -->`. With UPDATE_DOCS=1 these lines take its place first.
 */
export function madeBlock(name: string, lines: readonly string[]): string[] {
  const text = readFileSync(page, 'utf8');
  const begin = `<!-- made: ${name} -->\n`;
  const end = '<!-- end -->';
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`docs/model.md has no part "${name}".`);
  if (process.env['UPDATE_DOCS'] !== '1') return inner(text.slice(from + begin.length, to));
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n${lines.join('\n')}\n\n${text.slice(to)}`);
  return [...lines];
}

const inner = (text: string): string[] => text.trim().split('\n');
