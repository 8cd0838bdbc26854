import { expect } from 'vitest';
import { commentsOf, spliced } from '../../../../src/scenario/edits/splices.ts';
import type { Edit } from '../../../../src/scenario/edits/setValue.ts';
import type { PlainValue } from '../../../../src/scenario/plainValue.ts';
import { Problems, type Path } from '../../../../src/scenario/problems.ts';
import { readYaml } from '../../../../src/scenario/readYaml.ts';

/** What a text holds, read by the reader of scenario files. */
export function plain(text: string): PlainValue {
  const problems = new Problems();
  const { value } = readYaml(text, problems);
  expect(problems.findings).toEqual([]);
  return structuredClone(value ?? null);
}

/** A value with what stands at a path set. */
export function changed(value: PlainValue, [step, ...rest]: Path, to: PlainValue): PlainValue {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.with(Number(step), changed(value[Number(step)] ?? null, rest, to));
  const map = (value ?? {}) as Record<string, PlainValue>;
  return { ...map, [step]: changed(map[step] ?? null, rest, to) };
}

/** The text that an edit makes; fails where there is none, or where a comment is lost. */
export function edited(text: string, edit: Edit, { keepsComments = true } = {}): string {
  if (edit === null) throw new Error('the edit was refused');
  const next = spliced(text, edit);
  if (keepsComments)
    expect(commentsOf(next).map((one) => one.text)).toEqual(commentsOf(text).map((one) => one.text));
  return next;
}
