import type { Heading, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Guide } from './guide.ts';
import { plainText, proseOf } from './readProse.ts';
import { Report, type ExerciseProblem } from './report.ts';

const origin = { line: 1, col: 1 };

/**
 * Reads a guide in Markdown: a heading of the first level, a lead, and parts under headings of the second. It may hold what an
 * exercise may. `guide` is null where there is an error; nothing is thrown.
 */
export function parseGuide(
  text: string,
  { file }: { file: string },
): { guide: Guide | null; problems: ExerciseProblem[] } {
  const report = new Report(file);
  const [first, ...rest] = fromMarkdown(text.replaceAll('\r\n', '\n')).children;
  const starts = rest.flatMap((node, i) => (isHeading(node, 2) ? [i] : []));
  if (!isHeading(first, 1) || starts.length === 0) {
    report.add('guide-shape', origin, {});
    return { guide: null, problems: report.list() };
  }
  const guide = {
    title: plainText(first),
    lead: proseOf(rest.slice(0, starts[0]), origin, report),
    parts: starts.map((start, i) => ({
      title: plainText(rest[start]!),
      prose: proseOf(rest.slice(start + 1, starts[i + 1]), origin, report),
    })),
  };
  return { guide: report.hasErrors ? null : guide, problems: report.list() };
}

const isHeading = (node: Nodes | undefined, depth: number): node is Heading =>
  node?.type === 'heading' && node.depth === depth;
