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
