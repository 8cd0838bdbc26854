import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface PlainHost {
  address: string;
  /** Makes the host give another version from now on: the same page from files of other names. The old ones are gone. */
  release: (version: string) => void;
  close: () => Promise<void>;
}

/** A host as simple as they come: the built page in a sub-folder, with media types and no other header, no policy at all. */
export async function plainHost(): Promise<PlainHost> {
  const base = '/some/folder/';
  let version: string | null = null;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = pathname.slice(base.length) || 'index.html';
    const name = version === null ? asked : asked.replace(`-${version}.`, '.');
    const file = join('dist', name);
    const gone = version !== null && asked.startsWith('assets/') && asked === name;
    if (!pathname.startsWith(base) || gone || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    let content: Buffer | string = readFileSync(file);
    if (version !== null && /\.(?:html|js|css)$/.test(name))
      content = content
        .toString()
        .replaceAll(/-([\w-]{8})\.(js|css|woff2|wasm)\b/g, `-$1-${version}.$2`)
        .replace(/PARLEY_VERSION="\w+"/, `PARLEY_VERSION="${version}"`)
        .replace('<html', `<html data-version="${version}"`);
    response
      .writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const where = server.address();
  const port = typeof where === 'object' && where ? where.port : 0;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    release: (name) => {
      version = name;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
