import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Slider } from '../../kit/Slider.tsx';
import { isOpen } from '../../stores/lessonLocks.ts';
import { labEvents, moveEvent, movedHours, type LabEvent } from '../../stores/labEvents.ts';
import { formatDay } from '../../words/dates.ts';
import type { MessageId } from '../../words/catalog.ts';
import { Changed } from './Changed.tsx';
import { hasWords } from '../../words/hasWords.ts';
import { Switch } from './Switch.tsx';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './controls.module.css';

/** Events that can be left out, moved or made stronger, the renewal dates, and those that are fixed, each with the reason; those with the words of a search. */
export function EventSwitches({ search }: { search: string }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const from = useLab((state) => state.from);
  const [fixedOpen, setFixedOpen] = useState(false);
  const lesson = useLab((state) => state.lesson);
  const events = labEvents(scenario, from).filter(
    ({ id, event }) =>
      isOpen(lesson, `events.${id}`) &&
      hasWords(`${event.short} ${event.headline} ${id}`.toLowerCase(), search),
  );
  const fixed = events.filter(({ fixed: reason }) => reason !== null);
  const renewals = Object.entries(scenario.agreement.renewals).filter(
    ([id, { time, name }]) =>
      isOpen(lesson, `agreement.renewals.${id}`) &&
      Date.parse(time) >= momentOf(scenario.clock, from) &&
      hasWords(`${intl.formatMessage({ id: 'lab.renewal' }, { day: '' })} ${name}`.toLowerCase(), search),
  );
  if (events.length + renewals.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="lab-events">
      <h2 id="lab-events" className={styles.sectionTitle}>
        <FormattedMessage id="lab.events" />
      </h2>
      {events
        .filter(({ fixed: reason }) => reason === null)
        .map((event) => (
          <EventSwitch key={event.id} event={event} />
        ))}
      {renewals.map(([id, { time }]) => (
        <RenewalSwitch key={id} id={id} time={time} />
      ))}
      {fixed.length > 0 ? (
        <>
          <Button look="link" aria-expanded={fixedOpen} onClick={() => setFixedOpen(!fixedOpen)}>
            <FormattedMessage id="lab.eventsFixed" values={{ count: fixed.length }} />
          </Button>
          {fixedOpen ? (
            <ul className={styles.fixed}>
              {fixed.map(({ id, event, fixed: reason }) => (
                <li key={id}>
                  {event.short}, {formatDay(Date.parse(event.time ?? ''), intl.locale, scenario.clock.zone)}:{' '}
                  <FormattedMessage id={fixedWords[reason!]} />
                </li>
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

const momentOf = ({ start, step }: { start: string; step: number }, t: number): number =>
  Date.parse(start) + t * step * 3_600_000;

const fixedWords = {
  before: 'lab.eventBefore',
  endogenous: 'lab.eventEndogenous',
  acts: 'lab.eventRecord',
  start: 'lab.eventStart',
} as const satisfies Record<string, MessageId>;

function EventSwitch({ event: shown }: { event: LabEvent }) {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const changes = useLab((state) => state.changes);
  const { change, reset, settle } = store.getState();
  const [open, setOpen] = useState(false);
  const { id, event, strengths } = shown;
  const key = `without ${id}`;
  const isOff = changes.some((one) => 'without' in one && one.without === id);
  const edits = changes.filter((one) => 'set' in one && one.set.startsWith(`events.${id}.`));
  const hours = movedHours(changes, shown);
  const { step } = scenario.clock;
  const day = (time: number) => formatDay(time, intl.locale, scenario.clock.zone);
  const move = (to: number) => {
    if (to === 0) reset(`events.${id}.time`);
    else change(moveEvent(shown, to));
    settle();
  };
  return (
    <div className={styles.event}>
      <Switch isOn={!isOff} onChange={(isOn) => (isOn ? reset(key) : change({ without: id }))}>
        {isOff || edits.length > 0 ? <Changed /> : null}
        <span className={isOff ? styles.strong : undefined}>
          {event.short}
          {event.time === undefined ? '' : `, ${day(Date.parse(event.time) + hours * 3_600_000)}`}
        </span>
      </Switch>
      {isOff ? null : (
        <Button
          look="link"
          aria-expanded={open}
          aria-label={`${intl.formatMessage({ id: 'lab.eventMore' })}: ${event.short}`}
          onClick={() => setOpen(!open)}
        >
          <FormattedMessage id="lab.eventMore" />
        </Button>
      )}
      {open && !isOff ? (
        <div className={styles.eventMore}>
          {event.time === undefined ? null : (
            <p className={styles.shift}>
              <FormattedMessage id="lab.eventTime" values={{ hours }} />
              <Button
                onClick={() => move(hours - step)}
                aria-label={intl.formatMessage({ id: 'lab.eventEarlier' })}
              >
                −
              </Button>
              <Button
                onClick={() => move(hours + step)}
                aria-label={intl.formatMessage({ id: 'lab.eventLater' })}
              >
                +
              </Button>
            </p>
          )}
          {strengths.map(({ path, kind, value }) => {
            const to = changes.find((one) => 'set' in one && one.set === path);
            const now = to && 'set' in to ? Number(to.to) : value;
            const name = intl.formatMessage({ id: effectWords[kind] ?? 'lab.effect.other' });
            return (
              <div key={path} className={styles.strength}>
                <label htmlFor={`strength-${path}`}>
                  {name} {intl.formatNumber(now, { maximumFractionDigits: 2 })}
                </label>
                <Slider
                  id={`strength-${path}`}
                  min={0}
                  max={1}
                  step={0.05}
                  value={now}
                  {...(now === value ? {} : { was: value })}
                  valueText={intl.formatNumber(now, { maximumFractionDigits: 2 })}
                  onTurn={(next) => {
                    if (next === value) reset(path);
                    else change({ set: path, to: next });
                  }}
                  onSettle={settle}
                />
              </div>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}

const effectWords: Readonly<Record<string, MessageId>> = {
  incident: 'lab.effect.incident',
  force: 'lab.effect.force',
  due: 'lab.effect.due',
};

function RenewalSwitch({ id, time }: { id: string; time: string }) {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const path = `agreement.renewals.${id}`;
  const isOff = useLab((state) => state.changes.some((one) => 'set' in one && one.set === path));
  const { change, reset } = store.getState();
  const day = formatDay(Date.parse(time), intl.locale, scenario.clock.zone);
  return (
    <Switch isOn={!isOff} onChange={(isOn) => (isOn ? reset(path) : change({ set: path, to: null }))}>
      {isOff ? <Changed /> : null}
      <span className={isOff ? styles.strong : undefined}>
        <FormattedMessage id="lab.renewal" values={{ day }} />
      </span>
    </Switch>
  );
}
