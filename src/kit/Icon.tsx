const paths = {
  play: { d: 'M5 2.5v15l13-7.5z', filled: true },
  pause: { d: 'M4.5 3h4v14h-4zM11.5 3h4v14h-4z', filled: true },
  back: { d: 'M12.5 4 6.5 10l6 6', filled: false },
  forward: { d: 'M7.5 4l6 6-6 6', filled: false },
  previousEvent: { d: 'M4.5 4v12M15.5 4 8.5 10l7 6z', filled: false },
  nextEvent: { d: 'M15.5 4v12M4.5 4l7 6-7 6z', filled: false },
  close: { d: 'M5 5l10 10M15 5 5 15', filled: false },
  menu: { d: 'M3 5.5h14M3 10h14M3 14.5h14', filled: false },
  pin: { d: 'M10 17v-5M6 12h8l-1.5-3V4h1V3h-7v1h1v5z', filled: false },
} as const;

/** Drawn signs; the fonts' subsets have no arrows. Hidden from screen readers: the button that holds it has the words. */
export function Icon({ name, size = 20 }: { name: keyof typeof paths; size?: number }) {
  const { d, filled } = paths[name];
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={d}
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
