import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ensemble } from '../../analysis/ensemble.ts';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { SurvivalChart } from '../../charts/survival/SurvivalChart.tsx';
import { Button } from '../../kit/Button.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { shareBand } from '../../stores/labAnswer.ts';
import { formatDay } from '../../words/dates.ts';
import { outOfHundred } from '../../words/shares.ts';
import styles from './EditorPlace.module.css';

/** Asks the model what a scenario gives, in stages; returns how to call it off. */
export type Preview = (
  scenario: Scenario,
  onStage: (ensemble: Ensemble) => void,
  onError: (reason: string) => void,
) => () => void;

interface PreviewPartProps {
  /** As it was when it last had no mistake. */
  scenario: Scenario | null;
  isBroken: boolean;
  isChecking: boolean;
  preview: Preview;
  onOpen: (place: 'replay' | 'lab', scenario: Scenario) => void;
}

const previewRuns = 1000;
const height = 220;

/** What a scenario gives, as soon as it has no mistake; while the text is broken, what it gave before. */
export function PreviewPart({ scenario, isBroken, isChecking, preview, onOpen }: PreviewPartProps) {
  return (
    <section className={styles.preview} aria-labelledby="editor-preview">
      <h2 id="editor-preview" className={styles.section}>
        <FormattedMessage id="editor.preview" />
      </h2>
      {scenario === null ? (
        <p className={styles.help}>
          <FormattedMessage id={isChecking ? 'editor.checking' : 'editor.previewNone'} />
        </p>
      ) : (
        <>
          {isBroken ? (
            <p className={styles.help}>
              <FormattedMessage id="editor.previewOld" />
            </p>
          ) : null}
          <Given scenario={scenario} preview={preview} />
          <p className={styles.bar}>
            <Button disabled={isBroken} onClick={() => onOpen('replay', scenario)}>
              <FormattedMessage id="editor.replay" />
            </Button>
            <Button disabled={isBroken} onClick={() => onOpen('lab', scenario)}>
              <FormattedMessage id="editor.lab" />
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function Given({ scenario, preview }: { scenario: Scenario; preview: Preview }) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const [told, setTold] = useState<{ scenario: Scenario; ensemble: Ensemble | null; fault: string | null }>({
    scenario,
    ensemble: null,
    fault: null,
  });
  useEffect(
    () =>
      preview(
        scenario,
        (ensemble) => setTold({ scenario, ensemble, fault: null }),
        (fault) => setTold({ scenario, ensemble: null, fault }),
      ),
    [scenario, preview],
  );
  const { meta, actors, clock, events, record } = scenario;
  const { ensemble, fault } = told.scenario === scenario ? told : { ensemble: null, fault: null };
  const chartClock = {
    start: Date.parse(clock.start),
    stepHours: clock.step,
    steps: Math.ceil(clock.horizon / clock.step),
    zone: clock.zone,
  };
  const last = ensemble?.survival.at(-1) ?? NaN;
  const band = ensemble && shareBand(ensemble.survival, ensemble.runs);
  return (
    <div ref={ref} className={styles.given}>
      <p>
        <strong>{meta.title}</strong>{' '}
        <FormattedMessage
          id="editor.facts"
          values={{
            sides: Object.keys(actors).length,
            days: Math.ceil(clock.horizon / 24),
            events: Object.keys(events).length,
            record: record === undefined ? 'no' : 'yes',
          }}
        />
      </p>
      {fault === null ? null : (
        <p role="alert">
          <FormattedMessage id="editor.previewFailed" values={{ reason: fault }} />
        </p>
      )}
      {ensemble && band && width > 0 ? (
        <>
          <h3 className={styles.chartTitle}>
            <FormattedMessage id="editor.restraint" />
          </h3>
          <FanChart
            clock={chartClock}
            from={ensemble.from}
            quantiles={ensemble.restraint.all}
            baseline={null}
            colour={null}
            runs={ensemble.runs}
            total={previewRuns}
            width={width}
            height={height}
          />
          <h3 className={styles.chartTitle}>
            <FormattedMessage id="editor.survival" />
          </h3>
          <SurvivalChart
            clock={chartClock}
            from={ensemble.from}
            shares={ensemble.survival}
            low={band.low}
            high={band.high}
            baseline={null}
            runs={ensemble.runs}
            date={ensemble.from + ensemble.survival.length - 1}
            width={width}
            height={height}
          />
          <p className={styles.help}>
            {Number.isFinite(last) ? (
              <>
                <FormattedMessage
                  id="editor.previewTruce"
                  values={{ share: intl.formatNumber(outOfHundred(last)) }}
                />{' '}
              </>
            ) : null}
            <FormattedMessage
              id="editor.previewRuns"
              values={{
                runs: intl.formatNumber(ensemble.runs),
                day: formatDay(
                  chartClock.start + ensemble.from * clock.step * 3_600_000,
                  intl.locale,
                  clock.zone,
                ),
              }}
            />
          </p>
        </>
      ) : null}
    </div>
  );
}
