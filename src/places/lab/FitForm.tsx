import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import type { FitChoice } from '../../stores/labRecord.ts';
import { formatDay } from '../../words/dates.ts';
import { useAnalyses, useNameOf } from './useAnalyses.ts';
import { useLabClock } from './useLab.ts';
import styles from './analyses.module.css';

interface FitFormProps {
  choice: FitChoice;
  onChoice: (choice: FitChoice) => void;
}

const fewestParticles = 10;
const mostParticles = 20_000;

/** Which numbers are fitted, how, and to which days. */
export function FitForm({ choice, onChoice }: FitFormProps) {
  const intl = useIntl();
  const { fittable, heldOutFrom, usualFit } = useAnalyses().record;
  const clock = useLabClock();
  const nameOf = useNameOf();
  const set = (change: Partial<FitChoice>) => onChoice({ ...choice, ...change });
  return (
    <>
      <Segmented
        label={intl.formatMessage({ id: 'labAnalyses.fit.method' })}
        value={choice.method}
        onChange={(method) => set({ method, particles: usualFit(method).particles })}
        options={[
          { value: 'smc', label: intl.formatMessage({ id: 'labAnalyses.fit.smc' }) },
          { value: 'rejection', label: intl.formatMessage({ id: 'labAnalyses.fit.rejection' }) },
        ]}
      />
      <NumberInput
        words={<FormattedMessage id="labAnalyses.fit.particles" />}
        value={choice.particles}
        min={fewestParticles}
        max={mostParticles}
        isWhole
        isLive
        onCommit={(particles) => set({ particles })}
      />
      <label>
        <FormattedMessage id="labAnalyses.fit.heldOutFrom" />{' '}
        <select value={choice.until} onChange={(event) => set({ until: Number(event.target.value) })}>
          {heldOutFrom.map((step, n) => (
            <option key={step} value={step}>
              {n === heldOutFrom.length - 1
                ? intl.formatMessage({ id: 'labAnalyses.fit.nothingHeldOut' })
                : formatDay(
                    // The middle of the step: where days change inside of a step it is the day that this begins.
                    clock.start + (step + 0.5) * clock.stepHours * 3_600_000,
                    intl.locale,
                    clock.zone,
                  )}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.numbers}>
        <Disclosure
          summary={intl.formatMessage(
            { id: 'labAnalyses.fit.numbers' },
            {
              chosen: intl.formatNumber(choice.paths.length),
              all: intl.formatNumber(fittable.length),
            },
          )}
        >
          {() => (
            <>
              <p className={styles.run}>
                <Button onClick={() => set({ paths: usualFit(choice.method).paths })}>
                  <FormattedMessage id="labAnalyses.fit.usual" />
                </Button>
                <Button onClick={() => set({ paths: fittable })}>
                  <FormattedMessage id="labAnalyses.fit.all" />
                </Button>
              </p>
              <ul className={styles.checks}>
                {fittable.map((path) => (
                  <li key={path}>
                    <label>
                      <input
                        type="checkbox"
                        checked={choice.paths.includes(path)}
                        onChange={(event) =>
                          set({
                            paths: fittable.filter((one) =>
                              one === path ? event.target.checked : choice.paths.includes(one),
                            ),
                          })
                        }
                      />{' '}
                      {nameOf(path)}
                    </label>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Disclosure>
      </div>
    </>
  );
}
