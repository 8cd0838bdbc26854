import type { Phrase, PhraseWords, Subject, Timed, TypeName } from '../../scenario/wording/phrase.ts';
import type { DateReason, DateReasonWord, Remedy, RemedyWords } from '../../scenario/wording/remedy.ts';
import { quoted, quotedList } from '../quoted.ts';

const plurals = new Intl.PluralRules('ru');

/** A count with its noun: `forms` are for 1, 2 and 5. */
export function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${count.toLocaleString('ru')} ${forms[plurals.select(count)] ?? many}`;
}

/** What stands in the file or is to be written there. */
export const key = (text: string | number): string => `«${quoted(text)}»`;

const instant = `дата и время с часовым поясом, например ${quoted('2016-09-12T19:00+03:00')}`;

const types: Readonly<Record<TypeName, string>> = {
  id: 'идентификатор из латинских букв, цифр и дефисов',
  rivalryId: `две стороны в виде ${quoted('FROM/TOWARD')}, например ${quoted('north/south')}`,
  patronageId: `две стороны в виде ${quoted('PATRON/CLIENT')}`,
  tieId: `две стороны в виде ${quoted('OF|IN')}, например ${quoted('south|north')}`,
  instant: `${instant} или ${quoted('2016-09-12T16:00Z')}`,
  instantOrDay: `${instant}, или одна дата, например ${quoted('2016-09-12')}`,
  instantOnly: instant,
  day: `дата, например ${quoted('2016-09-12')}`,
  zone: `название часового пояса, например ${quoted('Asia/Damascus')}, или ${quoted('UTC')}`,
  hours: 'число часов больше 0',
  numberPath: 'путь к числу в этом файле',
  ratio: 'число больше 0 и не больше 100',
  meetings: 'встречи с временем по идентификаторам или список времён',
  condition: `список из величины, сравнения и значения, например ${quoted("[trust:south|north, '<', 0.4]")}`,
  rule: 'название правила или ключи с названием и параметрами',
  deliveredInRecord: `${quoted('true')} или ${quoted('false')}, как в хронике`,
  textList: 'список текстов',
  textMap: 'тексты по ключам',
  numberList: 'список чисел от 0 до 1',
};

const lengths = {
  characters: ['знак', 'знака', 'знаков'],
  entries: ['запись', 'записи', 'записей'],
} as const;

const phrases: PhraseWords = {
  written: ({ text }) => key(text),
  nothing: () => 'ничего',
  null: () => 'пусто',
  emptyList: () => 'пустой список',
  length: ({ count, unit }) => (count === 0 ? 'пусто' : counted(count, lengths[unit])),
  somethingElse: () => 'что-то другое',
  this: () => 'это значение',
  number: ({ whole, min, max }) => {
    const kind = whole ? 'целое число' : 'число';
    if (min !== null && max !== null) return `${kind} от ${quoted(min)} до ${quoted(max)}`;
    if (min !== null) return `${kind} не меньше ${quoted(min)}`;
    return max === null ? kind : `${kind} не больше ${quoted(max)}`;
  },
  atMost: ({ limit }) => `не больше ${quoted(limit)}`,
  atLeast: ({ limit }) => `не меньше ${quoted(limit)}`,
  lengthAtMost: ({ limit, unit }) => `не больше чем ${counted(limit, lengths[unit])}`,
  lengthAtLeast: ({ limit, unit }) => `не меньше чем ${counted(limit, lengths[unit])}`,
  notEmpty: () => 'что-нибудь, а не пустое значение',
  text: () => 'текст',
  truth: () => `${quoted('true')} или ${quoted('false')}`,
  map: () => 'ключи со значениями',
  list: () => 'список',
  listOf: ({ count }) => `список, в котором ${counted(count, lengths.entries)}`,
  numbers: ({ count }) => `список, в котором ${counted(count, ['число', 'числа', 'чисел'])} от 0 до 1`,
  either: ({ words }) => words.map(quoted).join(' или '),
  oneOf: ({ words }) => `одно из слов ${quotedList(words, 30)}`,
  words: ({ words }) => quotedList(words, 30),
  byObserver: ({ min, max }) =>
    `число от ${quoted(min)} до ${quoted(max)} или числа по наблюдателям с ключом ${quoted('default')}`,
  ruleNamed: ({ names }) => `название правила (${quotedList(names, 30)}) или ключи с названием и параметрами`,
  alternatives: ({ of }) => [...new Set(of.map(phrase))].join(', или '),
  type: ({ name }) => types[name],
  anotherText: () => 'другой текст',
  anotherValue: () => 'другое значение',
};

/** A phrase in Russian, in the nominative. */
export function phrase(said: Phrase): string {
  return (phrases[said.is] as (said: Phrase) => string)(said);
}

const timed: Readonly<Record<Timed, string>> = {
  opening: 'Открытие',
  meeting: 'Встреча',
  agreement: 'День, когда договорились,',
  renewal: 'Продление',
  event: 'Событие',
  question: 'Вопрос',
  questionEnd: 'То, о чём спрашивает вопрос,',
  exception: 'Исключение',
};

/** What a sentence is about: at its beginning, in the nominative. */
export function subject(about: Subject): string {
  switch (about.of) {
    case 'file':
      return 'Файл';
    case 'part':
      return key(about.key);
    case 'value':
      return owned(key(about.key), about.owner);
    case 'entry':
      return owned(`Запись ${about.number.toLocaleString('ru')}`, about.owner);
    case 'written':
      return key(about.text);
    case 'time':
      return 'Время';
    default:
      return timed[about.what];
  }
}

const owned = (name: string, owner: string | null): string =>
  owner === null ? name : `${name} (${quoted(owner)})`;

/** A part of the file as the place where something is. */
export const inside = (about: Subject): string => (about.of === 'file' ? 'В файле' : `В ${subject(about)}`);

const remedies: RemedyWords = {
  write: ({ text }) => `Напишите ${key(text)}.`,
  writeExpected: (_remedy, expected) => `Здесь нужно: ${expected}.`,
  addOrRemove: (_remedy, expected) => `Добавьте значение (${expected}) или уберите ключ.`,
  unquote: ({ text }) => `Напишите ${quoted(text)} без кавычек.`,
  idsBelow: () =>
    `Пишите каждую запись под собственным идентификатором, например ${key('first:')}, а не с дефисом или в скобках.`,
  commas: ({ ids }) => `Поставьте между ними запятые: ${quotedList(ids)}.`,
  pair: ({ separator, example }) =>
    `Напишите два идентификатора через ${quoted(separator)}, например ${quoted(example)}.`,
  tie: () => 'Напишите того, кто доверяет, вертикальную черту и того, кому доверяют.',
  correctDay: () => 'Исправьте день или месяц.',
  addTime: ({ text }) => `Напишите также время и часовой пояс: ${quoted(text)}.`,
  writeLike: ({ text }) => `Напишите по образцу ${quoted(text)}.`,
  clockRange: () => 'Часы идут от 00 до 23, минуты от 00 до 59.',
  correctZone: () => `Исправьте часовой пояс: ${quoted('Z')} или ${quoted('+03:00')}.`,
};

/** A remedy in Russian. */
export function remedyWords(remedy: Remedy, expected: Phrase): string {
  return (remedies[remedy.do] as (remedy: Remedy, expected: string) => string)(remedy, phrase(expected));
}

const reasons: Readonly<Record<DateReasonWord, string>> = {
  shortYear: 'год пишется четырьмя цифрами.',
  notDate: 'она записана не в виде «год-месяц-день».',
  noTime: 'нет времени суток.',
  timeNotHere: 'времени суток здесь не место.',
  noSuchTime: 'такого времени на часах не бывает.',
  noZone: 'нет часового пояса.',
  notTogether: 'дата, время и часовой пояс записаны не по стандарту ISO.',
  notIso: 'она записана не по стандарту ISO.',
};

/** Why a text is no date. */
export function dateReason(reason: DateReason): string {
  if (reason.why === 'noMonth') return `месяца ${quoted(reason.month)} нет.`;
  if (reason.why === 'monthDays')
    return `в месяце ${quoted(`${reason.year}-${String(reason.month).padStart(2, '0')}`)} только ${counted(reason.days, ['день', 'дня', 'дней'])}.`;
  return reasons[reason.why];
}
