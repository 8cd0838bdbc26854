import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ActReport, Certainty } from '../../analysis/play/briefing.ts';
import type { TurnView } from '../../stores/turnView.ts';
import { capital } from '../../words/capital.ts';
import { percent } from '../../words/shares.ts';
import { actWord } from './actWord.ts';
import { ExchangePart } from './ExchangePart.tsx';
import { useSeat } from './useSeat.ts';
import { WishesPart } from './WishesPart.tsx';
import shared from './seat.module.css';
import styles from './turn.module.css';

/** What reached the seat since its last turn; the edge of each report shows how sure it is. */
export function ReportsPart({ view }: { view: TurnView }) {
  const { scenario } = useSeat();
  const { acts, events, wishes, exchange, agreement, agreementBefore } = view.briefing;
  const isNews = agreementBefore !== null && agreement !== agreementBefore;
  return (
    <section aria-labelledby="seat-reports">
      <h2 id="seat-reports" className={shared.section}>
        <FormattedMessage id="seat.reports" />
      </h2>
      <p className={shared.small}>
        <FormattedMessage
          id="seat.reports.lead"
          values={{ count: acts.length + events.length + (isNews ? 1 : 0) }}
        />
      </p>
      <ul className={styles.reports}>
        {isNews ? (
          <Report certainty="confirmed" source={<FormattedMessage id="seat.news.source" />}>
            <FormattedMessage id="seat.news" values={{ now: agreement, before: agreementBefore }} />
          </Report>
        ) : null}
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
      </ul>
      <WishesPart wishes={wishes} />
      {exchange ? <ExchangePart exchange={exchange} /> : null}
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
      <p className={shared.small}>
        <strong>
          <FormattedMessage id={`seat.certainty.${certainty}`} />
        </strong>
        {' · '}
        {source}
      </p>
    </li>
  );
}

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
  const { claimedBy } = report;
  const claim =
    claimedBy === null ? [] : [intl.formatMessage({ id: 'seat.source.claim' }, { name: named(claimedBy) })];
  const source = [intl.formatMessage({ id: 'seat.source.own' }), ...others, ...claim].join(' · ');
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
