import { expect, test } from 'vitest';

import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type Parameter,
  type ParameterKey,
} from '../../../src/scenario/parameters.ts';
import { madeBlock } from './madeBlock.ts';

// The table of docs/model.md, section 8: UPDATE_DOCS=1 npx vitest run tests/unit/modelPage
const places: Partial<Record<ParameterKey, string>> = {
  trust: '`rivalries.*.trust`, `ties.*`',
  seenControl: '`actors.*.seenControl`',
  outside: '`outside`',
  leverage: '`patronages.*.leverage`',
  responsibility: '`patronages.*.responsibility`',
  solidarity: '`patronages.*.solidarity`',
  spoilerRate: '`spoilers.*.rate`',
  spoilerSize: '`spoilers.*.size`',
  spoilerSeen: '`spoilers.*.seen`',
  beta: '`channels.*.beta.*`',
  exit: '`channels.*.exit.*`',
};

function placeOf(key: ParameterKey): string {
  if ((ACTOR_PARAMETER_KEYS as string[]).includes(key)) return `\`actors.*.${key}\`, \`defaults.${key}\``;
  if ((RIVALRY_PARAMETER_KEYS as string[]).includes(key))
    return `\`rivalries.*.${key}\`, \`defaults.${key}\``;
  return places[key] ?? '';
}

const scales = { logit: 'log-odds', log: 'logarithm', linear: 'linear' } as const;

function row(key: ParameterKey): string {
  const parameter: Parameter = PARAMETERS[key];
  const { label, symbol, min, max, unit, scale, text, support } = parameter;
  const range = `${min} to ${max}${unit === '' ? '' : ` ${unit}`}`;
  const cells = [label, symbol, placeOf(key), range, String(parameter.default), scales[scale], text, support];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const keys = Object.keys(PARAMETERS) as ParameterKey[];

test('every parameter has a place in the file, a range around its default, and a support', () => {
  for (const key of keys) {
    const { min, max, lowest, highest, support }: Parameter = PARAMETERS[key];
    expect(placeOf(key), key).not.toBe('');
    expect(PARAMETERS[key].default, key).toBeGreaterThanOrEqual(min);
    expect(PARAMETERS[key].default, key).toBeLessThanOrEqual(max);
    expect(lowest, key).toBeLessThanOrEqual(min);
    expect(highest, key).toBeGreaterThanOrEqual(max);
    expect(support, key).not.toBe('');
  }
});

test('the table of docs/model.md is what the parameters say', () => {
  const lines = [
    '| name | symbol | in the file | range | default | drawn on | in words | support |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...keys.map(row),
  ];
  expect(madeBlock('parameters', lines)).toEqual(lines);
});
