import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { ActorLook } from '../actorLook.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { type RovingItem, useRovingFocus } from '../useRovingFocus.ts';
import { WhyAxis, WhyScale } from './WhyScale.tsx';
import { WhyFigures } from './WhyFigures.tsx';
import { regimeWord, whyLayout, type WhyLayout } from './whyLayout.ts';
import { byShortfall } from './whyOrder.ts';
import type { WhyRow, WhyTableProps } from './whyProps.ts';
import styles from './WhyTable.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** Why they act as they do: each tie's trust against what would be just enough, and how likely it restrains itself. */
export function WhyTable({
  actors,
  rows,
  selectedTie,
  onSelectTie,
  sentence,
  explain,
  upTo,
  width,
}: WhyTableProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const layout = useMemo(
    () => whyLayout(rows, actors, { width, sizes, measure, intl, upTo }),
    [rows, actors, width, sizes, measure, intl, upTo],
  );
  const sorted = byShortfall(rows);
  const rovingItem = useRovingFocus(
    sorted.map(({ id }) => id),
    selectedTie,
  );
  const chosen = rows.find(({ id }) => id === selectedTie);
  return (
    <div className={layout.sentenceBeside ? `${styles.why} ${styles.beside}` : styles.why}>
      <table
        className={layout.stacked ? `${styles.table} ${styles.stacked}` : styles.table}
        style={{ width: layout.tableWidth }}
      >
        <caption className={styles.hidden}>{intl.formatMessage({ id: 'why.caption' })}</caption>
        <colgroup>
          {!layout.stacked && <col style={{ width: layout.nameWidth + 16 + 5 }} />}
          <col />
          <col style={{ width: layout.shareWidth }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{intl.formatMessage({ id: 'why.who' })}</span>
              {layout.stacked && <WhyAxis layout={layout} sizes={sizes} />}
            </th>
            {!layout.stacked && (
              <th scope="col">
                <span className={styles.hidden}>{intl.formatMessage({ id: 'why.trust' })}</span>
                <WhyAxis layout={layout} sizes={sizes} />
              </th>
            )}
            <th scope="col" className={styles.share}>
              {intl.formatMessage({ id: 'why.restrains' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row
              key={row.id}
              row={row}
              actors={actors}
              layout={layout}
              selected={row.id === selectedTie}
              roving={rovingItem(row.id)}
              onSelect={() => onSelectTie(row.id)}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.told}>
        <p className={styles.sentence}>{sentence}</p>
        {chosen && <WhyFigures row={chosen} explain={explain} />}
      </div>
    </div>
  );
}

function Row({
  row,
  actors,
  layout,
  selected,
  roving,
  onSelect,
}: {
  row: WhyRow;
  actors: readonly ActorLook[];
  layout: WhyLayout;
  selected: boolean;
  roving: RovingItem;
  onSelect: () => void;
}) {
  const intl = useIntl();
  const sizes = useTypeSizes();
  const holder = actors.find(({ id }) => id === row.of);
  const subject = actors.find(({ id }) => id === row.in);
  const word = layout.marks.get(row.id)?.word;
  const scale = <WhyScale row={row} role={holder?.role ?? 'a1'} layout={layout} sizes={sizes} />;
  return (
    <tr className={selected ? `${styles.row} ${styles.chosen}` : styles.row}>
      <th scope="row">
        <button {...roving} type="button" className={styles.name} aria-pressed={selected} onClick={onSelect}>
          {intl.formatMessage(
            { id: 'why.pair' },
            {
              holder: holder?.short ?? row.of,
              in: subject?.short ?? row.in,
              of: (parts) => (
                <bdi key="of" className={styles.actor} style={{ color: `var(--${holder?.role ?? 'a1'})` }}>
                  {parts}
                </bdi>
              ),
            },
          )}
        </button>
        {word?.place === 'name' && <span className={styles.wordUnder}>{word.text}</span>}
        {layout.stacked && (
          <div className={styles.scaleCell}>
            <span className={styles.hidden}>{trustInWords(row, intl)}</span>
            {scale}
          </div>
        )}
      </th>
      {!layout.stacked && (
        <td className={styles.scaleCell}>
          <span className={styles.hidden}>{trustInWords(row, intl)}</span>
          {scale}
        </td>
      )}
      <td className={styles.share}>
        {row.propensity === null
          ? intl.formatMessage({ id: 'why.seen' })
          : intl.formatMessage(
              { id: 'why.share' },
              {
                share: intl.formatNumber(Math.round(row.propensity * 100)),
                b: (parts) => <b key="b">{parts}</b>,
              },
            )}
      </td>
    </tr>
  );
}

/** What the scale shows, for those who hear it. */
function trustInWords(row: WhyRow, intl: IntlShape): string {
  const whole = (share: number): string => intl.formatNumber(Math.round(share * 100));
  const parts = [
    intl.formatMessage({ id: 'why.row' }, { trust: whole(row.trust), before: whole(row.trustBefore) }),
    row.regime === 'threshold' && row.threshold !== null
      ? intl.formatMessage({ id: 'why.rowNeeds' }, { threshold: whole(row.threshold) })
      : regimeWord(row, intl),
  ];
  return inSeries(
    parts.filter((part) => part !== null),
    intl.locale,
  );
}
