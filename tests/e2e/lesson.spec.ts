import { createServer } from 'node:http';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { writeLesson } from '../../src/stores/lesson.ts';
import { frameCode } from '../../src/stores/lessonLink.ts';

/** What a lesson adds to the page; tests/e2e/lab.spec.ts looks at the rest. */
async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a teacher makes a lesson of the lab, and a student does it within what it leaves open', async ({
  page,
  browser,
}) => {
  // Two people's visits in one.
  test.setTimeout(60_000);
  await page.goto('#/lab/two-sides?changes=defaults.patience=0.9&seed=3');
  await page.getByRole('button', { name: 'Lesson link' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Give the lesson a title')).toBeVisible();
  await dialog.getByLabel('Title').fill('Шум и терпение');
  await dialog.getByLabel('Task 1', { exact: true }).fill('Поверните шум.');
  await dialog.getByRole('button', { name: 'Add a task' }).click();
  await expect(dialog.getByLabel('Task 2', { exact: true })).toBeFocused();
  await dialog.getByLabel('Task 2', { exact: true }).fill('Что с терпением?');
  await dialog.getByRole('button', { name: 'Remove task 1' }).click();
  await expect(dialog.getByLabel('Task 2', { exact: true })).toHaveCount(0);
  await expect(dialog.getByLabel('Task 1', { exact: true })).toBeFocused();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByLabel('Task 1', { exact: true })).toHaveValue('Поверните шум.');
  await dialog.getByRole('radio', { name: 'Only those chosen' }).check();
  await dialog.getByLabel('Find a control').fill('noise');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByLabel('Language').selectOption('ru');
  await dialog.getByLabel('Show the ways').uncheck();
  await expectAccessible(page, 'dialog');
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toContain('changes=defaults.patience=0.9&seed=3&lang=ru&lesson=');

  await page.close();

  const visit = await browser.newContext();
  const student = await visit.newPage();
  await student.goto(link);
  const bar = student.getByRole('complementary', { name: 'Урок' });
  await expect(bar).toContainText('Задание 1 из 2 Поверните шум.');
  await expect(student.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(student.locator('a[href^="#/"]:visible')).toHaveCount(0);
  // One number is open; what the teacher set stands there as words.
  const controls = student.locator('main aside');
  await expect(controls.getByRole('slider')).toHaveCount(1);
  await expect(controls).toContainText('0,9');
  await expectAccessible(student, 'aside');

  const held = /changes=(?:.*;)?defaults\.patience=0\.9.*&seed=3&lang=ru&lesson=/;
  const before = await controls.getByRole('slider').inputValue();
  for (const key of ['Control+z', 'Control+Shift+z', 'Control+z']) await student.keyboard.press(key);
  await expect(student).toHaveURL(held);
  await controls.getByRole('slider').press('ArrowRight');
  await expect(student).toHaveURL(/;/);
  await expect(student).toHaveURL(held);
  await controls.getByRole('button', { name: 'Сбросить всё' }).click();
  await expect(controls.getByRole('slider')).toHaveValue(before);
  await expect(student).toHaveURL(held);

  await bar.getByLabel('Выполнено', { exact: true }).check();
  await student.reload();
  await expect(bar).toContainText('Задание 2 из 2');
  await bar.getByRole('button', { name: 'Предыдущее' }).click();
  await expect(bar.getByLabel('Выполнено', { exact: true })).toBeChecked();

  await bar.getByRole('button', { name: 'Открыть без урока' }).click();
  await expect(bar).toHaveCount(0);
  await expect(student.locator('html')).toHaveAttribute('lang', 'en');
  await expect(student.getByRole('link', { name: 'Replay' })).toBeVisible();
  await expect(controls.getByRole('slider').nth(5)).toBeVisible();
  await expect(student).toHaveURL(/seed=3[^#]*$/);
  await visit.close();
});

test('in the frame of a course page a lesson holds its moment, and says nothing to the page around it', async ({
  page,
  baseURL,
}) => {
  const text = writeLesson({ title: 'Who knew what?', prompts: [], open: ['seed'], ways: false });
  const code = frameCode(`${baseURL}#/replay/two-sides?t=6&lesson=${text}`, 'Who knew what?', {
    width: 720,
    height: 880,
  });
  const course = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(
        `<!doctype html><html lang="en"><title>Course</title><h1>Course</h1><script>addEventListener('message', () => { document.title = 'told' })</script>${code}`,
      ),
  );
  await new Promise<void>((resolve) => course.listen(0, '127.0.0.1', resolve));
  const where = course.address();
  try {
    // Another site than the page's own: 127.0.0.1 and localhost are two.
    const around = `http://localhost:${typeof where === 'object' && where ? where.port : 0}/`;
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (![baseURL!, around].some((home) => url.startsWith(home)) && !/^(?:data|blob):/.test(url))
        elsewhere.push(url);
    });
    await page.goto(around);
    const frame = page.frameLocator('iframe');
    const handle = frame.getByRole('slider').first();
    await expect(frame.getByText(/1,000 runs/).first()).toBeVisible();
    await expect(frame.getByText('Held by the lesson: the moment')).toBeVisible();
    await expect(handle).toHaveAttribute('aria-valuenow', '6');
    await expect(handle).toHaveAttribute('aria-disabled', 'true');
    await expect(frame.getByTestId('play')).toHaveCount(0);
    await handle.focus();
    for (const key of ['ArrowRight', 'End', ' ', ']', 'm']) await page.keyboard.press(key);
    const chart = (await frame.locator('main svg').first().boundingBox())!;
    await page.mouse.move(chart.x + chart.width / 2, chart.y + chart.height / 3);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width * 0.8, chart.y + chart.height / 3);
    await page.mouse.up();
    await frame.getByRole('button', { name: 'New seed' }).click();
    await expect(handle).toHaveAttribute('aria-valuenow', '6');
    await expect(page).toHaveTitle('Course');
    expect(elsewhere).toEqual([]);
    await frame.getByRole('button', { name: 'Open without the lesson' }).click();
    await handle.press('ArrowRight');
    await expect(handle).toHaveAttribute('aria-valuenow', '7');
  } finally {
    course.close();
    course.closeAllConnections();
  }
});

test('a lesson that lost a letter on the way is told, and the place is open without it', async ({ page }) => {
  await page.goto('#/replay/two-sides?t=6&lesson=WzEs');
  await expect(page.getByRole('alert')).toContainText('A piece of the link was lost or changed on the way.');
  await expect(page.getByTestId('play').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/t=6[^#]*$/);
  await expect(page).not.toHaveURL(/lesson/);
});
