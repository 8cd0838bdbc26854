import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import type { createLibrary } from '../../stores/library.ts';
import { libraryWordsIn } from '../../words/libraryCatalog.ts';
import { useProblemTeller } from '../../kit/useProblemTeller.ts';
import { ProblemList } from './ProblemList.tsx';
import styles from './ScenariosPlace.module.css';

/** What the gallery shows of a scenario before it is loaded. */
export interface GalleryEntry {
  id: string;
  title: string;
  summary: string;
  sides: number;
  days: number;
  events: number;
  hasRecord: boolean;
}

interface ScenariosPlaceProps {
  shipped: readonly GalleryEntry[];
  library: ReturnType<typeof createLibrary>;
  /** Goes to the replay of the given file. */
  onOpenGiven: () => void;
}

/** The gallery: the shipped ceasefires, and a place to drop a file of one's own. */
export function ScenariosPlace(props: ScenariosPlaceProps) {
  return (
    <PlaceWords wordsIn={libraryWordsIn}>
      <Gallery {...props} />
    </PlaceWords>
  );
}

function Gallery({ shipped, library, onOpenGiven }: ScenariosPlaceProps) {
  const intl = useIntl();
  const { give, reading, given, tooLarge, dismiss } = useStore(library);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);

  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    const scenario = await give(file);
    if (scenario && library.getState().given?.problems.length === 0) onOpenGiven();
  };
  // A file that falls beside the box would make the browser leave the page: all of the window takes it.
  const takeNow = useEffectEvent((files: FileList | null) => void take(files));
  useEffect(() => {
    const hold = (event: globalThis.DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') takeNow(event.dataTransfer?.files ?? null);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, hold);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, hold);
    };
  }, []);

  // Here, and not first when a file is dropped: the place would vanish until its words have come.
  useProblemTeller();

  return (
    <main id="main" className={styles.place} tabIndex={-1}>
      <h1 className={styles.title}>
        <FormattedMessage id="library.title" />
      </h1>
      <p className={styles.help}>
        <FormattedMessage id="library.help" />{' '}
        <FormattedMessage
          id="library.writeHelp"
          values={{
            write: (
              <Link href="/editor" className={styles.choose}>
                <FormattedMessage id="app.editor" />
              </Link>
            ),
          }}
        />
      </p>
      {given && given.problems.length > 0 ? (
        <ProblemList
          given={given}
          onOpen={onOpenGiven}
          onDismiss={() => {
            dismiss();
            chooser.current?.focus();
          }}
        />
      ) : null}
      <ul className={styles.list}>
        {shipped.map((entry, i) => (
          <li key={entry.id} className={styles.entry}>
            <div>
              <h2 className={styles.name}>{entry.title}</h2>
              <p className={styles.summary}>{entry.summary}</p>
              <p className={styles.facts}>
                <FormattedMessage
                  id="library.facts"
                  values={{
                    sides: entry.sides,
                    days: entry.days,
                    events: entry.events,
                    record: entry.hasRecord ? 'yes' : 'no',
                  }}
                />
              </p>
            </div>
            <div className={styles.links}>
              <Link
                href={`/replay/${entry.id}`}
                className={i === 0 ? styles.primary : styles.open}
                aria-label={`${intl.formatMessage({ id: 'library.open' })}: ${entry.title}`}
              >
                <FormattedMessage id="library.open" />
              </Link>
              <Link
                href={`/seat/${entry.id}`}
                className={styles.open}
                aria-label={`${intl.formatMessage({ id: 'library.seat' })}: ${entry.title}`}
              >
                <FormattedMessage id="library.seat" />
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <div className={over ? styles.dropOver : styles.drop}>
        {reading === null ? (
          <FormattedMessage
            id="library.drop"
            values={{
              choose: (
                <Button
                  ref={chooser}
                  look="link"
                  className={styles.choose}
                  onClick={() => picker.current?.click()}
                >
                  <FormattedMessage id="library.choose" />
                </Button>
              ),
            }}
          />
        ) : (
          <FormattedMessage id="library.reading" values={{ name: reading }} />
        )}
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,text/yaml,application/yaml"
          hidden
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
        {tooLarge === null ? null : (
          <p role="alert">
            <FormattedMessage id="library.tooLarge" values={{ name: tooLarge }} />
          </p>
        )}
      </div>
    </main>
  );
}
