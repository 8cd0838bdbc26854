import { type IntlShape, useIntl } from 'react-intl';
import { finite } from './finite.ts';
import { figure, type Quantity } from './quantity.ts';
import styles from './frame.module.css';

/** A cell: words, or a number with how it is written. */
export type Cell =
  | string
  | {
      value: number | null | undefined;
      quantity: Quantity;
      digits: number;
      /** Written instead of the number: a difference with its sign. */
      text?: string;
    };

interface DataTableProps {
  caption: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly Cell[] }[];
}

/** A chart's numbers as a table; exact values stand in `value`. The place lets a wide one scroll. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const intl = useIntl();
  return (
    <table className={styles.table}>
      <caption>
        <bdi>{caption}</bdi>
      </caption>
      <thead>
        <tr>
          {columns.map((column, i) => (
            <th key={i} scope="col">
              <bdi>{column}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first = '', ...others] }) => (
          <tr key={id}>
            <th scope="row">
              <Written cell={first} intl={intl} />
            </th>
            {others.map((cell, i) => (
              <td key={i}>
                <Written cell={cell} intl={intl} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Written({ cell, intl }: { cell: Cell; intl: IntlShape }) {
  if (typeof cell === 'string') return <bdi>{cell}</bdi>;
  const value = finite(cell.value);
  if (value === null) return intl.formatMessage({ id: 'labCharts.table.none' });
  // A sign stands before its number, whichever way the page runs.
  return (
    <data value={value} dir="ltr">
      {cell.text ?? figure(value, cell.quantity, cell.digits, intl)}
    </data>
  );
}
