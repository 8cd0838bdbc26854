import type { GameName } from '../../scenario/checks/gameOf.ts';
import type { IdKind } from '../../scenario/wording/referenceWording.ts';
import type { ProblemTable } from '../problemTable.ts';
import { quoted, quotedList, quotedNumber } from '../quoted.ts';
import { counted, key, phrase } from './problemPhrases.ts';
import { meant } from './problemsOfShape.ts';

/** What is not there, in the genitive. */
const kinds: Readonly<Record<IdKind, string>> = {
  account: 'версии',
  actor: 'стороны',
  'actor, spoiler or outsider': 'стороны, спойлера или внешнего участника',
  channel: 'канала',
  'day of the record': 'дня хроники',
  event: 'события',
  'pair of actors': 'пары сторон',
  rivalry: 'соперничества',
  source: 'источника',
  tie: 'связи',
};

const games: Readonly<Record<GameName, string>> = {
  equal: 'игра с равными выигрышами',
  deadlock: 'тупик: обоим взаимное нарушение выгоднее взаимной сдержанности',
  harmony: 'гармония: сдержанность лучше, что бы ни делал другой',
  stagHunt: 'охота на оленя: сдержанность лучше, если сдержан и другой',
  coordination: 'игра на координацию: каждому лучше делать то же, что и другой',
  chicken: '«ястребы и голуби»: взаимное нарушение хуже всего для обоих',
  leader: 'лидер: каждый предпочёл бы сам быть нарушителем',
  hero: 'герой: каждый предпочёл бы сам остаться сдержанным',
};

const lacks = { weight: 'веса', 'red line': 'красной линии' } as const;
const adds = { weight: 'вес', 'red line': 'красную линию' } as const;
const leaveIt = 'Оставьте, если так и задумано; иначе';

