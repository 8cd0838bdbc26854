import type { Phrase, PhraseWords, Subject, Timed, TypeName } from '../../scenario/wording/phrase.ts';
import type { DateReason, DateReasonWord, Remedy, RemedyWords } from '../../scenario/wording/remedy.ts';
import { languages } from '../languages.ts';
import { quoted, quotedList } from '../quoted.ts';

const plurals = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat(languages.ar.locale);

/** A count of our own, in Arabic digits; what stands in a file keeps its digits. */
export const number = (count: number): string => digits.format(count);

/** A noun as it is counted: one, two, 3 to 10, 11 to 99, hundreds. */
type Noun = readonly [one: string, two: string, few: string, many: string, other: string];

/** A count with its noun. */
export function counted(count: number, [one, two, few, many, other]: Noun): string {
  switch (plurals.select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${number(count)} ${few}`;
    case 'many':
      return `${number(count)} ${many}`;
    default:
      return `${number(count)} ${other}`;
  }
}

/** What stands in the file or is to be written there. */
export const key = (text: string | number): string => `«${quoted(text)}»`;

const instant = `تاريخ ووقت مع المنطقة الزمنية، مثل ${quoted('2016-09-12T19:00+03:00')}`;

const types: Readonly<Record<TypeName, string>> = {
  id: 'معرّف من حروف لاتينية وأرقام وشُرَط',
  rivalryId: `طرفان بصيغة ${quoted('FROM/TOWARD')}، مثل ${quoted('north/south')}`,
  patronageId: `طرفان بصيغة ${quoted('PATRON/CLIENT')}`,
  tieId: `طرفان بصيغة ${quoted('OF|IN')}، مثل ${quoted('south|north')}`,
  instant: `${instant} أو ${quoted('2016-09-12T16:00Z')}`,
  instantOrDay: `${instant} أو ${quoted('2016-09-12T16:00Z')}، أو تاريخ وحده، مثل ${quoted('2016-09-12')}`,
  instantOnly: instant,
  day: `تاريخ، مثل ${quoted('2016-09-12')}`,
  zone: `اسم منطقة زمنية، مثل ${quoted('Asia/Damascus')}، أو ${quoted('UTC')}`,
  hours: 'عدد من الساعات أكبر من ٠',
  numberPath: 'مسار عدد في هذا الملف',
  ratio: 'عدد أكبر من ٠ ولا يزيد على ١٠٠',
  meetings: 'أوقات لقاءات تحت معرّفاتها، أو قائمة أوقات',
  condition: `قائمة من كمية ومقارنة وقيمة، مثل ${quoted("[trust:south|north, '<', 0.4]")}`,
  rule: 'اسم قاعدة، أو مفاتيح فيها الاسم والمعلمات',
  deliveredInRecord: `${quoted('true')} أو ${quoted('false')} كما في السجل`,
  textList: 'قائمة نصوص',
  textMap: 'نصوص تحت مفاتيحها',
  numberList: 'قائمة أعداد من ٠ إلى ١',
};

const lengths: Readonly<Record<'characters' | 'entries', Noun>> = {
  characters: ['حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف'],
  entries: ['بند واحد', 'بندان', 'بنود', 'بندًا', 'بند'],
};

const phrases: PhraseWords = {
  written: ({ text }) => key(text),
  nothing: () => 'لا شيء',
  null: () => 'قيمة خالية',
  emptyList: () => 'قائمة فارغة',
  length: ({ count, unit }) => (count === 0 ? 'قيمة خالية' : counted(count, lengths[unit])),
  somethingElse: () => 'شيء آخر',
  this: () => 'هذه القيمة',
  number: ({ whole, min, max }) => {
    const kind = whole ? 'عدد صحيح' : 'عدد';
    if (min !== null && max !== null) return `${kind} من ${quoted(min)} إلى ${quoted(max)}`;
    if (min !== null) return `${kind} لا يقل عن ${quoted(min)}`;
    return max === null ? kind : `${kind} لا يزيد على ${quoted(max)}`;
  },
  atMost: ({ limit }) => `ما لا يزيد على ${quoted(limit)}`,
  atLeast: ({ limit }) => `ما لا يقل عن ${quoted(limit)}`,
  lengthAtMost: ({ limit, unit }) => `على الأكثر ${counted(limit, lengths[unit])}`,
  lengthAtLeast: ({ limit, unit }) => `على الأقل ${counted(limit, lengths[unit])}`,
  notEmpty: () => 'قيمة غير خالية',
  text: () => 'نص',
  truth: () => `${quoted('true')} أو ${quoted('false')}`,
  map: () => 'مفاتيح وقيم',
  list: () => 'قائمة',
  listOf: ({ count }) => `قائمة فيها ${counted(count, lengths.entries)}`,
  numbers: ({ count }) =>
    `قائمة فيها ${counted(count, ['عدد واحد', 'عددان', 'أعداد', 'عددًا', 'عدد'])} من ٠ إلى ١`,
  either: ({ words }) => words.map(quoted).join(' أو '),
  oneOf: ({ words }) => `إحدى الكلمات ${quotedList(words, 30)}`,
  words: ({ words }) => quotedList(words, 30),
  byObserver: ({ min, max }) =>
    `عدد من ${quoted(min)} إلى ${quoted(max)}، أو أعداد بحسب المراقب مع المفتاح ${quoted('default')}`,
  ruleNamed: ({ names }) => `اسم قاعدة (${quotedList(names, 30)})، أو مفاتيح فيها الاسم والمعلمات`,
  alternatives: ({ of }) => [...new Set(of.map(phrase))].join('، أو '),
  type: ({ name }) => types[name],
  anotherText: () => 'نص آخر',
  anotherValue: () => 'قيمة أخرى',
};

/** A phrase in Arabic. */
export function phrase(said: Phrase): string {
  return (phrases[said.is] as (said: Phrase) => string)(said);
}

const timed: Readonly<Record<Timed, string>> = {
  opening: 'وقت الافتتاح',
  meeting: 'وقت اللقاء',
  agreement: 'يوم الاتفاق',
  renewal: 'وقت التجديد',
  event: 'وقت الحدث',
  question: 'وقت السؤال',
  questionEnd: 'الوقت الذي يدور عليه السؤال',
  exception: 'وقت الاستثناء',
};

/** What a sentence is about. */
export function subject(about: Subject): string {
  switch (about.of) {
    case 'file':
      return 'الملف';
    case 'part':
      return key(about.key);
    case 'value':
      return owned(key(about.key), about.owner);
    case 'entry':
      return owned(`البند ${number(about.number)}`, about.owner);
    case 'written':
      return key(about.text);
    case 'time':
      return 'الوقت';
    default:
      return timed[about.what];
  }
}

const owned = (name: string, owner: string | null): string =>
  owner === null ? name : `${name} (${quoted(owner)})`;

const remedies: RemedyWords = {
  write: ({ text }) => `اكتب ${key(text)}.`,
  writeExpected: (_remedy, expected) => `المطلوب هنا: ${expected}.`,
  addOrRemove: (_remedy, expected) => `أضف قيمة (${expected}) أو احذف المفتاح.`,
  unquote: ({ text }) => `اكتب ${quoted(text)} بلا علامتي اقتباس.`,
  idsBelow: () => `اكتب كل بند تحت معرّف خاص به، مثل ${key('first:')}، لا بعد شرطة ولا بين أقواس.`,
  commas: ({ ids }) => `ضع بينها فواصل: ${quotedList(ids)}.`,
  pair: ({ separator, example }) => `اكتب المعرّفين وبينهما ${quoted(separator)}، مثل ${quoted(example)}.`,
  tie: () => 'اكتب من يثق، ثم خطًا عموديًا، ثم من يوثق به.',
  correctDay: () => 'صحّح اليوم أو الشهر.',
  addTime: ({ text }) => `اكتب الوقت والمنطقة الزمنية أيضًا: ${quoted(text)}.`,
  writeLike: ({ text }) => `اكتبه على مثال ${quoted(text)}.`,
  clockRange: () => 'الساعات من 00 إلى 23، والدقائق من 00 إلى 59.',
  correctZone: () => `صحّح المنطقة الزمنية: ${quoted('Z')} أو ${quoted('+03:00')}.`,
};

/** A remedy in Arabic. */
export function remedyWords(remedy: Remedy, expected: Phrase): string {
  return (remedies[remedy.do] as (remedy: Remedy, expected: string) => string)(remedy, phrase(expected));
}

const reasons: Readonly<Record<DateReasonWord, string>> = {
  shortYear: 'تُكتب السنة بأربعة أرقام.',
  notDate: 'ليس مكتوبًا بترتيب السنة فالشهر فاليوم.',
  noTime: 'ينقصه الوقت.',
  timeNotHere: 'لا مكان للوقت هنا.',
  noSuchTime: 'لا تعرض أي ساعة هذا الوقت.',
  noZone: 'تنقصه المنطقة الزمنية.',
  notTogether: 'التاريخ والوقت والمنطقة الزمنية ليست مكتوبة معًا وفق معيار ISO.',
  notIso: 'ليس مكتوبًا وفق معيار ISO.',
};

/** Why a text is no date. */
export function dateReason(reason: DateReason): string {
  if (reason.why === 'noMonth') return `لا شهر رقمه ${quoted(reason.month)}.`;
  if (reason.why === 'monthDays')
    return `في الشهر ${quoted(`${reason.year}-${String(reason.month).padStart(2, '0')}`)} ${counted(reason.days, ['يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'])} فقط.`;
  return reasons[reason.why];
}
