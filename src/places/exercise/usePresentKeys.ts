import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { BoundPresentation } from '../../stores/presentation.ts';
import { presentCommandOf, type PresentCommand } from '../../stores/presentKeys.ts';
import { languageOf, languages } from '../../words/languages.ts';

/** Space and Enter belong to a control that has the focus; a remote control sends neither. */
const isOfControl = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element && (key === ' ' || key === 'Enter') && target.closest('a, button') !== null;

/** Listens to keys and remote controls on the whole window. `more` does what lies outside of the slides. */
export function usePresentKeys(
  { store, slides }: BoundPresentation,
  letters: boolean,
  more: (command: Extract<PresentCommand, 'full' | 'leave'>) => void,
): void {
  const rtl = languages[languageOf(useIntl().locale) ?? 'en'].dir === 'rtl';
  useEffect(() => {
    const run = (command: PresentCommand): void => {
      const { next, back, goTo, blank } = store.getState();
      switch (command) {
        case 'next':
          return next();
        case 'back':
          return back();
        case 'first':
          return goTo(0);
        case 'last':
          return goTo(slides.length - 1);
        case 'blank':
          return blank();
        default:
          return more(command);
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = presentCommandOf(event, { letters, rtl });
      if (!command || event.defaultPrevented || isOfControl(event.target, event.key)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, slides, letters, rtl, more]);
}