/** Problems of what leads nowhere, of numbers, of the record, of the model and of changes. */
export const problemsOfModel = {
  'id-unknown': ({ kind, id, ids, nearest }) => ({
    message: `В файле нет ${kinds[kind]} ${key(id)}.`,
    suggestion: meant(
      nearest,
      ids.length === 0
        ? `Добавьте: в файле пока нет ни одной записи этого рода.`
        : `Возьмите одно из ${quotedList(ids)} или добавьте ${key(id)} туда, где они стоят.`,
    ),
  }),
  'id-misspelt': ({ id, named, times }) => ({
    message: `${key(id)} нигде не упоминается, а ${key(named)}, чего в файле нет, упоминается ${counted(times, ['раз', 'раза', 'раз'])}.`,
    suggestion: meant(named, ''),
  }),
  'id-reserved': ({ id }) => ({
    message: `Сторону нельзя назвать ${key(id)}: у этого слова здесь особый смысл.`,
    suggestion: 'Выберите другой идентификатор.',
  }),
  'same-actor': ({ id }) => ({
    message: `В ${key(id)} одна и та же сторона названа дважды.`,
    suggestion: 'Назовите другую сторону.',
  }),
  'proposal-is-event': ({ id }) => ({
    message: `${key(id)} — и событие, и предложение: того, что произошло, предложить нельзя.`,
    suggestion: 'Дайте предложению свой идентификатор.',
  }),
  'tie-twice': ({ tie, rivalry }) => ({
    message: `Доверие ${key(tie)} задано дважды: оно уже есть в ${key(rivalry)}.`,
    suggestion: `Уберите его здесь или уберите ${key('trust')} из ${key(rivalry)}.`,
  }),
  'actor-count': ({ count }) => ({
    message: `В сценарии бывает от 2 до 12 сторон, а в этом их ${count.toLocaleString('ru')}.`,
    suggestion: count < 2 ? 'Добавьте другую сторону.' : 'Объедините часть сторон.',
  }),
  'no-rivalry': () => ({
    message: 'Никто ни в отношении кого не сдерживается: в сценарии нет соперничеств.',
    suggestion: `Добавьте хотя бы одно, например ${quoted('north/south')}.`,
  }),
  'not-a-party': ({ id, channel, parties }) => ({
    message: `${key(id)} не участвует в канале ${key(channel)}.`,
    suggestion: `Возьмите участника канала (${quotedList(parties)}) или добавьте эту сторону к участникам.`,
  }),
  'via-no-rival': ({ patron, id }) => ({
    message: `Давление не может идти через ${key(id)}: у ${key(patron)} нет с ним соперничества, и неизвестно, как он там себя ведёт.`,
    suggestion: `Добавьте соперничество ${key(`${patron}/${id}`)} или назовите другую сторону.`,
  }),
  'no-counterpart': ({ patron }) => ({
    message: `Не сказано, через чей торг идёт давление ${key(patron)}: кроме подопечного, у него нет соперников.`,
    suggestion: `Добавьте соперничество ${key(patron)} или уберите покровительство.`,
  }),
  'not-warring': ({ id, ids }) => ({
    message: `Стороне ${key(id)} нечего продлевать: ни в одном своём соперничестве она не воюет.`,
    suggestion: `Назовите воюющую сторону${ids.length === 0 ? '' : ` (${quotedList(ids)})`} или отметьте её соперничество: ${key('warring: true')}.`,
  }),
  'too-many-accounts': ({ count, most }) => ({
    message: `В сценарии бывает не больше ${counted(most, ['версии', 'версий', 'версий'])}, а в этом их ${count.toLocaleString('ru')}.`,
    suggestion: 'Уберите лишние.',
  }),
  'blamed-and-excused': ({ id }) => ({
    message: `Версия и винит, и оправдывает ${key(id)}.`,
    suggestion: 'Оставьте что-нибудь одно.',
  }),
  'path-unknown': ({ path, nearest }) => ({
    message: `Путь ${key(path)} не ведёт ни к чему, что можно изменить.`,
    suggestion: meant(nearest, 'Посмотрите в файле, как называются ключи.'),
  }),
  'condition-unknown': ({ found, nearest }) => ({
    message: `Условие не может смотреть на ${key(found)}.`,
    suggestion: meant(
      nearest,
      `Выберите одну из величин: ${quoted('trust:OF|IN, propensity:FROM/TO, act:FROM/TO, violence, inForce, progress:CHANNEL, channel:CHANNEL, hours, step')}.`,
    ),
  }),
  'condition-value': ({ found, expected }) => ({
    message: `Условие сравнивает с ${phrase(found)}, а таким это не бывает.`,
    suggestion: `Здесь нужно: ${phrase(expected)}.`,
  }),
  'weights-sum': ({ party, sum }) => ({
    message: `Сумма весов ${key(party)} равна ${quotedNumber(sum)}, а не 1.`,
    suggestion: `Измените веса ${key(party)} так, чтобы в сумме была 1, или дайте вес по каждому вопросу.`,
  }),
  'level-weights-sum': ({ sum }) => ({
    message: `Сумма весов уровня равна ${quotedNumber(sum)}, а не 1.`,
    suggestion: 'Измените их так, чтобы в сумме была 1.',
  }),
  'party-missing': ({ party, what }) => ({
    message: `По этому вопросу у ${key(party)} нет ${lacks[what]}.`,
    suggestion: `Добавьте ${adds[what]} для ${key(party)}.`,
  }),
  'red-lines': ({ issue, parties, sum }) => ({
    message: `Вопрос ${key(issue)} решить нельзя: красные линии ${key(parties[0])} и ${key(parties[1])} дают в сумме ${quotedNumber(sum)}, меньше 1.`,
    suggestion: `${leaveIt} поднимите одну из них.`,
  }),
  'payoff-order': ({ game, order }) => ({
    message: `Эти выигрыши (${quoted(order)}) не дилемма ${quoted('T > R > P > S')}. Это ${games[game]}.`,
    suggestion: 'Измените выигрыши или помните, какая это игра.',
  }),
  'payoff-scale': ({ R, P }) => ({
    message: `Взаимная сдержанность (${quoted(`R = ${R}`)}) стоит не больше взаимного нарушения (${quoted(`P = ${P}`)}), и мерить выигрыш и потери не в чем.`,
    suggestion: `Поднимите ${quoted('R')} или опустите ${quoted('P')}.`,
  }),
  'payoffs-and-gain': ({ key: name }) => ({
    message: `${key(name)} стоит рядом с ${key('payoffs')}, где это уже задано.`,
    suggestion: `Уберите ${key(name)} или ${key('payoffs')}.`,
  }),
  'breach-rate': ({ actor, observer, q, e }) => ({
    message: `Считается, что ${key(actor)} нарушает перемирие не чаще, когда оно для неё не всерьёз (${quotedNumber(q)}), чем когда всерьёз, но не хватает контроля (${quotedNumber(e)}${observer === null ? '' : `, на взгляд ${key(observer)}`}): её действия ни о чём не говорят.`,
    suggestion: `Поднимите ${quoted('breachRate')} или ${quoted('control')}.`,
  }),
  'breach-rate-range': ({ actor, q, e }) => ({
    message: `На концах диапазонов ${quoted('breachRate')} (${quotedNumber(q)}) у ${key(actor)} не больше, чем ${quoted('1 - control')} (${quotedNumber(e)}): в таких прогонах её действия не говорят ни о чём или говорят обратное.`,
    suggestion: 'Сузьте один из двух диапазонов.',
  }),
  'patronage-cycle': ({ cycle }) => ({
    message: `Покровительство идёт по кругу: ${quoted(cycle.join(' → '))}.`,
    suggestion: 'Уберите одно из этих покровительств.',
  }),
  'window-order': ({ minimum, window }) => ({
    message: `Минимум (часов: ${quoted(minimum)}) длиннее окна (часов: ${quoted(window)}).`,
    suggestion: 'Уменьшите минимум или расширьте окно.',
  }),
  'background-effect': ({ id, start }) => ({
    message: `Событие ${key(id)} лежит до начала отсчёта, ${quoted(start)}: его эффекты не учитываются.`,
    suggestion: 'Уберите эффекты или начните отсчёт раньше.',
  }),
  'rule-without-record': ({ rivalry }) => ({
    message: `${key(rivalry)} должно следовать хронике, а хроники в сценарии нет.`,
    suggestion: 'Добавьте хронику или выберите другое правило.',
  }),
  'shift-half': () => ({
    message: `Сдвиг говорит либо на сколько (${quoted('add')}), либо до чего (${quoted('to')}) меняется число.`,
    suggestion: 'Укажите одно из двух.',
  }),
  'effect-missing': ({ id }) => ({
    message: `У события ${key(id)} нет эффекта, и не сказано почему.`,
    suggestion: `Добавьте ${key('noEffect:')}, например что это уже видно из закодированных действий дня.`,
  }),
  'never-starts': () => ({
    message: 'Ни одно событие не начинает соглашение, и оно никогда не вступает в силу.',
    suggestion: 'Добавьте событие, которое его начинает.',
  }),
  'record-gap': ({ day, before, after }) => ({
    message: `В хронике пропуск: между ${quoted(before)} и ${quoted(after)} нет ${quoted(day)}.`,
    suggestion: `Добавьте ${quoted(day)}.`,
  }),
  'record-short': ({ day, end }) => ({
    message:
      end === 'first'
        ? `Хроника начинается позже отсчёта: нет ${quoted(day)}.`
        : `Хроника кончается раньше горизонта: нет ${quoted(day)}.`,
    suggestion:
      end === 'first'
        ? `Добавьте ${quoted(day)} или начните отсчёт позже.`
        : `Добавьте дни до ${quoted(day)} или укоротите горизонт.`,
  }),
  'record-outside': ({ day }) => ({
    message: `${quoted(day)} не начинается ни один шаг: здесь хроника выходит за пределы отсчёта.`,
    suggestion: 'Уберите этот день или удлините горизонт.',
  }),
  'record-act': ({ rivalry, reason }) => ({
    message: `Хроника не говорит, как действовало ${key(rivalry)}: ${
      reason.why === 'unnamed'
        ? `в ${quoted('record.acts')} для него не назван компонент, а ${quoted(reason.day)} не даёт действия.`
        : `${quoted(reason.day)} у ${key(reason.actor)} не закодировано ${key(reason.component)}.`
    }`,
    suggestion: `Добавьте компонент или само действие под ${key('acts')}.`,
  }),
  'record-component': ({ key: name, nearest, keys }) => ({
    message: `${key(name)} не компонент кодирования.`,
    suggestion: meant(
      nearest,
      `Сначала назовите его в ${quoted('record.components')}${keys.length === 0 ? '' : `. Там есть: ${quotedList(keys)}`}.`,
    ),
  }),
  'level-outside': ({ actor, level, low, high }) => ({
    message: `Закодированный уровень ${key(actor)}, ${quotedNumber(level)}, лежит вне своих границ, от ${quotedNumber(low)} до ${quotedNumber(high)}.`,
    suggestion: 'Проверьте компоненты и обе границы.',
  }),
  'half-day-off': ({ time, nearest }) => ({
    message: `В ${quoted(time)} не начинается ни один шаг.`,
    suggestion: `Ближайший шаг начинается в ${quoted(nearest)}.`,
  }),
  'half-day-twice': ({ time }) => ({
    message: `Для шага, который начинается в ${quoted(time)}, есть два исключения.`,
    suggestion: 'Объедините их.',
  }),
  'no-model': ({ reason }) => ({
    message: `По этому файлу нельзя построить модель; она говорит: ${key(reason)}.`,
    suggestion: 'Измените то, что названо; если это не имеет смысла, сообщите об ошибке в Parley.',
  }),
  'trust-ceiling': ({ tie, ceiling }) => ({
    message: `При постоянной сдержанности доверие ${key(tie)} растёт до логарифма шансов ${quotedNumber(ceiling)}: так высоко, что нарушения почти ничего не значат.`,
    suggestion: `Уменьшите ${quoted('attention')} или увеличьте ${quoted('forgetting')}.`,
  }),
  'threshold-unreachable': ({ rivalry, threshold, highest }) => ({
    message:
      threshold === null
        ? `${key(rivalry)} никогда не сдерживается из доверия: при этих числах не хватит никакого (доверие доходит самое большее до ${quotedNumber(highest)}).`
        : `${key(rivalry)} никогда не наберёт достаточно доверия: нужно ${quotedNumber(threshold)}, а бывает не больше ${quotedNumber(highest)}.`,
    suggestion: `Увеличьте ${quoted('patience')} или уменьшите ${quoted('gain')} и ${quoted('loss')}.`,
  }),
  'always-restrained': ({ rivalry }) => ({
    message: `Пока перемирие в силе, ${key(rivalry)} сдерживается, что бы ни думало о другой стороне: нарушить слово дороже, чем быть обманутым.`,
    suggestion: `${leaveIt} уменьшите ${quoted('audience')} или ${quoted('patience')} либо увеличьте ${quoted('loss')}.`,
  }),
  'many-routes': ({ tie, routes }) => ({
    message: `Вести доходят до ${key(tie)} по ${routes.toLocaleString('ru')} путям; больше 4 часто учитывают одни и те же дни и отнимают время.`,
    suggestion: `Сузьте каналы или перечислите пути вручную под ${key('routes')}.`,
  }),
  'not-removable': ({ path }) => ({
    message: `${key(path)} нельзя убрать: сценарию это нужно.`,
    suggestion: 'Дайте другое значение.',
  }),
  'vain-event': ({ id }) => ({
    message: `У события ${key(id)} нет своего эффекта, и его изменение ничего не меняет.`,
  }),
  'vain-before': ({ id, from }) => ({
    message: `Событие ${key(id)} лежит до ${quoted(from)}, где прогон отходит от хроники: изменение не действует.`,
    suggestion: 'Начните раньше.',
  }),
  'vain-endogenous': ({ id }) => ({
    message: `Событие ${key(id)} — решение, которое модель принимает сама: прогоны модели его и так опускают.`,
  }),
  'vain-record': ({ path }) => ({
    message: `Хроника задаёт то, что решало бы ${key(path)}: изменение на это не влияет.`,
    suggestion: `Запустите модель: ${quoted('--mode model')}.`,
  }),
  'vain-after': ({ path }) => ({
    message: `Собственный прогон модели там не следует хронике: ${key(path)} не действует.`,
    suggestion: 'Начните позже или воспроизведите хронику.',
  }),
} satisfies Partial<ProblemTable>;
