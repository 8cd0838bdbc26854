import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { Wish } from '../../analysis/play/wishes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capital } from '../../words/capital.ts';
import { outOfHundred, percent, signed } from '../../words/shares.ts';
import { actWord } from './actWord.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** What patrons, clients and partners at the table want of the seat. */
export function WishesPart({ wishes }: { wishes: readonly Wish[] }) {
  const intl = useIntl();
  const { named, scenario } = useSeat();
  if (wishes.length === 0) return null;
  const lines = wishes.flatMap((wish) => linesOf(intl, wish, named, scenario));
  return (
    <section aria-labelledby="seat-wishes">
      <h2 id="seat-wishes" className={styles.section}>
        <FormattedMessage id="seat.wishes" />
      </h2>
      <ul className={styles.parts}>
        {lines.map((line) => (
          <li key={line}>{capital(line, intl.locale)}</li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(
  intl: IntlShape,
  wish: Wish,
  named: (actor: string) => string,
  scenario: Scenario,
): readonly string[] {
  switch (wish.kind) {
    case 'patron':
      return [
        intl.formatMessage(
          { id: 'seat.wish.patron' },
          {
            patron: named(wish.patron),
            pressure: wish.pressure >= 0.6 ? 'strong' : wish.pressure >= 0.3 ? 'some' : 'other',
            cost: signed(-wish.cost, intl.locale),
          },
        ),
      ];
    case 'client':
      return [
        ...wish.reports.map(({ doer, act }) =>
          intl.formatMessage(
            { id: 'seat.wish.report' },
            { client: named(wish.client), doer: named(doer), act: actWord(act) },
          ),
        ),
        intl.formatMessage(
          { id: 'seat.wish.client' },
          { client: named(wish.client), share: outOfHundred(wish.solidarity) },
        ),
      ];
    case 'condition': {
      const doers = [...new Set(wish.over.map((rivalry) => named(rivalry.split('/')[0] ?? '')))];
      return [
        intl.formatMessage(
          { id: 'seat.wish.condition' },
          {
            party: named(wish.party),
            channel: scenario.channels[wish.channel]?.name ?? wish.channel,
            doers: intl.formatList(doers),
            level: percent(wish.level, intl.locale),
            hours: wish.hours,
          },
        ),
      ];
    }
  }
}
