import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { Button } from '../../kit/Button.tsx';
import { PaperHead } from '../../kit/PaperHead.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { debriefGame } from '../../stores/game.ts';
import { outOfHundred, percent } from '../../words/shares.ts';
import { FogList } from './FogList.tsx';
import { OrderTable } from './OrderTable.tsx';
import { RoadPart } from './RoadPart.tsx';
import { StoryPart } from './StoryPart.tsx';
import { ThinkPart } from './ThinkPart.tsx';
import { useDebriefWords } from './useDebriefWords.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** After the end: the truth beside what each side believed, and what else could have been. */
export function DebriefPart({ game, play }: { game: Game; play: PlayCase }) {
  const intl = useIntl();
  const { scenario, store, link } = useSeat();
  const debrief = useMemo(
    () => (game.ended < game.seats.length ? null : debriefGame(play, game)),
    [play, game],
  );
  const words = useDebriefWords(game, debrief);
  const { leave, save } = store.getState();
  return (
    <div className={styles.debrief}>
      <div className={styles.paperOnly}>
        <PaperHead
          title={scenario.meta.title}
          facts={<FormattedMessage id="seat.debrief" tagName="p" />}
          withName
          link={link}
        />
      </div>
      <h1 className={`${styles.heading} ${styles.screenOnly}`}>
        <FormattedMessage id="seat.debrief" />
      </h1>
      <p>{words.lead}</p>
      {debrief === null ? null : (
        <>
          <h2 className={styles.section}>
            <FormattedMessage id="seat.debrief.courses" />
          </h2>
          <dl className={styles.courses}>
            {(['played', 'model', 'record'] as const).map((course) => {
              const told = debrief[course];
              return told === null ? null : (
                <div key={course} data-course={course}>
                  <dt>
                    <FormattedMessage id={`seat.debrief.${course}`} />
                  </dt>
                  <dd>{percent(told.mean, intl.locale)}</dd>
                </div>
              );
            })}
          </dl>
          <p>
            <FormattedMessage id="seat.debrief.standing" values={{ share: outOfHundred(debrief.standing) }} />
          </p>
          <h2 className={styles.section}>
            <FormattedMessage id="seat.debrief.scores" />
          </h2>
          <ul>
            {words.scores.map((score) => (
              <li key={score}>{score}</li>
            ))}
          </ul>
          <RoadPart game={game} play={play} debrief={debrief} />
          <FogList lines={words.fog} />
          <OrderTable debrief={debrief} />
          <StoryPart text={words.story} />
          <ThinkPart />
        </>
      )}
      <p className={styles.actions}>
        <Button look="primary" onClick={leave}>
          <FormattedMessage id="seat.debrief.again" />
        </Button>
        <Button
          onClick={() =>
            saveFile(`${game.scenario.id}-game.json`, new Blob([save()], { type: 'application/json' }))
          }
        >
          <FormattedMessage id="seat.file" />
        </Button>
        <Button
          onClick={() =>
            saveFile(
              `${game.scenario.id}-decisions.json`,
              new Blob([JSON.stringify(game.decisions)], { type: 'application/json' }),
            )
          }
        >
          <FormattedMessage id="seat.decisions" />
        </Button>
      </p>
      <p className={styles.small}>
        <FormattedMessage id="seat.smallPrint" />
      </p>
    </div>
  );
}
