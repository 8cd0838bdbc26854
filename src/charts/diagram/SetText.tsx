import type { ActorLook } from '../actorLook.ts';
import { isolated } from '../labels/isolated.ts';
import type { TextBlock } from './textBlock.ts';
import styles from './ActorsDiagram.module.css';

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
      {isolated(line).map((run, i) => {
        const actor = run.actor === undefined ? undefined : actors.find(({ id }) => id === run.actor);
        return (
          <tspan
            key={i}
            {...(run.bold ? { fontWeight: 600 } : {})}
            {...(actor ? { fill: `var(--${actor.role})` } : {})}
          >
            {run.text}
          </tspan>
        );
      })}
    </text>
  ));
}
