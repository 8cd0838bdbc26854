import { FormattedMessage, useIntl } from 'react-intl';
import { labProposals } from '../../stores/labEvents.ts';
import { isOpen } from '../../stores/lessonLocks.ts';
import { formatDay } from '../../words/dates.ts';
import { hasWords } from '../../words/hasWords.ts';
import { Changed } from './Changed.tsx';
import { Switch } from './Switch.tsx';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './controls.module.css';

/** What was not done and can be taken up in a run, each with what it is; those with the words of a search. */
export function ProposalSwitches({ search }: { search: string }) {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const { from, changes, lesson } = useLab((state) => state);
  const { change, reset } = store.getState();
  const proposals = labProposals(scenario, from).filter(
    ({ path, event }) =>
      isOpen(lesson, path) && hasWords(`${event.short} ${event.headline} ${path}`.toLowerCase(), search),
  );
  if (proposals.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="lab-proposals">
      <h2 id="lab-proposals" className={styles.sectionTitle}>
        <FormattedMessage id="lab.proposals" />
      </h2>
      {proposals.map(({ path, event: { short, headline, time } }) => {
        const isOn = changes.some((one) => 'set' in one && one.set === path && one.to === true);
        const day =
          time === undefined ? '' : `, ${formatDay(Date.parse(time), intl.locale, scenario.clock.zone)}`;
        return (
          <div key={path} className={styles.event}>
            <Switch isOn={isOn} onChange={(on) => (on ? change({ set: path, to: true }) : reset(path))}>
              {isOn ? <Changed /> : null}
              <span className={isOn ? styles.strong : undefined}>{short + day}</span>
            </Switch>
            <p className={styles.fixed}>{headline}</p>
          </div>
        );
      })}
    </section>
  );
}
