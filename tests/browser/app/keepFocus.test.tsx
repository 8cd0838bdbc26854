import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { keepFocus } from '../../../src/app/keepFocus.ts';

let stop = (): void => {};
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

/** A list whose items are deleted, renamed in place, and put in another order. */
function Names() {
  const [names, setNames] = useState(['Aleppo', 'Geneva', 'Lausanne']);
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <main tabIndex={-1}>
      <button type="button" onClick={() => setNames(names.toReversed())}>
        Turn round
      </button>
      {names.length > 0 ? (
        <ul>
          {names.map((name) => (
            <li key={name}>
              {renamed === name ? (
                <input
                  aria-label={`Name of ${name}`}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') setRenamed(null);
                  }}
                />
              ) : (
                <button type="button" onClick={() => setRenamed(name)}>
                  Rename {name}
                </button>
              )}
              <button type="button" onClick={() => setNames(names.filter((one) => one !== name))}>
                Delete {name}
              </button>
              <button
                type="button"
                onKeyDown={(event) => {
                  if (event.key === 'F2') setNames(names.toReversed());
                }}
              >
                Move {name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </main>
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function tabTo(name: string): Promise<void> {
  const wanted = button(name).element();
  for (let n = 0; n < 20 && document.activeElement !== wanted; n += 1) await userEvent.keyboard('{Tab}');
  await expect.element(button(name)).toHaveFocus();
}

test('the keyboard goes on at the next item when one is deleted, and before the list when none is left', async () => {
  await render(<Names />);
  await tabTo('Delete Aleppo');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Rename Geneva')).toHaveFocus();
  await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
  await expect.element(button('Turn round')).toHaveFocus();
});

test('the keyboard goes on at the button that a field takes the place of, and back', async () => {
  await render(<Names />);
  await tabTo('Rename Geneva');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Name of Geneva')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Rename Geneva')).toHaveFocus();
});

test('what is moved keeps the keyboard', async () => {
  await render(<Names />);
  await tabTo('Move Lausanne');
  await userEvent.keyboard('{F2}');
  await expect.element(button('Move Lausanne')).toHaveFocus();
});

test('who deletes with the mouse is not sent to the next item', async () => {
  await render(<Names />);
  await button('Delete Aleppo').click();
  await expect.element(button('Delete Aleppo')).not.toBeInTheDocument();
  expect(document.activeElement).toBe(document.body);
});
