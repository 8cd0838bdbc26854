import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin, Rolldown } from 'vite';

import { oneFilePolicy } from './contentSecurityPolicy.mjs';
import { root } from './dependencies.mjs';

/** Workers and the engine's WebAssembly, which the folder keeps in files of their own, come inside. */
export function inlineRequests(): Plugin {
  return {
    name: 'parley-inline-requests',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?worker$|\?url&no-inline$/ },
      handler(id, importer) {
        const inside = id.replace(/\?worker$/, '?worker&inline').replace('&no-inline', '&inline');
        return this.resolve(inside, importer, { skipSelf: true });
      },
    },
  };
}

/** As CSP writes it. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** In a string or a pattern it means the same, and ends no element. */
const withoutTags = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3C');

/**
 * Writes script, style and icon into index.html, under a policy that names them by their hashes, and leaves nothing else.
 * @throws where the build made anything that stays outside.
 */
export function oneFilePlugin({ name }: { name: string }): Plugin {
  return {
    name: 'parley-one-file',
    apply: 'build',
    enforce: 'post',
    // Icon and early fonts are links to files; the fonts come with the style, the icon below.
    transformIndexHtml: { order: 'pre', handler: withoutLinks },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = taken(bundle, '.html');
        const script = withoutTags(taken(bundle, '.js').trim());
        const style = taken(bundle, '.css').trim();
        const outside = Object.keys(bundle);
        if (outside.length > 0) throw new Error(`Not in the one file: ${outside.join(', ')}`);
        const icon = readFileSync(join(root, 'public/icon.svg')).toString('base64');
        const policy = oneFilePolicy({ scriptHash: hashOf(script), styleHash: hashOf(style) });
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`,
          `<style>${style}</style>`,
          `<script type="module">${script}</script>`,
        ];
        const source = withoutLinks(page)
          .replace(/\s*<script\b[^>]*><\/script>/, '')
          // A function, since a script holds dollar signs.
          .replace(/\s*<\/head>/, () => `\n    ${head.join('\n    ')}\n  </head>`);
        this.emitFile({ type: 'asset', fileName: name, source });
      },
    },
  };
}

const withoutLinks = (page: string): string => page.replaceAll(/\s*<link\b[^>]*>/g, '');

/** The text of the one output with this ending, which leaves the bundle. */
function taken(bundle: Rolldown.OutputBundle, ending: string): string {
  const names = Object.keys(bundle).filter((name) => name.endsWith(ending));
  const [name, ...more] = names;
  const output = name === undefined ? undefined : bundle[name];
  if (name === undefined || output === undefined || more.length > 0) {
    throw new Error(`One file is made of one ${ending}, not of ${names.length}: ${names.join(', ')}`);
  }
  delete bundle[name];
  return output.type === 'chunk' ? output.code : String(output.source);
}
