import { parley } from '../../../src/cli/parley.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { filesUnder, textOf } from '../fixtures/scenarioFiles.ts';

/** What a command did. */
export interface Said {
  code: number;
  /** Standard output. */
  out: string;
  /** Lines on standard error. */
  said: string[];
}

/** A terminal that keeps what is written to it. Files not given are those of the project; `-` is the file of that name. */
export function fakeTerminal(files: Record<string, string> = {}, more: Partial<Terminal> = {}) {
  const seen: Omit<Said, 'code'> = { out: '', said: [] };
  const terminal: Terminal = {
    out: (text) => {
      seen.out += text;
    },
    say: (line) => void seen.said.push(line),
    read: async (path) => files[path] ?? textOf(path),
    write: (path, text) => {
      files[path] = text;
    },
    append: (path, text) => {
      files[path] += text;
    },
    filesIn: async (path) => {
      const given = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      const inside = path === 'scenarios' && given.length === 0 ? filesUnder(path) : given;
      return inside.length > 0 ? inside.sort() : null;
    },
    shipped: 'scenarios',
    progress: false,
    columns: 80,
    colour: false,
    onInterrupt: () => () => {},
    processors: 2,
    openThread: inlinePort,
    ...more,
  };
  return { terminal, seen };
}

/** Runs a command as typed, its words parted by blanks. */
export async function type(
  line: string,
  files: Record<string, string> = {},
  more: Partial<Terminal> = {},
): Promise<Said> {
  const { terminal, seen } = fakeTerminal(files, more);
  const code = await parley(terminal, line.split(' ').filter(Boolean));
  return { code, ...seen };
}

/** The one JSON document that a command prints with --json. */
export async function documentOf<Body>(line: string, files: Record<string, string> = {}): Promise<Body> {
  const { code, out, said } = await type(`${line} --json`, files);
  if (code !== 0) throw new Error(`exit ${code}: ${said.join('\n')}`);
  if (!out.endsWith('}\n') || out.indexOf('\n') !== out.length - 1)
    throw new Error('Not one document on one line.');
  return JSON.parse(out) as Body;
}
