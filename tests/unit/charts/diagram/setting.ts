import { createIntl } from 'react-intl';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import type { TypeSizes } from '../../../../src/charts/typeSizes.ts';
import type { Setting } from '../../../../src/charts/diagram/textBlock.ts';
import { english } from '../../../../src/words/catalog.ts';
import { labEnglish } from '../../../../src/words/labCatalog.ts';

const face = (size: number, line: number) => ({ size, line });

export const pageSizes: TypeSizes = {
  section: face(15, 20),
  name: face(13, 16),
  value: face(13, 16),
  small: face(12, 16),
};
export const projectorSizes: TypeSizes = {
  section: face(17, 23),
  name: face(14.5, 18),
  value: face(14.5, 18),
  small: face(13.5, 18),
};

export const intl = createIntl({ locale: 'en-GB', messages: { ...english, ...labEnglish } });

export const settingOf = (width: number, sizes: TypeSizes = pageSizes): Setting => ({
  width,
  sizes,
  measure: measureByTable,
  intl,
});

/** The widths that the page gives to the diagram: wide, projector, phone, narrow. */
export const settings: readonly (readonly [name: string, setting: Setting])[] = [
  ['388 px', settingOf(388)],
  ['312 px on a projector', settingOf(312, projectorSizes)],
  ['358 px', settingOf(358)],
  ['288 px', settingOf(288)],
];
