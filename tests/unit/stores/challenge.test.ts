import { expect, test } from 'vitest';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { createAnalysis } from '../../../src/stores/analysis.ts';
import { bindChallenge, practiceSeed, submissionSeed } from '../../../src/stores/boundChallenge.ts';
import { bindExercise } from '../../../src/stores/boundExercise.ts';
import { submissionHead, submissionRows } from '../../../src/stores/challengeRows.ts';
import { findAmong } from '../../../src/stores/labRecord.ts';
import { scenarios } from '../fixtures/exerciseFiles.ts';
import { lessonHead } from '../fixtures/lessonHead.ts';
import { createStudent } from '../../../src/stores/student.ts';

const text = `${lessonHead}

## One

\`\`\`challenge
id: design
prompt: Let it last.
budget: 3
submissions: 2
practiceRuns: 50
runs: 500
knobs:
  - { path: actors.south.control, label: Control, range: { low: 0.65, high: 0.95 }, step: 0.1, cost: 1 }
choices:
  - { id: quiet, label: No shots, changes: without=shot-at-the-bridge, cost: 2 }
\`\`\`
`;

const scenario = scenarios.get('two-sides')!;
const { exercise } = parseExercise(text, { file: 'lesson.md', scenarios });
const challenge = exercise!.steps[0]!.parts.find((part) => part.kind === 'challenge')!;
const key = 'parley.challenge.lesson.design';

function storageOf(kept?: string) {
  const texts = new Map(kept === undefined ? [] : [[key, kept]]);
  return {
    texts,
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, value: string) => void texts.set(name, value),
  };
}

function open(storage = storageOf()) {
  const pool = createPool({ threads: 1, open: inlinePort });
  const parts = { partsOf: async () => new Map(), addPart: async () => {} };
  const find = findAmong(scenario, () => []);
  const analysis = createAnalysis<'compare'>({ scenario, find, pool, parts });
  return { storage, bound: bindChallenge(challenge, { exercise: 'lesson', scenario, storage, analysis }) };
}

test('steps of a knob and choices cost their points, upwards and downwards', () => {
  const { bound } = open();
  const { turn, choose } = bound.store.getState();
  const spent = () => bound.spent(bound.store.getState().design);
  turn('actors.south.control', 0.95);
  expect(spent()).toBe(2);
  turn('actors.south.control', 0.65);
  expect(spent()).toBe(1);
  choose('quiet', true);
  expect(spent()).toBe(3);
  turn('actors.south.control', 0.75);
  expect(bound.store.getState().design).toEqual({ turns: {}, chosen: ['quiet'] });
});

test('a knob stops at its steps alone, and one drag is one step back', () => {
  const { bound } = open();
  const { turn, settle, undo } = bound.store.getState();
  turn('actors.south.control', 0.8);
  turn('actors.north.control', 0.9);
  expect(bound.store.getState().design.turns).toEqual({});
  turn('actors.south.control', 0.85);
  turn('actors.south.control', 0.95);
  settle();
  turn('actors.south.control', 0.65);
  undo();
  expect(bound.store.getState().design.turns).toEqual({ 'actors.south.control': 0.95 });
  undo();
  expect(bound.store.getState().design.turns).toEqual({});
});

test('designs are scored on other luck than tries, beside the unchanged case, as often as there are submissions', async () => {
  const { bound } = open();
  const { store, practise, submit } = bound;
  store.getState().turn('actors.south.control', 0.95);
  await practise();
  await submit();
  await submit();
  await submit();
  const { practice, submissions, running } = store.getState();
  expect(running).toBeNull();
  expect(practice).toMatchObject({ seed: practiceSeed, runs: 50 });
  expect(submissions.map(({ seed }) => seed)).toEqual([submissionSeed(1), submissionSeed(2)]);
  expect(submissions[0]?.base.value).not.toBe(submissions[1]?.base.value);
  for (const { base, designed, difference } of submissions) {
    expect(designed.low).toBeLessThan(designed.value);
    expect(designed.value - base.value).toBeCloseTo(difference.value, 9);
    expect(difference.low).toBeLessThan(difference.value);
  }
});

