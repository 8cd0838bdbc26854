import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const begin = async (page: Page): Promise<void> => {
  await page.goto('./#/scenarios');
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByRole('button', { name: 'two sides and a truce' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeVisible();
};

/** Puts the cursor behind the first place at which these words stand. */
const behind = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Text of the scenario' }).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
};

test('a scenario is written from a template, its mistakes are told, and what it gave last stays in sight', async ({
  page,
}) => {
  await begin(page);
  const preview = page.getByRole('region', { name: 'What it gives' });
  await expect(preview.getByText('In force at the end:')).toBeVisible({ timeout: 15_000 });
  await expect(preview.getByText('1,000 runs of the model')).toBeVisible({ timeout: 15_000 });
  const before = await preview.getByText('In force at the end:').textContent();

  await behind(page, '    control');
  await page.keyboard.type('l');
  await expect(page.getByRole('heading', { name: '1 thing to mend' })).toBeVisible();
  await expect(page.getByText(/Did you mean "control"/).first()).toBeVisible();
  await expect(preview.getByText('As it was before the last mistake')).toBeVisible();
  await expect(preview.getByText('In force at the end:')).toHaveText(before ?? '');
  await expect(preview.getByRole('button', { name: 'Replay it' })).toBeDisabled();

  await page
    .getByRole('button', { name: /^\d+:\d+$/ })
    .first()
    .click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeVisible();

  await behind(page, 'horizon: 720');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('480');
  await expect(preview.getByText('2 sides, 20 days, 2 events.')).toBeVisible();
});

test('the editor suggests what can stand at a place, and says what a key means', async ({ page }) => {
  await begin(page);
  await behind(page, 'role: a4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('cont');
  await expect(page.getByRole('option', { name: /^control/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('control', { exact: true }).first().hover();
  await expect(page.locator('.cm-explained')).toContainText('obey');
});

test('a draft survives a reload, and a link holds it whole', async ({ page, context }) => {
  await begin(page);
  await behind(page, 'title: Two sides and a truce');
  await page.keyboard.type(' of mine');
  await page.getByLabel('Name of the file').fill('mine');
  await page.getByLabel('Name of the file').press('Enter');
  await expect(page.getByRole('listitem', { name: 'mine.yaml' })).toBeVisible();
  await page.reload();
  await page.getByRole('listitem', { name: 'mine.yaml' }).getByRole('button', { name: 'mine.yaml' }).click();
  await expect(page.getByRole('region', { name: 'What it gives' })).toContainText('of mine');

  await page.getByRole('button', { name: 'Copy a link that holds it' }).click();
  await expect(page.getByText(/^Copied: /)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('region', { name: 'What it gives' })).toContainText('of mine');
  expect(new URL(other.url()).hash).toBe('#/editor');
  const saved = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Save the file' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Two sides and a truce of mine');

  await page.getByRole('listitem', { name: 'mine.yaml' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Replay it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two sides and a truce of mine' })).toBeVisible();
});

test('a link that was cut or tampered with is told, and runs nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const text of ['AAAA', '%3Cscript%3E', 'x'.repeat(2000)]) {
    // The address loses the text as soon as it is read: a reload would only show an empty editor.
    await page.goto(`./#/editor?text=${text}`);
    await expect(page.getByRole('alert')).toContainText('holds no scenario');
    await page.goto('./#/scenarios');
    await expect(page.getByRole('alert')).toBeHidden();
  }
  const evil = 'parley: 1\nmeta:\n  title: "<img src=//example.org/x onerror=alert(1)>"\n';
  await page.goto('./#/editor');
  await expect(page.getByRole('heading', { name: 'Your drafts' })).toBeVisible();
  await page.goto('./#/editor?text=AAAA');
  await expect(page.getByRole('alert')).toContainText('holds no scenario');
  await page.getByLabel('Open a file').setInputFiles({
    name: 'evil.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(evil),
  });
  await expect(page.getByRole('heading', { name: /things? to mend/ })).toBeVisible();
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
});

test('the editor can be used without a mouse and on a phone, and accessibility checkers find nothing', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'Text of the scenario' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Text of the scenario' })).not.toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
