import type { ProblemTable } from '../problemTable.ts';
import { quoted, quotedList } from '../quoted.ts';
import { counted, dateReason, inside, key, phrase, remedyWords, subject } from './problemPhrases.ts';

/** The word that was most likely meant, else another way out. */
export const meant = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Возможно, имелось в виду ${key(nearest)}?`;

/** Problems of the shape of what was read, of times and of translated texts. */
export const problemsOfShape = {
  'key-unknown': ({ key: name, place, nearest, keys, elsewhere = [] }) => ({
    message: `${inside(place)} не бывает ключа ${key(name)}.`,
    suggestion: meant(
      nearest,
      elsewhere.length > 0
        ? `Перенесите его туда, где ему место (${quotedList(elsewhere, 4)}), или уберите.`
        : keys.length > 0
          ? `Уберите его. Здесь бывают: ${quotedList(keys, 30)}.`
          : 'Уберите его или найдите в описании формата.',
    ),
  }),
  'key-missing': ({ key: name, place, expected }) => ({
    message: `${inside(place)} не хватает ключа ${key(name)}.`,
    suggestion: `Добавьте ${key(`${name}:`)}. Здесь нужно: ${phrase(expected)}.`,
  }),
  'comma-number': ({ key: name }) => ({
    message: `${key(name)} стоит после запятой, как будто это ключ: дробная часть числа отделяется точкой, а не запятой.`,
    suggestion: `Напишите с точкой: ${quoted(`0.${name}`)}, а не ${quoted(`0,${name}`)}.`,
  }),
  'curly-quotes': ({ key: name }) => ({
    message: `Текст обрывается перед ${key(name)}: типографские кавычки (${quoted('“ ”')}) его не удерживают.`,
    suggestion: `Возьмите текст в прямые кавычки: ${quoted('"…"')}.`,
  }),
  outdented: ({ key: name, owner }) => ({
    message: `${key(name)} относится к ${key(owner)}, но стоит не глубже.`,
    suggestion: `Сдвиньте ${key(name)} и всё, что относится к ${key(owner)}, на два пробела глубже, чем ${key(owner)}.`,
  }),
  'id-left-out': ({ what, key: name }) => ({
    message: `В ${key(what)} стоит ${key(name)}, а там должен быть идентификатор.`,
    suggestion: `Напишите выше любой идентификатор, например ${key('first:')}, и сдвиньте ${key(name)} и соседние ключи на два пробела глубже.`,
  }),
  'wrong-kind': ({ what, found, expected, remedy }) => ({
    message: `${subject(what)}: нужно ${phrase(expected)}, а стоит ${phrase(found)}.`,
    suggestion: remedyWords(remedy, expected),
  }),
  'not-a-number': ({ what, found, expected, value }) => ({
    message: `${subject(what)}: нужно ${phrase(expected)}, а ${key(found)} — слово.`,
    suggestion:
      value === null ? `Напишите цифрами, с точкой: ${quoted('0.35')}.` : `Напишите ${quoted(value)}.`,
  }),
  'out-of-range': ({ what, found, expected, nearest }) => ({
    message: `${subject(what)}: стоит ${phrase(found)}, а нужно ${phrase(expected)}.`,
    suggestion:
      nearest === null
        ? `Здесь нужно: ${phrase(expected)}.`
        : `Ближайшее допустимое значение: ${quoted(nearest)}.`,
  }),
  'word-unknown': ({ what, found, words, nearest }) => ({
    message: `${subject(what)}: значение ${phrase(found)} не подходит.`,
    suggestion: meant(nearest, `Выберите одно из: ${quotedList(words, 30)}.`),
  }),
  'bad-id': ({ found, expected, remedy }) => ({
    message: `${key(found)} не подходит. Здесь нужно: ${phrase(expected)}.`,
    suggestion: remedyWords(remedy, expected),
  }),
  'bad-date': ({ found, expected, reason, remedy }) => ({
    message: `Дата ${key(found)} не читается: ${dateReason(reason)}`,
    suggestion: remedyWords(remedy, expected),
  }),
  'bad-zone': ({ found, nearest }) => ({
    message: `Часового пояса ${key(found)} нет.`,
    suggestion: meant(
      nearest,
      `Названия выглядят так: ${quoted('Asia/Damascus')} или ${quoted('Europe/Kyiv')}.`,
    ),
  }),
  'bad-version': ({ found }) => ({
    message: `Эта версия Parley читает формат 1, а стоит ${phrase(found)}.`,
    suggestion: `Напишите ${key('parley: 1')}.`,
  }),
  'range-half': () => ({
    message: 'У диапазона должны быть оба конца.',
    suggestion: `Добавьте второй конец (${quoted('low')} или ${quoted('high')}) или напишите одно число.`,
  }),
  'range-empty': () => ({ message: 'Здесь нет числа.', suggestion: `Добавьте ${key('value:')}.` }),
  'range-order': ({ low, high }) => ({
    message: `Диапазон начинается с ${quoted(low)}, а это больше его конца, ${quoted(high)}.`,
    suggestion: 'Поменяйте их местами.',
  }),
  'range-centre': ({ value, low, high }) => ({
    message: `Значение ${quoted(value)} лежит вне собственного диапазона, от ${quoted(low)} до ${quoted(high)}.`,
    suggestion: 'Расширьте диапазон или не указывайте значение: тогда возьмётся середина.',
  }),
  'time-outside': ({ what, found, start, end }) => ({
    message: `${subject(what)} (${quoted(found)}) вне времени сценария, от ${quoted(start)} до ${quoted(end)}.`,
    suggestion: `Перенесите или измените ${quoted('start')} и ${quoted('horizon')} в ${quoted('clock')}.`,
  }),
  'event-without-time': ({ id }) => ({
    message: `У события ${key(id)} нет ни времени, ни условия.`,
    suggestion: `Добавьте ${key('time:')}.`,
  }),
  'time-and-trigger': ({ id }) => ({
    message: `У события ${key(id)} есть и время, и условие (${quoted('trigger')}).`,
    suggestion: 'Уберите одно из двух.',
  }),
  'horizon-step': ({ horizon, step }) => ({
    message: `Горизонт (часов: ${quoted(horizon)}) не делится нацело на шаг (часов: ${quoted(step)}).`,
    suggestion: `Напишите ${quoted(Math.max(1, Math.round(horizon / step)) * step)}.`,
  }),
  'too-many-steps': ({ steps, most }) => ({
    message: `В сценарии ${counted(steps, ['шаг', 'шага', 'шагов'])}, а посчитать можно не больше чем ${most.toLocaleString('ru')}.`,
    suggestion: 'Возьмите шаг длиннее или горизонт короче.',
  }),
  'translation-missing': ({ path, english }) => ({
    message: `Нет текста ${key(path)}; по-английски: ${key(english)}.`,
    suggestion: 'Переведите его на том же месте, что и в сценарии.',
  }),
  'translation-unknown': ({ path }) => ({
    message: `В сценарии нет ничего по пути ${key(path)}.`,
    suggestion: 'Уберите это или поищите описку в ключах.',
  }),
  'translation-numbers': ({ path, expected, found }) => ({
    message: `Числа в ${key(path)} не те, что в английском тексте: ${quoted(found)}, а там ${quoted(expected)}.`,
    suggestion: 'Напишите каждое число английского текста один раз, цифрами.',
  }),
  'translation-marks': ({ path, expected, found }) => ({
    message: `Кавычки или имена в фигурных скобках в ${key(path)} не те, что в английском тексте: ${quoted(found)}, а там ${quoted(expected)}.`,
    suggestion: 'Берите в кавычки то же, что и английский текст, и не меняйте того, что в фигурных скобках.',
  }),
  'translation-long': ({ path, length, most }) => ({
    message: `В тексте ${key(path)} ${counted(length, ['знак', 'знака', 'знаков'])}, а места хватает на ${most.toLocaleString('ru')}.`,
    suggestion: 'Скажите короче.',
  }),
} satisfies Partial<ProblemTable>;
