import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import type { MessageId } from '../../words/catalog.ts';
import { modelWordsIn } from '../../words/modelCatalog.ts';
import styles from './HowItWorksPlace.module.css';

interface Part {
  id: string;
  title: MessageId;
  text: readonly MessageId[];
  formula?: MessageId;
}

const parts: readonly Part[] = [
  { id: 'trust', title: 'model.trust.title', text: ['model.trust.text'], formula: 'model.trust.formula' },
  {
    id: 'threshold',
    title: 'model.threshold.title',
    text: ['model.threshold.text'],
    formula: 'model.threshold.formula',
  },
  { id: 'act', title: 'model.act.title', text: ['model.act.text'] },
  { id: 'cone', title: 'model.cone.title', text: ['model.cone.text'] },
  { id: 'events', title: 'model.events.title', text: ['model.events.text'] },
  {
    id: 'limits',
    title: 'model.limits.title',
    text: [
      'model.limits.wear',
      'model.limits.february',
      'model.limits.calendar',
      'model.limits.ridge',
      'model.limits.left',
      'model.limits.fitted',
    ],
  },
  { id: 'terminal', title: 'model.terminal.title', text: ['model.terminal.text'] },
];

const commands = `npx parley run scenarios/september-2016.yaml --explain
npx parley ensemble scenarios/september-2016.yaml --from 2016-09-17T16:00:00Z --runs 1000 --json
npx parley verify tests/golden`;

/** What the numbers mean and what they cannot do. `part` is the section that a link asks for. */
export function HowItWorksPlace({ part }: { part: string | null }) {
  useEffect(() => {
    if (part !== null && parts.some(({ id }) => id === part))
      document.querySelector(`#part-${part}`)?.scrollIntoView();
  }, [part]);
  return (
    <PlaceWords wordsIn={modelWordsIn}>
      <main id="main" className={styles.place} tabIndex={-1}>
        <h1 className={styles.title}>
          <FormattedMessage id="model.title" />
        </h1>
        <p className={styles.lead}>
          <FormattedMessage id="model.lead" />
        </p>
        {parts.map(({ id, title, text, formula }) => (
          <section key={id} id={`part-${id}`} className={styles.part}>
            <h2 className={styles.head}>
              <FormattedMessage id={title} />
            </h2>
            {text.map((line) => (
              <p key={line}>
                <FormattedMessage id={line} />
              </p>
            ))}
            {formula ? (
              <p className={styles.formula} dir="ltr">
                <FormattedMessage id={formula} />
              </p>
            ) : null}
            {id === 'terminal' ? (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled block must be reachable by keyboard
              <pre className={styles.commands} dir="ltr" tabIndex={0}>
                {commands}
              </pre>
            ) : null}
          </section>
        ))}
      </main>
    </PlaceWords>
  );
}
