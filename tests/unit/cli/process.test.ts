import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, test } from 'vitest';

// The command itself, in a process of its own: its build, threads, pipes and signals.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const september = 'scenarios/september-2016.yaml';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

interface Options {
  input?: string;
  env?: Record<string, string>;
  /** Called as soon as there is output, or after so many milliseconds. */
  act?: (child: ReturnType<typeof spawn>) => void;
  after?: number;
}

function parley(line: string, { input, env, act, after }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/parley.mjs', ...line.split(' ')], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (after === undefined) act?.(child);
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  if (after !== undefined) setTimeout(() => act?.(child), after);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the command', () => {
  beforeAll(async () => {
    const { code, err } = await parley('--version');
    if (code !== 0) throw new Error(err);
  }, 120_000);

  test('builds itself once, then says nothing of it', async () => {
    const { code, err } = await parley('--version');
    expect([code, err]).toEqual([0, '']);
  });

  test('prints the same bytes on one worker thread and on three', async () => {
    const line = (threads: number) =>
      `ensemble ${september} --runs 1500 --seed 4 --threads ${threads} --json`;
    const [one, three] = [await parley(line(1)), await parley(line(3))];
    expect([one.code, one.err]).toEqual([0, '']);
    expect(JSON.parse(one.out)).toMatchObject({ runs: 1500, seed: 4 });
    expect(three.out).toBe(one.out);
  });

  test('reads standard input', async () => {
    const input = readFileSync(`${root}/scenarios/two-sides.yaml`, 'utf8');
    const piped = await parley('run - --json', { input });
    expect(piped.code).toBe(0);
    const named = JSON.parse((await parley('run scenarios/two-sides.yaml --json')).out) as { steps: unknown };
    expect((JSON.parse(piped.out) as { steps: unknown }).steps).toEqual(named.steps);
  });

  test('prints neither colour nor progress into a pipe', async () => {
    const { out, err } = await parley(`ensemble ${september} --runs 300`, { env: { FORCE_COLOR: '1' } });
    expect(out.includes('\u001b')).toBe(false);
    expect(err).toBe('');
  });

  test('ends quietly when its reader has seen enough', async () => {
    const { code, err } = await parley('run scenarios/february-2016.yaml --json', {
      act: (child) => child.stdout?.destroy(),
    });
    expect([code, err]).toEqual([0, '']);
  });

  test('ends within a second of Ctrl-C and says what is finished', async () => {
    let pressed = 0;
    const { code, out, err } = await parley(`ensemble ${september} --runs 2000000 --json`, {
      after: 2500,
      act: (child) => {
        pressed = performance.now();
        child.kill('SIGINT');
      },
    });
    expect(performance.now() - pressed).toBeLessThan(1000);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^parley: Stopped: \d+ of 2000000 runs were finished, and nothing was written\.\n$/);
  });

  test('says what is wrong without a stack trace', async () => {
    const { code, out, err } = await parley('run no-such-file.yaml');
    expect([code, out, err]).toEqual([
      1,
      '',
      'parley: no-such-file.yaml cannot be read: there is no such file.\n',
    ]);
  });
});