test('what costs more than the budget is neither tried nor handed in', async () => {
  const { bound } = open();
  bound.store.getState().turn('actors.south.control', 0.95);
  bound.store.getState().choose('quiet', true);
  await bound.practise();
  await bound.submit();
  expect(bound.store.getState()).toMatchObject({ practice: null, submissions: [] });
});

test('design and scores are found again after a reload, and forgotten when asked', async () => {
  const { bound, storage } = open();
  bound.store.getState().turn('actors.south.control', 0.85);
  await bound.submit();
  const again = open(storage).bound.store.getState();
  expect(again.design).toEqual({ turns: { 'actors.south.control': 0.85 }, chosen: [] });
  expect(again.submissions).toEqual(bound.store.getState().submissions);
  again.forget();
  expect(open(storage).bound.store.getState()).toMatchObject({
    design: { turns: {}, chosen: [] },
    submissions: [],
  });
});

test('who forgets all answers of an exercise forgets its designs as well', async () => {
  const { bound, storage } = open();
  const refused = () => Promise.reject(new Error('not asked'));
  const lessonBound = bindExercise(exercise!, {
    storage,
    student: createStudent(null),
    scenarioOf: refused,
    count: refused,
    measure: refused,
    challengeOf: async () => bound,
  });
  lessonBound.answers.getState().answer('x', 0.5);
  bound.store.getState().choose('quiet', true);
  await lessonBound.forget();
  expect(bound.store.getState().design.chosen).toEqual([]);
  expect(lessonBound.answers.getState().answers).toEqual({});
});

test('what was kept is checked: other values, other choices and no numbers are forgotten', () => {
  const design = {
    turns: { 'actors.south.control': 0.8, 'actors.north.control': 0.9 },
    chosen: ['quiet', 'x'],
  };
  const score = { design, seed: 1, runs: 500, base: { value: 9, low: 0, high: 1 } };
  for (const kept of [
    '{',
    'null',
    '[]',
    JSON.stringify({ design, submissions: [score, 7], practice: score }),
  ]) {
    const { design: read, submissions, practice } = open(storageOf(kept)).bound.store.getState();
    expect(read.turns).toEqual({});
    expect(read.chosen.every((id) => id === 'quiet')).toBe(true);
    expect({ submissions, practice: practice ?? null }).toEqual({ submissions: [], practice: null });
  }
});

test('the link opens the lab with the changes and the luck of a design, and the rows say the same', async () => {
  const { bound } = open();
  bound.store.getState().turn('actors.south.control', 0.85);
  bound.store.getState().choose('quiet', true);
  const { design } = bound.store.getState();
  expect(bound.labAddress(design, 7)).toBe(
    '/lab/two-sides?changes=actors.south.control=0.85;without=shot-at-the-bridge&seed=7',
  );
  await bound.submit();
  const [row] = submissionRows('lesson', bound, bound.store.getState().submissions);
  expect(row).toHaveLength(submissionHead.length);
  expect(row?.slice(0, 8)).toEqual([
    'lesson',
    'design',
    1,
    3,
    3,
    'actors.south.control=0.85;without=shot-at-the-bridge',
    submissionSeed(1),
    500,
  ]);
});

test('a run that begins forgets that the last one failed', () => {
  const { bound } = open();
  const { begin, finish } = bound.store.getState();
  begin('practice');
  expect(bound.store.getState()).toMatchObject({ running: 'practice', failed: false });
  finish('practice', null);
  expect(bound.store.getState()).toMatchObject({ running: null, failed: true, practice: null });
  begin('submission');
  expect(bound.store.getState()).toMatchObject({ running: 'submission', failed: false });
});
