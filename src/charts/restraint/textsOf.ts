import type { PlacedText } from '../labels/box.ts';
import type { RestraintLayout } from './restraintLayout.ts';

/** Every line of text that the layout draws, for the test that none touches another. */
export const textsOf = (layout: RestraintLayout): PlacedText[] =>
  [
    ...Object.values(layout.title),
    ...layout.scaleTexts,
    ...layout.labels.map((l) => l.text),
    ...(layout.cone?.words ?? []),
    layout.pinned?.label ?? null,
    ...layout.more.map((m) => ('runs' in m ? m : null)),
    ...layout.words.map((w) => w.text),
    ...layout.keys.map((k) => k.text),
    ...layout.statusWords,
    layout.statusNow,
    ...(layout.future?.texts ?? []),
    ...layout.dates,
    layout.handle.text,
    ...(layout.daily?.texts ?? []),
  ].filter((text): text is PlacedText => text !== null);
