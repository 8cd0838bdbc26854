import { FormattedMessage, useIntl } from 'react-intl';
import { ChoiceCards } from './ChoiceCards.tsx';
import type { TurnProps } from './TurnPart.tsx';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';

type Size = 'none' | 'small' | 'large';

const severity = { small: 0.1, large: 0.3 } as const;

/** A gesture toward a rival, or the demand for one. */
export function GesturePart({ game, view, say }: Omit<TurnProps, 'play'>) {
  const intl = useIntl();
  const { scenario, named } = useSeat();
  const { turn, briefing } = view;
  const { gesture = {} } = view.said;
  const meets = (rival: string): boolean =>
    Object.values(scenario.channels).some(
      ({ parties }) => parties.includes(turn.seat) && parties.includes(rival),
    );
  const offer = (rivalry: string, size: Size): void => {
    const others = Object.entries(gesture).filter(([id]) => id !== rivalry);
    const made = size === 'none' ? [] : [[rivalry, severity[size]] as const];
    say.decide({ gesture: Object.fromEntries([...others, ...made]) });
  };
  return (
    <>
      <h3 className={shared.third}>
        <FormattedMessage id="seat.gesture" />
      </h3>
      <p className={shared.small}>
        <FormattedMessage id="seat.gesture.help" />
      </p>
      {briefing.trust.map(({ rival }) => {
        const rivalry = `${turn.seat}/${rival}`;
        const made = gesture[rivalry];
        const demand = game.demands.find((one) => one.rivalry === rivalry && one.met === null);
        const title = intl.formatMessage({ id: 'seat.gesture.toward' }, { actor: named(rival) });
        return (
          <div key={rival} className={styles.gesture}>
            <p className={styles.issue}>{title}</p>
            <ChoiceCards<Size>
              label={`${intl.formatMessage({ id: 'seat.gesture' })}: ${title}`}
              options={(['none', 'small', 'large'] as const).map((size) => ({
                value: size,
                label: intl.formatMessage({ id: `seat.gesture.${size}` }),
              }))}
              value={made === undefined ? 'none' : made === severity.large ? 'large' : 'small'}
              onChange={(size) => offer(rivalry, size)}
            />
            {meets(rival) ? (
              <label className={styles.check}>
                <input type="checkbox" checked={demand !== undefined} onChange={() => say.demand(rivalry)} />
                <FormattedMessage id="seat.demand" values={{ actor: named(rival) }} />
              </label>
            ) : null}
            {demand !== undefined && demand.step < turn.step ? (
              <p className={shared.small}>
                <FormattedMessage
                  id="seat.demand.open"
                  values={{ turn: Math.floor((demand.step - game.from) / game.turnSteps) + 1 }}
                />
              </p>
            ) : null}
          </div>
        );
      })}
    </>
  );
}
