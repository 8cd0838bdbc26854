import { FormattedMessage, useIntl } from 'react-intl';
import type { ChannelReport } from '../../analysis/play/briefing.ts';
import { Slider } from '../../kit/Slider.tsx';
import type { TurnSayings, TurnView } from '../../stores/turnView.ts';
import { inSeries } from '../../words/inSeries.ts';
import { percent } from '../../words/shares.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';

interface ChannelProps {
  channel: ChannelReport;
  view: TurnView;
  say: TurnSayings;
}

/** A channel in which the seat is a party: its meetings, what is conceded in it, and whether it is broken off. */
export function ChannelPart({ channel, view, say }: ChannelProps) {
  const intl = useIntl();
  const { scenario, named } = useSeat();
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
      <h3 className={shared.third}>
        <FormattedMessage
          id="seat.table.channel"
          values={{ name, status: intl.formatMessage({ id: `replay.channel.${channel.status}` }) }}
        />
      </h3>
      <p className={shared.small}>
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
          onChange={(choice) => say.decide({ attend: { [id]: choice === 'go' } })}
        />
      )}
      {offers.length === 0 ? null : (
        <p className={shared.small}>
          <FormattedMessage id="seat.issue.offers" values={{ offers: inSeries(offers, intl.locale) }} />
        </p>
      )}
      {isOpen
        ? Object.entries(issues).map(([issue, { name: of }]) => (
            <Issue key={issue} issue={issue} name={of} channel={channel} view={view} say={say} />
          ))
        : null}
      {isOpen ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={leave.includes(id)}
            onChange={(event) =>
              say.decide({
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
function Issue({ issue, name, channel, view, say }: ChannelProps & { issue: string; name: string }) {
  const intl = useIntl();
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
        onTurn={(share) => say.decide({ concede: { [channel.channel]: { [issue]: share } } })}
      />
      <p className={shared.small}>
        <FormattedMessage id="seat.issue.redLine" values={{ share: redLine }} />
      </p>
    </div>
  );
}
