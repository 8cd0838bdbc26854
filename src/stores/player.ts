/** Calls back after so many milliseconds; returns how to cancel. */
export type Timer = (callback: () => void, ms: number) => () => void;

export interface Player {
  start: () => void;
  stop: () => void;
}

/**
 * Plays a replay: one `advance` a beat until it says that there is nothing more.
 * Knows no clock but the timer that it is given, so that a test can hold the time.
 * @param beat milliseconds of the next beat, asked anew each time so that the speed can change while it plays.
 */
export function createPlayer(timer: Timer, beat: () => number, advance: () => boolean): Player {
  let cancel: (() => void) | null = null;
  const schedule = (): void => {
    cancel = timer(() => {
      cancel = null;
      if (advance()) schedule();
    }, beat());
  };
  return {
    start: () => {
      if (!cancel) schedule();
    },
    stop: () => {
      cancel?.();
      cancel = null;
    },
  };
}
