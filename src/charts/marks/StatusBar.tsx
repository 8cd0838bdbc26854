import type { AgreementStatus } from '../../engine/setup.ts';

interface StatusBarProps {
  status: AgreementStatus;
  left: number;
  right: number;
  top: number;
  height: number;
  /** Id of the hatching. */
  hatch: string;
}

/** The agreement's status as a texture: open, solid, hatched, a broken line; never a colour. */
export function StatusBar({ status, left, right, top, height, hatch }: StatusBarProps) {
  const width = Math.max(0, right - left);
  const base = top + height;
  const inner = { x: left + 0.5, y: top + 0.5, width: Math.max(0, width - 1.5), height: height - 1 };
  switch (status) {
    case 'agreed':
      return <rect {...inner} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1} />;
    case 'holding':
      return <rect x={left} y={top} width={Math.max(0, width - 0.5)} height={height} fill="var(--ink)" />;
    case 'strained':
      return (
        <>
          <rect {...inner} fill="var(--paper)" />
          <rect {...inner} fill={`url(#${hatch})`} stroke="var(--ink)" strokeWidth={1} />
        </>
      );
    case 'collapsed':
      return (
        <line
          x1={left + 2}
          x2={right}
          y1={base - 0.75}
          y2={base - 0.75}
          stroke="var(--ink)"
          strokeWidth={1.75}
          strokeDasharray="2 4.5"
        />
      );
    case 'ended':
      return (
        <line x1={left} x2={right} y1={base - 0.75} y2={base - 0.75} stroke="var(--ink)" strokeWidth={1.5} />
      );
    case 'none':
      return (
        <line x1={left} x2={right} y1={base - 0.5} y2={base - 0.5} stroke="var(--line-2)" strokeWidth={1} />
      );
  }
}

/** Hatching of "strained", to stand once in the chart's defs. */
export const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={2.4} height={5} fill="var(--ink)" />
  </pattern>
);
