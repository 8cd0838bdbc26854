import type { Plan } from '../../../src/analysis/plans/studies.ts';
import { describe, expect, it, vi } from 'vitest';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { movedTo } from '../../../src/scenario/knobs.ts';
import { createAnalysis } from '../../../src/stores/analysis.ts';
import { createLab, questionKey } from '../../../src/stores/lab.ts';
import { labAnswer } from '../../../src/stores/labAnswer.ts';
import { labMeasures } from '../../../src/stores/labCase.ts';
import { labEvents, labProposals, movedHours, moveEvent } from '../../../src/stores/labEvents.ts';
import { changedTo, labKnobs, leadingKnobs, turnKnob } from '../../../src/stores/labKnobs.ts';
import { nextOther, pairOfRuns } from '../../../src/stores/labPair.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { openLab } from './openLab.ts';

const september = scenarioOf(textOf('scenarios/september-2016.yaml'));
const strike = '2016-09-17-deir-ez-zor-strike';
const patience = 'rivalries.assad/opposition.patience';

describe('the question of the lab', () => {
  const open = () => createLab({ changes: [], from: 7, seed: 0 }, 20);

  it('takes the changes of one drag as one step back, and others as their own', () => {
    const lab = open();
    const { change, settle, undo, redo } = lab.getState();
    for (const to of [0.81, 0.82, 0.83]) change({ set: patience, to });
    settle();
    change({ set: patience, to: 0.9 });
    change({ without: strike });
    expect(lab.getState().past).toHaveLength(3);
    undo();
    undo();
    expect(lab.getState().changes).toEqual([{ set: patience, to: 0.83 }]);
    undo();
    expect(lab.getState().changes).toEqual([]);
    redo();
    expect(lab.getState().changes).toEqual([{ set: patience, to: 0.83 }]);
    lab.getState().change({ account: 'moscow' });
    expect(lab.getState().future).toEqual([]);
  });

  it('makes changes in one order, whatever the order in which they came', () => {
    const [one, other] = [open(), open()];
    one.getState().change({ without: strike });
    one.getState().change({ set: patience, to: 0.9 });
    one.getState().change({ account: 'moscow' });
    other.getState().ask({ changes: [...one.getState().changes].toReversed() });
    expect(other.getState().changes).toEqual(one.getState().changes);
    one.getState().reset('account');
    one.getState().change({ set: patience, to: 0.7 });
    expect(one.getState().changes).toEqual([{ set: patience, to: 0.7 }, { without: strike }]);
  });
});

describe('the knobs of a scenario', () => {
  const knobs = labKnobs(september);

  it('are all numbers that can be set, each with what stands there', () => {
    expect(new Set(knobs.map(({ path }) => path)).size).toBe(knobs.length);
    expect(knobs.find(({ path }) => path === patience)).toMatchObject({ written: 0.8 });
    expect(knobs.find(({ path }) => path === 'actors.opposition.control')).toMatchObject({ written: 0.75 });
    expect(leadingKnobs(september, knobs)).toHaveLength(10);
    expect(leadingKnobs(september, knobs)[0]!.path).toBe(patience);
  });

  it('leave out a default that nobody takes over, and know whose is taken over', () => {
    const paths = knobs.map(({ path }) => path);
    expect(paths).not.toContain('defaults.control');
    expect(paths).toContain('defaults.patience');
    expect(knobs.find(({ path }) => path === patience)).toMatchObject({ inherits: 'defaults.patience' });
    expect(knobs.find(({ path }) => path === 'actors.us.control')).toMatchObject({ inherits: null });
  });

  it('can be turned to what they are without a difference', () => {
    for (const knob of knobs) {
      const change = turnKnob(knob, knob.written);
      expect(changedTo([change], knob)).toBeCloseTo(knob.written, 12);
    }
  });

  it('keep the width of their range on its scale', () => {
    const knob = knobs.find(({ path }) => path === 'rivalries.us/russia.trust')!;
    const moved = movedTo(knob.parameter, knob.value, 0.6);
    if (typeof moved === 'number' || knob.drawn === null) throw new Error('This trust is a range.');
    const logit = (p: number) => Math.log(p / (1 - p));
    expect(logit(moved.high) - logit(0.6)).toBeCloseTo(logit(knob.drawn.high) - logit(knob.written), 9);
    expect(logit(0.6) - logit(moved.low)).toBeCloseTo(logit(knob.written) - logit(knob.drawn.low), 9);
  });
});

