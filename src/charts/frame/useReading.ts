import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { stepOfKey } from './stepKeys.ts';

/** A place in the units of the chart that holds the element. */
export function chartX(event: PointerEvent<SVGElement>): number {
  const svg = event.currentTarget.ownerSVGElement;
  if (!svg) return 0;
  const rect = svg.getBoundingClientRect();
  const width = svg.viewBox.baseVal.width || rect.width;
  return ((event.clientX - rect.left) * width) / Math.max(1, rect.width);
}

/**
 * Reads a chart at a step: under the mouse, where a finger taps or drags sideways, or by arrow keys.
 * @param count steps that can be read.
 * @param indexAt the step at a place.
 * @returns the step that is read, null for none, and what to spread on the element that lies over the plot.
 */
export function useReading(count: number, day: number, indexAt: (x: number) => number) {
  const [read, setRead] = useState<number | null>(null);
  const element = useRef<SVGRectElement | null>(null);
  const index = read === null || count === 0 ? null : Math.min(read, count - 1);
  const isRead = index !== null;
  useEffect(() => {
    if (!isRead) return undefined;
    const elsewhere = (event: Event): void => {
      if (event.target !== element.current) setRead(null);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [isRead]);
  const readAt = (event: PointerEvent<SVGElement>): void => {
    const at = Math.round(indexAt(chartX(event)));
    setRead(Math.min(count - 1, Math.max(0, at)));
  };
  return {
    index,
    reader: {
      ref: element,
      onPointerDown: readAt,
      onPointerMove: (event: PointerEvent<SVGElement>) => {
        if (event.pointerType === 'mouse' || event.buttons > 0) readAt(event);
      },
      onPointerLeave: (event: PointerEvent<SVGElement>) => {
        if (event.pointerType === 'mouse') setRead(null);
      },
      onFocus: () => setRead((at) => at ?? count - 1),
      onBlur: () => setRead(null),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape' && isRead) {
          setRead(null);
          return;
        }
        const to = stepOfKey(event.key, index ?? count - 1, count - 1, day);
        if (to === null) return;
        event.preventDefault();
        event.stopPropagation();
        setRead(to);
      },
    },
  };
}
