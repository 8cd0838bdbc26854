import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { speeds, type Speed } from '../../stores/settings.ts';
import type { ViewMode } from '../../stores/view.ts';
import styles from './Transport.module.css';

interface TransportProps {
  playing: boolean;
  atStart: boolean;
  atEnd: boolean;
  speed: Speed;
  mode: ViewMode;
  /** False where a lesson holds the moment. */
  canMove: boolean;
  /** False where the scenario has no record, and there is only the model to watch, or a lesson holds it. */
  canChooseMode: boolean;
  onPlay: () => void;
  onStep: (by: number) => void;
  onEvent: (direction: -1 | 1) => void;
  onSpeed: (speed: Speed) => void;
  onMode: (mode: ViewMode) => void;
  /** More controls, where the line has room for them. */
  children?: ReactNode;
}

/** Play, step, jump to an event; on a phone these stand in a bar at the thumb. */
export function Transport(props: TransportProps) {
  const intl = useIntl();
  const buttons = props.canMove ? <TransportButtons {...props} /> : null;
  return (
    <>
      <div className={styles.row} role="group" aria-label={intl.formatMessage({ id: 'replay.transport' })}>
        {props.canMove ? (
          <>
            <div className={styles.buttons}>{buttons}</div>
            <select
              className={styles.speed}
              aria-label={intl.formatMessage({ id: 'replay.speed' })}
              value={props.speed}
              onChange={(event) => {
                const chosen = speeds.find((speed) => speed === Number(event.target.value));
                if (chosen) props.onSpeed(chosen);
              }}
            >
              {speeds.map((speed) => (
                <option key={speed} value={speed}>
                  {speed < 24
                    ? intl.formatMessage({ id: 'replay.speed.hours' }, { hours: speed })
                    : intl.formatMessage({ id: 'replay.speed.days' }, { days: speed / 24 })}
                </option>
              ))}
            </select>
          </>
        ) : null}
        {props.canChooseMode ? (
          <Segmented<ViewMode>
            label={intl.formatMessage({ id: 'replay.mode' })}
            value={props.mode}
            onChange={props.onMode}
            options={[
              { value: 'record', label: intl.formatMessage({ id: 'replay.mode.record' }) },
              { value: 'model', label: intl.formatMessage({ id: 'replay.mode.model' }) },
              { value: 'both', label: intl.formatMessage({ id: 'replay.mode.both' }) },
            ]}
          />
        ) : null}
        {props.children}
      </div>
      {props.canMove ? (
        <div className={styles.bar} role="group" aria-label={intl.formatMessage({ id: 'replay.transport' })}>
          {buttons}
        </div>
      ) : null}
    </>
  );
}

function TransportButtons({ playing, atStart, atEnd, onPlay, onStep, onEvent }: TransportProps) {
  const intl = useIntl();
  const word = playing ? 'replay.pause' : atEnd ? 'replay.again' : 'replay.play';
  const play = (
    <Button look="primary" className={styles.play} onClick={onPlay} data-testid="play">
      <Icon name={playing ? 'pause' : 'play'} />
      <FormattedMessage id={word} />
    </Button>
  );
  const [toPrevious, toBack, toForward, toNext] = [
    <Button
      key="previous"
      look="icon"
      held={atStart}
      aria-label={intl.formatMessage({ id: 'replay.previousEvent' })}
      onClick={() => onEvent(-1)}
    >
      <Icon name="previousEvent" />
    </Button>,
    <Button
      key="back"
      look="icon"
      held={atStart}
      aria-label={intl.formatMessage({ id: 'replay.back' })}
      onClick={() => onStep(-1)}
    >
      <Icon name="back" />
    </Button>,
    <Button
      key="forward"
      look="icon"
      held={atEnd}
      aria-label={intl.formatMessage({ id: 'replay.forward' })}
      onClick={() => onStep(1)}
    >
      <Icon name="forward" />
    </Button>,
    <Button
      key="next"
      look="icon"
      held={atEnd}
      aria-label={intl.formatMessage({ id: 'replay.nextEvent' })}
      onClick={() => onEvent(1)}
    >
      <Icon name="nextEvent" />
    </Button>,
  ];
  return (
    <>
      <span className={styles.wide}>{play}</span>
      {toPrevious}
      {toBack}
      <span className={styles.narrow}>{play}</span>
      {toForward}
      {toNext}
    </>
  );
}
