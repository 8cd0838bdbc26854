import { describe, expect, test } from 'vitest';
import { emptyDraft, lessonOf, readDraft, writeDraft } from '../../../src/stores/lessonDraft.ts';
import { readLesson } from '../../../src/stores/lesson.ts';
import { frameCode, lessonLink } from '../../../src/stores/lessonLink.ts';

const storageWith = (text: string | null) => {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
};

describe('the draft of a lesson', () => {
  test('is found again as it was left', () => {
    const storage = storageWith(null);
    const draft = {
      ...emptyDraft,
      title: 'Patience',
      prompts: ['One', ''],
      isLimited: true,
      chosen: ['seed'],
      language: 'ar' as const,
      ways: false,
      frame: 'wide' as const,
    };
    writeDraft(storage, draft);
    expect(readDraft(storage)).toEqual(draft);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['other kinds', '{"title":1,"prompts":"x","chosen":{},"language":"xx","frame":3,"ways":null}'],
  ])('is an empty one where %s was kept', (_, text) => {
    expect(readDraft(storageWith(text))).toEqual(emptyDraft);
  });

  test('is a lesson with one-line texts, without empty tasks, and with controls that the place has', () => {
    const draft = {
      ...emptyDraft,
      title: '  Patience\nand trust ',
      prompts: ['One\n\ttwo\u202E', '  '],
      isLimited: true,
      chosen: ['of-another-place', 'seed'],
    };
    expect(lessonOf(draft, ['from', 'seed'])).toEqual({
      lesson: { title: 'Patience and trust', prompts: ['One two'], open: ['seed'], ways: true },
    });
    expect(lessonOf({ ...draft, isLimited: false }, ['seed'])).toMatchObject({ lesson: { open: null } });
  });

  test('says what it lacks', () => {
    const many = Array.from({ length: 81 }, (_, n) => `knob${n}`);
    expect(lessonOf({ ...emptyDraft, title: ' \n' }, [])).toEqual({ problem: 'title' });
    expect(lessonOf({ ...emptyDraft, title: 'x', isLimited: true, chosen: many }, many)).toEqual({
      problem: 'controls',
    });
  });
});

describe('the link of a lesson', () => {
  const lesson = { title: 'A "lesson" <of> two & more', prompts: [], open: null, ways: true };
  const link = (search: string, language: 'ru' | null) =>
    lessonLink('https://school.example/parley/', { path: '/lab/two-sides', search, lesson, language });

  test('keeps the state of the place as it stands, and holds the lesson behind it', () => {
    const [head, text] = link('changes=a=1&seed=3', 'ru').split('lesson=');
    expect(head).toBe('https://school.example/parley/#/lab/two-sides?changes=a=1&seed=3&lang=ru&');
    expect(readLesson(text!)).toEqual({ lesson });
    expect(link('', null)).toMatch(/#\/lab\/two-sides\?lesson=[\w-]+$/);
  });

  test('stands in the code of a frame without ending it', () => {
    const code = frameCode(link('seed=3', null), lesson.title, { width: 620, height: 860 });
    expect(code).toContain('seed=3&amp;lesson=');
    expect(code).toContain('title="A &quot;lesson&quot; &lt;of&gt; two &amp; more"');
    expect(code.match(/[<>]/g)).toHaveLength(4);
  });
});
