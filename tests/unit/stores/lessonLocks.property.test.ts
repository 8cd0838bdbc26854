import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLab, type Lab } from '../../../src/stores/lab.ts';
import type { Lesson } from '../../../src/stores/lesson.ts';
import { controlOf } from '../../../src/stores/labLesson.ts';
import { isOpen } from '../../../src/stores/lessonLocks.ts';
import { createReplay, type Replay } from '../../../src/stores/replay.ts';
import { plainView } from '../../../src/stores/view.ts';
import { openLab } from './openLab.ts';

const patience = 'rivalries.assad/opposition.patience';
const control = 'actors.opposition.control';
const strike = '2016-09-17-deir-ez-zor-strike';

const lessonWith = (open: readonly string[] | null): Lesson => ({
  title: 'A lesson',
  prompts: [],
  open,
  ways: true,
});

const change = fc.oneof(
  fc.record({ set: fc.constantFrom(patience, control), to: fc.constantFrom(0.2, 0.5, 0.9) }),
  fc.record({ set: fc.constant(`events.${strike}.effects.it.severity`), to: fc.constantFrom(0, 1) }),
  fc.record({ set: fc.constant('actors.us.rule'), to: fc.constantFrom('grim', 'cooperator') }),
  fc.constantFrom({ without: strike }, { account: 'moscow' }),
);

const act: fc.Arbitrary<(lab: Lab) => void> = fc.oneof(
  change.map((one) => (lab: Lab) => lab.change(one)),
  fc
    .constantFrom(patience, control, 'account', 'actors.us.rule', `without ${strike}`)
    .map((key) => (lab: Lab) => lab.reset(key)),
  fc.nat(40).map((from) => (lab: Lab) => lab.setFrom(from)),
  fc.nat(99).map((seed) => (lab: Lab) => lab.setSeed(seed)),
  fc
    .record({ changes: fc.array(change, { maxLength: 3 }), from: fc.nat(40), seed: fc.nat(99) })
    .map((question) => (lab: Lab) => lab.ask(question)),
  fc.constantFrom<((lab: Lab) => void)[]>(
    (lab) => lab.undo(),
    (lab) => lab.redo(),
    (lab) => lab.resetAll(),
    (lab) => lab.settle(),
  ),
);

const controls = fc.subarray([patience, control, `events.${strike}`, 'rules', 'account', 'from', 'seed']);

test('in a lesson nothing that the lab can do changes what is locked', () => {
  fc.assert(
    fc.property(controls, fc.array(act), fc.array(act), (open, before, after) => {
      const lab = createLab({ changes: [], from: 7, seed: 0 }, 20);
      for (const one of before) one(lab.getState());
      const lesson = lessonWith(open);
      lab.getState().setLesson(lesson);
      const locked = () => ({
        changes: lab.getState().changes.filter((one) => !isOpen(lesson, controlOf(one))),
        from: isOpen(lesson, 'from') || lab.getState().from,
        seed: isOpen(lesson, 'seed') || lab.getState().seed,
      });
      const held = locked();
      for (const one of after) one(lab.getState());
      expect(locked()).toEqual(held);
    }),
  );
});

test('in a lesson what is open can be changed, and undone as far as the lesson goes back', () => {
  const lab = createLab({ changes: [], from: 7, seed: 0 }, 20);
  lab.getState().change({ set: control, to: 0.2 });
  lab.getState().setLesson(lessonWith([patience]));
  lab.getState().change({ set: patience, to: 0.9 });
  expect(lab.getState().changes).toEqual([
    { set: control, to: 0.2 },
    { set: patience, to: 0.9 },
  ]);
  lab.getState().undo();
  lab.getState().undo();
  expect(lab.getState().changes).toEqual([{ set: control, to: 0.2 }]);
});

test('a lesson with all controls, and none at all, lock nothing', () => {
  for (const lesson of [null, lessonWith(null)]) {
    const lab = createLab({ changes: [], from: 7, seed: 0 }, 20);
    lab.getState().setLesson(lesson);
    lab.getState().setSeed(3);
    expect(lab.getState().seed).toBe(3);
  }
});

test('a lesson of the lab opens as its link says, and no later link of the visit changes what it holds', () => {
  const { lab, stop } = openLab('two-sides');
  stop();
  const address = (search: string) => ({ read: () => search, write: () => {}, onChange: () => () => {} });
  lab.store.getState().setSeed(5);
  const lesson = lessonWith(['defaults.patience']);
  lab.connect(address('changes=defaults.patience=0.9&seed=3'), lesson)();
  expect(lab.store.getState()).toMatchObject({ seed: 3, changes: [{ set: 'defaults.patience' }] });
  lab.connect(address('seed=9'), lesson)();
  expect(lab.store.getState()).toMatchObject({ seed: 3, changes: [] });
  // Another lesson, although its state is the plain one.
  lab.connect(address(''), lessonWith(null))();
  expect(lab.store.getState()).toMatchObject({ seed: 0, changes: [] });
  lab.connect(address('seed=9'))();
  expect(lab.store.getState()).toMatchObject({ seed: 9, lesson: null });
});

const facts = {
  steps: 50,
  stepsPerDay: 2,
  opening: 7,
  runFrom: 6,
  eventCursors: [3, 8, 17],
  questions: [],
  hasRecord: true,
};

const move: fc.Arbitrary<(replay: Replay) => void> = fc.oneof(
  fc.nat(60).map((cursor) => (replay: Replay) => replay.goTo(cursor)),
  fc.integer({ min: -3, max: 3 }).map((steps) => (replay: Replay) => replay.stepBy(steps)),
  fc.nat(99).map((seed) => (replay: Replay) => replay.setSeed(seed)),
  fc.option(fc.constantFrom('moscow', 'us')).map((account) => (replay: Replay) => replay.setAccount(account)),
  fc
    .record({ cursor: fc.nat(50), seed: fc.nat(99) })
    .map((view) => (replay: Replay) => replay.applyView({ ...plainView, ...view, mode: 'both' })),
  fc.constantFrom<((replay: Replay) => void)[]>(
    (replay) => replay.toEvent(1),
    (replay) => replay.toEvent(-1),
    (replay) => replay.nextMode(),
    (replay) => replay.play(false),
    (replay) => {
      if (replay.playing) replay.advance(false);
    },
  ),
);

test('in a lesson nothing that the replay can do changes what is locked', () => {
  fc.assert(
    fc.property(
      fc.subarray(['time', 'mode', 'account', 'seed'] as const),
      fc.array(move),
      fc.array(move),
      (open, before, after) => {
        const replay = createReplay(facts, plainView);
        for (const one of before) one(replay.getState());
        replay.getState().setLesson(lessonWith(open));
        const locked = () => {
          const { cursor, mode, account, seed } = replay.getState();
          const all = { time: cursor, mode, account, seed };
          return Object.entries(all).filter(([name]) => !isOpen(lessonWith(open), name));
        };
        const held = locked();
        for (const one of after) one(replay.getState());
        expect(locked()).toEqual(held);
      },
    ),
  );
});

test('without a lesson, and in one that locks nothing, everything is open', () => {
  expect(isOpen(null, 'seed')).toBe(true);
  expect(isOpen(lessonWith(null), 'seed')).toBe(true);
  expect(isOpen(lessonWith(['time']), 'seed')).toBe(false);
  expect(isOpen(lessonWith(['time']), 'time')).toBe(true);
  expect(isOpen(lessonWith([]), 'seed')).toBe(false);
});
