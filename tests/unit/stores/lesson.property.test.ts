import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isText, lessonLimits, readLesson, writeLesson, type Lesson } from '../../../src/stores/lesson.ts';

const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
      fc.constantFrom('Терпение и доверие', 'الصبر والثقة', '“Trust”? 90 % & more; <b>'),
    )
    .map((words) => Buffer.from(words.slice(0, most)).toString())
    .filter((words) => isText(words, most));

const lesson: fc.Arbitrary<Lesson> = fc.record({
  title: text(lessonLimits.title),
  prompts: fc.array(text(lessonLimits.prompt), { maxLength: lessonLimits.prompts }),
  open: fc.option(fc.array(fc.stringMatching(/^[\w./|:@-]{1,40}$/), { maxLength: lessonLimits.controls })),
  ways: fc.boolean(),
});

const plain: Lesson = { title: 'Patience', prompts: ['Turn it.'], open: null, ways: true };

/** A link's text that holds any list. */
const packed = (list: unknown): string =>
  Buffer.from(JSON.stringify(list) ?? '', 'utf8').toString('base64url');

describe('the lesson of a link', () => {
  test('is the one from which the link was made', () => {
    fc.assert(
      fc.property(lesson, (made) => {
        const link = writeLesson(made);
        expect(readLesson(link)).toEqual({ lesson: made });
        expect(link).toMatch(/^[\w-]+$/);
      }),
    );
  });

  test('is legal or refused, whatever a link says', () => {
    const said = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    fc.assert(
      fc.property(fc.oneof(said, fc.anything().map(packed)), (link) => {
        const read = readLesson(link);
        if ('lesson' in read) expect(readLesson(writeLesson(read.lesson))).toEqual(read);
        else expect(typeof read.fault).toBe('string');
      }),
    );
  });

  test('is refused where the end of the link was lost', () => {
    fc.assert(
      fc.property(lesson, fc.nat(), (made, at) => {
        const link = writeLesson(made);
        const cut = link.slice(0, at % link.length);
        expect(readLesson(cut)).toEqual({ fault: 'damaged' });
      }),
    );
  });

  test.each([
    ['a text that is no list', packed('lesson'), 'damaged'],
    ['what is not base64url', 'a b%20c', 'damaged'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]).toString('base64url'), 'damaged'],
    ['a later version', packed([2, { title: 'x' }]), 'newer'],
    ['more than it should', packed([1, 'x', [], null, 1, 'more']), 'damaged'],
    ['no title', packed([1, ' ', [], null, 1]), 'title'],
    ['a long title', packed([1, 'x'.repeat(81), [], null, 1]), 'title'],
    ['a title that turns the page around', packed([1, 'a\u202Eb', [], null, 1]), 'title'],
    ['six prompts', packed([1, 'x', ['a', 'b', 'c', 'd', 'e', 'f'], null, 1]), 'prompts'],
    ['a prompt of two lines', packed([1, 'x', ['a\nb'], null, 1]), 'prompts'],
    ['a control that is no name', packed([1, 'x', [], 'seed <b>', 1]), 'controls'],
    ['a list for the controls', packed([1, 'x', [], ['seed'], 1]), 'controls'],
    ['neither yes nor no for the ways', packed([1, 'x', [], null, 2]), 'ways'],
    ['too many letters', 'A'.repeat(32_001), 'long'],
  ])('is refused for %s', (_, link, fault) => {
    expect(readLesson(link)).toEqual({ fault });
  });

  test('stays short: a title, three prompts and four controls take less than 800 letters', () => {
    const prompt =
      'Turn the patience of the government. From which value on does the truce outlive the week?';
    const open = ['rivalries.assad/opposition.patience', 'actors.opposition.control', 'seed', 'from'];
    expect(writeLesson({ ...plain, prompts: [prompt, prompt, prompt], open }).length).toBeLessThan(800);
  });
});
