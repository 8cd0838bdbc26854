import { cursorAt, grip } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface PointerGeometry {
  scale: TimeScale;
  /** Width of the chart in its own units, for a page that is zoomed by transform. */
  width: number;
  /** Between these heights a press moves the cursor. */
  top: number;
  bottom: number;
  /** Between these heights a press may mean a mark. */
  marksTop: number;
  marksBottom: number;
  marks: readonly { id: string; x: number; y: number }[];
}

export interface PointerReports {
  scrub: (cursor: number) => void;
  select: (id: string) => void;
  /** Place in the chart's units; null: the pointer has left. */
  hover: (place: { x: number; y: number } | null) => void;
  dragging: (isDragging: boolean) => void;
}

/** Half of a finger's 44 px: within it the nearest mark wins. */
const reach = 22;
/** A press that moves less is a click. */
const still = 4;

/** The nearest mark within reach; null where there is none. */
export function nearestMark(geometry: PointerGeometry, x: number, y: number): string | null {
  if (y < geometry.marksTop || y > geometry.marksBottom) return null;
  let best: string | null = null;
  let least = reach;
  for (const mark of geometry.marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least) {
      least = distance;
      best = mark.id;
    }
  }
  return best;
}

interface Press {
  pointer: number;
  startX: number;
  startY: number;
  grip: number;
  mark: string | null;
  isInHinge: boolean;
  isMoved: boolean;
}

/**
 * Turns presses on the chart into cursors, marks and places, from the first update on. It owns its listeners and nothing
 * else; a finger that scrolls the page (the browser then cancels the press) moves nothing.
 */
export function restraintPointer(node: SVGSVGElement): {
  update: (geometry: PointerGeometry, reports: PointerReports) => void;
  destroy: () => void;
} {
  let now: PointerGeometry | null = null;
  let report: PointerReports | null = null;
  let press: Press | null = null;

  const place = (event: PointerEvent, width: number) => {
    const rect = node.getBoundingClientRect();
    const zoom = rect.width > 0 ? width / rect.width : 1;
    return { x: (event.clientX - rect.left) * zoom, y: (event.clientY - rect.top) * zoom };
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || press || !now || !report) return;
    const { x, y } = place(event, now.width);
    if (y < now.top || y > now.bottom) return;
    const { scale } = now;
    press = {
      pointer: event.pointerId,
      startX: x,
      startY: y,
      grip: grip(scale, x),
      mark: nearestMark(now, x, y),
      isInHinge: x > scale.cursorX && x < scale.fieldX,
      isMoved: false,
    };
    node.setPointerCapture(event.pointerId);
    // A finger may be about to scroll: it moves the cursor only when it moves sideways or lets go.
    if (event.pointerType !== 'touch' && !press.mark && !press.isInHinge) {
      report.scrub(cursorAt(scale, x, press.grip));
    }
  };

  const move = (event: PointerEvent) => {
    if (!now || !report) return;
    const { x, y } = place(event, now.width);
    if (!press) {
      if (event.pointerType !== 'touch') report.hover({ x, y });
      return;
    }
    if (event.pointerId !== press.pointer) return;
    if (!press.isMoved) {
      if (Math.hypot(x - press.startX, y - press.startY) < still) return;
      press.isMoved = true;
      report.hover(null);
      report.dragging(true);
    }
    report.scrub(cursorAt(now.scale, x, press.grip));
  };

  const end = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer || !now || !report) return;
    const ended = press;
    press = null;
    if (ended.isMoved) {
      report.dragging(false);
      return;
    }
    if (event.type === 'pointercancel') return;
    if (ended.mark !== null) report.select(ended.mark);
    else if (!ended.isInHinge) report.scrub(cursorAt(now.scale, ended.startX, ended.grip));
  };

  const leave = () => {
    if (!press) report?.hover(null);
  };

  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['pointerleave', leave],
  ] as const;
  for (const [type, listener] of listeners) node.addEventListener(type, listener);
  return {
    update: (next, nextReports) => {
      now = next;
      report = nextReports;
    },
    destroy: () => {
      for (const [type, listener] of listeners) node.removeEventListener(type, listener);
    },
  };
}
