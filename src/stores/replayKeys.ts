/** What a key asks of the replay. */
export type ReplayCommand =
  | 'play'
  | 'back'
  | 'forward'
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

/** The command of a key, or null. With a modifier a key belongs to the browser; single letters can be switched off. */
export function commandOfKey(
  key: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
  letters = true,
): ReplayCommand | null {
  if (key.altKey || key.ctrlKey || key.metaKey) return null;
  if (!letters && /^[a-z]$/i.test(key.key)) return null;
  return Object.hasOwn(commands, key.key) ? (commands[key.key] ?? null) : null;
}
