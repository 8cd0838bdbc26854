import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Guide } from '../../exercise/guide.ts';
import { Button } from '../../kit/Button.tsx';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { ProseText } from './ProseText.tsx';
import { exerciseWordsIn } from '../../words/exerciseCatalog.ts';
import styles from './GuidePlace.module.css';

interface GuidePlaceProps {
  guide: Guide;
  /** It is not translated to the language of the page, and this is said. */
  inEnglish: boolean;
}

/** The teacher's guide with its contents. */
export function GuidePlace(props: GuidePlaceProps) {
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <GuideText {...props} />
    </PlaceWords>
  );
}

function GuideText({ guide: { title, lead, parts }, inEnglish }: GuidePlaceProps) {
  const intl = useIntl();
  return (
    <PlaceFrame>
      <p className={styles.tools}>
        <Link href="/classroom">
          <FormattedMessage id="exercise.classroom" />
        </Link>
        <Button look="link" onClick={() => window.print()}>
          <FormattedMessage id="exercise.print" />
        </Button>
      </p>
      {inEnglish && (
        <p className={styles.note}>
          <FormattedMessage id="exercise.guideEnglish" />
        </p>
      )}
      <article {...(inEnglish ? { lang: 'en', dir: 'ltr' } : {})}>
        <PlaceTitle>{title}</PlaceTitle>
        <div className={styles.lead}>
          <ProseText prose={lead} />
        </div>
        <nav className={styles.contents} aria-label={intl.formatMessage({ id: 'exercise.guideContents' })}>
          <ol>
            {parts.map((part, i) => (
              <li key={part.title}>
                <a href={`#guide-${i + 1}`} onClick={(event) => show(event, i + 1)}>
                  {part.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {parts.map((part, i) => (
          <section key={part.title} aria-labelledby={`guide-${i + 1}`}>
            <h2 id={`guide-${i + 1}`} className={styles.part} tabIndex={-1}>
              {part.title}
            </h2>
            <ProseText prose={part.prose} />
          </section>
        ))}
      </article>
    </PlaceFrame>
  );
}

/** The address is the place's, so a part is gone to without it. */
function show(event: { preventDefault: () => void }, part: number): void {
  event.preventDefault();
  const heading = document.getElementById(`guide-${part}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
