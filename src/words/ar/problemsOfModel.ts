import type { GameName } from '../../scenario/checks/gameOf.ts';
import type { IdKind } from '../../scenario/wording/referenceWording.ts';
import type { ProblemTable } from '../problemTable.ts';
import { quoted, quotedList, quotedNumber } from '../quoted.ts';
import { counted, key, number, phrase } from './problemPhrases.ts';
import { meant } from './problemsOfShape.ts';

const kinds: Readonly<Record<IdKind, string>> = {
  account: 'رواية',
  actor: 'طرف',
  'actor, spoiler or outsider': 'طرف أو مفسد أو جهة خارجية',
  channel: 'قناة',
  'day of the record': 'يوم من السجل',
  event: 'حدث',
  'pair of actors': 'زوج من الأطراف',
  rivalry: 'خصومة',
  source: 'مصدر',
  tie: 'علاقة',
};

const games: Readonly<Record<GameName, string>> = {
  equal: 'لعبة فيها عوائد متساوية',
  deadlock: 'الطريق المسدود: كلاهما يفضّل الخرق المتبادل على ضبط النفس المتبادل',
  harmony: 'الوئام: ضبط النفس أفضل مهما فعل الآخر',
  stagHunt: 'صيد الأيل: ضبط النفس أفضل إن ضبط الآخر نفسه',
  coordination: 'لعبة تنسيق: الأفضل لكل منهما أن يفعل ما يفعله الآخر',
  chicken: 'لعبة الجبان: الخرق المتبادل أسوأ ما يكون لكليهما',
  leader: 'لعبة القائد: كل منهما يفضّل أن يكون هو الخارق',
  hero: 'لعبة البطل: كل منهما يفضّل أن يكون هو الضابط نفسه',
};

const lacks = { weight: 'وزن', 'red line': 'خط أحمر' } as const;
const adds = { weight: 'وزنًا', 'red line': 'خطًا أحمر' } as const;
const leaveIt = 'أبقه إن كان هذا هو المقصود؛ وإلا';

