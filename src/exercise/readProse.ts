import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextPlace } from '../scenario/problems.ts';
import { shown } from '../scenario/wording/wording.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';

const DEEPEST = 12;
const ADDRESS = /^(?:https?:\/\/[^\s]+|#\/[^\s]*)$/;

/** Where in the file a node of a parsed text stands; the text begins at `origin`. */
export function placeOf(node: Nodes, origin: TextPlace): TextPlace {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line: line + origin.line - 1, col: column + origin.col - 1 };
}

/** The words of a node without its markup. */
export const plainText = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(plainText).join('') : '';

/** Reads Markdown as prose; what an exercise has no place for is told and left out. */
export function readProse(text: string, origin: TextPlace, report: Report): Prose[] {
  return proseOf(fromMarkdown(text).children, origin, report);
}

/** Nodes of Markdown as prose. */
export function proseOf(nodes: readonly Nodes[], origin: TextPlace, report: Report): Prose[] {
  return new ProseReader(origin, report).all(nodes, 0);
}

class ProseReader {
  private readonly origin: TextPlace;
  private readonly report: Report;

  constructor(origin: TextPlace, report: Report) {
    this.origin = origin;
    this.report = report;
  }

  all(nodes: readonly Nodes[], depth: number): Prose[] {
    return nodes.flatMap((node) => this.one(node, depth) ?? []);
  }

  private one(node: Nodes, depth: number): Prose | null {
    const place = placeOf(node, this.origin);
    if (depth > DEEPEST) {
      this.report.add('prose-deep', place, {});
      return null;
    }
    const children = (): Prose[] => this.all((node as Parents).children, depth + 1);
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value };
      case 'inlineCode':
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'paragraph':
      case 'emphasis':
      case 'strong':
        return { type: node.type, children: children() };
      case 'blockquote':
        return { type: 'quote', children: children() };
      case 'list':
        return { type: 'list', ordered: node.ordered === true, children: children() };
      case 'listItem':
        return { type: 'item', children: children() };
      case 'heading':
        if (node.depth !== 3) this.report.add('heading-level', place, { level: node.depth });
        return { type: 'heading', children: children() };
      case 'link':
        if (!ADDRESS.test(node.url)) {
          this.report.add('link-forbidden', place, { found: shown(node.url) });
          return null;
        }
        return { type: 'link', href: node.url, children: children() };
      case 'html':
        this.report.add('html', place, { found: shown(node.value) });
        return null;
      default:
        this.report.add('markup-unknown', place, { found: NAMES[node.type] ?? node.type });
        return null;
    }
  }
}

/** What a writer calls the parts of Markdown that an exercise has no place for. */
const NAMES: Readonly<Record<string, string>> = {
  image: 'a picture',
  imageReference: 'a picture',
  linkReference: 'a link whose address stands elsewhere',
  definition: 'an address for links',
  thematicBreak: 'a rule',
  code: 'a block',
};
