import type { Terminal } from './terminal.ts';

/** Goes back to the line of the progress and empties it. */
const upAndClear = '\u001b[1A\u001b[2K';

/** Draws one line of progress over and over, where the terminal can; returns how to take it away. */
export function showProgress(terminal: Terminal, line: () => string): () => void {
  if (!terminal.progress) return () => {};
  terminal.say('');
  const timer = setInterval(() => terminal.say(`${upAndClear}${line()}`), 200);
  return () => {
    clearInterval(timer);
    terminal.say(`${upAndClear}\u001b[1A`);
  };
}

/** "12 s left", from what is done since the start; empty until it can be told. */
export function timeLeft(started: number, share: number): string {
  if (share < 0.02) return '';
  const seconds = ((performance.now() - started) / 1000 / share) * (1 - share);
  return seconds < 90 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}
