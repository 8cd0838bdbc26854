/** Puts the focus on Play: that of the line, or that of the phone's bar, whichever is on the screen. */
export function focusPlay(): void {
  const plays = [...document.querySelectorAll<HTMLElement>('[data-testid=play]')];
  plays.find((play) => play.checkVisibility())?.focus({ preventScroll: true });
}
