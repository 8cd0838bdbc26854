import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Which rooms a room may import from, and from which it may take types alone. docs/architecture.md draws this. */
const rooms: Record<string, { knows: readonly string[]; types?: readonly string[] }> = {
  math: { knows: [] },
  engine: { knows: ['math'] },
  theory: { knows: ['math', 'engine'] },
  scenario: { knows: ['math', 'engine'] },
  exercise: { knows: ['math', 'scenario', 'analysis'] },
  analysis: { knows: ['math', 'engine', 'scenario'] },
  verify: { knows: ['math', 'engine', 'theory', 'analysis'] },
  pool: { knows: ['math', 'engine', 'theory', 'scenario', 'analysis'] },
  words: { knows: [], types: ['engine', 'scenario', 'analysis'] },
  stores: { knows: ['math', 'engine', 'theory', 'scenario', 'exercise', 'analysis', 'pool', 'words'] },
  charts: { knows: ['math', 'words', 'kit'], types: ['engine', 'analysis'] },
  kit: { knows: ['words'] },
  places: {
    knows: ['math', 'stores', 'charts', 'kit', 'words'],
    types: ['engine', 'scenario', 'exercise', 'analysis'],
  },
  app: {
    knows: [
      'math',
      'engine',
      'theory',
      'scenario',
      'exercise',
      'analysis',
      'pool',
      'words',
      'stores',
      'charts',
      'kit',
      'places',
    ],
  },
  cli: { knows: ['math', 'engine', 'theory', 'scenario', 'exercise', 'analysis', 'pool', 'words', 'verify'] },
};

/** Exactly repeatable rooms: docs/decisions/0001. */
const exactRooms = ['math', 'engine'];

interface Import {
  file: string;
  to: string;
  typesOnly: boolean;
}

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => `src/${String(name).replaceAll('\\', '/')}`)
  .filter((name) => /\.tsx?$/.test(name))
  .toSorted();

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

const namesTypesAlone = (clause: string): boolean =>
  /^type\b/.test(clause) ||
  (/^\{[^}]*\}$/.test(clause) &&
    clause
      .slice(1, -1)
      .split(',')
      .filter((name) => name.trim() !== '')
      .every((name) => /^type\s/.test(name.trim())));

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  const found: Import[] = [];
  for (const [, clause = '', to = ''] of text.matchAll(
    /^\s*(?:import|export)\s+([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm,
  )) {
    found.push({ file, to, typesOnly: namesTypesAlone(clause) });
  }
  const others = [
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]/g,
  ];
  for (const [, to = ''] of others.flatMap((pattern) => [...text.matchAll(pattern)])) {
    found.push({ file, to, typesOnly: false });
  }
  return found;
}

const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const placeOf = (path: string): string | undefined => /^src\/places\/([^/]+)\//.exec(path)?.[1];

function complaint({ file, to, typesOnly }: Import): string | undefined {
  if (!to.startsWith('.')) return undefined;
  const from = roomOf(file);
  const target = posix.join(posix.dirname(file), to);
  const into = roomOf(target);
  if (from === undefined || into === undefined) return undefined;
  if (from === into) {
    const apart = from === 'places' && placeOf(file) !== placeOf(target);
    return apart ? `${file} reaches into another place: ${to}` : undefined;
  }
  const room = rooms[from];
  if (room?.knows.includes(into) || (typesOnly && room?.types?.includes(into))) return undefined;
  return `${file} imports ${typesOnly ? 'types from ' : ''}${to}, and ${from} does not know ${into}`;
}

describe('the rooms', () => {
  test('are all named in the table of directions', () => {
    const found = new Set(sources.map(roomOf).filter((room) => room !== undefined));
    expect([...found].filter((room) => !(room in rooms))).toEqual([]);
  });

  test('import only from rooms that they know', () => {
    const imports = sources.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(sources.length);
    expect(imports.map(complaint).filter((words) => words !== undefined)).toEqual([]);
  });

  test('that must give the same bits everywhere never use the power operator', () => {
    const guilty = sources
      .filter((file) => exactRooms.includes(roomOf(file) ?? ''))
      .filter((file) => withoutComments(readFileSync(join(root, file), 'utf8')).includes('**'));
    expect(guilty).toEqual([]);
  });
});

describe('the lint', () => {
  const names = Object.keys(rooms);
  const folder = mkdtempSync(join(tmpdir(), 'parley-rooms-'));
  const complaints = new Map<string, string[]>();

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  beforeAll(() => {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      options: { typeAware: boolean };
    };
    config.options.typeAware = false;
    write('.oxlintrc.json', JSON.stringify(config));
    cpSync(join(root, '.gitignore'), join(folder, '.gitignore'));
    for (const from of names) {
      for (const to of names.filter((name) => name !== from)) {
        const depth = from === 'places' ? '../../' : '../';
        const file = from === 'places' ? `src/places/one` : `src/${from}`;
        write(
          `${file}/value-${to}.ts`,
          `import { thing } from '${depth}${to}/thing.ts';\nexport const kept = thing;\n`,
        );
        write(
          `${file}/types-${to}.ts`,
          `import type { Thing } from '${depth}${to}/thing.ts';\nexport type Kept = Thing;\n`,
        );
      }
    }
    const power = 'export const power = (x: number): number => Math.pow(x, 2);\n';
    const squareRoot = 'export const root = (x: number): number => Math.sqrt(x);\n';
    const clock = 'export const now = (): number => Date.now();\n';
    for (const room of exactRooms) {
      write(`src/${room}/power.ts`, power);
      write(`src/${room}/root.ts`, squareRoot);
      write(`src/${room}/clock.ts`, clock);
    }
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, encoding: 'utf8' });
    const report = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    for (const { code, filename } of report.diagnostics) {
      complaints.set(filename, [...(complaints.get(filename) ?? []), code]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const place = (room: string): string => (room === 'places' ? 'places/one' : room);

  test.each(names)('refuses what %s must not import, and nothing else', (from) => {
    for (const to of names.filter((name) => name !== from)) {
      const { knows, types = [] } = rooms[from] ?? { knows: [] };
      const refused = (kind: string): boolean => complaints.has(`src/${place(from)}/${kind}-${to}.ts`);
      expect({ from, to, value: refused('value') }).toEqual({ from, to, value: !knows.includes(to) });
      expect({ from, to, types: refused('types') }).toEqual({
        from,
        to,
        types: !knows.includes(to) && !types.includes(to),
      });
    }
  });

  test.each(exactRooms)('refuses in %s what differs between engines, and the clock', (room) => {
    expect(complaints.get(`src/${room}/power.ts`)).toContain('eslint(no-restricted-properties)');
    expect(complaints.get(`src/${room}/clock.ts`)).toContain('eslint(no-restricted-globals)');
    expect(complaints.get(`src/${room}/root.ts`)).toBeUndefined();
  });
});
