import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const textOf = async (page: Page): Promise<string> => {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  return readFileSync(await (await saved).path(), 'utf8');
};

const comments = (text: string): string[] => text.match(/^ *#.*$/gm) ?? [];

test('forms write into the text and keep its comments: a side is renamed, an event is moved by keys and by hand, all is undone', async ({
  page,
}) => {
  await page.goto('./#/editor');
  await page.getByRole('button', { name: 'two sides and a truce' }).click();
  const forms = page.getByRole('region', { name: 'Forms' });
  const before = await textOf(page);

  await forms.getByLabel('Id', { exact: true }).nth(1).fill('south bank');
  await forms.getByLabel('Id', { exact: true }).nth(1).press('Enter');
  await expect(forms.getByRole('alert')).toContainText('letters, digits and hyphens');
  await forms.getByLabel('Id', { exact: true }).nth(1).fill('coast');
  await forms.getByLabel('Id', { exact: true }).nth(1).press('Enter');
  await expect(forms.getByRole('button', { name: /^Line \d+ of the text was changed/ })).toBeVisible();
  const renamed = await textOf(page);
  expect(renamed).toContain('rivalry: coast/north');
  expect(renamed).toBe(before.replaceAll(/\bsouth(?=[:/\]}])|(?<=[/[ ])south(?=[\],/:])/g, 'coast'));

  await forms.getByRole('radio', { name: 'Events' }).check();
  const shots = forms.getByRole('slider', { name: 'Shots at the bridge' });
  await expect(shots).toHaveAttribute('aria-valuetext', '9 March, 10:30');
  await shots.focus();
  await page.keyboard.press('ArrowRight');
  await expect(shots).toHaveAttribute('aria-valuetext', '9 March, 22:30');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(shots).toHaveAttribute('aria-valuetext', '8 March, 22:30');
  await expect(shots).toBeFocused();
  const box = (await shots.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 100, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(shots).toHaveAttribute('aria-valuetext', /^1[3-9] March, \d\d:30$/);
  await expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeVisible();
  expect(comments(await textOf(page))).toEqual(comments(before));
  const checked = new AxeBuilder({ page }).include('section[aria-labelledby="editor-forms"]');
  expect((await checked.analyze()).violations).toEqual([]);

  await shots.focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
  await expect(shots).toHaveAttribute('aria-valuetext', '9 March, 10:30');
  await forms.getByRole('button', { name: 'Undo' }).click();
  expect(await textOf(page)).toBe(before);
});

test('whoever types docs/scenarios.md has a scenario that runs; while the text is broken, forms wait', async ({
  page,
}) => {
  const blocks = [...readFileSync('docs/scenarios.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)];
  await page.goto('./#/editor');
  await page.getByRole('button', { name: 'two sides and a truce' }).click();
  const field = page.getByRole('textbox', { name: 'Text of the scenario' });
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(blocks.map(([, block]) => block).join('\n'));
  await expect(page.getByRole('region', { name: 'What it gives' })).toContainText('A truce at the river');
  await expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeVisible();

  const forms = page.getByRole('region', { name: 'Forms' });
  await page.keyboard.insertText('x: [1');
  await expect(forms.getByText('The text is broken at present')).toBeVisible();
  await expect(forms.getByLabel('Name', { exact: true }).first()).toBeDisabled();
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await forms.getByLabel('Name of a new side').fill('The Delta');
  await forms.getByRole('button', { name: 'Add the side' }).click();
  await forms.getByRole('radio', { name: 'Ties' }).check();
  await forms.getByLabel('Toward', { exact: true }).selectOption('The Delta');
  await forms.getByRole('button', { name: 'Add the tie' }).click();
  await expect(forms.getByText('Upriver toward The Delta')).toBeVisible();
  await forms.getByRole('radio', { name: 'Events' }).check();
  await forms.getByText('A new event', { exact: true }).click();
  const does = forms.getByRole('combobox', { name: 'What it does to the model' });
  await expect(does).toBeVisible();
  await forms.getByLabel('What happened, in a line').last().fill('A letter is found');
  await does.selectOption('one side learns something about another');
  await forms.getByLabel('Whose trust in whom').selectOption('Trust of The Delta in Upriver');
  await forms.getByRole('button', { name: 'Add the event' }).click();
  await expect(forms.getByText('What it does: one side learns something about another')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeVisible();
  await page.getByRole('button', { name: 'Replay it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A truce at the river' })).toBeVisible();
});
