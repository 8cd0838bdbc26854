import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Sheet } from '../../../src/kit/Sheet.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Sheet title="Keys" closeLabel="Close" open={open} onClose={() => setOpen(false)}>
        <p>Space plays.</p>
      </Sheet>
    </>
  );
}

const dialog = page.getByRole('dialog', { name: 'Keys' });

test('opens by its name and closes on Escape, with focus back on the opener', async () => {
  await render(<Opener />);
  await expect.element(dialog).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
});

test('opens again after it was closed by its button', async () => {
  await render(<Opener />);
  for (const _ of [1, 2]) {
    await page.getByRole('button', { name: 'Open' }).click();
    await expect.element(page.getByText('Space plays.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByText('Space plays.')).not.toBeInTheDocument();
  }
});
