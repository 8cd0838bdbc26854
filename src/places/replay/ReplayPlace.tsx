import {
  lazy,
  Suspense,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import type { BoundReplay } from '../../stores/boundReplay.ts';
import { isOpen, replayControls } from '../../stores/lessonLocks.ts';
import { CalibrationPart } from './CalibrationPart.tsx';
import { ChartPart, ChartTable } from './ChartPart.tsx';
import { useChoices, useSettingsStore } from './choices.ts';
import { EventPart } from './EventPart.tsx';
import { Intro } from './Intro.tsx';
import { JudgedPart } from './JudgedPart.tsx';
import { OptionsPart } from './OptionsPart.tsx';
import { listenToKeys } from './replayKeyboard.ts';
import { shownEvent } from './shownEvent.ts';
import { DiagramPart, WhyPart } from './SidePart.tsx';
import { StopAndKeys } from './StopAndKeys.tsx';
import { Transport } from './Transport.tsx';
import { useLast } from '../../kit/useLast.ts';
import { useLayout } from '../../kit/useLayout.ts';
import { ReplayContext, useCase, useLooks, useReplay } from './useReplay.ts';
import styles from './ReplayPlace.module.css';

/** Loaded when it is first asked for: few visits do. */
const KeysSheet = lazy(async () => ({ default: (await import('./KeysSheet.tsx')).KeysSheet }));
/** Loaded with the first question. */
const QuestionPart = lazy(async () => ({ default: (await import('./QuestionPart.tsx')).QuestionPart }));

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
  const hadKeys = useLast(keysOpen ? true : null) !== null;
  const layout = useLayout();
  const settings = useSettingsStore();
  const chart = useRef<HTMLDivElement>(null);
  // The chart follows the cursor at once; what explains it may come a frame later, so that dragging stays smooth.
  const settled = useDeferredValue(cursor);
  const shown = useMemo(
    () => shownEvent(opened, settled, chosenEvent, mode),
    [opened, settled, chosenEvent, mode],
  );
  const { scenario, facts } = opened;
  const ended = cursor === facts.steps;

  useEffect(
    () =>
      listenToKeys(
        replay,
        () => settings.getState().letterKeys,
        () => setKeysOpen((open) => !open),
      ),
    [replay, settings],
  );

  const stopAndKeys = <StopAndKeys onKeys={() => setKeysOpen(true)} />;
  const oneColumn = layout === 'narrow' || layout === 'phone';
  return (
    <>
      <main id="main" className={styles.place} tabIndex={-1}>
        <header className={styles.head}>
          <h1 className={styles.title}>{scenario.meta.title}</h1>
          <Intro scenario={scenario} looks={looks} />
        </header>
        <div className={styles.main}>
          <ChartPart layout={layout} selectedEvent={shown?.id ?? null} chart={chart} />
          <ConeFault replay={replay} />
          <HeldLine />
          <TransportPart replay={replay}>{layout === 'wide' ? stopAndKeys : null}</TransportPart>
        </div>
        {oneColumn ? null : <SideColumn cursor={settled} why={layout === 'wide'} />}
        <div className={styles.told}>
          {ended ? <CalibrationPart /> : <JudgedPart />}
          {question === null ? (
            <EventPart shown={shown} cursor={settled} />
          ) : (
            <Suspense fallback={<EventPart shown={shown} cursor={settled} />}>
              <QuestionPart id={question} shown={shown} />
            </Suspense>
          )}
        </div>
        {oneColumn ? <SideColumn cursor={settled} why /> : null}
        {layout === 'projector' ? (
          <div className={styles.lower}>
            <WhyPart cursor={settled} />
          </div>
        ) : null}
        <div className={styles.told}>
          {ended ? null : <CalibrationPart />}
          <OptionsPart chart={chart} withAccount={question !== null || !shown?.event.contested}>
            {layout === 'wide' ? null : stopAndKeys}
          </OptionsPart>
          <ChartTable />
        </div>
      </main>
      {hadKeys ? (
        <Suspense fallback={null}>
          <KeysSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
        </Suspense>
      ) : null}
      <footer className={styles.footer}>
        <FormattedMessage id="app.smallPrint" />{' '}
        <Link href="/how-it-works?part=cone">
          <FormattedMessage id="replay.howCone" />
        </Link>
      </footer>
    </>
  );
}

/** The reason why the field is empty, and the way out. */
function ConeFault({ replay }: { replay: BoundReplay }) {
  const reason = useReplay((state) => state.coneError);
  if (reason === null) return null;
  return (
    <p role="alert" className={styles.fault}>
      <FormattedMessage id="replay.cone.failed" values={{ reason }} />{' '}
      <Button look="link" onClick={replay.retryCone}>
        <FormattedMessage id="replay.cone.retry" />
      </Button>
    </p>
  );
}

/** What a lesson holds, of what there is. */
function HeldLine() {
  const intl = useIntl();
  const lesson = useReplay((state) => state.lesson);
  const { scenario, facts } = useCase();
  const held = replayControls.filter(
    (control) =>
      !isOpen(lesson, control) &&
      (control !== 'mode' || facts.hasRecord) &&
      (control !== 'account' || Object.keys(scenario.accounts).length > 0),
  );
  if (held.length === 0) return null;
  const names = held.map((control) => intl.formatMessage({ id: `lesson.control.${control}` }));
  return (
    <p className={styles.small}>
      <FormattedMessage id="lesson.locked" values={{ controls: intl.formatList(names) }} />
    </p>
  );
}

function SideColumn({ cursor, why }: { cursor: number; why: boolean }) {
  return (
    <div className={styles.side}>
      <DiagramPart cursor={cursor} />
      {why ? <WhyPart cursor={cursor} /> : null}
    </div>
  );
}

function TransportPart({ replay, children }: { replay: BoundReplay; children: ReactNode }) {
  const playing = useReplay((state) => state.playing);
  const cursor = useReplay((state) => state.cursor);
  const mode = useReplay((state) => state.mode);
  const lesson = useReplay((state) => state.lesson);
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
      canMove={isOpen(lesson, 'time')}
      canChooseMode={facts.hasRecord && isOpen(lesson, 'mode')}
      onPlay={() => {
        replay.playOrPause();
        // With an open question Play leads to it.
        document.querySelector<HTMLElement>('[data-question]')?.focus();
      }}
      onStep={stepBy}
      onEvent={toEvent}
      onSpeed={(chosen) => choose({ speed: chosen })}
      onMode={setMode}
    >
      {children}
    </Transport>
  );
}
