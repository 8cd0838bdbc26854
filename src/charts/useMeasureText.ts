import { useLayoutEffect, useState } from 'react';
import { measureByCanvas, measureByTable } from './measureText.ts';
import type { MeasureText } from './measureText.ts';

function measureInPage(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans').trim();
  return context ? measureByCanvas(context, family || 'sans-serif') : measureByTable;
}

/** Measures with the page's own sans, and anew when its fonts have come. */
export function useMeasureText(): MeasureText {
  const [measure, setMeasure] = useState<MeasureText>(() => measureInPage());
  useLayoutEffect(() => {
    const again = () => setMeasure(() => measureInPage());
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  return measure;
}
