import type { MouseEvent } from 'react';

/** Whether a finger made a click; browsers that do not say count as a mouse. */
export const isTouch = (event: MouseEvent): boolean =>
  'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
