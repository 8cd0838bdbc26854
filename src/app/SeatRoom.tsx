import { useMemo } from 'react';
import { SeatPlace } from '../places/seat/SeatPlace.tsx';
import type { Scenario } from '../scenario/scenario.ts';
import { createStagedSource } from '../pool/stagedEnsemble.ts';
import { createGame, type GameStore } from '../stores/game.ts';
import { createGameFutures, type DebriefFutures } from '../stores/gameFutures.ts';
import { givenId } from './openScenarios.ts';
import { pageLink } from './pageLink.ts';
import { deviceStorage, useLanguage } from './settings.ts';
import { workers } from './workers.ts';

const games = new WeakMap<Scenario, GameStore>();

/** The game of a scenario: made once, so that it is found as it was left. */
function gameOf(scenario: Scenario): GameStore {
  let game = games.get(scenario);
  if (!game) {
    game = createGame(scenario, deviceStorage());
    games.set(scenario, game);
  }
  return game;
}

const futuresHere = () => createGameFutures(createStagedSource(workers()));

const openFutures = (): DebriefFutures => ({
  model: futuresHere(),
  decided: futuresHere(),
  other: futuresHere(),
});

/** The seats of a scenario with what they need from the page. Their code is loaded with the first visit. */
export function SeatRoom({ scenario }: { scenario: Scenario }) {
  const store = useMemo(() => gameOf(scenario), [scenario]);
  const language = useLanguage();
  // The viewer's own file is on this device alone.
  const link = scenario.id === givenId ? null : pageLink(`/seat/${scenario.id}`, language);
  return <SeatPlace scenario={scenario} store={store} link={link} openFutures={openFutures} />;
}
