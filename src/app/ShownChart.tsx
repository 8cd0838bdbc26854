import type { Show } from '../exercise/exercise.ts';
import { StillChart } from '../places/replay/StillChart.tsx';
import { createConeSource } from '../pool/cone.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bindReplay, type BoundReplay } from '../stores/boundReplay.ts';
import { plainView, writeView } from '../stores/view.ts';
import { useScenario } from './openScenarios.ts';
import { settings } from './settings.ts';
import { workers } from './workers.ts';

interface ShownChartProps {
  show: Show;
  /** What the model expects is about to be asked, and kept back. */
  isAsked: boolean;
}

/** What an exercise shows, as a picture: replay and lab have one, the other places are read. */
export function ShownChart({ show, isAsked }: ShownChartProps) {
  return show.place === 'replay' || show.place === 'lab' ? <Drawn show={show} isAsked={isAsked} /> : null;
}

function Drawn({ show, isAsked }: ShownChartProps) {
  const scenario = useScenario(show.scenario);
  return scenario ? <StillChart replay={stillOf(show, scenario)} isAsked={isAsked} /> : null;
}

const stills = new WeakMap<Show, BoundReplay>();

/** The replay of a shown state, with what the lab changes; made once, since runs hang on it. */
function stillOf(show: Show, scenario: Scenario): BoundReplay {
  let still = stills.get(show);
  if (!still) {
    const { step: cursor, seed, mode, account, event, changes } = show;
    still = bindReplay(
      applyChanges(scenario, changes).scenario,
      writeView({ ...plainView, cursor, seed, mode, account, event }),
      // Pictures beside one another do not drop each other's runs.
      { cones: createConeSource(workers()), settings, timer: () => () => undefined },
    );
    stills.set(show, still);
  }
  return still;
}
