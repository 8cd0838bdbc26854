import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ALLOWED_MATH = ['sqrt', 'abs', 'floor', 'ceil', 'round', 'trunc', 'min', 'max', 'imul', 'fround'];
const FORBIDDEN = [
  'Date',
  'performance',
  'document',
  'window.',
  'crypto',
  'Intl',
  'setTimeout',
  'localeCompare',
  'process',
];

function sourcesOf(room: string): [string, string][] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.map((file) => [join(room, file), readFileSync(join(room, file), 'utf8')]);
}

/** Code without its comments. */
const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

describe.each([...sourcesOf('src/math'), ...sourcesOf('src/engine')])('%s', (_, source) => {
  const code = codeOf(source);

  it('computes only with what gives the same bits everywhere', () => {
    expect(code).not.toContain('**');
    const members = [...code.matchAll(/Math\.(\w+)/g)].map(([, member]) => member);
    expect(members.filter((member) => !ALLOWED_MATH.includes(member!))).toEqual([]);
  });

  it('knows no clock, page or platform', () => {
    for (const name of FORBIDDEN) expect(code.includes(name), name).toBe(false);
    expect(code).not.toMatch(/from '(node:|react|d3)/);
  });
});

it('the check sees what it forbids', () => {
  expect(codeOf('const a = 2 ** 3; // Math.exp')).toContain('**');
  expect(codeOf('/** Math.log */ Math.max(1, 2)')).not.toContain('log');
});
