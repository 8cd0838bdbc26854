import type { BoundReplay } from '../../stores/boundReplay.ts';
import { commandOfKey, type ReplayCommand } from '../../stores/replayKeys.ts';
import { freshSeed } from '../../kit/freshSeed.ts';

const moves = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/** Keys that a control uses itself, by what the control is; all others are the replay's. */
const used: readonly (readonly [control: string, keys: readonly string[] | 'all'])[] = [
  ['dialog, select, textarea, input:not([type=radio], [type=checkbox])', 'all'],
  ['[role="listbox"]', [...moves, ' ']],
  ['[role="slider"]', moves],
  ['input[type=radio]', [...moves, ' ']],
  ['input[type=checkbox], button, summary', [' ']],
];

const belongsToControl = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element &&
  used.some(([control, keys]) => target.closest(control) !== null && (keys === 'all' || keys.includes(key)));

/** Listens to the keys of the replay on the whole page; returns how to stop. */
export function listenToKeys(
  replay: BoundReplay,
  lettersOn: () => boolean,
  toggleHelp: () => void,
): () => void {
  const run = (command: ReplayCommand): void => {
    const state = replay.store.getState();
    switch (command) {
      case 'play':
        return replay.playOrPause();
      case 'back':
        return state.stepBy(-1);
      case 'forward':
        return state.stepBy(1);
      case 'start':
        return state.goTo(0);
      case 'end':
        return state.goTo(replay.caseOf(state.account).facts.steps);
      case 'previousEvent':
        return state.toEvent(-1);
      case 'nextEvent':
        return state.toEvent(1);
      case 'newSeed':
        return state.setSeed(freshSeed());
      case 'nextMode':
        return state.nextMode();
      case 'pin':
        return state.pin(state.pinned ? null : state.cone);
      case 'help':
        return toggleHelp();
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const command = commandOfKey(event, lettersOn());
    if (!command || event.defaultPrevented || belongsToControl(event.target, event.key)) return;
    event.preventDefault();
    run(command);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
