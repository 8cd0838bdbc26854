import { describe, expect, test } from 'vitest';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { slidesOf, teachersOf, type Slide } from '../../../src/exercise/slides.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';
import { lessonHead } from '../fixtures/lessonHead.ts';

const text = `${lessonHead}

Before the first step.

And a second paragraph.

## One

### A heading

What it is over.

\`\`\`show
label: Look
place: replay
\`\`\`

\`\`\`check
id: looked
label: You looked.
kind: changed
path: rivalries.north/south.trust
\`\`\`

\`\`\`ask
id: ten
kind: probability
prompt: How likely?
\`\`\`

\`\`\`reveal
of: ten
text: |
  First.

  Second.
model: { question: ten-days }
\`\`\`

\`\`\`show
label: Look again
place: replay
\`\`\`

\`\`\`key
The key.
\`\`\`

\`\`\`notes
The notes.
\`\`\`

## Two

\`\`\`ask
id: words
kind: text
prompt: Why?
\`\`\`

\`\`\`reveal
of: words
text: Only words.
\`\`\`

\`\`\`ask
id: pick
kind: choice
prompt: Which?
options: [this, that]
answer: that
\`\`\`

\`\`\`reveal
of: pick
text: Because.
\`\`\`

\`\`\`ask
id: course
kind: line
prompt: Draw it.
from: 2030-03-01T06:00Z
to: 2030-03-05T06:00Z
\`\`\`

\`\`\`reveal
of: course
text: So it went.
\`\`\`
`;

const { exercise, problems } = parseExercise(text, { file: 'lesson.md', scenarios });

const called = ({ message }: Slide): string => {
  if (message.kind !== 'part') return message.kind;
  return message.part.kind === 'ask' ? `ask ${message.part.id}` : message.part.kind;
};

describe('the slides of an exercise', () => {
  const slides = slidesOf(exercise!);

  test('come in the order of its file, one message each', () => {
    expect(problems).toEqual([]);
    expect(slides.map(called)).toEqual(
      'title text text | text show ask:ten reveal text text show | ask:words text ask:pick reveal text ask:course reveal text | aims'
        .split(/[ |]+/)
        .map((name) => name.replace(':', ' ')),
    );
  });

  test('keep a heading with what it is over', () => {
    const { message } = slides[3]!;
    expect(message.kind === 'text' && message.prose.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  test('show nothing of what is for the teacher alone', () => {
    expect(JSON.stringify(slides)).not.toMatch(/The key|The notes/);
    expect(teachersOf(exercise!, 0)).toMatchObject({
      notes: [{ type: 'paragraph' }],
      key: [{ type: 'paragraph' }],
    });
    expect(teachersOf(exercise!, null)).toEqual({ notes: [], key: [] });
  });

  test('keep the answer of the model back until it is told', () => {
    const shows = slides.filter((slide) => called(slide) === 'show');
    expect(shows.map(({ isAsked }) => isAsked)).toEqual([true, false]);
  });

  test('know their step, but for the first and the last', () => {
    expect(slides.map(({ step }) => step ?? '-').join('')).toBe('---000000011111111-');
  });
});

test.each(exerciseFiles)(
  '%s is presented whole: every question, and each answer after its question',
  (file) => {
    const lesson = parseExercise(exerciseText(file), { file, scenarios }).exercise!;
    const order = slidesOf(lesson).map(called);
    const asks = lesson.steps.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'ask'));
    expect(order.filter((name) => name.startsWith('ask '))).toHaveLength(asks.length);
    expect(order.indexOf('reveal')).toBeGreaterThan(order.findIndex((name) => name.startsWith('ask ')));
  },
);
