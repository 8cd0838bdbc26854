import { FormattedMessage, useIntl } from 'react-intl';
import type { Hindcast } from '../../analysis/hindcast.ts';
import { formatDay } from '../../words/dates.ts';
import { ResultTable } from './ResultTable.tsx';
import { useScoreWords } from './scoreWords.ts';
import { useLabClock } from './useLab.ts';
import styles from './analyses.module.css';

type Scored = Hindcast['variants'][number];
type Forecaster = 'model' | 'persistence' | 'baseRate';

const rows = [
  ['posterior', 'posterior', 'model'],
  ['prior', 'prior', 'model'],
  ['base', 'base', 'model'],
  ['persistence', 'base', 'persistence'],
  ['baseRate', 'base', 'baseRate'],
] as const satisfies readonly (readonly [string, string, Forecaster])[];

/** How the days that a fit has not seen were forecast: with its numbers, without them, and by what knows no model. */
export function HeldOutPart({ left, until }: { left: Hindcast | null; until: number }) {
  const intl = useIntl();
  const clock = useLabClock();
  const words = useScoreWords();
  if (left === null)
    return (
      <p className={styles.lead}>
        <FormattedMessage id="labAnalyses.left.none" />
      </p>
    );
  const variant = (id: string): Scored | undefined => left.variants.find((one) => one.id === id);
  const mean = (id: string, target: 'restraint' | 'inForce', by: Forecaster = 'model') =>
    variant(id)?.scores.find((one) => one.target === target && one.lead === null)?.[by];
  const byDay = (id: string, by: Forecaster = 'model') =>
    (variant(id)?.cases ?? []).map(({ crps }) => crps[by]);
  const fitted = byDay('posterior');
  const score = mean('posterior', 'restraint') ?? NaN;
  const asIs = mean('base', 'restraint') ?? NaN;
  const asNow = mean('base', 'restraint', 'persistence') ?? NaN;
  const nearerThan = (other: readonly number[]): number =>
    fitted.filter((score, day) => score < other[day]!).length;
  const ends = (scores: readonly number[]) => ({
    least: words.score(Math.min(...scores)),
    most: words.score(Math.max(...scores)),
  });
  const day = formatDay(clock.start + until * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  return (
    <>
      <p className={styles.answer}>
        <FormattedMessage
          id="labAnalyses.left.says"
          values={{
            days: fitted.length,
            fitted: words.score(score),
            asIs: words.score(asIs),
            persistence: words.score(asNow),
            besideAsIs: score < asIs ? 'better' : 'not',
            besideNow: score < asNow ? 'better' : 'not',
          }}
        />
      </p>
      <p className={styles.lead}>
        <FormattedMessage
          id="labAnalyses.left.spread"
          values={{
            days: fitted.length,
            nearerAsIs: nearerThan(byDay('base')),
            nearerNow: nearerThan(byDay('base', 'persistence')),
            ...ends(fitted),
          }}
        />{' '}
        {mean('base', 'inForce') === undefined ? <FormattedMessage id="labAnalyses.left.noForce" /> : null}
      </p>
      <ResultTable
        caption={intl.formatMessage({ id: 'labAnalyses.left.title' }, { day })}
        columns={[
          intl.formatMessage({ id: 'labAnalyses.left.forecast' }),
          intl.formatMessage({ id: 'lab.score.crps' }),
          intl.formatMessage({ id: 'labAnalyses.left.byDay' }),
          intl.formatMessage({ id: 'lab.score.brier' }),
        ]}
        rows={rows.map(([name, id, by]) => {
          const { least, most } = ends(byDay(id, by));
          return {
            id: name,
            cells: [
              intl.formatMessage({ id: `labAnalyses.left.${name}` }),
              words.score(mean(id, 'restraint', by)),
              intl.formatMessage({ id: 'labAnalyses.range' }, { low: least, high: most }),
              words.score(mean(id, 'inForce', by)),
            ],
          };
        })}
      />
    </>
  );
}
