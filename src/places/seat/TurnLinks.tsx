import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { gameFileName } from '../../stores/gameFile.ts';
import { useSeat } from './useSeat.ts';
import styles from './turn.module.css';

/** Ways out of a turn that do not end it, and the end of the game. */
export function TurnLinks() {
  const { scenario, store } = useSeat();
  const { cover, endEarly, save } = store.getState();
  const [sure, setSure] = useState(false);
  return (
    <div className={styles.barLinks}>
      <Button look="link" onClick={cover}>
        <FormattedMessage id="seat.pass" />
      </Button>
      <Link href={`/replay/${scenario.id}`}>
        <FormattedMessage id="seat.saveLeave" />
      </Link>
      <Button
        look="link"
        onClick={() => saveFile(gameFileName(scenario.id), new Blob([save()], { type: 'application/json' }))}
      >
        <FormattedMessage id="seat.file" />
      </Button>
      <Button look="link" onBlur={() => setSure(false)} onClick={() => (sure ? endEarly() : setSure(true))}>
        <FormattedMessage id={sure ? 'seat.endGameSure' : 'seat.endGame'} />
      </Button>
    </div>
  );
}
