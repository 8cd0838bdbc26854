import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Segmented } from '../../../src/kit/Segmented.tsx';

const modes = [
  { value: 'record', label: 'Record' },
  { value: 'model', label: 'Model' },
  { value: 'both', label: 'Both' },
] as const;

function Modes() {
  const [mode, setMode] = useState<(typeof modes)[number]['value']>('record');
  return <Segmented label="What is shown" options={modes} value={mode} onChange={setMode} />;
}

test('is one choice of three, by mouse and by arrow keys', async () => {
  await render(<Modes />);
  const option = (name: string) =>
    page.getByRole('group', { name: 'What is shown' }).getByRole('radio', { name });
  await expect.element(option('Record')).toBeChecked();
  await option('Model').click();
  await expect.element(option('Model')).toBeChecked();
  await expect.element(option('Record')).not.toBeChecked();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(option('Both')).toBeChecked();
});

test.each(['ltr', 'rtl'] as const)('an arrow goes to the choice that stands on its side, %s', async (dir) => {
  await render(
    <div dir={dir}>
      <Modes />
    </div>,
  );
  const option = (name: string) => page.getByRole('radio', { name });
  const left = (name: string) => option(name).element().getBoundingClientRect().left;
  await userEvent.tab();
  await userEvent.keyboard(dir === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}');
  await expect.element(option('Model')).toBeChecked();
  expect(Math.sign(left('Model') - left('Record'))).toBe(dir === 'rtl' ? -1 : 1);
});
