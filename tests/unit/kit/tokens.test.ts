import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('../../../src/kit/tokens.css', import.meta.url)), 'utf8');

/** The declarations of the rule with this selector, one a line. */
function declarationsOf(selector: string): string[] {
  const from = css.indexOf(`${selector} {`);
  expect(from, `${selector} is in the token file`).toBeGreaterThan(-1);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return body
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const dark = declarationsOf(":root[data-scheme='dark']");

test('the dark tokens before the script are those after it', () => {
  expect(dark).toContain('color-scheme: dark');
  expect(declarationsOf(':root:not([data-scheme])')).toEqual(dark);
});

test('every dark token has a light one, and every colour of the light ones a dark one', () => {
  const names = (lines: string[]) => lines.map((line) => line.slice(0, line.indexOf(':')));
  const light = declarationsOf(':root');
  const themed = light.filter((line) => /#|^--fog|^color-scheme/.test(line));
  expect(names(themed)).toEqual(names(dark));
});
