import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../kit/Button.tsx';
import type { Scheme } from '../stores/settings.ts';
import type { MessageId } from '../words/catalog.ts';
import { languages, type Language } from '../words/languages.ts';
import { firstId, homePath } from './home.ts';
import { useHashPath } from './hashLocation.ts';
import { chooseLanguage, useLanguage, useSettings } from './settings.ts';
import { LessonButton } from './LessonButton.tsx';
import styles from './Masthead.module.css';

interface PlaceLink {
  path: string;
  under: RegExp;
  label: MessageId;
}

/** The places of the page. Replay and lab stay with the scenario that is open. */
export function placesAt(path: string): readonly PlaceLink[] {
  const id = /^\/(?:replay|lab|seat)\/([^/]+)/.exec(path)?.[1] ?? firstId;
  return [
    { path: `/replay/${id}`, under: /^\/replay/, label: 'app.replay' },
    { path: `/lab/${id}`, under: /^\/lab/, label: 'app.lab' },
    { path: '/classroom', under: /^\/(?:class|exercise|guide|questions|seat)/, label: 'app.classroom' },
    { path: '/scenarios', under: /^\/(?:scenarios|editor)/, label: 'app.scenarios' },
    { path: '/how-it-works', under: /^\/how-it-works/, label: 'app.model' },
  ];
}

const schemes: readonly { value: Scheme; label: MessageId }[] = [
  { value: 'auto', label: 'app.scheme.auto' },
  { value: 'light', label: 'app.scheme.light' },
  { value: 'dark', label: 'app.scheme.dark' },
];

/** The line at the top of every place. */
export function Masthead() {
  const intl = useIntl();
  const [path] = useHashPath();
  const scheme = useSettings((state) => state.scheme);
  const choose = useSettings((state) => state.choose);
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        <FormattedMessage id="app.skip" />
      </a>
      <Link className={styles.name} href={homePath}>
        <FormattedMessage id="app.title" />
      </Link>
      <nav className={styles.places} aria-label={intl.formatMessage({ id: 'app.nav' })}>
        {placesAt(path).map((place) => (
          <Link key={place.path} href={place.path} aria-current={place.under.test(path) ? 'page' : undefined}>
            <FormattedMessage id={place.label} />
          </Link>
        ))}
      </nav>
      <div className={styles.end}>
        <LessonButton className={styles.lesson} />
        <CopyLink />
        <LanguageChoice />
        <select
          className={styles.choice}
          aria-label={intl.formatMessage({ id: 'app.scheme' })}
          value={scheme}
          onChange={(event) => {
            const chosen = schemes.find(({ value }) => value === event.target.value);
            if (chosen) choose({ scheme: chosen.value });
          }}
        >
          {schemes.map(({ value, label }) => (
            <option key={value} value={value}>
              {intl.formatMessage({ id: label })}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}

/** The same where the masthead has no room for it. */
export const LessonEnd = () => (
  <div className={styles.lessonEnd}>
    <LessonButton />
  </div>
);

/** Each language under its own name, so that its readers find it. */
function LanguageChoice() {
  const intl = useIntl();
  const language = useLanguage();
  return (
    <select
      className={styles.choice}
      aria-label={intl.formatMessage({ id: 'app.language' })}
      value={language}
      onChange={(event) => chooseLanguage(event.target.value as Language)}
    >
      {Object.entries(languages).map(([id, { name, dir }]) => (
        <option key={id} value={id} lang={id} dir={dir}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** A plain anchor would change the hash, which is the address. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus();
}

function CopyLink() {
  const [said, setSaid] = useState<MessageId>('app.copyLink');
  const copy = async (): Promise<void> => {
    setSaid(await copyAddress());
    setTimeout(() => setSaid('app.copyLink'), 4000);
  };
  return (
    <Button onClick={() => void copy()} aria-live="polite">
      <FormattedMessage id={said} />
    </Button>
  );
}

/** Copies the address, and says how that went. A file of one's own has an address on this device alone. */
async function copyAddress(): Promise<MessageId> {
  if (/^#\/(?:replay|lab|seat)\/yours/.test(window.location.hash)) return 'app.linkYours';
  try {
    await navigator.clipboard.writeText(window.location.href);
    return 'app.linkCopied';
  } catch {
    return 'app.linkFailed';
  }
}
