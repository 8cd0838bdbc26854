import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import type { BoundReplay } from '../../stores/boundReplay.ts';
import { commandOfKey, type ReplayCommand } from '../../stores/replayKeys.ts';
import { CalibrationPart } from './CalibrationPart.tsx';
import { ChartPart, ChartTable } from './ChartPart.tsx';
import { useChoices } from './choices.ts';
import { EventPart } from './EventPart.tsx';
import { Intro } from './Intro.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { freshSeed, OptionsPart } from './OptionsPart.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import { shownEvent } from './shownEvent.ts';
import { DiagramPart, WhyPart } from './SidePart.tsx';
import { StopAndKeys } from './StopAndKeys.tsx';
import { Transport } from './Transport.tsx';
import { ReplayContext, useCase, useLooks, useReplay } from './useReplay.ts';
import { useWidth } from './useWidth.ts';
import styles from './ReplayPlace.module.css';

/** The first place: watch a ceasefire hold, strain and fail, and see at each moment what else could have followed. */
export function ReplayPlace({ replay }: { replay: BoundReplay }) {
  return (
    <ReplayContext value={replay}>
      <Replaying replay={replay} />
    </ReplayContext>
  );
}

function Replaying({ replay }: { replay: BoundReplay }) {
  const opened = useCase();
  const looks = useLooks();
  const cursor = useReplay((state) => state.cursor);
  const chosenEvent = useReplay((state) => state.event);
  const mode = useReplay((state) => state.mode);
  const question = useReplay((state) => state.question);
  const [keysOpen, setKeysOpen] = useState(false);
  const [ref, page] = useWidth();
  const chart = useRef<HTMLDivElement>(null);
  const shown = shownEvent(opened, cursor, chosenEvent, mode);
  const { scenario } = opened;

  useEffect(() => listenToKeys(replay, () => setKeysOpen((open) => !open)), [replay]);

  const atBottom = page > 0 && page < 1280;
  const stopAndKeys = <StopAndKeys onKeys={() => setKeysOpen(true)} />;
  return (
    <div ref={ref}>
      <main id="main" className={styles.place} tabIndex={-1}>
        <header className={styles.head}>
          <h1 className={styles.title}>{scenario.meta.title}</h1>
          <Intro scenario={scenario} looks={looks} />
        </header>
        <div className={styles.main}>
          {page > 0 ? <ChartPart page={page} selectedEvent={shown?.id ?? null} chart={chart} /> : null}
          <TransportPart replay={replay}>{atBottom ? null : stopAndKeys}</TransportPart>
        </div>
        {page >= 640 ? <SideColumn why={!atBottom} /> : null}
        <div className={styles.told}>
          {question === null ? <EventPart shown={shown} /> : <QuestionPart id={question} />}
        </div>
        {page > 0 && page < 640 ? <SideColumn why /> : null}
        {atBottom && page >= 640 ? (
          <div className={styles.lower}>
            <WhyPart />
          </div>
        ) : null}
        <div className={styles.told}>
          <CalibrationPart />
          <OptionsPart chart={chart} withAccount={question !== null || !shown?.event.contested}>
            {atBottom ? stopAndKeys : null}
          </OptionsPart>
          <ChartTable />
        </div>
      </main>
      <KeysSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
      <footer className={styles.footer}>
        <FormattedMessage id="app.smallPrint" />{' '}
        <Link href="/how-it-works?part=cone">
          <FormattedMessage id="replay.howCone" />
        </Link>
      </footer>
    </div>
  );
}

function SideColumn({ why }: { why: boolean }) {
  return (
    <div className={styles.side}>
      <DiagramPart />
      {why ? <WhyPart /> : null}
    </div>
  );
}

function TransportPart({ replay, children }: { replay: BoundReplay; children: ReactNode }) {
  const playing = useReplay((state) => state.playing);
  const cursor = useReplay((state) => state.cursor);
  const mode = useReplay((state) => state.mode);
  const speed = useChoices((choices) => choices.speed);
  const choose = useChoices((choices) => choices.choose);
  const { facts } = useCase();
  const { stepBy, toEvent, setMode } = replay.store.getState();
  return (
    <Transport
      playing={playing}
      atStart={cursor === 0}
      atEnd={cursor === facts.steps}
      speed={speed}
      mode={mode}
      hasRecord={facts.hasRecord}
      onPlay={() => playOrPause(replay)}
      onStep={stepBy}
      onEvent={toEvent}
      onSpeed={(chosen) => choose({ speed: chosen })}
      onMode={setMode}
    >
      {children}
    </Transport>
  );
}

/** At the end Play begins anew. */
function playOrPause({ store, caseOf }: BoundReplay): void {
  const { playing, cursor, setPlaying, goTo, account } = store.getState();
  if (!playing && cursor === caseOf(account).facts.steps) goTo(0);
  setPlaying(!playing);
}

/** Keys that are typed into a control belong to the control. */
const takesKeys = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, select, textarea, [role="slider"], [role="listbox"], [role="grid"]'))
    return true;
  if (target.closest('input')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
};

function listenToKeys(replay: BoundReplay, toggleHelp: () => void): () => void {
  const { store, caseOf } = replay;
  const run = (command: ReplayCommand): void => {
    const state = store.getState();
    const { steps, stepsPerDay } = caseOf(state.account).facts;
    switch (command) {
      case 'play':
        return playOrPause(replay);
      case 'back':
        return state.stepBy(-1);
      case 'forward':
        return state.stepBy(1);
      case 'dayBack':
        return state.stepBy(-stepsPerDay);
      case 'dayForward':
        return state.stepBy(stepsPerDay);
      case 'start':
        return state.goTo(0);
      case 'end':
        return state.goTo(steps);
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
    const command = commandOfKey(event);
    if (!command || event.defaultPrevented || takesKeys(event.target, event.key)) return;
    event.preventDefault();
    run(command);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