/** Problems of what leads nowhere, of numbers, of the record, of the model and of changes. */
export const problemsOfModel = {
  'id-unknown': ({ kind, id, ids, nearest }) => ({
    message: `لا ${kinds[kind]} بالمعرّف ${key(id)}.`,
    suggestion: meant(
      nearest,
      ids.length === 0
        ? 'أضفه: ليس في هذا الملف شيء من هذا النوع بعد.'
        : `استعمل واحدًا من ${quotedList(ids)}، أو أضف ${key(id)} حيث هي.`,
    ),
  }),
  'id-misspelt': ({ id, named, times }) => ({
    message: `لا يُذكر ${key(id)} في أي موضع، أما ${key(named)} فغير موجود ويُذكر ${counted(times, ['مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة'])}.`,
    suggestion: meant(named, ''),
  }),
  'id-reserved': ({ id }) => ({
    message: `لا يجوز أن يسمى طرف ${key(id)}: لهذه الكلمة معنى خاص هنا.`,
    suggestion: 'اختر معرّفًا آخر.',
  }),
  'same-actor': ({ id }) => ({
    message: `يسمي ${key(id)} الطرف نفسه مرتين.`,
    suggestion: 'اذكر الطرف الآخر.',
  }),
  'proposal-is-event': ({ id }) => ({
    message: `${key(id)} حدث ومقترح معًا: لا يُقترح ما حدث فعلًا.`,
    suggestion: 'أعطِ المقترح معرّفًا خاصًا به.',
  }),
  'tie-twice': ({ tie, rivalry }) => ({
    message: `وردت ثقة ${key(tie)} مرتين: هي موجودة في ${key(rivalry)}.`,
    suggestion: `احذفها هنا، أو احذف ${key('trust')} من ${key(rivalry)}.`,
  }),
  'actor-count': ({ count }) => ({
    message: `في السيناريو من طرفين إلى ١٢ طرفًا، وعددهم هنا ${number(count)}.`,
    suggestion: count < 2 ? 'أضف الطرف الآخر.' : 'اجمع بعض الأطراف معًا.',
  }),
  'no-rivalry': () => ({
    message: 'لا يضبط أحد نفسه تجاه أحد: ليس في السيناريو خصومة.',
    suggestion: `أضف واحدة، مثل ${quoted('north/south')}.`,
  }),
  'not-a-party': ({ id, channel, parties }) => ({
    message: `ليس ${key(id)} من أطراف القناة ${key(channel)}.`,
    suggestion: `اختر طرفًا من أطراف القناة (${quotedList(parties)})، أو أضفه إليها.`,
  }),
  'via-no-rival': ({ patron, id }) => ({
    message: `لا يمر الضغط عبر ${key(id)}: لا خصومة لدى ${key(patron)} تجاهه، فلا يُعرف كيف يتصرف هناك.`,
    suggestion: `أضف الخصومة ${key(`${patron}/${id}`)}، أو اذكر طرفًا مقابلًا آخر.`,
  }),
  'no-counterpart': ({ patron }) => ({
    message: `لم يُذكر عبر مساومة مَن يمر ضغط ${key(patron)}: لا خصم له غير تابعه.`,
    suggestion: `أضف خصومة لـ${key(patron)}، أو احذف الرعاية.`,
  }),
  'not-warring': ({ id, ids }) => ({
    message: `ليس لدى ${key(id)} ما يجدده: لا حرب في أي من خصوماته.`,
    suggestion: `اذكر طرفًا محاربًا${ids.length === 0 ? '' : ` (${quotedList(ids)})`}، أو ضع في خصومته ${key('warring: true')}.`,
  }),
  'too-many-accounts': ({ count, most }) => ({
    message: `أقصى عدد للروايات في السيناريو ${number(most)}، وعددها هنا ${number(count)}.`,
    suggestion: 'احذف بعضها.',
  }),
  'blamed-and-excused': ({ id }) => ({
    message: `الرواية تلوم ${key(id)} وتعذره معًا.`,
    suggestion: 'احذفه من أحد الموضعين.',
  }),
  'path-unknown': ({ path, nearest }) => ({
    message: `لا يؤدي المسار ${key(path)} إلى شيء يمكن تغييره.`,
    suggestion: meant(nearest, 'راجع أسماء المفاتيح في الملف.'),
  }),
  'condition-unknown': ({ found, nearest }) => ({
    message: `لا ينظر شرط إلى ${key(found)}.`,
    suggestion: meant(
      nearest,
      `اختر إحدى هذه الكميات: ${quoted('trust:OF|IN, propensity:FROM/TO, act:FROM/TO, violence, inForce, progress:CHANNEL, channel:CHANNEL, hours, step')}.`,
    ),
  }),
  'condition-value': ({ found, expected }) => ({
    message: `يقارن الشرط بقيمة لا تكون هنا: ${phrase(found)}.`,
    suggestion: `المطلوب هنا: ${phrase(expected)}.`,
  }),
  'weights-sum': ({ party, sum }) => ({
    message: `مجموع أوزان ${key(party)} هو ${quotedNumber(sum)} لا ${quoted(1)}.`,
    suggestion: `غيّر أوزان ${key(party)} ليكون مجموعها ${quoted(1)}، أو أعطه وزنًا في كل مسألة.`,
  }),
  'level-weights-sum': ({ sum }) => ({
    message: `مجموع أوزان المستوى هو ${quotedNumber(sum)} لا ${quoted(1)}.`,
    suggestion: `غيّرها ليكون مجموعها ${quoted(1)}.`,
  }),
  'party-missing': ({ party, what }) => ({
    message: `ليس لـ${key(party)} ${lacks[what]} في هذه المسألة.`,
    suggestion: `أضف ${adds[what]} لـ${key(party)}.`,
  }),
  'red-lines': ({ issue, parties, sum }) => ({
    message: `لا تُسوّى المسألة ${key(issue)} أبدًا: مجموع الخطين الأحمرين لـ${key(parties[0])} و${key(parties[1])} هو ${quotedNumber(sum)}، أي أقل من ${quoted(1)}.`,
    suggestion: `${leaveIt} فارفع أحدهما.`,
  }),
  'payoff-order': ({ game, order }) => ({
    message: `هذه العوائد (${quoted(order)}) ليست معضلة ${quoted('T > R > P > S')}، بل ${games[game]}.`,
    suggestion: 'غيّر العوائد، أو تذكّر أي لعبة هي.',
  }),
  'payoff-scale': ({ R, P }) => ({
    message: `لا تزيد قيمة ضبط النفس المتبادل (${quoted(`R = ${R}`)}) على قيمة الخرق المتبادل (${quoted(`P = ${P}`)})، فلا وحدة يُقاس بها المكسب والخسارة.`,
    suggestion: `ارفع ${quoted('R')} أو اخفض ${quoted('P')}.`,
  }),
  'payoffs-and-gain': ({ key: name }) => ({
    message: `ورد ${key(name)} إلى جانب ${key('payoffs')} التي تحدده.`,
    suggestion: `احذف ${key(name)} أو ${key('payoffs')}.`,
  }),
  'breach-rate': ({ actor, observer, q, e }) => ({
    message: `يُظن أن ${key(actor)} لا يخرق الهدنة حين لا يكون جادًا (${quotedNumber(q)}) أكثر مما يخرقها حين يكون جادًا وتنقصه السيطرة (${quotedNumber(e)}${observer === null ? '' : ` في نظر ${key(observer)}`})، فلا تدل أفعاله على شيء.`,
    suggestion: `ارفع ${quoted('breachRate')} أو ${quoted('control')}.`,
  }),
  'breach-rate-range': ({ actor, q, e }) => ({
    message: `عند طرفي المديين لا يزيد ${quoted('breachRate')} (${quotedNumber(q)}) لدى ${key(actor)} على ${quoted('1 - control')} (${quotedNumber(e)}): في هذه المحاكيات لا تدل أفعاله على شيء أو تدل على العكس.`,
    suggestion: 'ضيّق أحد المديين.',
  }),
  'patronage-cycle': ({ cycle }) => ({
    message: `تدور الرعاية في حلقة: ${quoted(cycle.join(' → '))}.`,
    suggestion: 'احذف إحدى هذه الرعايات.',
  }),
  'window-order': ({ minimum, window }) => ({
    message: `الحد الأدنى (${quoted(minimum)} بالساعات) أطول من النافذة (${quoted(window)} بالساعات).`,
    suggestion: 'اخفض الحد الأدنى أو وسّع النافذة.',
  }),
  'background-effect': ({ id, start }) => ({
    message: `يقع الحدث ${key(id)} قبل بداية الزمن، ${quoted(start)}: لا تُحسب آثاره.`,
    suggestion: 'احذف الآثار، أو ابدأ الزمن قبل ذلك.',
  }),
  'rule-without-record': ({ rivalry }) => ({
    message: `يُفترض أن تتبع ${key(rivalry)} السجل، وليس في السيناريو سجل.`,
    suggestion: 'أضف سجلًا، أو اختر قاعدة أخرى.',
  }),
  'shift-half': () => ({
    message: `يقول التغيير إما بكم (${quoted('add')}) وإما إلى كم (${quoted('to')}) يتغير العدد.`,
    suggestion: 'اكتب واحدًا من الاثنين.',
  }),
  'effect-missing': ({ id }) => ({
    message: `ليس للحدث ${key(id)} أثر، ولا يقول لماذا.`,
    suggestion: `أضف ${key('noEffect:')}، كأن تقول إن أفعال اليوم المرمَّزة تُظهره.`,
  }),
  'never-starts': () => ({
    message: 'لا حدث يبدأ الاتفاق، فلا يسري أبدًا.',
    suggestion: 'أضف حدثًا يبدؤه.',
  }),
  'record-gap': ({ day, before, after }) => ({
    message: `في السجل فجوة: ينقص ${quoted(day)} بين ${quoted(before)} و${quoted(after)}.`,
    suggestion: `أضف ${quoted(day)}.`,
  }),
  'record-short': ({ day, end }) => ({
    message:
      end === 'first'
        ? `يبدأ السجل بعد بداية الزمن: ينقص ${quoted(day)}.`
        : `ينتهي السجل قبل الأفق: ينقص ${quoted(day)}.`,
    suggestion:
      end === 'first'
        ? `أضف ${quoted(day)}، أو ابدأ الزمن بعد ذلك.`
        : `أضف الأيام حتى ${quoted(day)}، أو قصّر الأفق.`,
  }),
  'record-outside': ({ day }) => ({
    message: `لا تبدأ خطوة في ${quoted(day)}: يتجاوز السجل الزمن هنا.`,
    suggestion: 'احذف اليوم، أو أطل الأفق.',
  }),
  'record-act': ({ rivalry, reason }) => ({
    message: `لا يقول السجل كيف كان الفعل في ${key(rivalry)}: ${
      reason.why === 'unnamed'
        ? `لا يسمي ${quoted('record.acts')} مكوّنًا لها، ولا يعطي ${quoted(reason.day)} فعلًا.`
        : `لا يرمّز ${quoted(reason.day)} المكوّن ${key(reason.component)} للطرف ${key(reason.actor)}.`
    }`,
    suggestion: `أضف المكوّن، أو الفعل نفسه تحت ${key('acts')}.`,
  }),
  'record-component': ({ key: name, nearest, keys }) => ({
    message: `ليس ${key(name)} من مكوّنات الترميز.`,
    suggestion: meant(
      nearest,
      `سمّه أولًا تحت ${quoted('record.components')}${keys.length === 0 ? '' : `. فيها: ${quotedList(keys)}`}.`,
    ),
  }),
  'level-outside': ({ actor, level, low, high }) => ({
    message: `المستوى المرمَّز لـ${key(actor)} هو ${quotedNumber(level)}، خارج حدّيه من ${quotedNumber(low)} إلى ${quotedNumber(high)}.`,
    suggestion: 'تحقق من المكوّنات ومن الحدّين.',
  }),
  'half-day-off': ({ time, nearest }) => ({
    message: `لا تبدأ خطوة عند ${quoted(time)}.`,
    suggestion: `أقرب خطوة تبدأ عند ${quoted(nearest)}.`,
  }),
  'half-day-twice': ({ time }) => ({
    message: `للخطوة التي تبدأ عند ${quoted(time)} استثناءان.`,
    suggestion: 'اجمعهما معًا.',
  }),
  'no-model': ({ reason }) => ({
    message: `لا يُبنى نموذج من هذا الملف؛ يقول النموذج: ${key(reason)}.`,
    suggestion: 'غيّر ما ذُكر؛ وإن لم يكن له معنى فأبلغ عنه خطأً في Parley.',
  }),
  'trust-ceiling': ({ tie, ceiling }) => ({
    message: `مع ضبط النفس الدائم تنمو الثقة ${key(tie)} إلى ${quotedNumber(ceiling)} بلوغاريتم الأرجحية، فيكاد لا يهم أي خرق.`,
    suggestion: `اخفض ${quoted('attention')} أو ارفع ${quoted('forgetting')}.`,
  }),
  'threshold-unreachable': ({ rivalry, threshold, highest }) => ({
    message:
      threshold === null
        ? `لا ضبط للنفس عن ثقة في ${key(rivalry)} أبدًا: لا تكفي أي ثقة مع هذه الأعداد (وأقصى الثقة ${quotedNumber(highest)}).`
        : `لا تبلغ الثقة في ${key(rivalry)} ما يكفي أبدًا: يلزم ${quotedNumber(threshold)}، وأقصاها ${quotedNumber(highest)}.`,
    suggestion: `ارفع ${quoted('patience')}، أو اخفض ${quoted('gain')} و${quoted('loss')}.`,
  }),
  'always-restrained': ({ rivalry }) => ({
    message: `ما دامت الهدنة سارية فضبط النفس قائم في ${key(rivalry)} مهما كان الظن بالآخر: نكث الوعد أغلى من الوقوع في الخديعة.`,
    suggestion: `${leaveIt} فاخفض ${quoted('audience')} أو ${quoted('patience')}، أو ارفع ${quoted('loss')}.`,
  }),
  'many-routes': ({ tie, routes }) => ({
    message: `تصل الأخبار إلى ${key(tie)} من ${counted(routes, ['طريق واحد', 'طريقين', 'طرق', 'طريقًا', 'طريق'])}؛ وما زاد على ٤ يحسب الأيام نفسها مرارًا ويستغرق وقتًا.`,
    suggestion: `ضيّق القنوات، أو اذكر الطرق واحدًا واحدًا تحت ${key('routes')}.`,
  }),
  'not-removable': ({ path }) => ({
    message: `لا يُحذف ${key(path)}: السيناريو يحتاج إليه.`,
    suggestion: 'أعطه قيمة أخرى.',
  }),
  'vain-event': ({ id }) => ({
    message: `ليس للحدث ${key(id)} أثر خاص به، فتغييره لا يغير شيئًا.`,
  }),
  'vain-before': ({ id, from }) => ({
    message: `يقع الحدث ${key(id)} قبل ${quoted(from)} حيث تبدأ المحاكاة من السجل: لا أثر للتغيير.`,
    suggestion: 'ابدأ قبل ذلك.',
  }),
  'vain-endogenous': ({ id }) => ({
    message: `الحدث ${key(id)} قرار يتخذه النموذج بنفسه: محاكيات النموذج تتركه على أي حال.`,
  }),
  'vain-record': ({ path }) => ({
    message: `يثبّت السجل ما كان ${key(path)} سيقرره، فلا أثر للتغيير فيه.`,
    suggestion: `شغّل النموذج: ${quoted('--mode model')}.`,
  }),
  'vain-after': ({ path }) => ({
    message: `لا تتبع محاكاة النموذج السجل هناك: لا أثر لـ${key(path)}.`,
    suggestion: 'ابدأ بعد ذلك، أو أعد عرض السجل.',
  }),
} satisfies Partial<ProblemTable>;
