import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

interface Line {
  at: string;
  text: string;
}

/** Every message of the page in a language. */
function messagesIn(language: string): Line[] {
  const folder = join(root, 'src/words', language);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const messages: Record<string, string> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return Object.entries(messages).map(([id, text]) => ({ at: `${name} ${id}`, text }));
    });
}

/** Every line of the longer texts: scenarios, exercises and the teacher’s guide. */
function textIn(language: string): Line[] {
  const linesOf = (file: string): Line[] =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .map((text, index) => ({ at: `${file}:${index + 1}`, text }));
  const within = (folder: string): Line[] =>
    readdirSync(join(root, folder)).flatMap((name) => linesOf(`${folder}/${name}`));
  return [
    ...within(`scenarios/texts/${language}`),
    ...within(`scenarios/exercises/${language}`),
    ...linesOf(`docs/${language}/teachers-guide.md`),
  ];
}

const matching = (lines: readonly Line[], pattern: RegExp): string[] =>
  lines.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at}: ${text}`);

/** Letters on neither side: `\b` knows no script but the Latin one. */
const word = (...forms: string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${forms.join('|')})(?![\p{L}\p{M}])`, 'iu');

/** What must not stand in place of the glossary’s terms (docs/translating.md), and why. */
const forbidden: Record<'ru' | 'ar', [name: string, pattern: RegExp][]> = {
  ru: [
    ['a run is прогон', /симуляци|имитаци/iu],
    ['a client is подопечный, a patron покровитель', word('клиент[а-я]*', 'патрон[а-я]*')],
    ['an account is версия', /нарратив/iu],
    ['noise is помехи', word('шум[а-я]{0,3}')],
    ['a ridge is граница, a basin область притяжения', /гребень|гребн[еюя]|бассейн/iu],
    ['the reader is вы', word('ты', 'тебя', 'тебе', 'тобой', 'тво[йяеё]', 'твоего', 'твоих')],
    ['a share fits every number: N из 100 прогонов', /\} прогон(?:ах|ов) из 100?(?!\d)/u],
  ],
  ar: [
    ['an interval is فترة', /نطاق(?:ات)? (?:ال)?(?:٩٥|ثقة)/u],
    ['a tab is تبويب', word('(?:ال)?لسان')],
    [
      'one reader is spoken to',
      word('(?:و|ف)?(?:اختاروا|اكتبوا|احفظوا|افتحوا|اضغطوا|ضعوا|أعيدوا|حاولوا|أسقطوا|اجلسوا|انظروا)'),
    ],
    ['one reader is spoken to, by what is theirs', word('إجابتكم', 'إجاباتكم', 'اسمكم', 'خطكم', 'رأيكم')],
  ],
};

describe.each(['ru', 'ar'] as const)('the terms in %s', (language) => {
  const all = [...messagesIn(language), ...textIn(language)];

  test.each(forbidden[language])('are the ones of the glossary: %s', (_name, pattern) => {
    expect(matching(all, pattern)).toEqual([]);
  });
});

describe('the marks of Russian', () => {
  const messages = messagesIn('ru');

  test('are dashes where words are parted, not hyphens', () => {
    expect(matching([...messages, ...textIn('ru')], /[а-яё»)] - /iu)).toEqual([]);
  });

  test('are «…» around words', () => {
    expect(matching(messages, /"[^"]+"/u)).toEqual([]);
  });

  test('keep numbers and per cent signs apart', () => {
    expect(matching(messages, /[\d}]%/u)).toEqual([]);
  });
});

describe('the marks of Arabic', () => {
  const messages = messagesIn('ar');

  test('are its own question marks, commas and semicolons', () => {
    // A list in braces, as YAML writes it, is parted by its own commas.
    const prose = textIn('ar').filter(({ text }) => !/\{ /.test(text));
    expect(matching([...messages, ...prose], /[\u0621-\u0652\u0660-\u0669}»]\s*[?;,](?!\d)/u)).toEqual([]);
  });

  test('are «…» around words, and its own per cent sign', () => {
    expect(matching(messages, /"[^"]+"|[\u0660-\u0669}]\s*%/u)).toEqual([]);
  });

  test('stand with its own digits, but where a file or a formula is quoted', () => {
    const quoted = /^(?:class\.json class\.problem\.|sentences\.json explain\.|parameters\.json|model\.json)/;
    const found = messages
      .filter(({ at }) => !quoted.test(at))
      // Placeholders, tags, and the choices of plurals and selects.
      .map(({ at, text }) => ({ at, text: text.replaceAll(/=\d|\d(?= \{)|[A-Za-z_]+[\w-]*/g, '') }));
    expect(matching(found, /\d/u)).toEqual([]);
  });
});
