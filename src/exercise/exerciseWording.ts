import { error, list, meant } from '../scenario/wording/wording.ts';

const blocks = 'step, show, ask, reveal, check, challenge, key or notes';

/** Every problem of an exercise that a scenario cannot have, with its words; those of YAML and of shape are the scenario's. */
export const EXERCISE_WORDING = {
  'exercise-empty': error(() => ({
    message: 'The file is empty.',
    expected: 'front matter and steps',
    suggestion: 'Begin with a copy of a file of scenarios/exercises.',
  })),
  'exercise-too-large': error<{ characters: number; most: number }>(({ characters, most }) => ({
    message: `The file has ${characters} characters; an exercise has at most ${most}.`,
    found: `${characters} characters`,
    expected: `at most ${most} characters`,
    suggestion: 'Make two exercises of it.',
  })),
  'front-missing': error(() => ({
    message: 'The file does not begin with front matter.',
    expected: '--- on the first line',
    suggestion:
      'Begin the file with ---, then id, title, level, minutes, aims and scenarios, then --- again.',
  })),
  'front-open': error(() => ({
    message: 'The front matter that opens here is not closed.',
    found: '---',
    expected: 'a second line of ---',
    suggestion: 'Put a line of --- before the text.',
  })),
  'id-not-file': error<{ id: string; name: string }>(({ id, name }) => ({
    message: `The exercise calls itself "${id}", and its file "${name}".`,
    found: id,
    expected: name,
    suggestion: `Write id: ${name}, or rename the file to ${id}.md.`,
  })),
  'no-steps': error(() => ({
    message: 'The exercise has no step.',
    expected: 'headings of the second level, each a step',
    suggestion: 'Begin each step with a line such as "## Predict".',
  })),
  'guide-shape': error(() => ({
    message: 'A guide begins with its title, and has parts.',
    expected: 'one heading of the first level, then headings of the second',
    suggestion: 'Write # and the title on the first line, and ## and a title before each part.',
  })),
  'no-questions': error(() => ({
    message: 'The exercise asks nothing.',
    expected: 'at least one ```ask or ```challenge block',
    suggestion: 'Add an ```ask block to a step.',
  })),
  'heading-level': error<{ level: number }>(({ level }) => ({
    message: `A heading of level ${level} has no meaning here.`,
    found: '#'.repeat(level),
    expected: '## for a step, ### inside one',
    suggestion: level === 1 ? 'The title stands in the front matter: remove the line.' : 'Write ###.',
  })),
  'step-untitled': error(() => ({
    message: 'This step has no title.',
    found: '##',
    expected: '## and a title',
    suggestion: 'Name the step after what is done in it.',
  })),
  'step-twice': error<{ line: number }>(({ line }) => ({
    message: `This step has a step block already, on line ${line}.`,
    found: '```step',
    expected: 'one step block below a heading',
    suggestion: 'Remove one of the two.',
  })),
  'minutes-over': error<{ steps: number; lesson: number }>(({ steps, lesson }) => ({
    message: `The steps take ${steps} minutes together, and the lesson has ${lesson}.`,
    found: `${steps} minutes`,
    expected: `at most ${lesson} minutes, the minutes of the front matter`,
    suggestion: `Give this step or another one fewer minutes, or write minutes: ${steps} in the front matter.`,
  })),
  html: error<{ found: string }>(({ found }) => ({
    message: 'An exercise holds no HTML.',
    found,
    expected: 'Markdown',
    suggestion: 'Write it in Markdown, or put it between backticks if it is to be read as it stands.',
  })),
  'markup-unknown': error<{ found: string }>(({ found }) => ({
    message: `An exercise has no place for this: ${found}.`,
    found,
    expected: 'paragraphs, lists, quotations, emphasis, links and code in a line',
    suggestion: 'Say it in a paragraph or a list.',
  })),
  'link-forbidden': error<{ found: string }>(({ found }) => ({
    message: `The link "${found}" leads where none may.`,
    found,
    expected: 'an address that begins with https://, http:// or #/',
    suggestion: 'Write the whole address; places of Parley begin with #/.',
  })),
  'prose-deep': error(() => ({
    message: 'Lists and quotations are nested too deep here.',
    expected: 'at most 12 levels',
    suggestion: 'Flatten the list.',
  })),
  'block-unknown': error<{ found: string; nearest: string | null }>(({ found, nearest }) => ({
    message: found === '' ? 'This block does not say what it is.' : `There is no block "${found}".`,
    found: found === '' ? 'nothing' : found,
    expected: blocks,
    suggestion: meant(nearest, `Write ${blocks} behind the three backticks.`),
  })),
  'block-open': error<{ name: string }>(({ name }) => ({
    message: `The block "${name}" that opens here is not closed.`,
    found: 'the end of the file',
    expected: 'a line of three backticks',
    suggestion: 'Put a line of three backticks at its end.',
  })),
  'block-outside': error<{ name: string }>(({ name }) => ({
    message: `The block "${name}" stands before the first step.`,
    found: name,
    expected: 'text alone before the first ##',
    suggestion: 'Move it below the heading of a step.',
  })),
  'block-no-map': error<{ name: string }>(({ name }) => ({
    message: `"${name}" holds no keys and values.`,
    expected: 'lines such as "id: after-the-strike"',
    suggestion: 'Write each key on a line of its own, with a colon and a space behind it.',
  })),
  'name-twice': error<{ id: string; line: number }>(({ id, line }) => ({
    message: `The id "${id}" is given twice; the first stands on line ${line}.`,
    found: id,
    expected: 'each id once in the exercise',
    suggestion: 'Give one of the two another id.',
  })),
  'not-known': error<{ kind: string; id: string; nearest: string | null; ids: readonly string[] }>(
    ({ kind, id, nearest, ids }) => ({
      message: `There is no ${kind} "${id}".`,
      found: id,
      expected: ids.length === 0 ? `no ${kind}` : `one of ${list(ids, 30)}`,
      suggestion: meant(nearest, ids.length === 0 ? 'Remove it.' : `Choose one of ${list(ids)}.`),
    }),
  ),
  'not-listed': error<{ id: string; ids: readonly string[] }>(({ id, ids }) => ({
    message: `The scenario "${id}" is not among those of the front matter.`,
    found: id,
    expected: `one of ${list(ids)}`,
    suggestion: `Add ${id} to "scenarios:" at the head of the file.`,
  })),
  'reveal-early': error<{ id: string }>(({ id }) => ({
    message: `The answer to "${id}" stands before the question.`,
    found: id,
    expected: 'the question first',
    suggestion: 'Move the block below the question.',
  })),
  'reveal-twice': error<{ id: string }>(({ id }) => ({
    message: `"${id}" is answered a second time.`,
    found: id,
    expected: 'one reveal for a question',
    suggestion: 'Put both into one block.',
  })),
  'model-no-probability': error<{ id: string; kind: string }>(({ id, kind }) => ({
    message: `The model answers with a probability, and "${id}" asks for a ${kind}.`,
    found: kind,
    expected: 'probability',
    suggestion: 'Make it "kind: probability", or remove "model:".',
  })),
  'answer-no-option': error<{ found: string; options: readonly string[] }>(({ found, options }) => ({
    message: `The answer "${found}" is none of the options.`,
    found,
    expected: `one of ${list(options)}`,
    suggestion: 'Write it exactly as the option.',
  })),
  'option-twice': error<{ found: string }>(({ found }) => ({
    message: `The option "${found}" is given twice.`,
    found,
    expected: 'each option once',
    suggestion: 'Remove one of the two.',
  })),
  'number-outside': error<{ answer: number; low: number; high: number }>(({ answer, low, high }) => ({
    message: `The answer ${answer} lies outside the range, ${low} to ${high}.`,
    found: String(answer),
    expected: `a number from ${low} to ${high}`,
    suggestion: 'Widen the range, or mend the answer.',
  })),
  'number-range': error<{ low: number; high: number }>(({ low, high }) => ({
    message: `The range ends at ${high}, not above its beginning at ${low}.`,
    found: `low ${low}, high ${high}`,
    expected: 'low below high',
    suggestion: low === high ? 'Make high larger.' : 'Exchange the two.',
  })),
  'challenge-empty': error(() => ({
    message: 'The challenge has nothing to spend points on.',
    found: 'neither knobs nor choices',
    expected: 'knobs, choices or both',
    suggestion: 'Add "knobs:" or "choices:".',
  })),
  'changed-twice': error<{ what: string }>(({ what }) => ({
    message: `Two parts of the challenge change the same thing: ${what}.`,
    found: what,
    expected: 'each thing changed by one knob or one choice',
    suggestion: 'Remove one of the two, or put both into one choice.',
  })),
  'knob-range': error<{ low: number; high: number; written: number }>(({ low, high, written }) => ({
    message: `The range ${low} to ${high} does not reach from or past ${written}, where the scenario has this number.`,
    found: `${low} to ${high}`,
    expected: `low at or below ${written}, high at or above it, and the two not the same`,
    suggestion: `Let the range begin or end at ${written}.`,
  })),
  'knob-steps': error<{ end: number; written: number; step: number; nearest: number }>(
    ({ end, written, step, nearest }) => ({
      message: `From ${written}, where the scenario has this number, no whole number of steps of ${step} leads to ${end}.`,
      found: String(end),
      expected: `${written} and whole steps of ${step}`,
      suggestion: `Write ${nearest}, or another step.`,
    }),
  ),
  'turn-outside': error<{ value: number; path: string; low: number; high: number; step: number }>(
    ({ value, path, low, high, step }) => ({
      message: `The knob "${path}" cannot stand at ${value}.`,
      found: String(value),
      expected: `${low} to ${high} in steps of ${step}`,
      suggestion: 'Choose a value on which the knob stops.',
    }),
  ),
  'design-dear': error<{ spent: number; budget: number }>(({ spent, budget }) => ({
    message: `This design costs ${spent} points, and the budget is ${budget}.`,
    found: String(spent),
    expected: `at most ${budget}`,
    suggestion: 'Take something out of the design, or raise the budget.',
  })),
  'line-short': error<{ days: number }>(({ days }) => ({
    message: `The line would have ${days === 1 ? 'one day' : `${days} days`}.`,
    found: String(days),
    expected: 'from 2 to 60 days between "from:" and "to:"',
    suggestion: days < 2 ? 'Move "to:" to a later day.' : 'Move "to:" to an earlier day.',
  })),
  'time-outside': error<{ time: string; first: string; last: string }>(({ time, first, last }) => ({
    message: `${time} lies outside the scenario.`,
    found: time,
    expected: `a moment from ${first} to ${last}`,
    suggestion: 'Choose a moment of the scenario.',
  })),
  'change-refused': error<{ change: string; reason: string; suggestion: string | null }>(
    ({ change, reason, suggestion }) => ({
      message: `The change "${change}" cannot be made: ${reason}`,
      found: change,
      expected: 'PATH=VALUE, without=EVENT or account=NAME',
      suggestion: suggestion ?? 'Write it as a link to the lab does.',
    }),
  ),
  'key-idle': error<{ key: string; place: string; keys: readonly string[] }>(({ key, place, keys }) => ({
    message: `"${key}" means nothing in the place "${place}".`,
    found: key,
    expected: keys.length === 0 ? 'label and place alone' : `one of ${list(keys)}`,
    suggestion: 'Remove it, or show another place.',
  })),
} as const;

type Wording = typeof EXERCISE_WORDING;
export type ExerciseCode = keyof Wording;
export type ExerciseFacts<C extends ExerciseCode> = Parameters<Wording[C]['say']>[0];
