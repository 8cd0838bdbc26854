import type { ActorLook } from '../actorLook.ts';
import type { TextBlock } from './textBlock.ts';
import styles from './ActorsDiagram.module.css';

/** Isolates a translated string, so that anchors keep their meaning in either direction of writing. */
const isolated = (lineLength: number, index: number, text: string): string =>
  `${index === 0 ? '\u2068' : ''}${text}${index === lineLength - 1 ? '\u2069' : ''}`;

/** Draws a block of text where its layout has put it. */
export function SetText({
  block,
  actors,
  tone = 'ink',
  className,
}: {
  block: TextBlock;
  actors: readonly ActorLook[];
  tone?: 'ink' | 'ink-3';
  className?: string | undefined;
}) {
  const { face } = block;
  return block.lines.map((line, row) => (
    <text
      key={row}
      className={className ? `${styles.text} ${className}` : styles.text}
      x={block.x}
      y={block.box.top + (row + 0.5) * face.line + 0.35 * face.size}
      textAnchor={block.anchor}
      fontSize={face.size}
      fill={`var(--${tone})`}
    >
      {line.map((run, i) => {
        const actor = run.actor === undefined ? undefined : actors.find(({ id }) => id === run.actor);
        return (
          <tspan
            key={i}
            {...(run.bold ? { fontWeight: 600 } : {})}
            {...(actor ? { fill: `var(--${actor.role})` } : {})}
          >
            {isolated(line.length, i, run.text)}
          </tspan>
        );
      })}
    </text>
  ));
}
