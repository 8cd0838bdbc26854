import type { PlacedText } from '../labels/box.ts';

interface TextMarkProps {
  text: PlacedText;
  className?: string | undefined;
  /** A casing of paper keeps a line that runs under the text from touching it. */
  casing?: boolean | undefined;
}

/** A line of text where a layout has put it. */
export function TextMark({ text, className, casing }: TextMarkProps) {
  return (
    <text
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={text.size}
      className={className}
      {...(casing
        ? { stroke: 'var(--paper)', strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' }
        : {})}
    >
      {text.runs.map((run, i) => (
        <tspan key={i} fontWeight={run.weight} fill={run.fill}>
          {run.text}
        </tspan>
      ))}
    </text>
  );
}
