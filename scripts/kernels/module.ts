import { unsigned } from './code.ts';
import type { Kernel } from './writer.ts';

/** What a module starts with: "\0asm", version 1. */
const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** The bytes of a module that imports its memory and exports these kernels. */
export function moduleOf(kernels: readonly Kernel[]): Uint8Array {
  const counts = [...new Set(kernels.map(({ parameters }) => parameters))].sort((a, b) => a - b);
  const types = counts.map((count) => [0x60, ...list(Array.from({ length: count }, () => [0x7f])), 0]);
  const memory = [...text('memory'), ...text('memory'), 2, 0, 1];
  const functions = kernels.map(({ parameters }) => unsigned(counts.indexOf(parameters)));
  const exported = kernels.map(({ name }, n) => [...text(name), 0, ...unsigned(n)]);
  const code = kernels.map(({ bytes }) => [...unsigned(bytes.length), ...bytes]);
  return Uint8Array.from([
    ...header,
    ...section(1, types),
    ...section(2, [memory]),
    ...section(3, functions),
    ...section(7, exported),
    ...section(10, code),
  ]);
}

function section(id: number, members: readonly (readonly number[])[]): number[] {
  const bytes = list(members);
  return [id, ...unsigned(bytes.length), ...bytes];
}

function list(members: readonly (readonly number[])[]): number[] {
  return [...unsigned(members.length), ...members.flat()];
}

function text(name: string): number[] {
  return list([...new TextEncoder().encode(name)].map((byte) => [byte]));
}
