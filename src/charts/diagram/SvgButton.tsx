import type { ReactNode } from 'react';
import type { RovingItem } from '../useRovingFocus.ts';

/** Part of a drawing that works as a button, by finger and by key, one of a group with a single tab stop. */
export function SvgButton({
  label,
  pressed,
  roving,
  className,
  onPress,
  children,
}: {
  label: string;
  pressed: boolean;
  roving: RovingItem;
  className: string | undefined;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <g
      {...roving}
      role="button"
      aria-pressed={pressed}
      aria-label={label}
      className={className}
      onClick={onPress}
      onKeyDown={(event) => {
        roving.onKeyDown(event);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </g>
  );
}
