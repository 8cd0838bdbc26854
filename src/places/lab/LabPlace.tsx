import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { useLayout } from '../../kit/useLayout.ts';
import type { BoundLab } from '../../stores/boundLab.ts';
import { isOpen } from '../../stores/lessonLocks.ts';
import { labWordsIn } from '../../words/labCatalog.ts';
import { AnalysesPart } from './AnalysesPart.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { ChartsPart } from './ChartsPart.tsx';
import { ControlsPart } from './ControlsPart.tsx';
import { KeptPart } from './KeptPart.tsx';
import { PinControl } from './PinControl.tsx';
import { PinnedPart } from './PinnedPart.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import { LabContext, useLab } from './useLab.ts';
import styles from './lab.module.css';

/** The second place: turn any knob, and see at once what it does. */
export function LabPlace({ lab }: { lab: BoundLab }) {
  return (
    <PlaceWords wordsIn={labWordsIn}>
      <LabContext value={lab}>
        <Working lab={lab} />
      </LabContext>
    </PlaceWords>
  );
}

function Working({ lab }: { lab: BoundLab }) {
  const intl = useIntl();
  const layout = useLayout();
  const charts = useRef<HTMLDivElement>(null);
  const [controlsOpen, setControlsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (controlsOpen) sheet.current?.focus({ preventScroll: true });
  }, [controlsOpen]);
  const changes = useLab((state) => state.changes.length);
  const hasTools = useLab((state) => isOpen(state.lesson, 'tools'));
  useUndoKeys(lab);
  const onPhone = layout === 'phone';
  return (
    <main id="main" className={styles.place} tabIndex={-1}>
      {onPhone ? null : (
        <aside className={styles.aside} aria-label={intl.formatMessage({ id: 'lab.controls' })}>
          <ControlsPart isPlace />
        </aside>
      )}
      <div className={styles.results}>
        {onPhone ? (
          <h1 className={styles.title}>
            <FormattedMessage id="lab.title" />
          </h1>
        ) : null}
        <AnswerPart>
          <PinControl />
        </AnswerPart>
        <ChartsPart charts={charts} />
        <PinnedPart />
        {hasTools ? (
          <>
            <KeptPart />
            <AnalysesPart />
            <ReceiptPart />
          </>
        ) : null}
      </div>
      {onPhone ? (
        <>
          {controlsOpen ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape puts it away from any control in it
            <aside
              id="lab-sheet"
              ref={sheet}
              className={styles.sheet}
              aria-label={intl.formatMessage({ id: 'lab.controls' })}
              tabIndex={-1}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.defaultPrevented) return;
                setControlsOpen(false);
                opener.current?.focus();
              }}
            >
              <ControlsPart isPlace={false} />
            </aside>
          ) : null}
          <div className={styles.bar}>
            <Button
              ref={opener}
              look="primary"
              aria-expanded={controlsOpen}
              aria-controls="lab-sheet"
              onClick={() => setControlsOpen(!controlsOpen)}
            >
              <FormattedMessage id={controlsOpen ? 'lab.closeControls' : 'lab.openControls'} />
            </Button>
            <span>
              <FormattedMessage id="lab.changes" values={{ count: changes }} />
            </span>
          </div>
        </>
      ) : null}
    </main>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, but not while a text is typed. */
function useUndoKeys(lab: BoundLab): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type)) return;
      const { undo, redo } = lab.store.getState();
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if ((key === 'z' && event.shiftKey) || key === 'y') redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lab]);
}
