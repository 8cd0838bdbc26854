import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';

const run = promisify(execFile);

async function parley<Document>(...words: string[]): Promise<Document> {
  const { stdout } = await run('node', ['bin/parley.mjs', ...words, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Document;
}

interface RunDocument {
  steps: {
    restraint: { all: number; actors: Record<string, number> };
    agreement: { status: string };
    acts: {
      from: string;
      to: string;
      act: number;
      propensity: number;
      threshold: number | null;
      regime: string;
    }[];
    trust: {
      of: string;
      in: string;
      before: number;
      after: number;
      causes: { cause: string; logOdds: number }[];
    }[];
  }[];
}

interface EnsembleDocument {
  survival: (number | null)[];
  restraint: { all: Record<'0.025' | '0.1' | '0.25' | '0.5' | '0.75' | '0.9' | '0.975', number[]> };
}

const scenario = 'scenarios/september-2016.yaml';

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./#/replay/september-2016?${query}`);
  await expect(page.getByText('1,000 runs of the model').first()).toBeVisible();
  for (const name of ['The chart as a table', 'The ties as a table', 'The causes as a table']) {
    await page.getByText(name, { exact: true }).click();
  }
}

/** Cells of a table by row, exact values where the table holds them. */
const cells = (page: Page, selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map(
          (cell) => cell.querySelector('data')?.getAttribute('value') ?? cell.textContent ?? '',
        ),
      ),
    );

const percent = (value: number): string => `${Math.round(value * 100)}\u00a0%`;

for (const [name, query, words] of [
  ['the record', '', []],
  ['the record as Moscow tells it', '&account=moscow', ['--account', 'moscow']],
] as const) {
  test(`tables of ${name} hold what the terminal prints`, async ({ page }) => {
    await open(page, `t=17&event=2016-09-17-deir-ez-zor-strike&tie=russia%7Cus${query}`);
    const [history, cone] = await Promise.all([
      parley<RunDocument>('run', scenario, ...words),
      parley<EnsembleDocument>(
        'ensemble',
        scenario,
        '--runs',
        '1000',
        '--from',
        '2016-09-17T16:00:00Z',
        ...words,
      ),
    ]);

    const restraint = await cells(page, 'table[data-table=restraint]');
    expect(restraint).toHaveLength(17);
    const order = await page
      .locator('table[data-table=restraint] thead th[data-line]')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-line')));
    restraint.forEach((row, t) => {
      const step = history.steps[t]!;
      order.forEach((line, n) => {
        const actor = Object.keys(step.restraint.actors).find((id) => line?.includes(id));
        expect(Number(row[n + 1]), `step ${t}, ${line}`).toBe(
          actor === undefined ? step.restraint.all : step.restraint.actors[actor],
        );
      });
      expect(row[order.length + 1]).toBe(step.agreement.status);
    });

    const futures = await cells(page, 'table[data-table=futures]');
    const quantiles = ['0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'] as const;
    const heads = await page
      .locator('table[data-table=futures] thead th[data-line]')
      .evaluateAll((all) => all.map((head) => head.getAttribute('data-line')));
    expect(futures).toHaveLength(33);
    futures.forEach((row, n) => {
      for (const quantile of quantiles) {
        const column = heads.indexOf(`q${quantile.slice(2).padEnd(2, '0')}`);
        expect(Number(row[column + 1]), `step ${n}, ${quantile}`).toBe(cone.restraint.all[quantile][n]);
      }
      expect(Number(row[heads.length + 1])).toBe(cone.survival[n]);
    });

    const last = history.steps[16]!;
    const ties = await cells(page, 'section[aria-labelledby=who] table');
    expect(ties).toHaveLength(last.trust.length);
    const ordered = (all: string[]): string[] => all.toSorted((a, b) => a.localeCompare(b));
    const trusts = ordered(ties.map((row) => row[2] ?? ''));
    expect(trusts).toEqual(ordered(last.trust.map(({ after }) => percent(after))));

    const causes = await cells(
      page,
      'main table:has(caption:text("in the log-odds")), table:has-text("Cause")',
    );
    const russia = last.trust.find((tie) => tie.of === 'russia' && tie.in === 'us')!;
    expect(causes.length).toBeGreaterThanOrEqual(russia.causes.length + 2);
    const shown = causes.map((row) => row[1]).filter((cell) => /^[+−]?\d/.test(cell ?? ''));
    expect(shown).toEqual(
      russia.causes.map(({ logOdds }) => {
        const text = Math.abs(logOdds).toFixed(3);
        return `${Number(text) === 0 ? '' : logOdds < 0 ? '−' : '+'}${text}`;
      }),
    );
  });
}

test('the model’s own run of a seed is the terminal’s', async ({ page }) => {
  await page.goto('./#/replay/september-2016?t=30&seed=11&mode=model');
  await page.getByText('The chart as a table', { exact: true }).click();
  await expect(page.locator('table[data-table=restraint] tbody tr')).toHaveCount(30);
  const history = await parley<RunDocument>(
    'run',
    scenario,
    '--mode',
    'model',
    '--seed',
    '11',
    '--from',
    '2016-09-12T16:00:00Z',
  );
  const all = await page
    .locator('table[data-table=restraint] thead th[data-line]')
    .evaluateAll((heads) => heads.findIndex((head) => head.getAttribute('data-line')?.endsWith('all')));
  const rows = await cells(page, 'table[data-table=restraint]');
  rows.forEach((row, t) => expect(Number(row[all + 1]), `step ${t}`).toBe(history.steps[t]!.restraint.all));
});

test('the model’s answer to a question is the terminal’s', async ({ page }) => {
  const { question } = await parley<{ question: { yes: number } }>(
    'ensemble',
    scenario,
    '--runs',
    '1000',
    '--question',
    'after-the-strike',
  );
  await page.goto('./#/replay/september-2016?t=16');
  await page.getByTestId('play').first().click();
  await page.getByRole('slider', { name: 'How likely, do you think?' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Show the model’s share' }).click();
  const said = page.getByRole('heading', { name: /^You said \d+ in 100/ });
  await expect(said).toContainText(`in ${Math.round(question.yes / 10)} of 100 runs`);
});
