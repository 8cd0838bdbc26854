import { FormattedMessage, useIntl } from 'react-intl';
import type { Hindcast, HindcastTarget } from '../../analysis/hindcast.ts';
import { ResultTable } from './ResultTable.tsx';
import { useScoreWords } from './scoreWords.ts';
import { useNameOf } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

/** The same forecasts with something left out, or as an account tells the days, over all leads. */
export function VariantTable({ result, force }: { result: Hindcast; force: HindcastTarget }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const nameOf = useNameOf();
  const words = useScoreWords();
  const all = <One extends { target: HindcastTarget; lead: number | null }>(
    list: readonly One[],
    wanted: HindcastTarget,
  ): One | undefined => list.find(({ target, lead }) => target === wanted && lead === null);

  const nameOfVariant = (id: string): string => {
    const [kind = '', what = ''] = id.split(/:(.*)/);
    if (id === 'base') return intl.formatMessage({ id: 'lab.ruleOfScenario' });
    if (kind === 'account') return scenario.accounts[what]?.name ?? what;
    if (id !== 'without:calendar')
      return intl.formatMessage({ id: 'lab.score.without' }, { event: nameOf(what) });
    return intl.formatMessage({ id: 'lab.score.noCalendar' });
  };
  const difference = ({ id, fromBase }: Hindcast['variants'][number], target: HindcastTarget): string => {
    if (id === 'base') return '';
    if (id.startsWith('account:')) return intl.formatMessage({ id: 'labAnalyses.score.otherDays' });
    return words.difference(all(fromBase, target)?.difference);
  };
  const less = intl.formatMessage({ id: 'labAnalyses.score.difference' });
  const names = [intl.formatMessage({ id: 'lab.score.crps' }), intl.formatMessage({ id: 'lab.score.brier' })];
  return (
    <>
      <ResultTable
        caption={intl.formatMessage({ id: 'lab.score.variants' })}
        columns={[
          intl.formatMessage({ id: 'lab.score.variant' }),
          ...names.flatMap((name) => [name, `${name}, ${less}`]),
        ]}
        rows={result.variants.map((variant) => ({
          id: variant.id,
          cells: [
            nameOfVariant(variant.id),
            ...(['restraint', force] as const).flatMap((target) => [
              words.score(all(variant.scores, target)?.model),
              difference(variant, target),
            ]),
          ],
        }))}
      />
      <p className={styles.cost}>
        <FormattedMessage id="labAnalyses.score.accounts" />
      </p>
    </>
  );
}
