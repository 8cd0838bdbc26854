import { describe, expect, it, vi } from 'vitest';
import { readReceipt, writeReceipt, type Receipt } from '../../../src/analysis/receipt.ts';
import { labKnobs } from '../../../src/stores/labKnobs.ts';
import { aboutOfPlan, labPlans } from '../../../src/stores/labPlans.ts';
import { receiptText, studyFiles } from '../../../src/stores/resultFiles.ts';
import { type } from '../cli/fakeTerminal.ts';
import { emptyStore, fakeKeep } from './fakeKeep.ts';
import { openLab } from './openLab.ts';

const strike = '2016-09-17-deir-ez-zor-strike';
const start = '2016-09-12T16:00:00Z';

/** A sweep of the page, with a change made in the lab. */
async function sweptOnPage(opened = openLab('september-2016')) {
  const { lab } = opened;
  lab.store.getState().setLive(false);
  lab.store.getState().change({ without: strike });
  const knob = labKnobs(lab.scenario).find(({ path }) => path === 'rivalries.assad/opposition.patience')!;
  const plan = labPlans(lab.scenario, lab.store.getState()).sweep('inForce', [knob], 6);
  const made = (await lab.analyses.of.sweep.run(plan))!;
  return { ...opened, knob, plan, made, files: studyFiles(made) };
}

describe('a study of the page', () => {
  it('has a receipt that the terminal makes again, and the terminal’s numbers to the last bit', async () => {
    const { files, knob, plan, stop } = await sweptOnPage();
    const again = await type('receipt r.txt', { 'r.txt': receiptText(files.receipt) });
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('same, bit for bit')]);
    const { min, max } = knob.parameter;
    const line = `sweep scenarios/september-2016.yaml --from ${start} --without ${strike} --runs 6 --outcome ${plan.measures[0]} --param ${knob.path}=${min}:${max}:15`;
    expect(JSON.parse(files.json())).toEqual(JSON.parse((await type(`${line} --json`)).out));
    expect(files.csv().replaceAll('\r\n', '\n')).toBe((await type(`${line} --csv`)).out);
    expect((await type(`${line} --receipt`)).out).toBe(`${receiptText(files.receipt)}\n`);
    stop();
  });

  it.each([
    `sweep scenarios/september-2016.yaml --from ${start} --runs 4 --param outside=0.1:0.3:3 --without ${strike}`,
    `compare scenarios/september-2016.yaml --from ${start} --runs 4 --with without=${strike}`,
    `compare scenarios/september-2016.yaml --from ${start} --runs 3 --with without=${strike} --assumptions`,
    `seek scenarios/september-2016.yaml --from ${start} --runs 2 --share 0.5 --knob outside=0.1:0.3 --without ${strike}`,
    `attribute scenarios/september-2016.yaml --from 2016-09-25T16:00:00Z --runs 2`,
    `sensitivity scenarios/september-2016.yaml --from ${start} --runs 2 --base 2 --param outside=0.1:0.3`,
    `ridge scenarios/september-2016.yaml --from ${start}`,
    `score scenarios/september-2016.yaml --runs 2 --only-base`,
    `fit scenarios/september-2016.yaml --runs 1 --particles 10 --method rejection --param defaults.width`,
  ])('makes a receipt of the terminal again and puts its question: %s', async (line) => {
    const { lab, stop } = openLab('september-2016');
    lab.store.getState().setLive(false);
    const { out } = await type(`${line} --receipt`);
    expect(await lab.receipts.check(out)).toEqual({ kind: 'same' });
    const { receipt } = readReceipt(out) as { receipt: Receipt };
    expect(lab.analyses.asked.getState()).toMatchObject({ kind: receipt.kind, turn: 1 });
    expect(lab.store.getState().changes).toEqual(line.includes(strike) ? [{ without: strike }] : []);
    const other = await lab.receipts.check(writeReceipt({ ...receipt, outcome: '00000000' }));
    expect(other).toMatchObject({ kind: 'departs', departures: [{ what: 'outcome' }] });
    stop();
  });

  it.each([
    ['in-force@2016-09-23', 'inForce', 29],
    ['in-force', 'inForce', 49],
    ['restraint', 'restraint', null],
    ['restraint:us', 'restraint:us', null],
  ])('puts what the terminal counts to the lab, by whatever name: %s', async (name, outcome, date) => {
    const { lab, stop } = openLab('september-2016');
    lab.store.getState().setLive(false);
    const line = `sweep scenarios/september-2016.yaml --from ${start} --runs 2 --param outside=0.1:0.3:2`;
    const { out } = await type(`${line} --outcome ${name} --receipt`);
    expect(await lab.receipts.check(out)).toEqual({ kind: 'same' });
    expect(lab.analyses.asked.getState().outcome).toBe(outcome);
    if (date !== null) expect(lab.store.getState().date).toBe(date);
    // The plan of the page as it stands then is about the same, so that the result is shown.
    const own = labPlans(lab.scenario, lab.store.getState()).sweep(outcome, [], 2);
    const { plan } = lab.analyses.of.sweep.store.getState();
    expect(aboutOfPlan(lab.scenario, own)).toBe(aboutOfPlan(lab.scenario, plan!));
    stop();
  });

  it('scores with the numbers of another case as its receipt says', async () => {
    const fit = await type(
      'fit scenarios/september-2016.yaml --runs 1 --particles 10 --method rejection --param defaults.width --json',
    );
    const { out } = await type(
      'score scenarios/february-2016.yaml --runs 2 --only-base --fit f.json --receipt',
      { 'f.json': fit.out },
    );
    const { lab, stop } = openLab('february-2016');
    lab.store.getState().setLive(false);
    expect(await lab.receipts.check(out)).toEqual({ kind: 'same' });
    stop();
  });

  it.each<[Partial<Receipt>, string]>([
    [{ options: { axes: [{ path: 'nothing', low: 0, high: 1, count: 2 }] } }, 'nothing'],
    [{ options: {} }, 'do not say "axes"'],
    [{ kind: 'poem' }, 'of the kind "poem"'],
    [{ measures: ['nothing'] }, 'There is no outcome "nothing"'],
  ])('says why a receipt cannot be made again: %j', async (wrong, words) => {
    const { lab, stop } = openLab();
    lab.store.getState().setLive(false);
    const { out } = await type('sweep scenarios/two-sides.yaml --runs 2 --param outside=0.1:0.3:2 --receipt');
    const { receipt } = readReceipt(out) as { receipt: Receipt };
    const found = await lab.receipts.check(writeReceipt({ ...receipt, ...wrong }));
    expect(found).toMatchObject({ kind: 'fault', message: expect.stringContaining(words) as string });
    stop();
  });
});

