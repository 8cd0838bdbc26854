import { readFileSync } from 'node:fs';
import { verifyFile } from '../../../src/verify/verifyFile.ts';

/** A file under tests/golden, parsed; a new copy each time. */
export function readGolden(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`tests/golden/${path}`, 'utf8')) as Record<string, unknown>;
}

export function verifyGolden(path: string, only?: readonly string[]) {
  return verifyFile(path, readGolden(path), only === undefined ? {} : { only });
}
