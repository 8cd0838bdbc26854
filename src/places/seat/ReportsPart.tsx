import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ActReport, Certainty, PatronWish } from '../../analysis/play/briefing.ts';
import type { TurnView } from '../../stores/game.ts';
import { capital } from '../../words/capital.ts';
import { percent } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** What reached the seat since its last turn; the edge of each report shows how sure it is. */
export function ReportsPart({ view }: { view: TurnView }) {
  const { scenario } = useSeat();
  const { acts, events, patrons } = view.briefing;
  return (
    <section aria-labelledby="seat-reports">
      <h2 id="seat-reports" className={styles.section}>
        <FormattedMessage id="seat.reports" />
      </h2>
      <p className={styles.small}>
        <FormattedMessage
          id="seat.reports.lead"
          values={{ count: acts.length + events.length + patrons.length }}
        />
      </p>
      <ul className={styles.reports}>
        {events.map(({ event, certainty }) => {
          const told = scenario.events[event];
          return (
            <Report
              key={event}
              certainty={certainty}
              source={
                told?.contested ? (
                  <FormattedMessage id="seat.source.contested" />
                ) : (
                  <FormattedMessage id="seat.source.event" values={{ count: told?.sources.length ?? 0 }} />
                )
              }
            >
              {told?.headline ?? event}
            </Report>
          );
        })}
        {acts.map((report) => (
          <ActLine key={report.rivalry} report={report} />
        ))}
        {patrons.map((wish) => (
          <PatronLine key={wish.patron} wish={wish} />
        ))}
      </ul>
    </section>
  );
}

function Report({
  certainty,
  source,
  children,
}: {
  certainty: Certainty;
  source: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={styles.report} data-certainty={certainty}>
      <p className={styles.told}>{children}</p>
      <p className={styles.small}>
        <strong>
          <FormattedMessage id={`seat.certainty.${certainty}`} />
        </strong>
        {' · '}
        {source}
      </p>
    </li>
  );
}

/** An act 0..1 in words. */
const actWord = (act: number): string =>
  act >= 0.95 ? 'kept' : act > 0.55 ? 'mostly' : act >= 0.45 ? 'half' : act > 0.05 ? 'mostlyBroke' : 'broke';

function ActLine({ report }: { report: ActReport }) {
  const intl = useIntl();
  const { named } = useSeat();
  const [doer = '', other = ''] = report.rivalry.split('/');
  const isKept = report.act >= 0.5;
  const others = report.sources.map(({ id, act }) =>
    act >= 0.5 === isKept
      ? intl.formatMessage({ id: 'seat.source.agrees' }, { name: named(id) })
      : intl.formatMessage(
          { id: 'seat.source.differs' },
          { name: named(id), percent: percent(act, intl.locale) },
        ),
  );
  const source = [intl.formatMessage({ id: 'seat.source.own' }), ...others].join(' · ');
  return (
    <Report certainty={report.certainty} source={source}>
      {capital(
        intl.formatMessage(
          { id: 'seat.act' },
          { doer: named(doer), other: named(other), act: actWord(report.act) },
        ),
        intl.locale,
      )}
    </Report>
  );
}

function PatronLine({ wish }: { wish: PatronWish }) {
  const intl = useIntl();
  const { named } = useSeat();
  const { patron, leverage, pressure } = wish;
  return (
    <Report certainty="one source" source={<FormattedMessage id="seat.patron.source" />}>
      {capital(
        intl.formatMessage(
          { id: 'seat.patron' },
          {
            patron: named(patron),
            pressure: pressure >= 0.6 ? 'strong' : pressure >= 0.3 ? 'some' : 'other',
            against: leverage > 0 ? 'yes' : 'no',
          },
        ),
        intl.locale,
      )}
    </Report>
  );
}
