import type { SyntaxSlip } from '../../scenario/syntaxSlip.ts';
import type { ProblemTable, ProblemWords } from '../problemTable.ts';
import { quoted } from '../quoted.ts';
import { counted, key } from './problemPhrases.ts';

const example = `Начните с копии ${quoted('scenarios/two-sides.yaml')}.`;

/** Slips of syntax, by what the reader of YAML complains of; `text` is a key or its own words. */
const slips: Readonly<Record<SyntaxSlip, (text: string) => ProblemWords>> = {
  TAB_AS_INDENT: () => ({
    message: 'В отступе этой строки стоит табуляция.',
    suggestion: 'Замените её пробелами, по два на каждый уровень.',
  }),
  BAD_INDENT: () => ({
    message: 'Отступ этой строки не согласуется с соседними.',
    suggestion: 'Пусть ключи одного уровня начинаются в одном столбце, на два пробела глубже ключа над ними.',
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'Двоеточие стоит там, где его быть не может.',
    suggestion: `Возьмите текст, в котором есть ${key(': ')}, в кавычки или начните новую строку.`,
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    message: 'Эта строка не относится ни к одному ключу.',
    suggestion: `Напишите ${key('key: value')} или сделайте отступ, если строка продолжает текст выше.`,
  }),
  MISSING_CHAR: () => ({
    message:
      'Здесь чего-то не хватает: двоеточия после ключа, запятой между записями или закрывающего знака.',
    suggestion: `Напишите ${key('key: value')} с пробелом после двоеточия; закройте то, что открыто выше.`,
  }),
  UNEXPECTED_TOKEN: () => ({
    message: 'Здесь этого быть не может: значение перед этим местом уже закончилось.',
    suggestion: 'Возьмите текст с такими знаками в кавычки или начните новую строку.',
  }),
  BLOCK_IN_FLOW: () => ({
    message: 'Между двумя записями не хватает запятой, или не закрыта скобка.',
    suggestion: `Поставьте запятую между записями: ${quoted('{ start: 2030-05-01T06:00Z, horizon: 480 }')}.`,
  }),
  BAD_SCALAR_START: () => ({
    message: 'Текст без кавычек не может начинаться с этого знака.',
    suggestion: 'Возьмите текст в кавычки.',
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'Обратная черта в двойных кавычках начинает особый знак, а такого нет.',
    suggestion: `Для самой черты напишите ${quoted('\\\\')} или возьмите текст в одинарные кавычки.`,
  }),
  BAD_ALIAS: () => ({
    message: `Для этой ссылки (${quoted('*name')}) нет метки (${quoted('&name')}).`,
    suggestion: 'Выпишите значение полностью или возьмите текст в кавычки.',
  }),
  TAG_RESOLVE_FAILED: () => ({
    message: `Теги (${quoted('!name')}) в сценарии ничего не значат.`,
    suggestion: 'Уберите тег или возьмите текст в кавычки.',
  }),
  BAD_DIRECTIVE: () => ({
    message: `Строки, которые начинаются с ${quoted('%')}, в сценарии ничего не значат.`,
    suggestion: 'Уберите эту строку.',
  }),
  keyWithoutBlank: (text) => ({
    message: `После двоеточия ключа ${key(text)} не хватает пробела.`,
    suggestion: `Напишите ${key(`${text}: `)}, а затем значение.`,
  }),
  apostrophe: () => ({
    message: `Апостроф (${quoted("'")}) обрывает здесь текст, потому что с него текст и начинается.`,
    suggestion: 'Возьмите текст в двойные кавычки или удвойте апостроф.',
  }),
  noWordAsKey: () => ({
    message: 'Ключом может быть только слово, число или дата.',
    suggestion: 'Напишите ключ простым текстом перед двоеточием.',
  }),
  unknown: (text) => ({
    message: `Строка не читается; программа чтения YAML говорит: ${key(text)}.`,
    suggestion: 'Сравните строку с такой же в одном из готовых сценариев.',
  }),
};

