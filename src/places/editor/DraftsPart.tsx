import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { EditorStore } from '../../stores/editor.ts';
import type { MessageId } from '../../words/catalog.ts';
import styles from './EditorPlace.module.css';

/** A text to begin with. */
export interface Template {
  readonly id: 'two' | 'september';
  readonly name: string;
  readonly load: () => Promise<string>;
}

const templateWords = {
  two: 'editor.template.two',
  september: 'editor.template.september',
} as const satisfies Record<Template['id'], MessageId>;

interface DraftsPartProps {
  editor: EditorStore;
  templates: readonly Template[];
  onFile: (file: File | undefined) => Promise<void>;
}

/** What to begin with, and the drafts of this device. */
export function DraftsPart({ editor, templates, onFile }: DraftsPartProps) {
  const intl = useIntl();
  const { drafts, open, deleted } = useStore(editor);
  const { create, openDraft, duplicate, remove, undoRemove } = editor.getState();
  const picker = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const last = deleted.at(-1);
  const begin = async ({ name, load }: Template): Promise<void> => {
    try {
      create(name, await load());
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className={styles.drafts} aria-labelledby="editor-drafts">
      <p className={styles.bar}>
        <span>
          <FormattedMessage id="editor.start" />
        </span>
        {templates.map((template, n) => (
          <Button
            key={template.id}
            look={n === 0 && open === null ? 'primary' : 'link'}
            onClick={() => void begin(template)}
          >
            <FormattedMessage id={templateWords[template.id]} />
          </Button>
        ))}
        <Button look="link" onClick={() => picker.current?.click()}>
          <FormattedMessage id="editor.open" />
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,text/yaml,application/yaml"
          hidden
          aria-label={intl.formatMessage({ id: 'editor.open' })}
          onChange={(event) => {
            void onFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </p>
      {failed === null ? null : <p role="alert">{failed}</p>}
      <h2 id="editor-drafts" className={styles.section}>
        <FormattedMessage id="editor.drafts" />
      </h2>
      {drafts.length === 0 ? (
        <p className={styles.help}>
          <FormattedMessage id="editor.noDrafts" /> <FormattedMessage id="editor.drop" />
        </p>
      ) : (
        <ul className={styles.draftList}>
          {drafts.map(({ id, name, time }) => (
            <li key={id} aria-label={name} data-open={id === open || undefined}>
              <Button look="link" aria-current={id === open || undefined} onClick={() => openDraft(id)}>
                {name}
              </Button>
              <span className={styles.help}>
                <FormattedMessage
                  id="editor.written"
                  values={{
                    when: intl.formatDate(time, {
                      day: 'numeric',
                      month: 'long',
                      hour: '2-digit',
                      minute: '2-digit',
                    }),
                  }}
                />
              </span>
              <Button
                look="link"
                onClick={() =>
                  duplicate(
                    id,
                    intl.formatMessage({ id: 'editor.copyOf' }, { name: name.replace(/\.yaml$/, '') }),
                  )
                }
              >
                <FormattedMessage id="editor.duplicate" />
              </Button>
              <Button look="link" onClick={() => remove(id)}>
                <FormattedMessage id="editor.delete" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {last ? (
        <p className={styles.help} role="status">
          <FormattedMessage id="editor.deleted" values={{ name: last.name }} />{' '}
          <Button look="link" onClick={undoRemove}>
            <FormattedMessage id="editor.undo" />
          </Button>
        </p>
      ) : null}
      <p className={styles.help}>
        <FormattedMessage id="editor.kept" />
      </p>
    </section>
  );
}