describe('kept work of the lab', () => {
  it('is opened in another visit, from what was measured, with the same bits', async () => {
    const store = emptyStore();
    const first = await sweptOnPage(openLab('september-2016', fakeKeep(store)));
    await first.lab.kept.keep('Patience', first.made);
    first.stop();
    const { lab, kept, pool, stop } = openLab('september-2016', fakeKeep(store));
    lab.store.getState().setLive(false);
    await kept.getState().open();
    const [item] = lab.kept.list(kept.getState().runs);
    expect(item).toMatchObject({ name: 'Patience', kind: 'sweep', isOther: false, otherEngine: false });
    const measured = vi.spyOn(pool, 'study');
    expect(await lab.kept.open(item!.id)).toEqual({ kind: 'same' });
    expect(measured.mock.calls.flatMap(([work]) => work.points)).toEqual([]);
    expect(lab.store.getState().changes).toEqual([{ without: strike }]);
    expect(lab.analyses.of.sweep.store.getState().made!.result).toEqual(first.made.result);
    stop();
  });

  it('is opened with the same bits where a search measured its answer on other luck', async () => {
    const store = emptyStore();
    const visit = async () => {
      const { lab, stop } = openLab('september-2016', fakeKeep(store));
      lab.store.getState().setLive(false);
      const knob = labKnobs(lab.scenario).find(({ path }) => path === 'rivalries.assad/opposition.patience')!;
      const plan = labPlans(lab.scenario, lab.store.getState()).seek('inForce', 0.4, [{ knob, cost: 1 }], 25);
      const { result } = (await lab.analyses.of.seek.run(plan))!;
      await vi.waitFor(() => expect(store.parts.size).toBeGreaterThan(0));
      stop();
      return result;
    };
    const first = await visit();
    expect(first.sought.cheapest).not.toBeNull();
    expect(await visit()).toEqual(first);
  });

  it('of another scenario, engine or shape is told', async () => {
    const { lab, kept, made, stop } = await sweptOnPage(openLab('september-2016', fakeKeep(emptyStore())));
    await lab.kept.keep('Patience', made);
    const [run] = kept.getState().runs;
    const receipt = { ...studyFiles(made).receipt, engine: '00000000' };
    await kept.getState().keep({ ...run!, name: 'Other engine', receipt: receiptText(receipt) });
    await kept.getState().keep({ ...run!, name: 'No plan', receipt: null, payload: { kind: 'sweep' } });
    await kept.getState().keep({
      ...run!,
      name: 'Other days',
      scenario: { ...run!.scenario, hash: '0123456789abcdef' },
    });
    const items = lab.kept.list(kept.getState().runs);
    const of = (name: string) => items.find((item) => item.name === name)!;
    expect(of('Other engine').otherEngine).toBe(true);
    expect(of('Other days')).toMatchObject({ isOther: true, hash: '01234567' });
    expect(await lab.kept.open(of('No plan').id)).toMatchObject({ kind: 'fault' });
    expect(await lab.kept.open('nothing')).toBeNull();
    stop();
  });
});
