import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Slide } from '../../exercise/slides.ts';
import { Button } from '../../kit/Button.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { notesAt, type BoundPresentation } from '../../stores/presentation.ts';
import { exerciseWordsIn } from '../../words/exerciseCatalog.ts';
import { LessonTime } from './LessonTime.tsx';
import styles from './Notes.module.css';
import { ProseText } from './ProseText.tsx';
import { usePresentKeys } from './usePresentKeys.ts';

interface NotesPlaceProps {
  presentation: BoundPresentation;
  /** Single letters work as shortcuts. */
  letterKeys: boolean;
}

/** The teacher's window: what the class sees, what comes next, the notes and the key of the step, and the time. */
export function NotesPlace(props: NotesPlaceProps) {
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <Notes {...props} />
    </PlaceWords>
  );
}

const nothing = (): void => undefined;

function Notes({ presentation, letterKeys }: NotesPlaceProps) {
  const intl = useIntl();
  const { exercise, slides, store } = presentation;
  const { at, isBlank, next, back, blank } = useStore(store);
  usePresentKeys(presentation, letterKeys, nothing);
  const [slide, coming] = [slides[at]!, slides[at + 1]];
  const { notes, key } = notesAt(presentation, at);
  return (
    <main id="main" className={styles.place} tabIndex={-1}>
      <h1 className={styles.title}>
        <FormattedMessage id="notes.title" values={{ title: exercise.title }} />
      </h1>
      <div role="group" aria-label={intl.formatMessage({ id: 'present.controls' })} className={styles.bar}>
        <Button held={at === 0} onClick={back}>
          <FormattedMessage id="present.back" />
        </Button>
        <Button look="primary" held={!coming} onClick={next}>
          <FormattedMessage id="present.next" />
        </Button>
        <Button onClick={blank}>
          <FormattedMessage id={isBlank ? 'present.unblank' : 'present.blank'} />
        </Button>
        <span>
          <FormattedMessage id="present.progress" values={{ at: at + 1, all: slides.length }} />
        </span>
      </div>
      <LessonTime presentation={presentation} />
      <div className={styles.columns}>
        <section aria-labelledby="notes-now" aria-live="polite" className={styles.now}>
          <h2 id="notes-now">
            <FormattedMessage id="notes.now" />
          </h2>
          {isBlank ? (
            <p>
              <FormattedMessage id="notes.blanked" />
            </p>
          ) : null}
          <Said presentation={presentation} slide={slide} />
        </section>
        <section aria-labelledby="notes-next" className={styles.next}>
          <h2 id="notes-next">
            <FormattedMessage id="notes.next" />
          </h2>
          {coming ? (
            <Said presentation={presentation} slide={coming} />
          ) : (
            <p>
              <FormattedMessage id="notes.last" />
            </p>
          )}
        </section>
      </div>
      <section aria-labelledby="notes-notes" className={styles.notes}>
        <h2 id="notes-notes">
          <FormattedMessage id="exercise.notes" />
        </h2>
        {notes.length === 0 ? (
          <p>
            <FormattedMessage id="notes.none" />
          </p>
        ) : (
          <ProseText prose={notes} />
        )}
        {key.length === 0 ? null : (
          <>
            <h2>
              <FormattedMessage id="exercise.key" />
            </h2>
            <ProseText prose={key} />
          </>
        )}
      </section>
      <p className={styles.small}>
        <FormattedMessage id="notes.keys" />
      </p>
    </main>
  );
}

/** What a slide says, in short. */
function Said({
  presentation: { exercise },
  slide: { step, message },
}: {
  presentation: BoundPresentation;
  slide: Slide;
}) {
  const title = step === null ? exercise.title : exercise.steps[step]!.title;
  switch (message.kind) {
    case 'title':
      return <p>{title}</p>;
    case 'aims':
      return (
        <p>
          <FormattedMessage id="exercise.aims" />
        </p>
      );
    case 'text':
      return (
        <>
          <p className={styles.small}>{title}</p>
          <ProseText prose={message.prose} />
        </>
      );
    case 'part':
      return (
        <>
          <p className={styles.small}>{title}</p>
          {message.part.kind === 'ask' ? (
            <p>
              <strong>{message.part.prompt}</strong>
            </p>
          ) : message.part.kind === 'show' ? (
            <p>{message.part.label}</p>
          ) : (
            <p>
              <FormattedMessage id="present.answer" />
            </p>
          )}
        </>
      );
  }
}
