import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { formatDayOf, formatTime } from '../../words/dates.ts';
import { quantileNames } from './coneBands.ts';
import { momentOf } from './localDays.ts';
import { restraintLines } from './restraintLines.ts';
import type { RestraintLine } from './restraintLines.ts';
import type { RestraintTableProps } from './restraintProps.ts';
import styles from './restraint.module.css';

/** The chart's series as tables: what is known by step up to the cursor, and what could follow. Exact values stand in `value`. */
export function RestraintTable(props: RestraintTableProps) {
  const { cone, cursor } = props;
  return (
    <>
      <KnownTable {...props} />
      {cone && cone.from === cursor && cone.quantiles.q50.length > 0 ? (
        <FuturesTable {...props} cone={cone} />
      ) : null}
    </>
  );
}

const momentText = (clock: RestraintTableProps['clock'], cursor: number, intl: IntlShape): string => {
  const time = momentOf(clock, cursor);
  return intl.formatMessage(
    { id: 'restraint.moment' },
    {
      day: formatDayOf(time, intl.locale, clock.zone, clock.steps * clock.stepHours),
      time: formatTime(time, intl.locale, clock.zone),
    },
  );
};

/** A share 0..1 as whole per cent, its exact value for machines. */
function Share({ value }: { value: number | undefined }) {
  const intl = useIntl();
  if (value === undefined || Number.isNaN(value)) return intl.formatMessage({ id: 'restraint.table.none' });
  return <data value={value}>{intl.formatNumber(Math.round(value * 100))}</data>;
}

function KnownTable(props: RestraintTableProps) {
  const intl = useIntl();
  const { clock, cursor, actors, status } = props;
  const lines = restraintLines(props);
  const all = intl.formatMessage({ id: 'restraint.all' }, { count: actors.length });
  const heading = (line: RestraintLine) => {
    const name = line.kind === 'actor' ? (actors[line.actor]?.name ?? line.id) : all;
    return line.isModel ? intl.formatMessage({ id: 'restraint.table.run' }, { name }) : name;
  };
  const headlines = (step: number): string => {
    const from = momentOf(clock, step);
    const to = momentOf(clock, step + 1);
    return props.events
      .filter((e) => e.time >= from && e.time < to)
      .sort((a, b) => a.time - b.time)
      .map((e) => e.headline)
      .join('; ');
  };
  return (
    <table className={styles.table} data-table="restraint">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'restraint.table.until' })}</th>
          {lines.map((line) => (
            <th scope="col" key={line.id} data-line={line.id}>
              <bdi>{heading(line)}</bdi>
            </th>
          ))}
          <th scope="col" className={styles.words}>
            {intl.formatMessage({ id: 'restraint.table.status' })}
          </th>
          <th scope="col" className={styles.words}>
            {intl.formatMessage({ id: 'restraint.table.events' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: cursor }, (_, step) => (
          <tr key={step} data-step={step}>
            <th scope="row">{momentText(clock, step + 1, intl)}</th>
            {lines.map((line) => (
              <td key={line.id}>
                <Share value={line.values[step]} />
              </td>
            ))}
            <td className={styles.words}>
              {intl.formatMessage({ id: `restraint.status.${status[step] ?? 'none'}` })}
            </td>
            <td className={styles.words}>{headlines(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FuturesTable(props: RestraintTableProps & { cone: NonNullable<RestraintTableProps['cone']> }) {
  const intl = useIntl();
  const { clock, cone } = props;
  return (
    <table className={styles.table} data-table="futures">
      <caption>
        {intl.formatMessage(
          { id: 'restraint.table.futures' },
          { runs: cone.runs, total: cone.total, moment: momentText(clock, cone.from, intl) },
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'restraint.table.until' })}</th>
          {quantileNames.map((name) => (
            <th scope="col" key={name} data-line={name}>
              {intl.formatMessage({ id: `restraint.table.${name}` })}
            </th>
          ))}
          <th scope="col">{intl.formatMessage({ id: 'restraint.table.holds' })}</th>
        </tr>
      </thead>
      <tbody>
        {cone.quantiles.q50.map((_, i) => (
          <tr key={i} data-step={cone.from + i}>
            <th scope="row">{momentText(clock, cone.from + i + 1, intl)}</th>
            {quantileNames.map((name) => (
              <td key={name}>
                <Share value={cone.quantiles[name][i]} />
              </td>
            ))}
            <td>
              <Share value={cone.stillHolding[i]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