/** Problems of the file as a text. */
export const problemsOfText = {
  unreadable: ({ reason }) => ({
    message: `Файл не читается: ${quoted(reason)}.`,
    suggestion: 'Проверьте имя файла и права на него.',
  }),
  'too-large': ({ bytes, most }) => ({
    message: `В файле ${counted(bytes, ['байт', 'байта', 'байт'])}, а в сценарии бывает не больше чем ${most.toLocaleString('ru')}.`,
    suggestion: 'Вынесите длинные тексты и ряды чисел в другое место.',
  }),
  'not-text': ({ code }) => ({
    message: `Это не текстовый файл: в нём есть знак (номер ${quoted(code)}), которого в тексте не бывает.`,
    suggestion: 'Сохраните файл как простой текст в UTF-8.',
  }),
  empty: () => ({ message: 'Файл пуст.', suggestion: example }),
  'not-a-map': () => ({ message: 'В файле нет ключей со значениями.', suggestion: example }),
  'too-deep': () => ({
    message: 'Вложенность здесь глубже 20 уровней.',
    suggestion: 'Сценарию хватает 8: поищите незакрытые скобки.',
  }),
  'too-many-parts': () => ({
    message: 'В файле слишком много частей для сценария.',
    suggestion: 'Возьмите шаг длиннее или уберите часть данных.',
  }),
  aliases: () => ({
    message: `Повторы по ссылке (${quoted('*name')}) слишком раздувают файл.`,
    suggestion: 'Выпишите значения полностью.',
  }),
  'forbidden-key': ({ key: name }) => ({
    message: `${key(name)} не может быть ключом: для машины это имя имеет особый смысл.`,
    suggestion: 'Выберите другой идентификатор.',
  }),
  'many-documents': () => ({
    message: `Здесь начинается второй документ (${quoted('---')}), а в файле может быть один сценарий.`,
    suggestion: 'Поместите каждый сценарий в отдельный файл.',
  }),
  tab: () => slips.TAB_AS_INDENT(''),
  'odd-blank': () => ({
    message: 'Здесь стоит особый пробел, какой попадает из текстового редактора или с веб-страницы.',
    suggestion: 'Удалите пробелы перед словом и наберите их заново.',
  }),
  'no-colon': ({ key: name, value }) => ({
    message: `После ${key(name)} не хватает двоеточия.`,
    suggestion: `Напишите ${key(`${name}:${value === undefined ? '' : ` ${value}`}`)}.`,
  }),
  'merge-marks': () => ({
    message: `Здесь рядом стоят две версии текста (${quoted('<<<<<<<, =======, >>>>>>>')}).`,
    suggestion: 'Оставьте строки одной из них, а строки другой уберите вместе с тремя пометками.',
  }),
  fence: () => ({
    message: `Ограда цитаты (${quoted('```')}) не относится к сценарию.`,
    suggestion: `Уберите строки с ${quoted('```')} и всё, что стоит за их пределами.`,
  }),
  'open-quote': ({ quote }) => ({
    message: `Кавычка ${quoted(quote)}, которая здесь открывается, не закрыта на этой строке.`,
    suggestion: `Поставьте ${quoted(quote)} в конце текста.`,
  }),
  'stray-quote': ({ quote }) => ({
    message: `Текст кончается кавычкой ${quoted(quote)}, которая не была открыта.`,
    suggestion: `Поставьте ${quoted(quote)} перед текстом или уберите её в конце.`,
  }),
  'open-bracket': ({ bracket, closing }) => ({
    message: `Скобка ${quoted(bracket)}, которая здесь открывается, не закрыта.`,
    suggestion: `Поставьте ${quoted(closing)} в конце.`,
  }),
  'key-twice': ({ key: name, line }) => ({
    message: `Ключ ${key(name)} дан дважды; первый стоит на строке ${quoted(line)}.`,
    suggestion:
      name === 'parley'
        ? 'Похоже, сценарий вставлен дважды: уберите всё, начиная с этой строки.'
        : 'Уберите один из двух или назовите его иначе.',
  }),
  syntax: ({ slip, text }) => slips[slip](text),
} satisfies Partial<ProblemTable>;
