import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { NumberInput } from '../../../src/kit/NumberInput.tsx';
import { english } from '../../../src/words/catalog.ts';
import { languages, type Language } from '../../../src/words/languages.ts';
import arabic from '../../../src/words/ar/number.json';
import number from '../../../src/words/en/number.json';

function Loss({ onTaken, isLive = false }: { onTaken: (value: number) => void; isLive?: boolean }) {
  const [value, setValue] = useState(0.8);
  return (
    <>
      <button type="button" onClick={() => setValue(0.4)}>
        Turn to 0.4
      </button>
      <NumberInput
        words="Loss"
        value={value}
        min={0}
        max={1}
        isLive={isLive}
        onCommit={(next) => {
          setValue(next);
          onTaken(next);
        }}
      />
    </>
  );
}

const shown = async (language: Language, isLive = false): Promise<number[]> => {
  const taken: number[] = [];
  await render(
    <IntlProvider
      locale={languages[language].locale}
      messages={{ ...english, ...(language === 'ar' ? arabic : number) }}
    >
      <Loss onTaken={(value) => taken.push(value)} isLive={isLive} />
    </IntlProvider>,
  );
  return taken;
};

const box = page.getByRole('textbox', { name: 'Loss' });

test('the Arabic page takes the number that it shows, with one digit changed', async () => {
  const taken = await shown('ar');
  await expect.element(box).toHaveValue('٠٫٨');
  await userEvent.click(box);
  await userEvent.keyboard('{End}{Backspace}٩{Enter}');
  expect(taken).toEqual([0.9]);
  await expect.element(box).toHaveValue('٠٫٩');
});

test('a number out of its range is said to be so, is not taken, and Escape gives back what was there', async () => {
  const taken = await shown('en');
  await box.fill('1.2');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('A number from 0 to 1, please.');
  await expect.element(box).toHaveAttribute('aria-invalid', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('0.8');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(taken).toEqual([]);
});

test('a number that is set elsewhere takes the place of what was typed', async () => {
  await shown('en');
  await box.fill('5');
  await page.getByRole('button', { name: 'Turn to 0.4' }).click();
  await expect.element(box).toHaveValue('0.4');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a live one is taken with each key, and can be typed on', async () => {
  const taken = await shown('en', true);
  await userEvent.click(box);
  await userEvent.keyboard('{Control>}a{/Control}0,25');
  expect(taken).toEqual([0, 0.2, 0.25]);
  await expect.element(box).toHaveValue('0,25');
  await userEvent.keyboard('{Tab}');
  await expect.element(box).toHaveValue('0.25');
});
