import { useCallback, useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { asksOf, type BoundExercise } from '../../stores/boundExercise.ts';
import type { BoundPresentation } from '../../stores/presentation.ts';
import { exerciseWordsIn } from '../../words/exerciseCatalog.ts';
import { canFillScreen, toggleFullScreen } from './fullScreen.ts';
import styles from './Present.module.css';
import { PresentMessage } from './PresentMessage.tsx';
import type { ShownChart } from './shownChart.ts';
import { usePresentKeys } from './usePresentKeys.ts';

interface PresentPlaceProps {
  bound: BoundExercise;
  presentation: BoundPresentation;
  /** Single letters work as shortcuts. */
  letterKeys: boolean;
  /** Where the class finds the exercise; null: nowhere. */
  link: string | null;
  chart: ShownChart;
  /** Opens the notes in a window of their own; false where the browser refuses. */
  openNotes: () => boolean;
}

/** An exercise before a class: one message at a time, large, with a projector's contrast. */
export function PresentPlace(props: PresentPlaceProps) {
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <Stage {...props} />
    </PlaceWords>
  );
}

function Stage({ bound, presentation, letterKeys, link, chart, openNotes }: PresentPlaceProps) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  const { exercise, slides, store } = presentation;
  const { at, isBlank, next, back, blank } = useStore(store);
  const slide = slides[at]!;
  const leave = useCallback((): void => {
    const { step } = slides[store.getState().at]!;
    if (document.fullscreenElement) void toggleFullScreen();
    navigate(`/exercise/${exercise.id}${step === null ? '' : `/${step + 1}`}`);
  }, [slides, store, exercise.id, navigate]);
  usePresentKeys(
    presentation,
    letterKeys,
    useCallback((command) => (command === 'full' ? void toggleFullScreen() : leave()), [leave]),
  );
  const message = useRef<HTMLElement>(null);
  useEffect(() => {
    message.current?.scrollTo(0, 0);
    // A class should not wait for the runs.
    const coming = slides[at + 1]?.message;
    if (coming?.kind !== 'part' || coming.part.kind !== 'reveal') return;
    const { of, models } = coming.part;
    for (const model of models) void bound.ask(model);
    const asked = asksOf(bound.exercise).find(({ id }) => id === of);
    if (asked?.question.kind === 'line') void bound.line(asked.question);
  }, [bound, slides, at]);
  const where = intl.formatMessage({ id: 'present.progress' }, { at: at + 1, all: slides.length });
  return (
    <main id="main" className={styles.stage} tabIndex={-1}>
      <p className={styles.head}>
        {slide.message.kind === 'title' ? null : slide.step === null ? (
          exercise.title
        ) : (
          <FormattedMessage
            id="present.step"
            values={{ at: slide.step + 1, title: exercise.steps[slide.step]!.title }}
          />
        )}
      </p>
      <section ref={message} className={styles.message} data-kind={kindOf(slide)} aria-live="polite">
        <PresentMessage key={at} bound={bound} slide={slide} link={link} chart={chart} />
      </section>
      <div role="group" aria-label={intl.formatMessage({ id: 'present.controls' })} className={styles.bar}>
        <Button held={at === 0} onClick={back}>
          <FormattedMessage id="present.back" />
        </Button>
        <Button held={at === slides.length - 1} onClick={next}>
          <FormattedMessage id="present.next" />
        </Button>
        <ProgressBar className={styles.progress} value={at + 1} total={slides.length} label={where} />
        <span className={styles.where} aria-hidden="true">
          {where}
        </span>
        <Button onClick={blank}>
          <FormattedMessage id="present.blank" />
        </Button>
        {canFillScreen() ? (
          <Button onClick={() => void toggleFullScreen()}>
            <FormattedMessage id="present.full" />
          </Button>
        ) : null}
        <a
          className={styles.notes}
          href={`#/exercise/${exercise.id}?notes`}
          target="parley-notes"
          onClick={(event) => {
            if (openNotes()) event.preventDefault();
          }}
        >
          <FormattedMessage id="present.notes" />
        </a>
        <Button onClick={leave}>
          <FormattedMessage id="present.leave" />
        </Button>
      </div>
      {isBlank ? (
        <button
          type="button"
          className={styles.blank}
          aria-label={intl.formatMessage({ id: 'present.unblank' })}
          onClick={blank}
        />
      ) : null}
    </main>
  );
}

const kindOf = ({ message }: BoundPresentation['slides'][number]): string =>
  message.kind === 'part' ? message.part.kind : message.kind;
