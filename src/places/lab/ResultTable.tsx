import styles from './analyses.module.css';

interface ResultTableProps {
  caption: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** Numbers of a result; a table wider than its place scrolls. */
export function ResultTable({ caption, columns, rows }: ResultTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must do so by keyboard, too
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...others] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {others.map((cell, n) => (
                <td key={columns[n + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
