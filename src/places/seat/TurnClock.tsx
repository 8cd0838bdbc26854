import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';

/** Counts down the seconds of a turn. That time is up is said, and ends nothing. */
export function TurnClock({ seconds }: { seconds: number | null }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (seconds === null) return undefined;
    const end = Date.now() + seconds * 1000;
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 250);
    return () => clearInterval(tick);
  }, [seconds]);
  if (left === null) return <FormattedMessage id="seat.clock.none" />;
  if (left === 0) {
    return (
      <strong role="alert">
        <FormattedMessage id="seat.clock.up" />
      </strong>
    );
  }
  return (
    <FormattedMessage
      id="seat.clock.left"
      values={{ minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') }}
    />
  );
}
