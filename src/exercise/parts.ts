import type { TextPlace } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { findPath } from '../scenario/paths.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import { type CaseFile, name } from './caseFile.ts';
import type { Ask, Check, ModelQuestion, Reveal, Show } from './exercise.ts';
import { readBlock, type Block, type YamlPiece } from './readBlock.ts';
import { lineQuestion } from './lineQuestion.ts';
import { readProse } from './readProse.ts';
import * as blocks from './schema/blocks.ts';

/** What each place has a use for, beside its label and its scenario. */
const USES: Readonly<Record<Show['place'], readonly string[]>> = {
  replay: ['time', 'mode', 'account', 'event', 'seed'],
  lab: ['time', 'date', 'seed', 'changes'],
  events: [],
  sources: [],
  'how-it-works': [],
};

/** Reads a show block; null where it has errors. */
export function readShow(piece: YamlPiece, file: CaseFile): Show | null {
  const block = readBlock(piece, blocks.show, file.report);
  if (!block) return null;
  const { value } = block;
  const scenario = file.scenario(block, value.scenario, ['scenario']);
  if (!scenario) return null;
  const { label, place, time, mode = 'record', account = null, event = null, seed = 0 } = value;
  const keys = USES[place];
  for (const key of ['time', 'date', 'mode', 'account', 'event', 'seed', 'changes'] as const) {
    const given = key === 'changes' ? value.changes.length > 0 : value[key] !== undefined;
    if (given && !keys.includes(key))
      file.report.add('key-idle', block.place([key], 'key'), { key, place, keys }, name(block, [key]));
  }
  if (account !== null) file.known(block, ['account'], 'account', account, scenario.accounts);
  if (event !== null) file.known(block, ['event'], 'event', event, scenario.events);
  const step = time === undefined ? null : file.step(block, ['time'], scenario, time);
  const end = value.date === undefined ? null : file.step(block, ['date'], scenario, value.date);
  const date = end === null ? null : timeOfStep(scenario, Math.max(0, end - 1));
  const changes = file.changes(block, ['changes'], scenario, value.changes);
  return {
    kind: 'show',
    label,
    place,
    scenario: scenario.id,
    step,
    date,
    seed,
    mode,
    account,
    event,
    changes,
  };
}

/** Reads an ask block; null where it has errors. `place`: of its id. */
export function readAsk(piece: YamlPiece, file: CaseFile): { ask: Ask; place: TextPlace } | null {
  const block = readBlock(piece, blocks.ask, file.report);
  if (!block) return null;
  const { value } = block;
  const made = (question: Ask['question']) => ({
    ask: { id: value.id, prompt: value.prompt, question },
    place: block.place(['id']),
  });
  switch (value.kind) {
    case 'choice': {
      const { options, answer = null } = value;
      options.forEach((option, i) => {
        if (options.indexOf(option) < i)
          file.report.add('option-twice', block.place(['options', i]), { found: option }, 'ask.options');
      });
      if (answer !== null && !options.includes(answer))
        file.report.add(
          'answer-no-option',
          block.place(['answer']),
          { found: answer, options },
          'ask.answer',
        );
      return made({ kind: 'choice', options, said: options, answer });
    }
    case 'number': {
      const { low, high } = value.range;
      const { unit = null, answer = null } = value;
      if (low >= high) file.report.add('number-range', block.place(['range']), { low, high }, 'ask.range');
      else if (answer !== null && (answer < low || answer > high))
        file.report.add('number-outside', block.place(['answer']), { answer, low, high }, 'ask.answer');
      return made({ kind: 'number', low, high, unit, answer });
    }
    case 'probability':
      return made({ kind: 'probability' });
    case 'line': {
      const question = lineQuestion(value, block, file);
      return question && made(question);
    }
    case 'text':
      return made({ kind: 'text', lines: value.lines });
  }
}

/** Reads a reveal block; null where it has errors. `asks`: the questions that stand above it. */
export function readReveal(
  piece: YamlPiece,
  file: CaseFile,
  asks: ReadonlyMap<string, Ask>,
): { reveal: Reveal; place: TextPlace } | null {
  const block = readBlock(piece, blocks.reveal, file.report);
  if (!block) return null;
  const { of, text, model, record = null } = block.value;
  const ask = asks.get(of);
  const given = model === undefined ? [] : Array.isArray(model) ? model : [model];
  if (ask && given.length > 0 && ask.question.kind !== 'probability') {
    const { kind } = ask.question;
    file.report.add('model-no-probability', block.place(['model'], 'key'), { id: of, kind }, 'reveal.model');
  }
  const models = given.flatMap((one, i) => {
    const path = Array.isArray(model) ? ['model', i] : ['model'];
    return modelQuestion(one, path, block, file) ?? [];
  });
  const prose = readProse(text, block.place(['text']), file.report);
  return { reveal: { kind: 'reveal', of, prose, models, record }, place: block.place(['of']) };
}

type GivenModel = Exclude<Zed['model'], undefined | readonly unknown[]>;
type Zed = NonNullable<ReturnType<typeof readBlock<typeof blocks.reveal>>>['value'];

function modelQuestion(
  given: GivenModel,
  path: readonly (string | number)[],
  block: Block<unknown>,
  file: CaseFile,
): ModelQuestion | null {
  const scenario = file.scenario(block, given.scenario, [...path, 'scenario']);
  if (!scenario) return null;
  const changes = file.changes(block, [...path, 'changes'], scenario, given.changes);
  const label = given.label ?? null;
  const asked = (question: Scenario['questions'][string]): ModelQuestion => ({
    label,
    scenario: scenario.id,
    question,
    changes,
  });
  if ('question' in given) {
    const at = [...path, 'question'];
    if (!file.known(block, at, 'question', given.question, scenario.questions)) return null;
    return asked(scenario.questions[given.question]!);
  }
  const step = file.step(block, [...path, 'at'], scenario, given.at);
  if (step === null) return null;
  const about = { kind: 'inForce', after: given.inForce } as const;
  return asked({ time: timeOfStep(scenario, step), text: '', about, answerYes: '' });
}

/** Reads a check block; null where it has errors. */
export function readCheck(piece: YamlPiece, file: CaseFile): { check: Check; place: TextPlace } | null {
  const block = readBlock(piece, blocks.check, file.report);
  if (!block) return null;
  const { value } = block;
  const scenario = file.scenario(block, value.scenario, ['scenario']);
  if (!scenario) return null;
  const { id, label } = value;
  const made = (done: Check['done']) => ({
    check: { kind: 'check', id, label, scenario: scenario.id, done } as const,
    place: block.place(['id']),
  });
  switch (value.kind) {
    case 'reached': {
      const step = file.step(block, ['time'], scenario, value.time);
      return step === null ? null : made({ what: 'reached', step });
    }
    case 'without':
      file.known(block, ['event'], 'event', value.event, scenario.events);
      return made({ what: 'without', event: value.event });
    case 'changed':
      knownPath(block, scenario, value.path, file);
      return made({ what: 'changed', path: value.path });
    case 'pinned': {
      const { path = null } = value;
      if (path !== null) knownPath(block, scenario, path, file);
      return made({ what: 'pinned', path });
    }
  }
}

function knownPath(block: Block<unknown>, scenario: Scenario, path: string, file: CaseFile): void {
  const found = findPath(scenario as never, path);
  if (found.rule !== null) return;
  const facts = { kind: 'path', id: path, nearest: found.nearest, ids: Object.keys(scenario) };
  file.report.add('not-known', block.place(['path']), facts, 'check.path');
}