describe('the events of the lab', () => {
  it('can be switched where the model plays them, and say why where not', () => {
    const fixed = new Map(labEvents(september, 7).map(({ id, fixed: reason }) => [id, reason]));
    expect(fixed.get(strike)).toBeNull();
    expect(fixed.get('2016-09-19-army-declares-end')).toBe('endogenous');
    expect(labEvents(september, 20).find(({ id }) => id === strike)!.fixed).toBe('before');
  });

  it('are moved by hours, there and back', () => {
    const event = labEvents(september, 7).find(({ id }) => id === strike)!;
    const change = moveEvent(event, 36);
    expect(movedHours([change], event)).toBe(36);
    expect(movedHours([], event)).toBe(0);
  });
});

const whole = async (lab: ReturnType<typeof openLab>['lab']) =>
  vi.waitFor(
    () => {
      const { shown, base } = lab.store.getState();
      expect(shown?.runs).toBe(shown?.total);
      expect(base?.runs).toBe(base?.total);
      expect(shown).not.toBeNull();
    },
    { timeout: 15_000 },
  );

describe('the proposals of the lab', () => {
  const pathsFrom = (from: number) => labProposals(september, from).map(({ path }) => path);

  it('come by time, those without one last', () => {
    expect(pathsFrom(7)).toEqual([
      'proposals.aid-first',
      'proposals.aircraft-grounded',
      'proposals.separation-first',
      'proposals.prisoners-freed',
      'proposals.aid-let-through',
      'proposals.separation-in-return',
      'proposals.strain-answered',
    ]);
  });

  it('are those that a run from there can still take up', () => {
    expect(pathsFrom(20)).toEqual(['proposals.separation-in-return', 'proposals.strain-answered']);
  });

  it('are taken up and dropped as one change each, and dropped by undo', () => {
    const lab = createLab({ changes: [], from: 7, seed: 0 }, 20);
    const { change, reset, undo } = lab.getState();
    change({ set: 'proposals.aid-first', to: true });
    expect(lab.getState().changes).toEqual([{ set: 'proposals.aid-first', to: true }]);
    reset('proposals.aid-first');
    expect(lab.getState().changes).toEqual([]);
    undo();
    undo();
    expect(lab.getState().changes).toEqual([]);
  });
});

