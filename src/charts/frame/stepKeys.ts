/**
 * Where a key takes a slider over steps; null for a key that is not its own.
 * @param day steps of a day, for Page Up and Page Down.
 */
export function stepOfKey(key: string, at: number, last: number, day: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + day,
    PageDown: at - day,
    Home: 0,
    End: last,
  };
  const target = to[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}
