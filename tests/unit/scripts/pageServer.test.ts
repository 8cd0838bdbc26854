import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createPageServer, listen } from '../../../scripts/pageServer.mjs';

const folder = mkdtempSync(join(tmpdir(), 'parley-page-'));
const dist = join(folder, 'dist');
const server = createPageServer(dist);
const servers: Server[] = [server];
let port = 0;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks with the path as it is: fetch would tidy it up first. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<div id="root"></div>');
  writeFileSync(join(dist, 'assets', 'a-1.js'), 'export {};');
  writeFileSync(join(dist, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(dist, '.sources'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  port = await listen(server, 4700);
});

afterAll(() => {
  for (const each of servers) each.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page server', () => {
  test('gives the page with a policy that names no other origin and allows nothing inline', async () => {
    const page = await ask('/');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|nonce|https?:|\*/);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  test('lets a course page frame the page', async () => {
    const { headers } = await ask('/');
    expect(String(headers['content-security-policy'])).not.toContain('frame-ancestors');
    expect(headers['x-frame-options']).toBeUndefined();
  });

  test('lets workers compile WebAssembly, and the page itself not', async () => {
    const [page, script, missing] = [
      await ask('/'),
      await ask('/assets/a-1.js'),
      await ask('/assets/b-1.js'),
    ];
    expect(script.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(missing.headers['content-security-policy']).toContain("script-src 'self';");
  });

  test('lets a browser keep files with a hash in their name, and ask again for others', async () => {
    const script = await ask('/assets/a-1.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const icon = await ask('/icon.svg?v=1');
    expect(icon.headers['cache-control']).toBe('no-cache');
    const again = await ask('/icon.svg', { headers: { 'If-None-Match': String(icon.headers['etag']) } });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.sources',
    '/assets',
    '/%',
    '/a%00b',
  ])('gives nothing for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test('answers only those who read', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    const head = await ask('/assets/a-1.js', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '10', '']);
  });

  test('takes the next port where one is taken', async () => {
    const second = createPageServer(dist);
    servers.push(second);
    expect(await listen(second, port)).toBeGreaterThan(port);
  });
});