describe('a lab at work', () => {
  it('runs the question, answers it on shared luck, and writes it into the address', async () => {
    const { lab, written, stop } = openLab();
    await whole(lab);
    const knob = labKnobs(lab.scenario).find(({ parameter: { key } }) => key === 'patience')!;
    const sizes: [number, number | undefined][] = [];
    const follow = lab.store.subscribe(({ shown, base }) => shown && sizes.push([shown.runs, base?.runs]));
    lab.store.getState().change(turnKnob(knob, 0.95));
    // A small case has its first picture before the page can be drawn, and it is of the question as it stands.
    expect(lab.store.getState().shown!.about).toBe(questionKey(lab.store.getState()));
    expect(lab.store.getState().shown!.runs).toBe(50);
    await whole(lab);
    follow();
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    for (const [runs, base] of sizes.slice(1)) expect(base).toBe(runs);
    const { base, shown, from, date } = lab.store.getState();
    const answer = labAnswer(base, shown, labMeasures(lab.scenario, from).days, date)!;
    expect(answer.runs).toBe(10_000);
    expect(answer.comparison.difference.value).toBeCloseTo(
      answer.comparison.variant.value - answer.comparison.base.value,
      9,
    );
    // The same shares as the ensembles of both sides have, so that neither stands in for the other.
    const at = date - from;
    expect(answer.comparison.variant.value).toBeCloseTo(shown!.ensemble.survival[at]!, 12);
    expect(answer.comparison.base.value).toBeCloseTo(base!.ensemble.survival[at]!, 12);
    expect(answer.comparison.difference.value).not.toBe(0);
    expect(written.at(-1)).toContain(knob.path);
    const other = nextOther(base, shown, labMeasures(lab.scenario, from).days.length, 0);
    const pair = pairOfRuns(lab, lab.store.getState(), other ?? 0);
    if (other !== null) expect(pair.parts).not.toBeNull();
    stop();
  });

  it('leaves out of a link what this scenario cannot take, and counts the rest', async () => {
    const { lab, stop } = openLab(
      undefined,
      undefined,
      undefined,
      'changes=without=no-such-event;bogus.path=3;rivalries.north/south.patience=0.9',
    );
    await whole(lab);
    const { changes, refused } = lab.store.getState();
    expect(changes).toEqual([{ set: 'rivalries.north/south.patience', to: 0.9 }]);
    expect(refused.map(({ piece }) => piece)).toEqual(['without=no-such-event', 'bogus.path=3']);
    for (const { message } of refused) expect(message).toMatch(/\w.*\./);
    stop();
  });

  it('answers the link with which it is opened again, not the one before', async () => {
    const { lab, leave, stop } = openLab(undefined, undefined, undefined, 'changes=defaults.patience=0.7');
    await whole(lab);
    leave();
    const again = lab.connect({ read: () => 'changes=', write: () => {}, onChange: () => () => {} });
    await whole(lab);
    const { shown, base, changes } = lab.store.getState();
    expect(changes).toEqual([]);
    expect(shown!.ensemble.survival).toEqual(base!.ensemble.survival);
    again();
    stop();
  });

  it('finishes the runs in the middle of which it was left', async () => {
    const { lab, leave, stop } = openLab();
    await vi.waitFor(() => expect(lab.store.getState().shown).not.toBeNull());
    leave();
    const { shown } = lab.store.getState();
    expect(shown!.runs).toBeLessThan(shown!.total);
    const again = lab.connect({ read: () => '', write: () => {}, onChange: () => () => {} });
    await whole(lab);
    again();
    stop();
  });

  it('keeps pinned variants though no store can be had, and brings back what was removed', async () => {
    const { lab, kept, stop } = openLab();
    await whole(lab);
    const knob = labKnobs(lab.scenario).find(({ parameter: { key } }) => key === 'patience')!;
    lab.store.getState().change(turnKnob(knob, 0.9));
    await whole(lab);
    await lab.pins.keep('Patient');
    expect(lab.store.getState().pinned).toMatchObject([{ name: 'Patient', result: { runs: 10_000 } }]);
    expect(kept.getState().trouble?.code).toBe('missing');
    const { id } = lab.store.getState().pinned[0]!;
    void kept.getState().remove(id);
    await vi.waitFor(() => expect(lab.store.getState().pinned).toEqual([]));
    void kept.getState().undo();
    await vi.waitFor(() => expect(lab.store.getState().pinned).toHaveLength(1));
    stop();
  });

  it('waits with its runs while live running is off', async () => {
    const { lab, stop } = openLab();
    await whole(lab);
    const knob = labKnobs(lab.scenario)[5]!;
    lab.store.getState().setLive(false);
    lab.store.getState().change(turnKnob(knob, knob.parameter.max));
    expect(lab.store.getState()).toMatchObject({ shown: null, stale: true });
    lab.run();
    await whole(lab);
    expect(lab.store.getState().stale).toBe(false);
    stop();
  });
});

describe('a long analysis', () => {
  it('goes on from the parts that an earlier visit has measured', async () => {
    const scenario = scenarioOf(textOf('scenarios/two-sides.yaml'));
    const store = new Map<string, Map<number, unknown>>();
    const parts = {
      partsOf: async (id: string) => new Map(store.get(id)) as never,
      addPart: async (id: string, index: number, data: unknown) => {
        store.set(id, (store.get(id) ?? new Map()).set(index, data));
      },
    };
    const plan: Plan<'sweep'> = {
      kind: 'sweep',
      changes: [],
      seed: 0,
      from: null,
      runs: 5,
      draws: true,
      measures: ['in-force'],
      options: { axes: [{ path: 'outside', low: 0.1, high: 0.8, count: 70 }] },
    };
    const pool = createPool({ threads: 1, open: inlinePort });
    const study = vi.spyOn(pool, 'study');
    const shared = { scenario, find: () => Promise.reject(new RangeError('not here')), pool, parts };
    const first = await createAnalysis<'sweep'>(shared).run(plan);
    const again = await createAnalysis<'sweep'>(shared).run(plan);
    expect(first!.result.points).toHaveLength(70);
    expect(again!.result).toEqual(first!.result);
    expect(study.mock.calls.map(([work]) => work.points.length)).toEqual([70, 0]);
    pool.close();
  });
});
