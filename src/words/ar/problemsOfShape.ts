import type { ProblemTable } from '../problemTable.ts';
import { quoted, quotedList } from '../quoted.ts';
import { counted, dateReason, key, number, phrase, remedyWords, subject } from './problemPhrases.ts';

/** The word that was most likely meant, else another way out. */
export const meant = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `هل المقصود ${key(nearest)}؟`;

/** Problems of the shape of what was read, of times and of translated texts. */
export const problemsOfShape = {
  'key-unknown': ({ key: name, place, nearest, keys, elsewhere = [] }) => ({
    message: `لا مفتاح اسمه ${key(name)} في ${subject(place)}.`,
    suggestion: meant(
      nearest,
      elsewhere.length > 0
        ? `انقله إلى موضعه (${quotedList(elsewhere, 4)}) أو احذفه.`
        : keys.length > 0
          ? `احذفه. المفاتيح الممكنة هنا: ${quotedList(keys, 30)}.`
          : 'احذفه، أو ابحث عنه في وصف الصيغة.',
    ),
  }),
  'key-missing': ({ key: name, place, expected }) => ({
    message: `ينقص المفتاح ${key(name)} في ${subject(place)}.`,
    suggestion: `أضف ${key(`${name}:`)}. المطلوب هنا: ${phrase(expected)}.`,
  }),
  'comma-number': ({ key: name }) => ({
    message: `ورد ${key(name)} بعد فاصلة كأنه مفتاح: في الأعداد العشرية نقطة لا فاصلة.`,
    suggestion: `اكتب نقطة: ${quoted(`0.${name}`)} لا ${quoted(`0,${name}`)}.`,
  }),
  'curly-quotes': ({ key: name }) => ({
    message: `ينتهي النص قبل ${key(name)}: علامتا الاقتباس المعقوفتان (${quoted('“ ”')}) لا تجمعان نصًا.`,
    suggestion: `ضع النص بين علامتي اقتباس مستقيمتين: ${quoted('"…"')}.`,
  }),
  outdented: ({ key: name, owner }) => ({
    message: `يتبع ${key(name)} المفتاح ${key(owner)} وليس أعمق منه.`,
    suggestion: `أزح ${key(name)} وكل ما يتبع ${key(owner)} ليكون أعمق بمسافتين من ${key(owner)}.`,
  }),
  'id-left-out': ({ what, key: name }) => ({
    message: `ورد ${key(name)} في ${key(what)} حيث ينبغي أن يكون معرّف.`,
    suggestion: `اكتب فوقه معرّفًا تختاره، مثل ${key('first:')}، وأزح ${key(name)} والمفاتيح التي بجانبه مسافتين إلى العمق.`,
  }),
  'wrong-kind': ({ what, found, expected, remedy }) => ({
    message: `${subject(what)}: المطلوب ${phrase(expected)}، والموجود ${phrase(found)}.`,
    suggestion: remedyWords(remedy, expected),
  }),
  'not-a-number': ({ what, found, expected, value }) => ({
    message: `${subject(what)}: المطلوب ${phrase(expected)}، لكن ${key(found)} كلمة.`,
    suggestion: value === null ? `اكتبه بالأرقام، مع نقطة: ${quoted('0.35')}.` : `اكتب ${quoted(value)}.`,
  }),
  'out-of-range': ({ what, found, expected, nearest }) => ({
    message: `${subject(what)}: الموجود ${phrase(found)}، والمطلوب ${phrase(expected)}.`,
    suggestion:
      nearest === null ? `المطلوب هنا: ${phrase(expected)}.` : `أقرب قيمة مسموح بها: ${quoted(nearest)}.`,
  }),
  'word-unknown': ({ what, found, words, nearest }) => ({
    message: `${subject(what)}: القيمة ${phrase(found)} لا تصلح.`,
    suggestion: meant(nearest, `اختر من: ${quotedList(words, 30)}.`),
  }),
  'bad-id': ({ found, expected, remedy }) => ({
    message: `لا يصلح ${key(found)}. المطلوب هنا: ${phrase(expected)}.`,
    suggestion: remedyWords(remedy, expected),
  }),
  'bad-date': ({ found, expected, reason, remedy }) => ({
    message: `لا يُقرأ ${key(found)} تاريخًا: ${dateReason(reason)}`,
    suggestion: remedyWords(remedy, expected),
  }),
  'bad-zone': ({ found, nearest }) => ({
    message: `لا منطقة زمنية اسمها ${key(found)}.`,
    suggestion: meant(nearest, `تُكتب الأسماء هكذا: ${quoted('Asia/Damascus')} أو ${quoted('Europe/Kyiv')}.`),
  }),
  'bad-version': ({ found }) => ({
    message: `تقرأ نسخة Parley هذه الإصدار ١ من الصيغة، والموجود ${phrase(found)}.`,
    suggestion: `اكتب ${key('parley: 1')}.`,
  }),
  'range-half': () => ({
    message: 'لا بد للمدى من طرفيه.',
    suggestion: `أضف الطرف الآخر (${quoted('low')} أو ${quoted('high')})، أو اكتب العدد وحده.`,
  }),
  'range-empty': () => ({ message: 'لا عدد هنا.', suggestion: `أضف ${key('value:')}.` }),
  'range-order': ({ low, high }) => ({
    message: `يبدأ المدى عند ${quoted(low)}، وهذا فوق نهايته ${quoted(high)}.`,
    suggestion: 'بدّل بينهما.',
  }),
  'range-centre': ({ value, low, high }) => ({
    message: `تقع القيمة ${quoted(value)} خارج مداها، من ${quoted(low)} إلى ${quoted(high)}.`,
    suggestion: 'وسّع المدى، أو لا تكتب القيمة: عندئذ يؤخذ الوسط.',
  }),
  'time-outside': ({ what, found, start, end }) => ({
    message: `${subject(what)} (${quoted(found)}) خارج زمن السيناريو، من ${quoted(start)} إلى ${quoted(end)}.`,
    suggestion: `انقله، أو غيّر ${quoted('start')} و${quoted('horizon')} في ${quoted('clock')}.`,
  }),
  'event-without-time': ({ id }) => ({
    message: `ليس للحدث ${key(id)} وقت ولا شرط.`,
    suggestion: `أضف ${key('time:')}.`,
  }),
  'time-and-trigger': ({ id }) => ({
    message: `للحدث ${key(id)} وقت وشرط (${quoted('trigger')}) معًا.`,
    suggestion: 'احذف أحدهما.',
  }),
  'horizon-step': ({ horizon, step }) => ({
    message: `الأفق (${quoted(horizon)} بالساعات) ليس من مضاعفات الخطوة (${quoted(step)} بالساعات).`,
    suggestion: `اكتب ${quoted(Math.max(1, Math.round(horizon / step)) * step)}.`,
  }),
  'too-many-steps': ({ steps, most }) => ({
    message: `في السيناريو ${counted(steps, ['خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة', 'خطوة'])}، والحد الأقصى الذي يمكن حسابه ${number(most)}.`,
    suggestion: 'استعمل خطوة أطول أو أفقًا أقصر.',
  }),
  'translation-missing': ({ path, english }) => ({
    message: `ينقص النص في ${key(path)}؛ وهو بالإنجليزية: ${key(english)}.`,
    suggestion: 'ترجمه في الموضع نفسه الذي هو فيه في السيناريو.',
  }),
  'translation-unknown': ({ path }) => ({
    message: `لا يقول السيناريو شيئًا في ${key(path)}.`,
    suggestion: 'احذفه، أو ابحث عن خطأ في مفاتيحه.',
  }),
  'translation-numbers': ({ path, expected, found }) => ({
    message: `أعداد ${key(path)} ليست أعداد النص الإنجليزي: هنا ${quoted(found)} وهناك ${quoted(expected)}.`,
    suggestion: 'اكتب كل عدد في النص الإنجليزي مرة واحدة، بالأرقام.',
  }),
  'translation-marks': ({ path, expected, found }) => ({
    message: `الاقتباسات أو الأسماء بين الأقواس المعقوفة في ${key(path)} ليست ما في النص الإنجليزي: هنا ${quoted(found)} وهناك ${quoted(expected)}.`,
    suggestion: 'اقتبس ما يقتبسه النص الإنجليزي، وأبقِ ما بين الأقواس المعقوفة كما هو.',
  }),
  'translation-long': ({ path, length, most }) => ({
    message: `في النص ${key(path)} ${counted(length, ['حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف'])}، والمتسع ${number(most)}.`,
    suggestion: 'قله بعبارة أقصر.',
  }),
} satisfies Partial<ProblemTable>;
