const real = new Float64Array(1);
const long = new BigUint64Array(real.buffer);

/** The 64 bits of a double as 16 hexadecimal digits. */
export function bitsOf(value: number): string {
  real[0] = value;
  return long[0]!.toString(16).padStart(16, '0');
}

/** The double of 16 hexadecimal digits. */
export function fromBits(hex: string): number {
  long[0] = BigInt(`0x${hex}`);
  return real[0]!;
}
