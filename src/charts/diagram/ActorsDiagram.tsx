import { type ReactNode, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { actorPath } from '../marks/actorPath.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { useRovingFocus } from '../useRovingFocus.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { othersSentence } from './channelWords.ts';
import { diagramLayout, mostAtOnce } from './diagramLayout.ts';
import { type Bracket, nodeSize, type PatronLine } from './diagramParts.ts';
import type { ActorsDiagramProps } from './diagramProps.ts';
import { laneWords } from './laneWords.ts';
import { SvgButton } from './SvgButton.tsx';
import { SetText } from './SetText.tsx';
import { groundOf, pointsOf, TieLane } from './TieLane.tsx';
import { tieSentence } from './tieSentence.ts';
import { useActorInMiddle } from './useActorInMiddle.ts';
import styles from './ActorsDiagram.module.css';

/** Who trusts whom: each tie a lane from the one who trusts to the trusted, with what is needed and the last act. */
export function ActorsDiagram({
  actors,
  ties,
  patronages,
  channels,
  selectedTie,
  onSelectTie,
  step,
  travels = true,
  width,
}: ActorsDiagramProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const isStar = actors.length > mostAtOnce;
  const [middle, setMiddle] = useActorInMiddle(actors, ties, selectedTie);
  const moving = useMoving(step) && travels;
  const layout = useMemo(
    () => diagramLayout({ actors, ties, patronages, channels }, middle, { width, sizes, measure, intl }),
    [actors, ties, patronages, channels, middle, width, sizes, measure, intl],
  );
  const order = useMemo(
    () => [
      ...(isStar ? layout.nodes.map(({ actor }) => `actor ${actor.id}`) : []),
      ...layout.lanes.map(({ tie }) => `tie ${tie.id}`),
    ],
    [isStar, layout],
  );
  const rovingItem = useRovingFocus(order, selectedTie === null ? null : `tie ${selectedTie}`);
  const chosen = layout.lanes.find(({ tie }) => tie.id === selectedTie);
  const actorOf = (id: string) => actors.find((actor) => actor.id === id);
  const ground = chosen && groundOf(chosen, layout.numbersOnly);
  const others = othersSentence({ actors, patronages, channels }, intl);
  const coloured = (id: string, content: ReactNode) => (
    <bdi key={id} style={{ color: `var(--${actorOf(id)?.role ?? 'a1'})` }}>
      <strong>{content}</strong>
    </bdi>
  );

  return (
    <div className={styles.figure}>
      <svg
        className={styles.svg}
        width={layout.width}
        height={layout.height}
        role="group"
        aria-label={intl.formatMessage({ id: 'diagram.ties' })}
      >
        {chosen && ground && (
          <g aria-hidden="true">
            <polygon className={styles.ground} points={pointsOf(ground.strip)} />
            <rect
              className={styles.ground}
              x={ground.words.left}
              y={ground.words.top}
              width={ground.words.right - ground.words.left}
              height={ground.words.bottom - ground.words.top}
            />
          </g>
        )}
        <g aria-hidden="true">
          {layout.patrons.map((patron) => (
            <PatronArrow key={`${patron.patronage.patron}/${patron.patronage.client}`} patron={patron} />
          ))}
          {layout.brackets.map((bracket) => (
            <path key={bracket.from.y} className={styles.bracket} d={bracketPath(bracket)} />
          ))}
        </g>
        {layout.lanes.map((lane) => (
          <TieLane
            key={lane.tie.id}
            lane={lane}
            actors={actors}
            label={tieSentence(lane.tie, actors, intl)}
            selected={lane.tie.id === selectedTie}
            step={step}
            travels={moving}
            numberOnly={layout.numbersOnly}
            roving={rovingItem(`tie ${lane.tie.id}`)}
            onSelect={() => onSelectTie(lane.tie.id)}
          />
        ))}
        {layout.nodes.map(({ actor, at, name }) => {
          const drawn = (
            <>
              <path
                d={actorPath(actor.shape, nodeSize)}
                transform={`translate(${at.x},${at.y})`}
                fill={`var(--${actor.role})`}
              />
              <SetText block={name} actors={actors} />
            </>
          );
          if (!isStar)
            return (
              <g key={actor.id} aria-hidden="true">
                {drawn}
              </g>
            );
          return (
            <SvgButton
              key={actor.id}
              className={styles.chosen}
              label={intl.formatMessage({ id: 'diagram.showActor' }, { name: actor.name })}
              pressed={actor.id === middle}
              roving={rovingItem(`actor ${actor.id}`)}
              onPress={() => setMiddle(actor.id)}
            >
              <circle className={styles.hit} cx={at.x} cy={at.y} r={22} />
              <circle className={styles.focus} cx={at.x} cy={at.y} r={18} />
              {drawn}
            </SvgButton>
          );
        })}
        <g aria-hidden="true">
          {layout.patrons.map(({ patronage, word }) =>
            word ? (
              <SetText
                key={`${patronage.patron}/${patronage.client}`}
                block={word}
                actors={actors}
                tone="ink-3"
                className={styles.broad}
              />
            ) : null,
          )}
          {layout.channelWords.map((block) => (
            <SetText key={block.box.top} block={block} actors={actors} />
          ))}
        </g>
      </svg>
      {others === null ? null : <p className={styles.hidden}>{others}</p>}
      {layout.numbersOnly && (
        <div className={styles.below}>
          {isStar && (
            <p>
              {intl.formatMessage(
                { id: 'diagram.onlyTiesOf' },
                { name: actorOf(middle)?.short ?? '', actor: (parts) => coloured(middle, parts) },
              )}
            </p>
          )}
          <p aria-hidden="true">
            {chosen ? (
              <>
                {coloured(chosen.tie.of, actorOf(chosen.tie.of)?.short)}{' '}
                {intl.formatMessage({ id: 'diagram.toward' }, { in: actorOf(chosen.tie.in)?.short ?? '' })}{' '}
                {laneWords(chosen.tie, { width, sizes, measure, intl }).one.map((run) =>
                  run.bold ? <strong key={run.text}>{run.text}</strong> : run.text,
                )}
              </>
            ) : (
              intl.formatMessage({ id: 'diagram.marks' })
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** Whether the cursor has just moved on by one step. */
function useMoving(step: number): boolean {
  const [last, setLast] = useState({ step, moving: false });
  if (last.step !== step) setLast({ step, moving: step === last.step + 1 });
  return last.moving;
}

function bracketPath({ from, to, leg, gap }: Bracket): string {
  const y = from.y + 0.5;
  return gap
    ? `M${from.x},${y + leg}V${y}H${gap[0]}M${gap[1]},${y}H${to.x}V${y + leg}`
    : `M${from.x},${y + leg}V${y}H${to.x}V${y + leg}`;
}

function PatronArrow({ patron: { line } }: { patron: PatronLine }) {
  const { from, to } = line;
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    <>
      <line className={styles.patron} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <path
        className={styles.arrow}
        d="M-7,-5L0,0L-7,5"
        transform={`translate(${to.x},${to.y}) rotate(${angle})`}
      />
    </>
  );
}
