import type { SyntaxSlip } from '../../scenario/syntaxSlip.ts';
import type { ProblemTable, ProblemWords } from '../problemTable.ts';
import { quoted } from '../quoted.ts';
import { counted, key, number } from './problemPhrases.ts';

const example = `ابدأ من نسخة عن ${quoted('scenarios/two-sides.yaml')}.`;

/** Slips of syntax, by what the reader of YAML complains of; `text` is a key or its own words. */
const slips: Readonly<Record<SyntaxSlip, (text: string) => ProblemWords>> = {
  TAB_AS_INDENT: () => ({
    message: 'في إزاحة هذا السطر علامة جدولة.',
    suggestion: 'ضع مكانها مسافات، مسافتين لكل مستوى.',
  }),
  BAD_INDENT: () => ({
    message: 'لا تتفق إزاحة هذا السطر مع الأسطر حوله.',
    suggestion: 'اجعل مفاتيح المستوى الواحد تبدأ في العمود نفسه، أعمق بمسافتين من المفتاح الذي فوقها.',
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'هنا نقطتان رأسيتان في غير موضعهما.',
    suggestion: `ضع النص الذي فيه ${key(': ')} بين علامتي اقتباس، أو ابدأ سطرًا جديدًا.`,
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    message: 'لا يتبع هذا السطر أي مفتاح.',
    suggestion: `اكتب ${key('key: value')}، أو أزح السطر إن كان تتمة للنص الذي فوقه.`,
  }),
  MISSING_CHAR: () => ({
    message: 'هنا شيء ناقص: نقطتان رأسيتان بعد مفتاح، أو فاصلة بين بندين، أو علامة إغلاق.',
    suggestion: `اكتب ${key('key: value')} مع مسافة بعد النقطتين، وأغلق ما فُتح فوق.`,
  }),
  UNEXPECTED_TOKEN: () => ({
    message: 'لا يصح هذا هنا: انتهت القيمة التي قبله.',
    suggestion: 'ضع النص الذي فيه مثل هذه العلامات بين علامتي اقتباس، أو ابدأ سطرًا جديدًا.',
  }),
  BLOCK_IN_FLOW: () => ({
    message: 'تنقص هنا فاصلة بين بندين، أو لم يُغلق قوس.',
    suggestion: `ضع فاصلة بين البندين: ${quoted('{ start: 2030-05-01T06:00Z, horizon: 480 }')}.`,
  }),
  BAD_SCALAR_START: () => ({
    message: 'لا يبدأ نص بلا علامتي اقتباس بهذه العلامة.',
    suggestion: 'ضع النص بين علامتي اقتباس.',
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'الشرطة المائلة العكسية بين علامتي الاقتباس المزدوجتين تبدأ رمزًا خاصًا، وليس هذا رمزًا معروفًا.',
    suggestion: `اكتب ${quoted('\\\\')} للشرطة نفسها، أو استعمل علامتي اقتباس مفردتين.`,
  }),
  BAD_ALIAS: () => ({
    message: `لا علامة (${quoted('&name')}) لهذه الإحالة (${quoted('*name')}).`,
    suggestion: 'اكتب القيمة كاملة، أو ضع النص بين علامتي اقتباس.',
  }),
  TAG_RESOLVE_FAILED: () => ({
    message: `لا معنى للوسوم (${quoted('!name')}) في السيناريو.`,
    suggestion: 'احذف الوسم، أو ضع النص بين علامتي اقتباس.',
  }),
  BAD_DIRECTIVE: () => ({
    message: `لا معنى في السيناريو لسطر يبدأ بالعلامة ${quoted('%')}.`,
    suggestion: 'احذف السطر.',
  }),
  keyWithoutBlank: (text) => ({
    message: `تنقص مسافة بعد النقطتين الرأسيتين للمفتاح ${key(text)}.`,
    suggestion: `اكتب ${key(`${text}: `)} ثم القيمة.`,
  }),
  apostrophe: () => ({
    message: `الفاصلة العليا (${quoted("'")}) تُنهي النص هنا لأنه بدأ بمثلها.`,
    suggestion: 'ضع النص بين علامتي اقتباس مزدوجتين، أو اكتب الفاصلة العليا مرتين.',
  }),
  noWordAsKey: () => ({
    message: 'لا يكون المفتاح إلا كلمة أو عددًا أو تاريخًا.',
    suggestion: 'اكتب المفتاح نصًا عاديًا قبل النقطتين الرأسيتين.',
  }),
  unknown: (text) => ({
    message: `لا يُقرأ هذا السطر؛ يقول قارئ YAML: ${key(text)}.`,
    suggestion: 'قارن السطر بمثله في أحد السيناريوهات الجاهزة.',
  }),
};

