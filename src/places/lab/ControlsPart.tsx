import { useProblemTeller } from '../../kit/useProblemTeller.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { labKnobs, leadingKnobs, type LabKnob } from '../../stores/labKnobs.ts';
import { controlOf } from '../../stores/labLesson.ts';
import { isOpen } from '../../stores/lessonLocks.ts';
import { Changed } from './Changed.tsx';
import { EventSwitches } from './EventSwitches.tsx';
import { KnobControl } from './KnobControl.tsx';
import { hasWords } from '../../words/hasWords.ts';
import { knobName, knobText } from './knobNames.ts';
import { MomentControl } from './MomentControl.tsx';
import { ProposalSwitches } from './ProposalSwitches.tsx';
import { RuleControls } from './RuleControls.tsx';
import { useChangeWords } from './useChangeWords.ts';
import { useBoundLab, useLab, useLabCase, useLabLooks } from './useLab.ts';
import styles from './controls.module.css';

/** So many are found without a search. */
const fewControls = 8;

/** Everything that can be changed: numbers, events, rules, accounts, the moment from which the model decides. */
export function ControlsPart({ isPlace }: { isPlace: boolean }) {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const changes = useLab((state) => state.changes);
  const past = useLab((state) => state.past.length);
  const future = useLab((state) => state.future.length);
  const { undo, redo, resetAll } = store.getState();
  const open = useLab((state) => state.lesson?.open ?? null);
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim().toLowerCase());
  // In a sheet over the place, whose own title stands behind it.
  const Title = isPlace ? 'h1' : 'h2';
  return (
    <div className={styles.controls}>
      <header className={styles.head}>
        <Title className={styles.title}>
          <FormattedMessage id="lab.title" />
        </Title>
        <span className={styles.steps}>
          <Button look="link" held={past === 0} onClick={undo} aria-keyshortcuts="Control+Z">
            <FormattedMessage id="lab.undo" />
          </Button>
          <Button look="link" held={future === 0} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
            <FormattedMessage id="lab.redo" />
          </Button>
        </span>
        <p className={styles.line}>
          {scenario.meta.title} ·{' '}
          <span className={changes.length > 0 ? styles.strong : undefined} aria-live="polite">
            {changes.length > 0 ? <Changed /> : null}
            <FormattedMessage id="lab.changes" values={{ count: changes.length }} />
          </span>
          {changes.length > 0 ? (
            <>
              {' · '}
              <Button look="link" onClick={resetAll}>
                <FormattedMessage id="lab.resetAll" />
              </Button>
            </>
          ) : null}
        </p>
      </header>
      <Notes />
      <HeldLine />
      {open === null || open.length > fewControls ? <Search words={words} onWords={setWords} /> : null}
      <Knobs search={search} />
      <EventSwitches search={search} />
      <ProposalSwitches search={search} />
      {search === '' ? (
        <>
          <RuleControls />
          <MomentControl />
        </>
      ) : null}
      <p className={styles.small}>{intl.formatMessage({ id: 'lab.smallPrint' })}</p>
    </div>
  );
}

/** What a lesson holds. */
function HeldLine() {
  const lesson = useLab((state) => state.lesson);
  const changes = useLab((state) => state.changes);
  const words = useChangeWords();
  if (!lesson?.open) return null;
  const held = changes.filter((change) => !isOpen(lesson, controlOf(change)));
  return (
    <p className={styles.small}>
      <FormattedMessage id="lesson.lockedLab" />{' '}
      {held.length > 0 ? <FormattedMessage id="lesson.held" values={{ changes: words(held) }} /> : null}
    </p>
  );
}

/** What of the changes cannot have an effect, or could not be made. */
function Notes() {
  const { notes } = useLabCase();
  const teller = useProblemTeller();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} role="status">
      {notes.map((note) => (
        <li key={`${note.path} ${note.message}`}>{teller.problem(note).message}</li>
      ))}
    </ul>
  );
}

function Search({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const intl = useIntl();
  const count = useOpenKnobs().length;
  const label = intl.formatMessage({ id: 'lab.find' }, { count });
  return (
    <input
      className={styles.search}
      type="search"
      value={words}
      placeholder={label}
      aria-label={label}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}

/** The numbers that can be turned: in a lesson those that it leaves open. */
function useOpenKnobs(): readonly LabKnob[] {
  const { scenario } = useBoundLab();
  const lesson = useLab((state) => state.lesson);
  return useMemo(() => labKnobs(scenario).filter(({ path }) => isOpen(lesson, path)), [scenario, lesson]);
}

function Knobs({ search }: { search: string }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const looks = useLabLooks();
  const changes = useLab((state) => state.changes);
  const chosen = useLab((state) => state.lesson?.open ?? null);
  const [wantsAll, setAll] = useState(false);
  const all = wantsAll || chosen !== null;
  const knobs = useOpenKnobs();
  const leading = useMemo(() => leadingKnobs(scenario, knobs), [scenario, knobs]);
  const named = useMemo(
    () =>
      knobs.map((knob) => {
        const { who, what } = knobName(intl, scenario, looks, knob);
        return { knob, text: `${who} ${what} ${knobText(intl, knob)} ${knob.path}`.toLowerCase() };
      }),
    [intl, scenario, looks, knobs],
  );
  const isChanged = ({ path }: LabKnob) => changes.some((one) => 'set' in one && one.set === path);
  const shown = search
    ? named.filter(({ text }) => hasWords(text, search)).map(({ knob }) => knob)
    : all
      ? knobs
      : [...leading, ...knobs.filter((knob) => isChanged(knob) && !leading.includes(knob))];
  return (
    <section className={styles.section} aria-label={intl.formatMessage({ id: 'lab.controls' })}>
      {search ? (
        <p className={styles.small} role="status">
          <FormattedMessage id="lab.found" values={{ count: shown.length }} />
        </p>
      ) : null}
      <div className={styles.knobs}>
        {shown.map((knob) => (
          <KnobControl key={knob.path} knob={knob} looks={looks} />
        ))}
      </div>
      {search || chosen ? null : (
        <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? (
            <FormattedMessage id="lab.leading" />
          ) : (
            <FormattedMessage id="lab.allParameters" values={{ count: knobs.length }} />
          )}
        </Button>
      )}
    </section>
  );
}
