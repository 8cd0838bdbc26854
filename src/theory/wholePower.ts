/** x to a whole power n >= 0, by squaring. */
export function wholePower(x: number, n: number): number {
  let result = 1;
  for (let base = x, left = n; left > 0; base *= base, left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base;
  }
  return result;
}
