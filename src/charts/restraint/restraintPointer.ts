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
  /** Where a press holds the cursor's handle: a finger that lands here never scrolls the page. */
  handle: { left: number; right: number; top: number; bottom: number };
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
/** A mouse press that moves less is a click. */
const still = 4;
/** A finger that moves less taps; one that moves as far decides between a drag and a scroll of the page. */
const stillFinger = 8;

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
  isFinger: boolean;
  isOnHandle: boolean;
  isInHinge: boolean;
  isMoved: boolean;
  /** The finger scrolls the page: nothing that it still does is meant for the chart. */
  isScroll: boolean;
  /** The cursor before the press, if the press has moved it. */
  cursorBefore: number | null;
}

/**
 * Turns presses on the chart into cursors, marks and places, from the first update on. It owns its listeners and nothing
 * else. A finger drags the cursor only by its handle or sideways: one that scrolls the page moves nothing.
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

  const scrub = (by: Press, geometry: PointerGeometry, x: number) => {
    by.cursorBefore ??= geometry.scale.cursor;
    report?.scrub(cursorAt(geometry.scale, x, by.grip));
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || press || !now || !report) return;
    const { x, y } = place(event, now.width);
    if (y < now.top || y > now.bottom) return;
    const { scale, handle } = now;
    const isOnHandle = x >= handle.left && x <= handle.right && y >= handle.top && y <= handle.bottom;
    press = {
      pointer: event.pointerId,
      startX: x,
      startY: y,
      grip: isOnHandle ? x - scale.cursorX : grip(scale, x),
      mark: isOnHandle ? null : nearestMark(now, x, y),
      isFinger: event.pointerType !== 'mouse',
      isOnHandle,
      isInHinge: x > scale.cursorX && x < scale.fieldX,
      isMoved: false,
      isScroll: false,
      cursorBefore: null,
    };
    node.setPointerCapture(event.pointerId);
    if (!press.isFinger && !press.mark && !press.isInHinge && !isOnHandle) scrub(press, now, x);
  };

  const move = (event: PointerEvent) => {
    if (!now || !report) return;
    const { x, y } = place(event, now.width);
    if (!press) {
      if (event.pointerType !== 'touch') report.hover({ x, y });
      return;
    }
    if (event.pointerId !== press.pointer || press.isScroll) return;
    if (!press.isMoved) {
      const aside = Math.abs(x - press.startX);
      const along = Math.abs(y - press.startY);
      if (press.isOnHandle) {
        if (aside === 0) return;
      } else if (press.isFinger) {
        if (Math.max(aside, along) < stillFinger) return;
        if (aside <= along) {
          press.isScroll = true;
          return;
        }
      } else if (Math.hypot(aside, along) < still) return;
      press.isMoved = true;
      report.hover(null);
      report.dragging(true);
    }
    scrub(press, now, x);
  };

  const end = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer || !now || !report) return;
    const ended = press;
    press = null;
    if (ended.isMoved) report.dragging(false);
    if (event.type === 'pointercancel') {
      if (ended.cursorBefore !== null) report.scrub(ended.cursorBefore);
      return;
    }
    if (ended.isMoved || ended.isScroll) return;
    if (ended.mark !== null) report.select(ended.mark);
    else if (!ended.isInHinge && !ended.isOnHandle) scrub(ended, now, ended.startX);
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
