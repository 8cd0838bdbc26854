import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { looksOf } from '../../charts/lookOf.ts';
import { Button } from '../../kit/Button.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import type { OutlineEntry } from '../../scenario/assist.ts';
import type { Forms } from '../../scenario/edits/forms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { EditorStore } from '../../stores/editor.ts';
import { largestFile } from '../../stores/library.ts';
import { editorWordsIn } from '../../words/editorCatalog.ts';
import { CodeField, type CodeFieldHandle } from './CodeField.tsx';
import type { Assist } from './codeSetup.ts';
import { DraftsPart, type Template } from './DraftsPart.tsx';
import { FormsPart } from './forms/FormsPart.tsx';
import { LinkButton } from './LinkButton.tsx';
import { PreviewPart, type Preview } from './PreviewPart.tsx';
import { MendPart } from './MendPart.tsx';
import styles from './EditorPlace.module.css';

export interface EditorPlaceProps {
  editor: EditorStore;
  assist: Assist & { outlineOf: (text: string) => readonly OutlineEntry[] };
  forms: Forms;
  templates: readonly Template[];
  preview: Preview;
  /** A link that holds a text, and how long one may be. */
  linkOf: (text: string) => Promise<string>;
  longestLink: number;
  /** The address held a text that could not be read. */
  linkBroken: boolean;
  /** Opens the scenario elsewhere. */
  onOpen: (place: 'replay' | 'lab', name: string, text: string) => void;
}

/** Where scenarios are written: drafts, the text with its checks, and what it gives. */
export function EditorPlace(props: EditorPlaceProps) {
  return (
    <PlaceWords wordsIn={editorWordsIn}>
      <Writing {...props} />
    </PlaceWords>
  );
}

function Writing(props: EditorPlaceProps) {
  const { editor, assist, forms, templates, preview, linkOf, longestLink, linkBroken, onOpen } = props;
  const intl = useIntl();
  const { drafts, open, opened, problems, lastGood, isChecking } = useStore(editor);
  const { create, write, rename, refuse } = editor.getState();
  const field = useRef<CodeFieldHandle>(null);
  const looks = useMemo(() => looksOf(lastGood?.actors ?? {}), [lastGood]);
  const draft = drafts.find(({ id }) => id === open) ?? null;
  const take = useCallback(
    async (file: File | undefined): Promise<void> => {
      if (file === undefined) return;
      if (file.size > largestFile) refuse('too large');
      else create(file.name, await file.text());
    },
    [create, refuse],
  );
  useDrop(take);
  const label = intl.formatMessage({ id: 'editor.text' });
  return (
    <main id="main" className={styles.place} tabIndex={-1}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <FormattedMessage id="editor.title" />
        </h1>
        <p className={styles.help}>
          <FormattedMessage id="editor.help" />
        </p>
        {linkBroken ? (
          <p role="alert">
            <FormattedMessage id="editor.linkBroken" />
          </p>
        ) : null}
        <Warnings editor={editor} />
      </header>
      <DraftsPart editor={editor} templates={templates} onFile={take} />
      {draft === null ? null : (
        <>
          <section className={styles.writing} aria-label={label}>
            <p className={styles.bar}>
              <input
                key={`${draft.id} ${draft.name}`}
                className={styles.name}
                aria-label={intl.formatMessage({ id: 'editor.name' })}
                defaultValue={draft.name}
                dir="ltr"
                onBlur={(event) => {
                  if (event.target.value !== draft.name) rename(event.target.value);
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.currentTarget.blur();
                }}
              />
              <Button
                look="link"
                onClick={() => saveFile(draft.name, new Blob([draft.text], { type: 'application/yaml' }))}
              >
                <FormattedMessage id="editor.save" />
              </Button>
              <LinkButton text={draft.text} linkOf={linkOf} longest={longestLink} />
            </p>
            <CodeField
              key={opened}
              ref={field}
              text={draft.text}
              label={label}
              problems={problems}
              assist={assist}
              longest={largestFile}
              onWrite={write}
              onTooLong={() => refuse('too large')}
            />
            <p className={styles.help}>
              <FormattedMessage id="editor.keys" />
            </p>
          </section>
          <aside className={styles.beside}>
            <MendPart
              problems={problems}
              isChecking={isChecking}
              outline={assist.outlineOf(draft.text)}
              onGo={(at) => field.current?.goTo(at)}
            />
            <FormsPart
              key={opened}
              text={draft.text}
              forms={forms}
              looks={looks}
              onEdit={(make) => field.current?.edit(make) ?? null}
              onGo={(at) => field.current?.goTo(at)}
              onUndo={() => field.current?.undo()}
              onRedo={() => field.current?.redo()}
            />
            <PreviewPart
              scenario={lastGood}
              isBroken={problems.some(({ severity }) => severity === 'error')}
              isChecking={isChecking}
              preview={preview}
              onOpen={(place: 'replay' | 'lab', scenario: Scenario) =>
                onOpen(place, `${scenario.id}.yaml`, draft.text)
              }
            />
          </aside>
        </>
      )}
    </main>
  );
}

/** What was not taken or is not kept, and the way out. */
function Warnings({ editor }: { editor: EditorStore }) {
  const { drafts, open, refused, isLoose, forkedFrom } = useStore(editor);
  const copy = drafts.find(({ id }) => id === open)?.name ?? '';
  return (
    <>
      {refused === null ? null : (
        <p role="alert">
          <FormattedMessage id={refused === 'too large' ? 'editor.tooLarge' : 'editor.noText'} />
        </p>
      )}
      {isLoose === null ? null : (
        <p role="alert">
          <FormattedMessage id={isLoose === 'full' ? 'editor.full' : 'editor.loose'} />
        </p>
      )}
      {forkedFrom === null ? null : (
        <p role="alert">
          <FormattedMessage id="editor.forked" values={{ name: forkedFrom, copy }} />
        </p>
      )}
    </>
  );
}

/** A file that is dropped anywhere is taken: the browser would leave the page for it. */
function useDrop(take: (file: File | undefined) => Promise<void>): void {
  const taken = useEffectEvent((file: File | undefined) => void take(file));
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.type === 'drop') taken(event.dataTransfer.files[0]);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', hold);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', hold);
    };
  }, []);
}
