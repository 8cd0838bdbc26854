import { radiusOfHessenberg } from './eigenvalues.ts';

/** A linear map of vectors with `size` entries: `apply` overwrites all of `to`. */
export interface LinearMap {
  readonly size: number;
  apply(from: Float64Array, to: Float64Array): void;
}

/** Largest map that is reduced as a whole. */
const EXACT = 40;
/** Dimensions of the Krylov space of larger maps. */
const KRYLOV = 24;
/** Times that a larger map is applied to the first vector, so that what it stretches most stands out. */
const WARM_UP = 200;
/** A direction shorter than this beside its image adds nothing new. */
const NEGLIGIBLE = 1e-12;

/**
 * Spectral radius of a linear map, complex pairs included: Arnoldi's method (1951) reduces it to a small Hessenberg matrix,
 * exact up to 40 dimensions and good to about four digits beyond.
 */
export function radiusOfMap(map: LinearMap): number {
  const { size } = map;
  const most = size > EXACT ? KRYLOV : size;
  const basis = [size > EXACT ? warmedUp(map, startVector(size)) : startVector(size)];
  const h = new Float64Array(most * most);
  let order = most;
  for (let k = 0; k < most; k += 1) {
    const image = new Float64Array(size);
    map.apply(basis[k]!, image);
    const before = lengthOf(image);
    // Twice, so that rounding leaves the basis orthogonal.
    for (let pass = 0; pass < 2; pass += 1) {
      for (let i = 0; i <= k; i += 1) {
        const along = dot(image, basis[i]!);
        h[i * most + k]! += along;
        for (let n = 0; n < size; n += 1) image[n]! -= along * basis[i]![n]!;
      }
    }
    const rest = lengthOf(image);
    if (k + 1 === most) break;
    if (!(rest > NEGLIGIBLE * before)) {
      order = k + 1;
      break;
    }
    h[(k + 1) * most + k] = rest;
    basis.push(image.map((value) => value / rest));
  }
  if (order === most) return radiusOfHessenberg(h, most);
  const small = new Float64Array(order * order);
  for (let i = 0; i < order; i += 1) small.set(h.subarray(i * most, i * most + order), i * order);
  return radiusOfHessenberg(small, order);
}

function warmedUp(map: LinearMap, start: Float64Array): Float64Array {
  let vector: Float64Array = start;
  let image: Float64Array = new Float64Array(map.size);
  for (let n = 0; n < WARM_UP; n += 1) {
    map.apply(vector, image);
    const length = lengthOf(image);
    if (!(length > 0)) return vector;
    for (let i = 0; i < image.length; i += 1) image[i]! /= length;
    [vector, image] = [image, vector];
  }
  return vector;
}

/** A unit vector without symmetry, so that no eigenvector is likely to be missing from it. */
function startVector(size: number): Float64Array {
  const vector = new Float64Array(size);
  for (let n = 0; n < size; n += 1) vector[n] = 1 + ((n * 0.6180339887498949) % 1);
  const length = lengthOf(vector);
  return vector.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += a[n]! * b[n]!;
  return sum;
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
