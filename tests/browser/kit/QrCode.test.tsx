import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { encode } from 'uqr';
import { QrCode } from '../../../src/kit/QrCode.tsx';

const link = 'https://example.org/parley/#/exercise/september-2016?lang=en';

test('a code is drawn as one shape that covers its dark modules and no others, with white around it', async () => {
  await render(<QrCode text={link} label="Opens the exercise" />);
  const code = page.getByRole('img', { name: 'Opens the exercise' });
  await expect.element(code).toBeVisible();
  const svg = code.element() as SVGSVGElement;
  const path = svg.querySelector('path')!;
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  expect(svg.viewBox.baseVal.width).toBe(size);
  const covers = (x: number, y: number): boolean => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
  expect(data.map((row, y) => row.map((_, x) => covers(x, y)))).toEqual(data);
  expect(data[3]).toEqual(Array.from({ length: size }, () => false));
});
