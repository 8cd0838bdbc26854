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
  /** Makes the host give another version from now on: the same files, which call themselves by this name. */
  release: (version: string) => void;
  close: () => Promise<void>;
}

/** A host as simple as they come: the built page in a sub-folder, with media types and no other header, no policy at all. */
export async function plainHost(): Promise<PlainHost> {
  const base = '/some/folder/';
  let version: string | null = null;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(base.length) || 'index.html';
    const file = join('dist', name);
    if (!pathname.startsWith(base) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    let content: Buffer | string = readFileSync(file);
    if (version !== null && name === 'serviceWorker.js')
      content = content.toString().replace(/PARLEY_VERSION="\w+"/, `PARLEY_VERSION="${version}"`);
    if (version !== null && name === 'index.html')
      content = content.toString().replace('<html', `<html data-version="${version}"`);
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
