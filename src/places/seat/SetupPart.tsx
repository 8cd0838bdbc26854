import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { freshSeed } from '../../kit/freshSeed.ts';
import type { MessageId } from '../../words/catalog.ts';
import { gameFileName } from '../../stores/gameFile.ts';
import { truceStart } from '../../stores/truceStart.ts';
import { ActorHead } from './ActorHead.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

const person = 'person';

/** Who can decide for a side that nobody sits for; the file format knows more. */
const rules: readonly { name: string; words: MessageId }[] = [
  { name: '', words: 'seat.setup.rule.scenario' },
  { name: 'tit-for-tat', words: 'seat.setup.rule.tft' },
  { name: 'grim', words: 'seat.setup.rule.grim' },
  { name: 'cooperator', words: 'seat.setup.rule.cooperator' },
  { name: 'defector', words: 'seat.setup.rule.defector' },
];

/** Who sits where, and how it is played. */
export function SetupPart() {
  const intl = useIntl();
  const { scenario, store, looks, clock, moment } = useSeat();
  const fault = useStore(store, (state) => state.fault);
  const damage = useStore(store, (state) => state.damage);
  const playable = looks.filter(({ id }) =>
    Object.keys(scenario.rivalries).some((rivalry) => rivalry.startsWith(`${id}/`)),
  );
  const atWar = ({ id }: { id: string }): boolean =>
    Object.entries(scenario.rivalries).some(
      ([rivalry, { warring }]) => warring && rivalry.startsWith(`${id}/`),
    );
  const first = playable.findLast(atWar) ?? playable.at(-1)!;
  const truce = truceStart(scenario);
  const accounts = Object.entries(scenario.accounts);
  const [who, setWho] = useState<Readonly<Record<string, string>>>({ [first.id]: person });
  const [from, setFrom] = useState(truce ?? 0);
  const [turnSteps, setTurnSteps] = useState(1);
  const [minutes, setMinutes] = useState(0);
  const [account, setAccount] = useState('');
  const [seed, setSeed] = useState(freshSeed);
  const picker = useRef<HTMLInputElement>(null);
  const seats = playable.map(({ id }) => id).filter((id) => who[id] === person);
  const steps = [1, 2, 4].filter((count) => count * clock.stepHours <= 48);
  const begin = (): void =>
    store.getState().begin({
      seats,
      changes: [
        ...(account === '' ? [] : [{ account }]),
        ...playable.flatMap(({ id }) => {
          const rule = who[id] ?? '';
          return rule === '' || rule === person ? [] : [{ set: `actors.${id}.rule`, to: rule }];
        }),
      ],
      seed,
      from,
      turnSteps,
      clock: minutes === 0 ? null : minutes * 60,
    });
  return (
    <div className={styles.setup}>
      <p>
        <Link href="/classroom">
          <FormattedMessage id="app.classroom" />
        </Link>
      </p>
      <h1 className={styles.heading}>
        <FormattedMessage id="seat.title" values={{ scenario: scenario.meta.short }} />
      </h1>
      <p>
        <FormattedMessage id="seat.setup.lead" />
      </p>
      <h2 className={styles.section}>
        <FormattedMessage id="seat.setup.who" />
      </h2>
      {playable.map((look) => (
        <p key={look.id} className={styles.row}>
          <ActorHead look={look} size={16}>
            {look.name}
          </ActorHead>
          <select
            aria-label={intl.formatMessage({ id: 'seat.setup.rule' }, { actor: look.name })}
            value={who[look.id] ?? ''}
            onChange={(event) => setWho({ ...who, [look.id]: event.target.value })}
          >
            <option value={person}>{intl.formatMessage({ id: 'seat.setup.person' })}</option>
            {rules.map(({ name, words }) => (
              <option key={name} value={name}>
                {intl.formatMessage({ id: words })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <h2 className={styles.section}>
        <FormattedMessage id="seat.setup.more" />
      </h2>
      <label className={styles.row}>
        <FormattedMessage id="seat.setup.from" />
        <select value={from} onChange={(event) => setFrom(Number(event.target.value))}>
          {truce === null || truce === 0 ? null : (
            <option value={truce}>
              {intl.formatMessage({ id: 'seat.setup.from.truce' }, { day: moment(truce, intl) })}
            </option>
          )}
          <option value={0}>
            {intl.formatMessage({ id: 'seat.setup.from.start' }, { day: moment(0, intl) })}
          </option>
        </select>
      </label>
      <label className={styles.row}>
        <FormattedMessage id="seat.setup.turn" />
        <select value={turnSteps} onChange={(event) => setTurnSteps(Number(event.target.value))}>
          {steps.map((count) => (
            <option key={count} value={count}>
              {intl.formatMessage({ id: 'seat.setup.turn.hours' }, { hours: count * clock.stepHours })}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.row}>
        <FormattedMessage id="seat.setup.clock" />
        <select value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
          {[0, 1, 2, 5, 10].map((count) => (
            <option key={count} value={count}>
              {count === 0
                ? intl.formatMessage({ id: 'seat.setup.clock.none' })
                : intl.formatMessage({ id: 'seat.setup.clock.minutes' }, { minutes: count })}
            </option>
          ))}
        </select>
      </label>
      {minutes === 0 ? null : (
        <p className={styles.small}>
          <FormattedMessage id="seat.setup.clock.help" />
        </p>
      )}
      {accounts.length === 0 ? null : (
        <label className={styles.row}>
          <FormattedMessage id="seat.setup.account" />
          <select value={account} onChange={(event) => setAccount(event.target.value)}>
            <option value="">{intl.formatMessage({ id: 'seat.setup.account.middle' })}</option>
            {accounts.map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <NumberInput
        words={<FormattedMessage id="seat.setup.seed" />}
        className={styles.row}
        value={seed}
        min={0}
        max={Number.MAX_SAFE_INTEGER}
        isWhole
        isLive
        onCommit={setSeed}
      />
      {fault === null ? null : (
        <p role="alert">
          <FormattedMessage
            id={`seat.fault.${fault}`}
            values={{ part: <bdi key="part">{damage}</bdi>, file: gameFileName(scenario.id) }}
          />
        </p>
      )}
      <p className={styles.actions}>
        <Button look="primary" disabled={seats.length === 0} onClick={begin}>
          <FormattedMessage id="seat.setup.begin" />
        </Button>
        <Button onClick={() => picker.current?.click()}>
          <FormattedMessage id="seat.setup.open" />
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void file.text().then(store.getState().open);
            event.target.value = '';
          }}
        />
      </p>
      {seats.length === 0 ? (
        <p>
          <FormattedMessage id="seat.setup.none" />
        </p>
      ) : null}
    </div>
  );
}
