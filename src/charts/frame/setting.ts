import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { MeasureText } from '../measureText.ts';
import { type TypeSizes, useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';

/** What a chart's layout is given beside its numbers. */
export interface ChartSetting {
  /** px. */
  width: number;
  sizes: TypeSizes;
  measure: MeasureText;
  intl: IntlShape;
}

/** The setting of a chart on the page. */
export function useChartSetting(width: number): ChartSetting {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  return useMemo(() => ({ width, sizes, measure, intl }), [width, sizes, measure, intl]);
}
