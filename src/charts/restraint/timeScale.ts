/**
 * The time axis with the hinge in it: both sides share one px per step; what lies after the cursor stands to the right by
 * the hinge's width.
 */
export interface TimeScale {
  /** Start of the record. */
  left: number;
  /** End of the field. */
  right: number;
  /** px per step. */
  step: number;
  steps: number;
  hinge: number;
  cursor: number;
  /** The hinge's left edge, where the cursor stands, and its right edge, where the field begins. */
  cursorX: number;
  fieldX: number;
}

export function timeScale(
  left: number,
  right: number,
  hinge: number,
  steps: number,
  cursor: number,
): TimeScale {
  const step = Math.max(0, right - left - hinge) / Math.max(1, steps);
  const cursorX = left + cursor * step;
  return { left, right, step, steps, hinge, cursor, cursorX, fieldX: cursorX + hinge };
}

/** Place of a time (in steps) in the known part, left of the hinge. */
export const knownX = (scale: TimeScale, time: number): number => scale.left + time * scale.step;

/** Place of a time (in steps) in the possible part, right of the hinge. */
export const futureX = (scale: TimeScale, time: number): number =>
  scale.left + time * scale.step + scale.hinge;

/** How far a press at x stands from the cursor line it would give: the right side subtracts the hinge. */
export function grip(scale: TimeScale, x: number): number {
  if (x <= scale.cursorX) return 0;
  return x >= scale.fieldX ? scale.hinge : x - scale.cursorX;
}

/** The cursor for a pointer at x that was pressed with that grip. */
export function cursorAt(scale: TimeScale, x: number, held: number): number {
  if (scale.step === 0) return scale.cursor;
  return Math.min(scale.steps, Math.max(0, Math.round((x - held - scale.left) / scale.step)));
}
