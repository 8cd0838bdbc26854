/** What a key, or a button of a remote control, asks of a presentation. */
export type PresentCommand = 'next' | 'back' | 'first' | 'last' | 'blank' | 'full' | 'leave';

/** Remote controls send Page Down and Page Up, and B or a full stop to blank the screen. */
const commands: Readonly<Record<string, PresentCommand>> = {
  PageDown: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'back',
  ArrowUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  b: 'blank',
  B: 'blank',
  f: 'full',
  F: 'full',
  Escape: 'leave',
};

interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

interface Reader {
  /** Single letters can be switched off. */
  letters: boolean;
  /** Read from right to left: what comes next lies to the left. */
  rtl: boolean;
}

/** The command of a key, or null. With a modifier a key belongs to the browser, but Shift and Space go back. */
export function presentCommandOf(key: Key, { letters, rtl }: Reader): PresentCommand | null {
  if (key.altKey || key.ctrlKey || key.metaKey) return null;
  if (!letters && /^[a-z]$/i.test(key.key)) return null;
  if (key.key === 'ArrowLeft') return rtl ? 'next' : 'back';
  if (key.key === 'ArrowRight') return rtl ? 'back' : 'next';
  if (key.key === ' ' && key.shiftKey) return 'back';
  return Object.hasOwn(commands, key.key) ? (commands[key.key] ?? null) : null;
}
