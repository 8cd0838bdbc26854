import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ActorLook } from '../../../charts/actorLook.ts';
import { Button } from '../../../kit/Button.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { useLast } from '../../../kit/useLast.ts';
import type { Forms } from '../../../scenario/edits/forms.ts';
import type { Edit } from '../../../scenario/edits/setValue.ts';
import { ActorsForm } from './ActorsForm.tsx';
import { EventsForm } from './EventsForm.tsx';
import { TiesForm } from './TiesForm.tsx';
import place from '../EditorPlace.module.css';
import styles from './forms.module.css';

const kinds = ['actors', 'ties', 'events'] as const;
type Kind = (typeof kinds)[number];

interface FormsPartProps {
  text: string;
  forms: Forms;
  looks: readonly ActorLook[];
  /** Changes the text and marks there what was changed; its line, or null where the edit was refused. */
  onEdit: (make: (text: string) => Edit) => number | null;
  onGo: (at: { line: number; column: number }) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** Sides, ties and events to be filled in, beside the text into which they write. */
export function FormsPart({ text, forms, looks, onEdit, onGo, onUndo, onRedo }: FormsPartProps) {
  const intl = useIntl();
  const [kind, setKind] = useState<Kind>('actors');
  const [line, setLine] = useState<number | 'refused' | null>(null);
  const read = useDeferredValue(text);
  const now = useMemo(() => forms.viewOf(read), [forms, read]);
  const view = useLast(now);
  const focused = useRef<Element>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What was removed has taken the focus with it: it goes on from the line that tells of the change.
    if (focused.current && !focused.current.isConnected && document.activeElement === document.body)
      status.current?.focus({ preventScroll: true });
  });
  const edit = (make: (text: string) => Edit): boolean => {
    const changed = onEdit(make);
    setLine(changed ?? 'refused');
    return changed !== null;
  };
  const keys = (event: KeyboardEvent): void => {
    const isText =
      event.target instanceof HTMLElement &&
      event.target.matches('textarea, input:not([type="radio"], [type="checkbox"], [type="range"])');
    if (isText || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) onRedo();
    else onUndo();
  };
  const isReadOnly = now === null;
  const props = view && { text: read, view, isReadOnly, forms, edit };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo works from every control in it, as in the text
    <section
      className={styles.forms}
      aria-labelledby="editor-forms"
      onKeyDown={keys}
      onFocus={(event) => {
        focused.current = event.target;
      }}
    >
      <h2 id="editor-forms" className={place.section}>
        <FormattedMessage id="editor.form.title" />
      </h2>
      <p className={place.bar}>
        <Segmented
          label={intl.formatMessage({ id: 'editor.form.part' })}
          options={kinds.map((value) => ({
            value,
            label: intl.formatMessage({ id: `editor.form.tab.${value}` }),
          }))}
          value={kind}
          onChange={setKind}
        />
        <Button look="link" onClick={onUndo}>
          <FormattedMessage id="editor.form.undo" />
        </Button>
        <Button look="link" onClick={onRedo}>
          <FormattedMessage id="editor.form.redo" />
        </Button>
      </p>
      <p ref={status} className={styles.help} role="status" tabIndex={-1}>
        {now === null ? (
          <FormattedMessage id="editor.form.broken" />
        ) : line === null ? (
          <FormattedMessage id="editor.form.help" />
        ) : line === 'refused' ? (
          <FormattedMessage id="editor.form.refused" />
        ) : (
          <Button look="link" onClick={() => onGo({ line, column: 1 })}>
            <FormattedMessage id="editor.form.changed" values={{ line }} />
          </Button>
        )}
      </p>
      {props === null ? null : (
        <fieldset className={styles.fields} disabled={isReadOnly} aria-labelledby="editor-forms">
          {kind === 'actors' ? <ActorsForm {...props} /> : null}
          {kind === 'ties' ? <TiesForm {...props} /> : null}
          {kind === 'events' ? <EventsForm {...props} looks={looks} /> : null}
        </fieldset>
      )}
    </section>
  );
}
