import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import type { Scenario } from '../../scenario/scenario.ts';
import type { GameStore } from '../../stores/game.ts';
import type { DebriefFutures } from '../../stores/gameFutures.ts';
import { seatWordsIn } from '../../words/seatCatalog.ts';
import { CoverPart } from './CoverPart.tsx';
import { DebriefPart } from './DebriefPart.tsx';
import { SetupPart } from './SetupPart.tsx';
import { TurnPart } from './TurnPart.tsx';
import { SeatContext, seatParts } from './useSeat.ts';
import styles from './seat.module.css';

interface SeatPlaceProps {
  scenario: Scenario;
  store: GameStore;
  /** Where others find it; null: nowhere. */
  link: string | null;
  openFutures: () => DebriefFutures;
}

/** A place at the table: decide for a side on what reaches it, and learn afterwards what was true. */
export function SeatPlace({ scenario, store, link, openFutures }: SeatPlaceProps) {
  const parts = useMemo(
    () => seatParts(scenario, store, link, openFutures),
    [scenario, store, link, openFutures],
  );
  return (
    <PlaceWords wordsIn={seatWordsIn}>
      <SeatContext value={parts}>
        <Stage store={store} />
      </SeatContext>
    </PlaceWords>
  );
}

function Stage({ store }: { store: GameStore }) {
  const { game, play, view, covered } = useStore(store);
  const main = useRef<HTMLElement>(null);
  const stage = !game || !play ? 'setup' : !view ? 'debrief' : covered ? 'cover' : 'turn';
  const scene = `${stage} ${view ? `${view.turn.step} ${view.turn.seat}` : ''}`;
  const before = useRef(scene);
  useEffect(() => {
    if (before.current === scene) return;
    before.current = scene;
    // A new turn is read from its top, by eye and by screen reader.
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [scene]);
  return (
    <main id="main" ref={main} className={styles.place} tabIndex={-1}>
      {stage === 'setup' ? <SetupPart /> : null}
      {view && stage === 'cover' ? <CoverPart view={view} /> : null}
      {game && play && view && stage === 'turn' ? (
        <TurnPart key={scene} game={game} play={play} view={view} say={store.getState()} />
      ) : null}
      {game && play && stage === 'debrief' ? <DebriefPart game={game} play={play} /> : null}
    </main>
  );
}
