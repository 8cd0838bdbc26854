import type { IntlShape } from 'react-intl';
import type { MeasureText } from './measureText.ts';
import type { TypeSizes } from './typeSizes.ts';

/** What a layout needs beside the data: room, type, a way to measure it, and words. */
export interface ChartSetting {
  /** px. */
  width: number;
  sizes: TypeSizes;
  measure: MeasureText;
  intl: IntlShape;
}
