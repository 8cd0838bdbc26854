/** Act by the bits of a draw, for 1 to 4 places: the share of the places whose bit is set. */
export function actLevels(places: number): Float64Array {
  return Float64Array.from({ length: 16 }, (_, bits) => {
    let kept = 0;
    for (let n = 0; n < places; n += 1) kept += (bits >> n) & 1;
    return kept / places;
  });
}
