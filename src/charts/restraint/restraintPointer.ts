import { cursorAt, grip } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export type TargetKind = 'event' | 'stack' | 'point';

/** What a press chose: something with an id, or a place of the chart whose values are read (in its units). */
export type Touched = { kind: TargetKind; id: string } | { kind: 'place'; x: number; y: number };

export interface PointerGeometry {
  scale: TimeScale;
  /** Width of the chart in its own units, for a page that is zoomed by transform. */
  width: number;
  /** Between these heights a press moves the cursor. */
  top: number;
  bottom: number;
  /** Between these heights a press may mean a mark or a stack. */
  marksTop: number;
  marksBottom: number;
  /** Of what a press can choose, by id: events, columns with "+n" at its place, coded points (for a finger only). */
  targets: Readonly<Record<TargetKind, readonly { id: string; x: number; y: number }[]>>;
  /** Where a press holds the cursor's handle: a finger that lands here never scrolls the page. */
  handle: { left: number; right: number; top: number; bottom: number };
}

export interface PointerReports {
  scrub: (cursor: number) => void;
  select: (id: string) => void;
  /** Place in the chart's units; null: the pointer has left. */
  hover: (place: { x: number; y: number } | null) => void;
  dragging: (isDragging: boolean) => void;
  /** What stays shown until the next press: what a finger tapped or holds, or an opened stack; null: nothing. */
  touch: (touched: Touched | null) => void;
}

/** Half of a finger's 44 px: within it the nearest mark wins. */
const reach = 22;
/** A mouse press that moves less is a click. */
const still = 4;
/** A finger that moves less taps; one that moves as far decides between a drag and a scroll of the page. */
const stillFinger = 8;

/** A finger that stays so long reads instead of tapping, ms. */
const holdTime = 450;

/** The nearest thing to choose within reach; null where there is none. */
export function targetAt(
  geometry: PointerGeometry,
  x: number,
  y: number,
  kinds: readonly TargetKind[],
): { kind: TargetKind; id: string } | null {
  const isInMarks = y >= geometry.marksTop && y <= geometry.marksBottom;
  let best: { kind: TargetKind; id: string } | null = null;
  let least = reach;
  for (const kind of kinds) {
    if (kind !== 'point' && !isInMarks) continue;
    for (const target of geometry.targets[kind]) {
      const distance = Math.hypot(target.x - x, target.y - y);
      if (distance < least) {
        least = distance;
        best = { kind, id: target.id };
      }
    }
  }
  return best;
}

const forMouse: readonly TargetKind[] = ['event', 'stack'];
const forFinger: readonly TargetKind[] = ['event', 'stack', 'point'];

interface Press {
  pointer: number;
  /** Where the chart stood before it was dragged, in the window. */
  rect: DOMRect;
  startX: number;
  startY: number;
  grip: number;
  target: { kind: TargetKind; id: string } | null;
  isFinger: boolean;
  isOnHandle: boolean;
  isInHinge: boolean;
  isMoved: boolean;
  /** The finger scrolls the page: nothing that it still does is meant for the chart. */
  isScroll: boolean;
  /** The finger has stayed: it now reads values and moves nothing. */
  isReading: boolean;
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
  let holding: ReturnType<typeof setTimeout> | undefined;

  const place = (event: PointerEvent, width: number) => {
    // Measured once a drag: to ask again would make the browser lay out what the last move has changed.
    const rect = press?.isMoved ? press.rect : node.getBoundingClientRect();
    if (press && !press.isMoved) press.rect = rect;
    const zoom = rect.width > 0 ? width / rect.width : 1;
    return { x: (event.clientX - rect.left) * zoom, y: (event.clientY - rect.top) * zoom };
  };

  const scrub = (by: Press, geometry: PointerGeometry, x: number) => {
    by.cursorBefore ??= geometry.scale.cursor;
    report?.scrub(cursorAt(geometry.scale, x, by.grip));
  };

  const read = (at: { x: number; y: number }) => {
    if (!press || press.isMoved || press.isScroll) return;
    press.isReading = true;
    report?.touch({ kind: 'place', ...at });
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || press || !now || !report) return;
    const { x, y } = place(event, now.width);
    if (y < now.top || y > now.bottom) return;
    const { scale, handle } = now;
    const isFinger = event.pointerType !== 'mouse';
    const isOnHandle = x >= handle.left && x <= handle.right && y >= handle.top && y <= handle.bottom;
    press = {
      pointer: event.pointerId,
      rect: node.getBoundingClientRect(),
      startX: x,
      startY: y,
      grip: isOnHandle ? x - scale.cursorX : grip(scale, x),
      target: isOnHandle ? null : targetAt(now, x, y, isFinger ? forFinger : forMouse),
      isFinger,
      isOnHandle,
      isInHinge: x > scale.cursorX && x < scale.fieldX,
      isMoved: false,
      isScroll: false,
      isReading: false,
      cursorBefore: null,
    };
    node.setPointerCapture(event.pointerId);
    if (isFinger) {
      if (!isOnHandle) holding = setTimeout(() => read({ x, y }), holdTime);
      return;
    }
    report.touch(null);
    if (!press.target && !press.isInHinge && !isOnHandle) scrub(press, now, x);
  };

  const move = (event: PointerEvent) => {
    if (!now || !report) return;
    const { x, y } = place(event, now.width);
    if (!press) {
      if (event.pointerType !== 'touch') report.hover({ x, y });
      return;
    }
    if (event.pointerId !== press.pointer || press.isScroll) return;
    if (press.isReading) {
      read({ x, y });
      return;
    }
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
      report.touch(null);
      report.dragging(true);
    }
    scrub(press, now, x);
  };

  const end = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer || !now || !report) return;
    const ended = press;
    press = null;
    clearTimeout(holding);
    if (ended.isMoved) report.dragging(false);
    if (event.type === 'pointercancel') {
      if (ended.cursorBefore !== null) report.scrub(ended.cursorBefore);
      if (ended.isReading) report.touch(null);
      return;
    }
    if (ended.isMoved || ended.isScroll || ended.isReading) return;
    const { target } = ended;
    if (target?.kind === 'event') report.select(target.id);
    if (ended.isFinger || target?.kind === 'stack') report.touch(target);
    if (!target && !ended.isInHinge && !ended.isOnHandle) scrub(ended, now, ended.startX);
  };

  const leave = () => {
    if (!press) report?.hover(null);
  };

  // A finger that stays would open the browser's menu.
  const menu = (event: Event) => {
    if (press?.isFinger) event.preventDefault();
  };

  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['pointerleave', leave],
  ] as const;
  for (const [type, listener] of listeners) node.addEventListener(type, listener);
  node.addEventListener('contextmenu', menu);
  return {
    update: (next, nextReports) => {
      now = next;
      report = nextReports;
    },
    destroy: () => {
      clearTimeout(holding);
      node.removeEventListener('contextmenu', menu);
      for (const [type, listener] of listeners) node.removeEventListener(type, listener);
    },
  };
}
