import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FansSideBySide } from '../../charts/sideBySide/FansSideBySide.tsx';
import { SurvivalsSideBySide } from '../../charts/sideBySide/SurvivalsSideBySide.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { mostPinned, type LabResult } from '../../stores/lab.ts';
import { shareBand } from '../../stores/labAnswer.ts';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';
import { useSeriesOptions } from './useSeriesOptions.ts';
import styles from './results.module.css';

/** Stands for the survival curves among the names of actors, of which none has a space. */
const inForce = 'in force';

/** The pinned variants at one scale, the scenario behind each: restraint of all or of one side, or how long the truce holds. */
export function SideBySidePart() {
  const intl = useIntl();
  const options = useSeriesOptions();
  const [series, setSeries] = useState('all');
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className={styles.sideBySide}>
      <Segmented
        label={intl.formatMessage({ id: 'lab.sideBySide.what' })}
        value={series}
        onChange={setSeries}
        options={[
          ...options.map(({ value, label }) => ({
            value,
            label: value === 'all' ? intl.formatMessage({ id: 'lab.sideBySide.all' }, { all: label }) : label,
          })),
          { value: inForce, label: intl.formatMessage({ id: 'lab.sideBySide.inForce' }) },
        ]}
      />
      {width === 0 ? null : series === inForce ? (
        <Survivals width={width} />
      ) : (
        <Fans width={width} series={series} />
      )}
    </div>
  );
}

/** The pinned variants of which there are runs. */
function useCounted() {
  const pinned = useLab((state) => state.pinned);
  return pinned
    .slice(0, mostPinned)
    .flatMap(({ id, name, result, base }) => (result ? [{ id, name, result, base }] : []));
}

function Fans({ width, series }: { width: number; series: string }) {
  const clock = useLabClock();
  const looks = useLabLooks();
  const { written } = useBoundLab();
  const counted = useCounted();
  const actor = written.model.actorIds.indexOf(series);
  const of = ({ ensemble: { restraint } }: LabResult) =>
    actor < 0 ? restraint.all : (restraint.actors[actor] ?? null);
  return (
    <FansSideBySide
      width={width}
      fans={counted.flatMap(({ id, name, result, base }) => {
        const quantiles = of(result);
        if (!quantiles) return [];
        return [
          {
            id,
            name,
            clock,
            from: result.ensemble.from,
            quantiles,
            baseline: base && of(base),
            colour: looks.find((look) => look.id === series) ?? null,
            runs: result.runs,
            total: result.total,
          },
        ];
      })}
    />
  );
}

function Survivals({ width }: { width: number }) {
  const clock = useLabClock();
  const date = useLab((state) => state.date);
  const counted = useCounted();
  return (
    <SurvivalsSideBySide
      width={width}
      date={date}
      survivals={counted.map(({ id, name, result, base }) => ({
        id,
        name,
        clock,
        from: result.ensemble.from,
        shares: result.ensemble.survival,
        ...shareBand(result.ensemble.survival, result.runs),
        baseline: base?.ensemble.survival ?? null,
        runs: result.runs,
      }))}
    />
  );
}
