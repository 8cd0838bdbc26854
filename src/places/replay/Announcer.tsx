import { useEffect, useRef, useState } from 'react';
import styles from './Announcer.module.css';
import { useReplay } from './useReplay.ts';

interface AnnouncerProps {
  /** What the chart says now. */
  text: string;
  /** The same in a few words, said while playing when `statusKey` changes. */
  status: string;
  statusKey: string;
}

/** Milliseconds of rest after which the chart's text is said: a drag or a held key says only where it ended. */
const restMs = 600;

/** Says to a screen reader what the chart shows: in full at rest, and while playing only when the status changes. */
export function Announcer({ text, status, statusKey }: AnnouncerProps) {
  const playing = useReplay((state) => state.playing);
  const [said, setSaid] = useState('');
  const lastStatus = useRef(statusKey);
  useEffect(() => {
    if (playing) {
      if (lastStatus.current !== statusKey) setSaid(status);
      lastStatus.current = statusKey;
      return undefined;
    }
    const timer = setTimeout(() => setSaid(text), restMs);
    return () => clearTimeout(timer);
  }, [playing, text, status, statusKey]);
  return (
    <p role="status" className={styles.announcer}>
      {said}
    </p>
  );
}
