import { FormattedMessage, useIntl } from 'react-intl';
import type { ChannelReport } from '../../analysis/play/briefing.ts';
import { Slider } from '../../kit/Slider.tsx';
import { percent } from '../../words/shares.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import { GesturePart } from './GesturePart.tsx';
import type { TurnProps } from './TurnPart.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** Meetings and concessions, the renewal, gestures, and what the side has promised. */
export function TablePart({ game, play, view }: TurnProps) {
  const intl = useIntl();
  const { scenario, store } = useSeat();
  const { briefing, renew } = view;
  const { renewal, channels, kept, inForce } = briefing;
  const agreement = scenario.agreement.name ?? '';
  return (
    <section aria-labelledby="seat-table">
      <h2 id="seat-table" className={styles.section}>
        <FormattedMessage id="seat.table" />
      </h2>
      {channels.length === 0 ? (
        <p className={styles.small}>
          <FormattedMessage
            id="seat.table.none"
            values={{
              channels: inSeries(
                Object.values(scenario.channels).map(({ name }) => name),
                intl.locale,
              ),
            }}
          />
        </p>
      ) : null}
      {channels.map((channel) => (
        <Channel key={channel.channel} channel={channel} view={view} />
      ))}
      {renewal === null ? null : (
        <>
          <h3 className={styles.third}>
            <FormattedMessage id="seat.renewal" />
          </h3>
          <ChoiceCards
            label={intl.formatMessage({ id: 'seat.renewal' })}
            options={[
              { value: 'sign', label: intl.formatMessage({ id: 'seat.sign' }) },
              { value: 'refuse', label: intl.formatMessage({ id: 'seat.refuse' }) },
            ]}
            value={renew === null ? null : renew ? 'sign' : 'refuse'}
            onChange={(choice) => store.getState().decide({ renew: choice === 'sign' }, renewal)}
          />
        </>
      )}
      <GesturePart game={game} play={play} view={view} />
      <h3 className={styles.third}>
        <FormattedMessage id="seat.promised" />
      </h3>
      <p className={styles.small}>
        <FormattedMessage
          id={inForce === 0 ? 'seat.promised.none' : 'seat.promised.text'}
          values={{ agreement, kept, of: inForce }}
        />
      </p>
    </section>
  );
}

function Channel({ channel, view }: Pick<TurnProps, 'view'> & { channel: ChannelReport }) {
  const intl = useIntl();
  const { scenario, store, named } = useSeat();
  const id = channel.channel;
  const { name, meetings, issues } = scenario.channels[id]!;
  const { attend = {}, leave = [] } = view.said;
  const isOpen = !['closed', 'suspended', 'broken off'].includes(channel.status);
  const names = inSeries(
    Object.values(meetings)
      .filter(({ time }) => channel.meetings.includes(stepOf(time)))
      .map((meeting) => meeting.name ?? ''),
    intl.locale,
  );
  const offers = Object.entries(channel.offers).map(
    ([party, share]) => `${named(party)} ${percent(share, intl.locale)}`,
  );

  function stepOf(time: string): number {
    const { start, step } = scenario.clock;
    return Math.floor((Date.parse(time) - Date.parse(start)) / (step * 3_600_000));
  }

  return (
    <>
      <h3 className={styles.third}>
        <FormattedMessage
          id="seat.table.channel"
          values={{ name, status: intl.formatMessage({ id: `replay.channel.${channel.status}` }) }}
        />
      </h3>
      <p className={styles.small}>
        {channel.meetings.length === 0 ? (
          <FormattedMessage id="seat.table.noMeeting" />
        ) : (
          <FormattedMessage id="seat.table.meets" values={{ names }} />
        )}
      </p>
      {channel.meetings.length === 0 ? null : (
        <ChoiceCards
          label={name}
          options={[
            { value: 'go', label: intl.formatMessage({ id: 'seat.go' }) },
            { value: 'stay', label: intl.formatMessage({ id: 'seat.stay' }) },
          ]}
          value={attend[id] === undefined ? null : attend[id] ? 'go' : 'stay'}
          onChange={(choice) => store.getState().decide({ attend: { [id]: choice === 'go' } })}
        />
      )}
      {offers.length === 0 ? null : (
        <p className={styles.small}>
          <FormattedMessage id="seat.issue.offers" values={{ offers: inSeries(offers, intl.locale) }} />
        </p>
      )}
      {isOpen
        ? Object.entries(issues).map(([issue, { name: of }]) => (
            <Issue key={issue} issue={issue} name={of} channel={channel} view={view} />
          ))
        : null}
      {isOpen ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={leave.includes(id)}
            onChange={(event) =>
              store.getState().decide({
                leave: event.target.checked ? [...leave, id] : leave.filter((one) => one !== id),
              })
            }
          />
          <FormattedMessage id="seat.leaveTalks" />
        </label>
      ) : null}
    </>
  );
}

/** How far the side goes toward the others on an issue; what it said last holds until it says otherwise. */
function Issue({
  issue,
  name,
  channel,
  view,
}: Pick<TurnProps, 'view'> & { issue: string; name: string; channel: ChannelReport }) {
  const intl = useIntl();
  const { store } = useSeat();
  const said = view.conceded[channel.channel]?.[issue];
  const redLine = percent(channel.redLines[issue] ?? 0, intl.locale);
  const words =
    said === undefined
      ? intl.formatMessage({ id: 'seat.issue.own' })
      : intl.formatMessage({ id: 'seat.issue.value' }, { share: percent(said, intl.locale) });
  if (channel.settled.includes(issue)) {
    return (
      <p className={styles.issue}>
        <strong>{name}</strong>
        <span>
          <FormattedMessage id="seat.issue.settled" />
        </span>
      </p>
    );
  }
  return (
    <div className={styles.issueBox}>
      <p className={styles.issue}>
        <strong>{name}</strong>
        <span>{words}</span>
      </p>
      <Slider
        label={name}
        min={0}
        max={1}
        step={0.05}
        value={said ?? 0}
        valueText={words}
        limit={channel.redLines[issue] ?? 0}
        onTurn={(share) => store.getState().decide({ concede: { [channel.channel]: { [issue]: share } } })}
      />
      <p className={styles.small}>
        <FormattedMessage id="seat.issue.redLine" values={{ share: redLine }} />
      </p>
    </div>
  );
}
