/** The properties that carry a chart's look; everything else a standalone picture can do without. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'visibility',
] as const;

export interface StandaloneOptions {
  /** Written into the file's title element. */
  title: string;
  /** Written into the file's desc element: what made the picture, to be read by machines. */
  description?: string;
  /** Lines printed over the picture, the first one as its title; for a chart that has none of its own. */
  heading?: readonly string[];
  /** Lines printed under the picture: what it shows, who made it, from what. */
  footer: readonly string[];
  /** CSS of @font-face rules with the fonts inside, so that the file looks alike everywhere. */
  fontCss: string;
}

/**
 * A chart on the page as an SVG file that stands alone: styles inlined, fonts inside, a title, a footer with its source.
 * Elements marked `data-screen-only` are left out.
 */
export function standaloneSvg(
  chart: SVGSVGElement,
  { title, description, heading = [], footer, fontCss }: StandaloneOptions,
): string {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('An SVG element was cloned into something else.');
  inlineStyles(chart, copy);
  for (const node of copy.querySelectorAll('[data-screen-only]')) node.remove();
  const box = chart.getBoundingClientRect();
  const margin = 24;
  const lineHeight = 16;
  const width = Math.ceil(box.width) + 2 * margin;
  const lines = footer.flatMap((line) => wrapped(line, Math.floor(box.width / letterWidth)));
  const head = heading.flatMap((line, i) =>
    wrapped(line, Math.floor(box.width / headLetterWidth)).map((text) => ({ text, isTitle: i === 0 })),
  );
  const top = margin + head.length * headLineHeight + (head.length > 0 ? lineHeight / 2 : 0);
  const height = top + Math.ceil(box.height) + margin + (lines.length + 1) * lineHeight;
  const page = getComputedStyle(document.documentElement);
  const paper = page.getPropertyValue('--paper').trim();
  const small = page.getPropertyValue('--ink-3').trim();
  const ink = page.getPropertyValue('--ink').trim();

  const file = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg', null);
  const root = file.documentElement;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const add = (parent: Element, name: string, attributes: Record<string, string>, text?: string): Element => {
    const node = file.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    parent.append(node);
    return node;
  };
  add(root, 'title', {}, title);
  if (description !== undefined) add(root, 'desc', {}, description);
  add(root, 'style', {}, fontCss);
  add(root, 'rect', { width: '100%', height: '100%', fill: paper });
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(top));
  // What lies a little outside of the chart on the page does so in the file.
  copy.setAttribute('overflow', 'visible');
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  root.append(file.importNode(copy, true));
  head.forEach(({ text, isTitle }, i) => {
    const y = String(margin + (i + 0.75) * headLineHeight);
    add(
      root,
      'text',
      {
        x: String(margin),
        y,
        fill: ink,
        'font-family': fontFamily(page),
        'font-size': '15',
        'font-weight': isTitle ? '600' : '400',
      },
      text,
    );
  });
  lines.forEach((line, i) => {
    const y = String(height - margin - (lines.length - 1 - i) * lineHeight);
    add(
      root,
      'text',
      { x: String(margin), y, fill: small, 'font-family': fontFamily(page), 'font-size': '12' },
      line,
    );
  });
  return new XMLSerializer().serializeToString(file);
}

/** Mean width in px of a letter of the 12 px footer and of the 15 px heading; generous, so that no line is cut. */
const letterWidth = 6.6;
const headLetterWidth = 8.2;
const headLineHeight = 20;

/** A text as lines of at most so many letters, broken between words; a longer word is broken where it must be. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(' ')
    .flatMap((whole) => whole.match(new RegExp(`.{1,${Math.max(1, most)}}`, 'g')) ?? [])) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}

const fontFamily = (page: CSSStyleDeclaration): string =>
  page.getPropertyValue('--sans').trim() || 'sans-serif';

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === 'none') {
    to.setAttribute('data-screen-only', '');
    return;
  }
  for (const name of carried) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  // A moved group is moved by style on the page; a picture knows only the attribute.
  if (style.transform !== 'none' && !from.hasAttribute('transform'))
    to.setAttribute('transform', style.transform);
  to.removeAttribute('class');
  to.removeAttribute('style');
  const children = from.children;
  for (let i = 0; i < children.length; i++) {
    const [source, target] = [children[i], to.children[i]];
    if (source && target) inlineStyles(source, target);
  }
}
