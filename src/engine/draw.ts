import { happensAt, threefry } from '../math/threefry.ts';
import type { Workspace } from './workspace.ts';

/** Draws the four words of (step, id, purpose, block) into `words`. */
export function drawWords(work: Workspace, hash: number, purpose: number, block: number): void {
  threefry(work.key0, work.key1, work.key2, 0, work.state.t, hash, purpose, block, work.words);
}

/** Whether something of probability P happens in this step; nothing is drawn at P <= 0 and P >= 1. */
export function happens(work: Workspace, hash: number, purpose: number, probability: number): boolean {
  if (!(probability > 0)) return false;
  if (probability >= 1) return true;
  drawWords(work, hash, purpose, 0);
  return happensAt(work.words[0]!, probability);
}
