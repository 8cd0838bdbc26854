/** Path of shares 0..1 in a small box; what is not a number is left out. */
export function sparkline(shares: ArrayLike<number>, width: number, height: number): string {
  const count = shares.length;
  let path = '';
  let isOpen = false;
  for (let i = 0; i < count; i += 1) {
    const share = shares[i] ?? NaN;
    if (!Number.isFinite(share)) {
      isOpen = false;
      continue;
    }
    const x = count > 1 ? (i / (count - 1)) * width : width;
    const y = (1 - Math.min(1, Math.max(0, share))) * height;
    path += `${isOpen ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`;
    isOpen = true;
  }
  return path;
}