/** Problems of the file as a text. */
export const problemsOfText = {
  unreadable: ({ reason }) => ({
    message: `تعذرت قراءة الملف: ${quoted(reason)}.`,
    suggestion: 'تحقق من اسم الملف ومن أذوناته.',
  }),
  'too-large': ({ bytes, most }) => ({
    message: `حجم الملف ${counted(bytes, ['بايت واحد', 'بايتان', 'بايتات', 'بايتًا', 'بايت'])}، والحد الأقصى للسيناريو ${number(most)}.`,
    suggestion: 'انقل النصوص الطويلة وسلاسل الأعداد إلى مكان آخر.',
  }),
  'not-text': ({ code }) => ({
    message: `ليس هذا ملفًا نصيًا: فيه رمز (رقمه ${quoted(code)}) لا يرد في أي نص.`,
    suggestion: 'احفظ الملف نصًا عاديًا بترميز UTF-8.',
  }),
  empty: () => ({ message: 'الملف فارغ.', suggestion: example }),
  'not-a-map': () => ({ message: 'ليس في الملف مفاتيح وقيم.', suggestion: example }),
  'too-deep': () => ({
    message: 'التداخل هنا أعمق من ٢٠ مستوى.',
    suggestion: 'لا يحتاج سيناريو إلى أكثر من ٨: ابحث عن أقواس لم تُغلق.',
  }),
  'too-many-parts': () => ({
    message: 'أجزاء الملف أكثر من أن يكون سيناريو.',
    suggestion: 'استعمل خطوة أطول، أو احذف بعض الأجزاء.',
  }),
  aliases: () => ({
    message: `التكرار بالإحالة (${quoted('*name')}) يضخّم الملف أكثر مما ينبغي.`,
    suggestion: 'اكتب القيم كاملة.',
  }),
  'forbidden-key': ({ key: name }) => ({
    message: `لا يصلح ${key(name)} مفتاحًا: لهذا الاسم معنى خاص عند الآلة.`,
    suggestion: 'اختر معرّفًا آخر.',
  }),
  'many-documents': () => ({
    message: `يبدأ هنا مستند ثانٍ (${quoted('---')})، ولا يحمل الملف إلا سيناريو واحدًا.`,
    suggestion: 'ضع كل سيناريو في ملف خاص به.',
  }),
  tab: () => slips.TAB_AS_INDENT(''),
  'odd-blank': () => ({
    message: 'هنا مسافة من نوع آخر، كالتي تأتي من برنامج كتابة أو صفحة ويب.',
    suggestion: 'احذف المسافات قبل الكلمة واكتبها من جديد.',
  }),
  'no-colon': ({ key: name, value }) => ({
    message: `تنقص نقطتان رأسيتان بعد ${key(name)}.`,
    suggestion: `اكتب ${key(`${name}:${value === undefined ? '' : ` ${value}`}`)}.`,
  }),
  'merge-marks': () => ({
    message: `هنا نسختان من النص جنبًا إلى جنب (${quoted('<<<<<<<, =======, >>>>>>>')}).`,
    suggestion: 'أبقِ أسطر إحداهما، واحذف أسطر الأخرى مع العلامات الثلاث.',
  }),
  fence: () => ({
    message: `علامتا النص المقتبس (${quoted('```')}) ليستا من السيناريو.`,
    suggestion: `احذف الأسطر التي فيها ${quoted('```')} وكل ما هو خارجها.`,
  }),
  'open-quote': ({ quote }) => ({
    message: `علامة الاقتباس ${quoted(quote)} المفتوحة هنا لم تُغلق في هذا السطر.`,
    suggestion: `ضع ${quoted(quote)} في آخر النص.`,
  }),
  'stray-quote': ({ quote }) => ({
    message: `ينتهي النص بعلامة اقتباس ${quoted(quote)} لم تُفتح.`,
    suggestion: `ضع ${quoted(quote)} قبل النص، أو احذف التي في آخره.`,
  }),
  'open-bracket': ({ bracket, closing }) => ({
    message: `القوس ${quoted(bracket)} المفتوح هنا لم يُغلق.`,
    suggestion: `ضع ${quoted(closing)} في الآخر.`,
  }),
  'key-twice': ({ key: name, line }) => ({
    message: `ورد المفتاح ${key(name)} مرتين؛ الأول في السطر ${quoted(line)}.`,
    suggestion:
      name === 'parley'
        ? 'يبدو أن السيناريو لُصق مرتين: احذف كل شيء من هذا السطر فصاعدًا.'
        : 'احذف أحدهما، أو سمّه باسم آخر.',
  }),
  syntax: ({ slip, text }) => slips[slip](text),
} satisfies Partial<ProblemTable>;
