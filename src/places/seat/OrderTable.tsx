import { FormattedMessage, useIntl } from 'react-intl';
import type { Debrief, Order } from '../../analysis/play/debrief.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { percent } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './debrief.module.css';
import shared from './seat.module.css';

const columns = ['time', 'seat', 'toward', 'intended', 'done', 'trust', 'needed'] as const;

/** Every order with what came of it, and the trust that would have been just enough: opened on the screen, open on paper. */
export function OrderTable({ debrief }: { debrief: Debrief }) {
  const intl = useIntl();
  return (
    <>
      <div className={shared.screenOnly} data-orders="">
        <Disclosure summary={intl.formatMessage({ id: 'seat.debrief.orders' })}>
          {() => <Orders debrief={debrief} />}
        </Disclosure>
      </div>
      <section className={shared.paperOnly}>
        <h2 className={shared.section}>
          <FormattedMessage id="seat.debrief.orders" />
        </h2>
        <Orders debrief={debrief} />
      </section>
    </>
  );
}

function Orders({ debrief }: { debrief: Debrief }) {
  const intl = useIntl();
  const { look, moment } = useSeat();
  const share = (value: number): string => percent(value, intl.locale);
  const needed = ({ regime, threshold }: Order): string => {
    if (threshold !== null) return share(threshold);
    return intl.formatMessage({ id: `seat.debrief.needed.${regime === 'always' ? 'always' : 'never'}` });
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`seat.debrief.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {debrief.orders.map((order) => (
          <tr key={`${order.rivalry} ${order.step}`}>
            <td>{moment(order.step, intl)}</td>
            <td>{look(order.seat).short}</td>
            <td>{look(order.rivalry.split('/')[1] ?? '').short}</td>
            <td>{share(order.intended)}</td>
            <td>{share(order.act)}</td>
            <td>{share(order.trust)}</td>
            <td>{needed(order)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
