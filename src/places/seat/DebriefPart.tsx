import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { Button } from '../../kit/Button.tsx';
import { PaperHead } from '../../kit/PaperHead.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { askDebrief, debriefGame, historyHash, standingOf, terminalCommand } from '../../stores/debrief.ts';
import { gameFileName } from '../../stores/gameFile.ts';
import { createRoad } from '../../stores/road.ts';
import { outOfHundred, percent } from '../../words/shares.ts';
import { CoursesPart } from './CoursesPart.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { FogList } from './FogList.tsx';
import { OrderTable } from './OrderTable.tsx';
import { StoryPart } from './StoryPart.tsx';
import { ThinkPart } from './ThinkPart.tsx';
import { useDebriefWords } from './useDebriefWords.ts';
import { useRoadWords } from './useRoadWords.ts';
import { useSeat } from './useSeat.ts';
import styles from './debrief.module.css';
import shared from './seat.module.css';

/** After the end: the truth beside what each side believed, and what else could have been. */
export function DebriefPart({ game, play }: { game: Game; play: PlayCase }) {
  const intl = useIntl();
  const { scenario, store, link, openFutures } = useSeat();
  const [futures] = useState(openFutures);
  const debrief = useMemo(() => debriefGame(play, game), [play, game]);
  useEffect(
    () => (debrief === null ? undefined : askDebrief(futures, play, game, debrief)),
    [futures, debrief, play, game],
  );
  const model = useStore(futures.model.store);
  const standing = debrief && standingOf(debrief, model.status === 'running' ? null : model.futures);
  const [road] = useState(() => createRoad(play, game));
  const roadWords = useRoadWords(play, debrief, futures, road);
  const words = useDebriefWords(play, game, debrief, standing, roadWords);
  const { leave, save } = store.getState();
  return (
    <div className={styles.debrief}>
      <div className={shared.paperOnly}>
        <PaperHead
          title={scenario.meta.title}
          facts={<FormattedMessage id="seat.debrief" tagName="p" />}
          withName
          link={link}
        />
      </div>
      <h1 className={`${shared.heading} ${shared.screenOnly}`}>
        <FormattedMessage id="seat.debrief" />
      </h1>
      <p>{words.lead}</p>
      {debrief === null ? null : (
        <>
          <div className={styles.halves}>
            <div>
              <h2 className={shared.section}>
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
              <p data-standing="">
                {standing === null ? (
                  <FormattedMessage
                    id="seat.debrief.counting"
                    values={{ runs: model.runs, total: model.total }}
                  />
                ) : (
                  <FormattedMessage id="seat.debrief.standing" values={{ share: outOfHundred(standing) }} />
                )}
              </p>
              <h2 className={shared.section}>
                <FormattedMessage id="seat.debrief.scores" />
              </h2>
              <ul>
                {words.scores.map((score) => (
                  <li key={score}>{score}</li>
                ))}
              </ul>
              <CoursesPart game={game} debrief={debrief} futures={futures.decided} />
            </div>
            <div>
              <DecisionPart play={play} debrief={debrief} futures={futures} store={road} words={roadWords} />
              <FogList lines={words.fog} />
              <OrderTable debrief={debrief} />
              <StoryPart text={words.story} />
              <ThinkPart />
            </div>
          </div>
        </>
      )}
      <p className={shared.actions}>
        <Button look="primary" onClick={leave}>
          <FormattedMessage id="seat.debrief.again" />
        </Button>
        <Button
          onClick={() =>
            saveFile(gameFileName(game.scenario.id), new Blob([save()], { type: 'application/json' }))
          }
        >
          <FormattedMessage id="seat.file" />
        </Button>
        <Link href="/classroom">
          <FormattedMessage id="app.classroom" />
        </Link>
      </p>
      {debrief === null ? null : (
        <p className={shared.small}>
          <FormattedMessage
            id="seat.debrief.terminal"
            values={{
              command: (
                <code key="command" dir="ltr">
                  {terminalCommand(game)}
                </code>
              ),
              hash: (
                <code key="hash" dir="ltr">
                  {historyHash(debrief)}
                </code>
              ),
            }}
          />
        </p>
      )}
      <p className={shared.small}>
        <FormattedMessage id="seat.smallPrint" />
      </p>
    </div>
  );
}
