import { useMemo, type CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import { intervalWords } from '../../words/intervalWords.ts';
import { outOfHundred, signed } from '../../words/shares.ts';
import { actorPath } from '../marks/actorPath.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { DifferenceAxis, DifferenceMark } from './DifferenceMark.tsx';
import { sparkline } from './sparkline.ts';
import { variantsLayout } from './variantsLayout.ts';
import type { VariantRow, VariantsTableProps } from './variantsProps.ts';
import styles from './variants.module.css';

const curveHeight = 20;

/** Variants side by side: their share, their curve, and on one common scale how far each is from the scenario. */
export function VariantsTable({
  rows,
  baseline,
  shareHead,
  lastDay,
  selected = null,
  onSelect,
  actions,
  actionsWidth = 0,
  caption,
  width,
}: VariantsTableProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const told = useMemo(
    () =>
      rows.map((row) => ({
        row,
        share:
          row.share === null
            ? null
            : intl.formatMessage(
                { id: 'labCharts.variants.ofHundred' },
                { value: intl.formatNumber(outOfHundred(row.share)), b: (parts) => parts.join('') },
              ),
        difference: row.difference && differenceOf(row.difference, intl),
      })),
    [rows, intl],
  );
  const layout = useMemo(
    () =>
      variantsLayout(
        rows,
        {
          shareHead,
          shares: told.map(({ share }) => share ?? ''),
          values: told.map(({ difference }) => difference?.text ?? ''),
        },
        actions ? actionsWidth : 0,
        { width, sizes, measure, intl },
      ),
    [rows, told, shareHead, actions, actionsWidth, width, sizes, measure, intl],
  );
  const { columns, gap, isStacked } = layout;
  // Laid out as a grid a table would lose its meaning for a screen reader, so each part says what it is.
  const as = (role: string) => (isStacked ? { role } : {});
  const head = (name: keyof typeof columns | 'actions', words: string) => (
    <th scope="col" className={styles[name]} {...as('columnheader')}>
      {words}
    </th>
  );
  return (
    <table
      className={[styles.table, isStacked ? styles.stacked : '', layout.isRoomy ? styles.roomy : ''].join(
        ' ',
      )}
      style={{ width, '--curve': `${columns.curve}px`, '--gap': `${gap}px` } as CSSProperties}
      {...as('table')}
    >
      <caption className={styles.hidden}>
        {caption ?? intl.formatMessage({ id: 'labCharts.variants.caption' })}
      </caption>
      {!isStacked && (
        <colgroup>
          <col style={{ width: columns.name + gap }} />
          <col style={{ width: columns.share + gap }} />
          <col style={{ width: columns.curve + gap }} />
          <col style={{ width: columns.difference + gap }} />
          <col style={{ width: columns.value }} />
          {actions && <col style={{ width: actionsWidth + gap }} />}
        </colgroup>
      )}
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {head('name', intl.formatMessage({ id: 'labCharts.variants.variant' }))}
          {head('share', shareHead)}
          {head('curve', intl.formatMessage({ id: 'labCharts.variants.holding' }, { day: lastDay }))}
          <th scope="col" className={styles.difference} {...as('columnheader')}>
            <span>
              {intl.formatMessage({
                id:
                  columns.difference < 260
                    ? 'labCharts.variants.differenceShort'
                    : 'labCharts.variants.difference',
              })}
            </span>
            <DifferenceAxis layout={layout} small={sizes.small} />
          </th>
          <td className={styles.value} {...as('cell')} />
          {actions && (
            <th scope="col" className={styles.actions} {...as('columnheader')}>
              <span className={styles.hidden}>
                {intl.formatMessage({ id: 'labCharts.variants.actions' })}
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {told.map(({ row, difference }) => (
          <tr
            key={row.id}
            className={row.id === selected ? styles.selected : undefined}
            aria-current={row.id === selected ? 'true' : undefined}
            {...as('row')}
          >
            <th scope="row" className={styles.name} {...as('rowheader')}>
              <Name row={row} isSelected={row.id === selected} onSelect={onSelect} />
            </th>
            <td className={styles.share} {...as('cell')}>
              {row.share === null
                ? intl.formatMessage({ id: 'labCharts.variants.none' })
                : intl.formatMessage(
                    { id: 'labCharts.variants.ofHundred' },
                    {
                      value: intl.formatNumber(outOfHundred(row.share)),
                      b: (parts) => <b key="b">{parts}</b>,
                    },
                  )}
            </td>
            <td className={styles.curve} {...as('cell')}>
              <Curve row={row} baseline={baseline} width={columns.curve} />
            </td>
            <td className={styles.difference} {...as('cell')}>
              <DifferenceMark layout={layout} difference={row.difference} />
            </td>
            <td className={styles.value} {...as('cell')}>
              {difference && (
                <>
                  {/* A sign stands before its number, whichever way the page runs. */}
                  <bdi dir="ltr">{difference.value}</bdi>{' '}
                  <bdi className={styles.interval}>{difference.interval}</bdi>
                </>
              )}
            </td>
            {actions && (
              <td className={styles.actions} {...as('cell')}>
                {actions(row)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differenceOf(
  { value, low, high }: NonNullable<VariantRow['difference']>,
  intl: ReturnType<typeof useIntl>,
): { value: string; interval: string; text: string } {
  const said = signed(value * 100, intl.locale, 0);
  const interval =
    Number.isFinite(low) && Number.isFinite(high)
      ? intl.formatMessage(
          { id: 'labCharts.variants.interval' },
          { interval: intervalWords(intl, low, high) },
        )
      : '';
  return { value: said, interval, text: `${said} ${interval}` };
}

function Name({
  row,
  isSelected,
  onSelect,
}: {
  row: VariantRow;
  isSelected: boolean;
  onSelect: ((id: string) => void) | undefined;
}) {
  const words = (
    <>
      {row.isOnScreen && (
        <svg className={styles.mark} width={9} height={11} viewBox="-4.5 -5.5 9 11" aria-hidden="true">
          <path d={actorPath('diamond', 4)} />
        </svg>
      )}
      <bdi>{row.name}</bdi>
    </>
  );
  return onSelect ? (
    <button
      type="button"
      className={styles.choose}
      aria-pressed={isSelected}
      onClick={() => onSelect(row.id)}
    >
      {words}
    </button>
  ) : (
    words
  );
}

function Curve({ row, baseline, width }: { row: VariantRow; baseline: ArrayLike<number>; width: number }) {
  const intl = useIntl();
  const known = Array.from(row.survival).filter((share) => Number.isFinite(share));
  const whole = (share: number | undefined): string =>
    share === undefined
      ? intl.formatMessage({ id: 'labCharts.variants.none' })
      : intl.formatNumber(outOfHundred(share));
  return (
    <svg
      className={styles.svg}
      width={width}
      height={curveHeight + 4}
      role="img"
      aria-label={intl.formatMessage(
        { id: 'labCharts.variants.curve' },
        { first: whole(known[0]), last: whole(known.at(-1)) },
      )}
    >
      <line className={styles.ground} x1={0} x2={width} y1={curveHeight + 3.5} y2={curveHeight + 3.5} />
      <g transform="translate(0,2)">
        {row.difference && <path className={styles.scenario} d={sparkline(baseline, width, curveHeight)} />}
        <path
          className={row.difference ? styles.line : styles.ownScenario}
          d={sparkline(row.survival, width, curveHeight)}
        />
      </g>
    </svg>
  );
}
