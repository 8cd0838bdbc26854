/**
 * Largest modulus among the eigenvalues of an upper Hessenberg matrix (row by row, size by size), which is destroyed: the
 * double-shift QR algorithm of Francis (1961) as in EISPACK's hqr, so that complex pairs are found in real arithmetic.
 */
export function radiusOfHessenberg(h: Float64Array, size: number): number {
  let radius = 0;
  let norm = 0;
  for (let i = 0; i < size; i += 1)
    for (let j = Math.max(i - 1, 0); j < size; j += 1) norm += Math.abs(h[i * size + j]!);
  let shifted = 0;
  let n = size - 1;
  let tries = 0;
  while (n >= 0) {
    const low = smallSubdiagonal(h, size, n, norm);
    const x = h[n * size + n]!;
    if (low === n) {
      radius = Math.max(radius, Math.abs(x + shifted));
      n -= 1;
      tries = 0;
      continue;
    }
    const y = h[(n - 1) * size + n - 1]!;
    const w = h[n * size + n - 1]! * h[(n - 1) * size + n]!;
    if (low === n - 1) {
      radius = Math.max(radius, radiusOfPair(x, y, w, shifted));
      n -= 2;
      tries = 0;
      continue;
    }
    tries += 1;
    if (tries % 10 === 0) {
      // An exceptional shift breaks a cycle.
      shifted += x;
      for (let i = 0; i <= n; i += 1) h[i * size + i]! -= x;
      const s = Math.abs(h[n * size + n - 1]!) + Math.abs(h[(n - 1) * size + n - 2]!);
      sweep(h, size, n, low, 0.75 * s, 0.75 * s, -0.4375 * s * s);
    } else {
      sweep(h, size, n, low, x, y, w);
    }
  }
  return radius;
}

function smallSubdiagonal(h: Float64Array, size: number, n: number, norm: number): number {
  for (let l = n; l > 0; l -= 1) {
    const near = Math.abs(h[(l - 1) * size + l - 1]!) + Math.abs(h[l * size + l]!);
    const scale = near === 0 ? norm : near;
    if (Math.abs(h[l * size + l - 1]!) + scale === scale) {
      h[l * size + l - 1] = 0;
      return l;
    }
  }
  return 0;
}

function radiusOfPair(x: number, y: number, w: number, shifted: number): number {
  const p = 0.5 * (y - x);
  const q = p * p + w;
  const z = Math.sqrt(Math.abs(q));
  const centre = x + shifted;
  if (q < 0) return Math.sqrt((centre + p) * (centre + p) + z * z);
  const far = p >= 0 ? p + z : p - z;
  return Math.max(Math.abs(centre + far), far === 0 ? 0 : Math.abs(centre - w / far));
}

/** One double QR step on rows and columns low to n with the shifts whose sum is x + y and product x y - w. */
function sweep(h: Float64Array, size: number, n: number, low: number, x: number, y: number, w: number): void {
  let p = 0;
  let q = 0;
  let r = 0;
  let m = n - 2;
  for (; m >= low; m -= 1) {
    const z = h[m * size + m]!;
    const a = x - z;
    const b = y - z;
    p = (a * b - w) / h[(m + 1) * size + m]! + h[m * size + m + 1]!;
    q = h[(m + 1) * size + m + 1]! - z - a - b;
    r = h[(m + 2) * size + m + 1]!;
    const s = Math.abs(p) + Math.abs(q) + Math.abs(r);
    p /= s;
    q /= s;
    r /= s;
    if (m === low) break;
    const u = Math.abs(h[m * size + m - 1]!) * (Math.abs(q) + Math.abs(r));
    const v =
      Math.abs(p) *
      (Math.abs(h[(m - 1) * size + m - 1]!) + Math.abs(z) + Math.abs(h[(m + 1) * size + m + 1]!));
    if (u + v === v) break;
  }
  for (let i = m + 2; i <= n; i += 1) {
    h[i * size + i - 2] = 0;
    if (i > m + 2) h[i * size + i - 3] = 0;
  }
  for (let k = m; k < n; k += 1) {
    const last = k === n - 1;
    let scale = 1;
    if (k > m) {
      p = h[k * size + k - 1]!;
      q = h[(k + 1) * size + k - 1]!;
      r = last ? 0 : h[(k + 2) * size + k - 1]!;
      scale = Math.abs(p) + Math.abs(q) + Math.abs(r);
      if (scale === 0) continue;
      p /= scale;
      q /= scale;
      r /= scale;
    }
    const length = Math.sqrt(p * p + q * q + r * r);
    const s = p >= 0 ? length : -length;
    if (s === 0) continue;
    if (k > m) h[k * size + k - 1] = -s * scale;
    else if (low < m) h[k * size + k - 1] = -h[k * size + k - 1]!;
    p += s;
    const fx = p / s;
    const fy = q / s;
    const fz = r / s;
    q /= p;
    r /= p;
    for (let j = k; j <= n; j += 1) {
      let sum = h[k * size + j]! + q * h[(k + 1) * size + j]!;
      if (!last) {
        sum += r * h[(k + 2) * size + j]!;
        h[(k + 2) * size + j]! -= sum * fz;
      }
      h[(k + 1) * size + j]! -= sum * fy;
      h[k * size + j]! -= sum * fx;
    }
    const bottom = Math.min(n, k + 3);
    for (let i = low; i <= bottom; i += 1) {
      let sum = fx * h[i * size + k]! + fy * h[i * size + k + 1]!;
      if (!last) {
        sum += fz * h[i * size + k + 2]!;
        h[i * size + k + 2]! -= sum * r;
      }
      h[i * size + k + 1]! -= sum * q;
      h[i * size + k]! -= sum;
    }
  }
}
