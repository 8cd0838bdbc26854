import { FormattedMessage } from 'react-intl';
import { WritingLines } from '../../kit/WritingLines.tsx';
import styles from './debrief.module.css';
import shared from './seat.module.css';

/** On paper alone: questions to whoever played, with room to answer by hand. */
export function ThinkPart() {
  return (
    <section className={shared.paperOnly}>
      <h2 className={shared.section}>
        <FormattedMessage id="paper.think" />
      </h2>
      {(['paper.think.report', 'paper.think.again', 'paper.think.model'] as const).map((id) => (
        <div key={id} className={styles.think}>
          <p>
            <FormattedMessage id={id} />
          </p>
          <WritingLines lines={3} />
        </div>
      ))}
    </section>
  );
}
