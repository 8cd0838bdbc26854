import { FormattedMessage, useIntl } from 'react-intl';
import { VariantsTable } from '../../charts/variants/VariantsTable.tsx';
import type { VariantRow } from '../../charts/variants/variantsProps.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { labAnswer } from '../../stores/labAnswer.ts';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import { formatDay } from '../../words/dates.ts';
import { MeasuresPart } from './MeasuresPart.tsx';
import { SideBySidePart } from './SideBySidePart.tsx';
import { useBoundLab, useLab, useLabClock } from './useLab.ts';
import styles from './results.module.css';

/** The unchanged scenario, what is on the screen and the pinned variants, in one table on one scale. */
export function PinnedPart() {
  const intl = useIntl();
  const { scenario, store, written } = useBoundLab();
  const clock = useLabClock();
  const pinned = useLab((state) => state.pinned);
  const shown = useLab((state) => state.shown);
  const base = useLab((state) => state.base);
  const count = useLab((state) => state.changes.length);
  const date = useLab((state) => state.date);
  const from = useLab((state) => state.from);
  const { ask } = store.getState();
  const [ref, width] = useWidth();
  const day = formatDay(clock.start + date * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  const days = lastStepsOfDays(scenario, from);
  const answerOf = (result: typeof shown, against: typeof base) => labAnswer(against, result, days, date);
  const rowOf = (id: string, name: string, result: typeof shown, against: typeof base): VariantRow => {
    const answer = answerOf(result, against);
    return {
      id,
      name,
      share: answer?.comparison.variant.value ?? null,
      survival: result?.ensemble.survival ?? [],
      difference: answer?.comparison.difference ?? null,
    };
  };
  const baseRow: VariantRow = {
    ...rowOf('scenario', intl.formatMessage({ id: 'lab.unchanged' }), base, base),
    difference: null,
  };
  const rows: VariantRow[] = [
    baseRow,
    ...(count > 0
      ? [
          {
            ...rowOf('screen', intl.formatMessage({ id: 'lab.onScreen' }, { count }), shown, base),
            isOnScreen: true,
          },
        ]
      : []),
    ...pinned.map((one) =>
      rowOf(
        one.id,
        one.isOther ? intl.formatMessage({ id: 'lab.pinnedOther' }, { name: one.name }) : one.name,
        one.result,
        one.base,
      ),
    ),
  ];
  return (
    <section ref={ref} className={styles.pinned} aria-labelledby="lab-pinned">
      <h2 id="lab-pinned" className={styles.sectionTitle}>
        <FormattedMessage id="lab.pinned" />
      </h2>
      {pinned.length === 0 ? (
        <p className={styles.small}>
          <FormattedMessage id="lab.pinnedNone" />
        </p>
      ) : null}
      {pinned.length > 0 ? (
        <Disclosure summary={intl.formatMessage({ id: 'lab.sideBySide' })}>
          {() => <SideBySidePart />}
        </Disclosure>
      ) : null}
      {width > 0 && base ? (
        <VariantsTable
          rows={rows}
          baseline={base.ensemble.survival}
          shareHead={intl.formatMessage({ id: 'lab.shareHead' }, { day })}
          lastDay={formatDay(
            clock.start + (written.setup.steps - 1) * clock.stepHours * 3_600_000,
            intl.locale,
            clock.zone,
          )}
          selected={count > 0 ? 'screen' : 'scenario'}
          actionsWidth={pinned.length > 0 ? 60 : 0}
          actions={(row) => {
            const variant = pinned.find(({ id }) => id === row.id);
            if (!variant) return null;
            return (
              <Button look="link" onClick={() => ask(variant.question)}>
                <FormattedMessage id="lab.load" />
              </Button>
            );
          }}
          width={width}
        />
      ) : null}
      {pinned.length > 0 || count > 0 ? (
        <Disclosure summary={intl.formatMessage({ id: 'lab.measures' })}>
          {() => (
            <MeasuresPart
              day={day}
              variants={[
                ...(count > 0
                  ? [
                      {
                        id: 'screen',
                        name: intl.formatMessage({ id: 'lab.onScreen' }, { count }),
                        answer: answerOf(shown, base),
                      },
                    ]
                  : []),
                ...pinned.map(({ id, name, result, base: own }) => ({
                  id,
                  name,
                  answer: answerOf(result, own),
                })),
              ]}
            />
          )}
        </Disclosure>
      ) : null}
    </section>
  );
}
