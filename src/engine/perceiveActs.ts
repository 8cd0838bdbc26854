import { happensAt } from '../math/threefry.ts';
import { PURPOSE } from './codes.ts';
import { drawWords, happens } from './draw.ts';
import type { Workspace } from './workspace.ts';

/** What others see of the acts: first spoilers, whose attacks look like the actor's, then each observer's own misperception. */
export function perceiveActs(work: Workspace): void {
  const { seen, acts } = work;
  for (let r = 0; r < acts.length; r += 1) seen[r] = acts[r]!;
  work.struck.fill(0);
  if (!work.recordStep && work.inForce === 1) strikeSpoilers(work);
  misperceive(work);
}

function strikeSpoilers(work: Workspace): void {
  const { spoilers, parameters } = work.model;
  const { at } = parameters;
  for (let spoiler = 0; spoiler < spoilers.laidTo.length; spoiler += 1) {
    const rate = work.values[at.spoilerRate + spoiler]!;
    if (!happens(work, spoilers.hash[spoiler]!, PURPOSE.spoiler, rate)) continue;
    const r = spoilers.laidTo[spoiler]!;
    work.struck[spoiler] = 1;
    work.seen[r] = work.seen[r]! * (1 - work.values[at.spoilerSize + spoiler]!);
  }
}

function misperceive(work: Workspace): void {
  const { parameters, rivalries } = work.model;
  const { observerStart, observer, hash } = rivalries;
  const { noise } = parameters.at;
  for (let r = 0; r < work.acts.length; r += 1) {
    const seen = work.seen[r]!;
    const first = observerStart[r]!;
    let drawnBlock = -1;
    for (let n = first; n < observerStart[r + 1]!; n += 1) {
      const chance = work.recordStep ? 0 : work.values[noise + observer[n]!]!;
      let turned = chance >= 1;
      if (chance > 0 && chance < 1) {
        const block = (n - first) >> 2;
        if (block !== drawnBlock) {
          drawWords(work, hash[r]!, PURPOSE.seen, block);
          drawnBlock = block;
        }
        turned = happensAt(work.words[(n - first) & 3]!, chance);
      }
      work.perceived[n] = turned ? 1 - seen : seen;
    }
  }
}
