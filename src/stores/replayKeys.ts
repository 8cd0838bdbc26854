/** What a key asks of the replay. */
export type ReplayCommand =
  | 'play'
  | 'back'
  | 'forward'
  | 'dayBack'
  | 'dayForward'
  | 'start'
  | 'end'
  | 'previousEvent'
  | 'nextEvent'
  | 'newSeed'
  | 'nextMode'
  | 'pin'
  | 'help';

const commands: Readonly<Record<string, ReplayCommand>> = {
  ' ': 'play',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  PageUp: 'dayBack',
  PageDown: 'dayForward',
  Home: 'start',
  End: 'end',
  '[': 'previousEvent',
  ']': 'nextEvent',
  n: 'newSeed',
  N: 'newSeed',
  m: 'nextMode',
  M: 'nextMode',
  p: 'pin',
  P: 'pin',
  '?': 'help',
};

/** The command of a key, or null. With a modifier a key belongs to the browser. */
export function commandOfKey(key: {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}): ReplayCommand | null {
  if (key.altKey || key.ctrlKey || key.metaKey) return null;
  return Object.hasOwn(commands, key.key) ? (commands[key.key] ?? null) : null;
}
