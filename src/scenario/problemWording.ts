/** What a reader is told of one problem. */
export interface Wording {
  severity: 'error' | 'warning';
  message: string;
  found?: string;
  expected?: string;
  suggestion?: string;
}

type Said = Omit<Wording, 'severity'>;

interface Kind<F> {
  severity: Wording['severity'];
  say: (facts: F) => Said;
}

const error = <F = object>(say: (facts: F) => Said): Kind<F> => ({ severity: 'error', say });
const warning = <F = object>(say: (facts: F) => Said): Kind<F> => ({ severity: 'warning', say });

/** At most so much of a found text is shown. */
const LONGEST_FOUND = 60;

/** A value of the file as a reader wrote it, cut where it is long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  const written = String(value).replaceAll(/\s+/g, ' ');
  return written.length > LONGEST_FOUND ? `${written.slice(0, LONGEST_FOUND)}…` : written;
}

function list(words: readonly string[], most = 12): string {
  const some = words.slice(0, most).join(', ');
  return words.length > most ? `${some}, …` : some;
}

const meant = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean "${nearest}"?`;

const two = (value: number): string => String(Number(value.toFixed(2)));

/**
 * Every problem that a scenario file can have, with its severity and its words. The page, the editor and the terminal
 * show these; a test names each.
 */
export const WORDING = {
  // The file as a text
  unreadable: error<{ reason: string }>(({ reason }) => ({
    message: `The file cannot be read: ${reason}.`,
    suggestion: 'Check the name and the rights of the file.',
  })),
  'too-large': error<{ bytes: number; most: number }>(({ bytes, most }) => ({
    message: `The file has ${bytes} bytes; a scenario has at most ${most}.`,
    found: `${bytes} bytes`,
    expected: `at most ${most} bytes`,
    suggestion: 'Move long texts and series elsewhere.',
  })),
  'not-text': error<{ code: number }>(({ code }) => ({
    message: 'This is no text file: it holds a character that no text has.',
    found: `character number ${code}`,
    expected: 'YAML as UTF-8 text',
    suggestion: 'Save the file as plain text in UTF-8.',
  })),
  empty: error(() => ({
    message: 'The file is empty.',
    expected: 'a scenario: parley, meta, clock, actors and rivalries',
    suggestion: 'Begin with a copy of scenarios/two-sides.yaml.',
  })),
  'not-a-map': error(() => ({
    message: 'The file is no map of keys and values.',
    expected: 'a scenario: parley, meta, clock, actors and rivalries',
    suggestion: 'Begin with a copy of scenarios/two-sides.yaml.',
  })),
  'too-deep': error(() => ({
    message: 'Maps and lists are nested more than 20 deep here.',
    expected: 'at most 20 levels',
    suggestion: 'A scenario needs no more than 8: look for brackets that are not closed.',
  })),
  'too-many-parts': error(() => ({
    message: 'The file has too many parts to be a scenario.',
    expected: 'at most about 250,000 keys and values',
    suggestion: 'Use a longer step, or leave parts out.',
  })),
  aliases: error(() => ({
    message: 'Repeats by alias (*name) swell the file too much.',
    expected: 'few aliases, or none',
    suggestion: 'Write the values out.',
  })),
  'forbidden-key': error<{ key: string }>(({ key }) => ({
    message: `"${key}" cannot be a key: the name has a meaning for the machine.`,
    found: key,
    expected: 'another name',
    suggestion: 'Choose another id.',
  })),
  'many-documents': error(() => ({
    message: 'A second document begins here (---); a file holds one scenario.',
    found: '---',
    expected: 'the end of the file',
    suggestion: 'Put each scenario into a file of its own.',
  })),
  tab: error(() => ({
    message: 'A tab stands in the indentation of this line.',
    found: 'a tab',
    expected: 'spaces',
    suggestion: 'Replace the tab by spaces, two for each level.',
  })),
  'open-quote': error<{ quote: string }>(({ quote }) => ({
    message: `The quotation mark ${quote} that opens here is not closed on this line.`,
    found: `an open ${quote}`,
    expected: `a closing ${quote}`,
    suggestion: `Put a ${quote} at the end of the text.`,
  })),
  'stray-quote': warning<{ quote: string }>(({ quote }) => ({
    message: `The text ends with a quotation mark ${quote} that is not opened.`,
    found: `a closing ${quote}`,
    suggestion: `Put a ${quote} before the text, or remove the one at its end.`,
  })),
  'open-bracket': error<{ bracket: string; closing: string }>(({ bracket, closing }) => ({
    message: `The bracket ${bracket} that opens here is not closed.`,
    found: `an open ${bracket}`,
    expected: `a closing ${closing}`,
    suggestion: `Put a ${closing} at the end.`,
  })),
  'key-twice': error<{ key: string; line: number }>(({ key, line }) => ({
    message: `"${key}" is given twice; the first stands on line ${line}.`,
    found: `a second "${key}"`,
    expected: 'each key once',
    suggestion: 'Remove one of the two, or give it another name.',
  })),
  syntax: error<{ message: string; suggestion: string }>(({ message, suggestion }) => ({
    message,
    suggestion,
  })),

  // The shape of what was read
  'key-unknown': error<{ key: string; place: string; nearest: string | null; keys: readonly string[] }>(
    ({ key, place, nearest, keys }) => ({
      message: `${place} has no "${key}".`,
      found: key,
      expected: keys.length === 0 ? 'no key' : `one of ${list(keys, 30)}`,
      suggestion: meant(nearest, 'Remove it, or look it up in docs/scenario-format.md.'),
    }),
  ),
  'key-missing': error<{ key: string; place: string; expected: string }>(({ key, place, expected }) => ({
    message: `${place} needs "${key}".`,
    found: 'nothing',
    expected,
    suggestion: `Add "${key}:".`,
  })),
  'wrong-kind': error<{ what: string; found: string; expected: string; suggestion?: string | undefined }>(
    ({ what, found, expected, suggestion }) => ({
      message: `${what} must be ${expected}, but it is ${found}.`,
      found,
      expected,
      suggestion: suggestion ?? `Write ${expected}.`,
    }),
  ),
  'not-a-number': error<{ what: string; found: string; expected: string; value: string | null }>(
    ({ what, found, expected, value }) => ({
      message: `${what} must be ${expected}, but "${found}" is a word.`,
      found,
      expected,
      suggestion: value === null ? 'Write it in digits, with a point: 0.35.' : `Write ${value}.`,
    }),
  ),
  'out-of-range': error<{ what: string; found: string; expected: string; nearest: string | null }>(
    ({ what, found, expected, nearest }) => ({
      message: `${what} is ${found}; it must be ${expected}.`,
      found,
      expected,
      suggestion: nearest === null ? `Make it ${expected}.` : `The nearest that is allowed is ${nearest}.`,
    }),
  ),
  'word-unknown': error<{ what: string; found: string; words: readonly string[]; nearest: string | null }>(
    ({ what, found, words, nearest }) => ({
      message: `${what} cannot be "${found}".`,
      found,
      expected: `one of ${list(words, 30)}`,
      suggestion: meant(nearest, `Choose one of ${list(words, 30)}.`),
    }),
  ),
  'bad-id': error<{ found: string; expected: string; suggestion: string }>(
    ({ found, expected, suggestion }) => ({
      message: `"${found}" is not ${expected}.`,
      found,
      expected,
      suggestion,
    }),
  ),
  'bad-date': error<{ found: string; expected: string; reason: string; suggestion: string }>(
    ({ found, expected, reason, suggestion }) => ({
      message: `"${found}" is no date that can be read: ${reason}`,
      found,
      expected,
      suggestion,
    }),
  ),
  'bad-zone': error<{ found: string; nearest: string | null }>(({ found, nearest }) => ({
    message: `There is no time zone "${found}".`,
    found,
    expected: 'the name of a time zone, such as Asia/Damascus, or UTC',
    suggestion: meant(nearest, 'Names are like Asia/Damascus or Europe/Kyiv.'),
  })),
  'bad-version': error<{ found: string }>(({ found }) => ({
    message: 'This Parley reads version 1 of the format.',
    found,
    expected: '1',
    suggestion: 'Write "parley: 1".',
  })),
  'range-half': error(() => ({
    message: 'A range needs both ends.',
    expected: 'low and high',
    suggestion: 'Add the other end, or write the number alone.',
  })),
  'range-empty': error(() => ({
    message: 'There is no number here.',
    expected: 'value, or low and high',
    suggestion: 'Add "value:".',
  })),
  'range-order': error<{ low: number; high: number }>(({ low, high }) => ({
    message: `The range begins at ${low}, above its end at ${high}.`,
    found: `low ${low}, high ${high}`,
    expected: 'low at most high',
    suggestion: 'Exchange the two.',
  })),
  'range-centre': error<{ value: number; low: number; high: number }>(({ value, low, high }) => ({
    message: `The value ${value} lies outside its own range, ${low} to ${high}.`,
    found: String(value),
    expected: `a number from ${low} to ${high}`,
    suggestion: 'Widen the range, or leave the value out: then it is the middle.',
  })),

  // What leads nowhere
  'id-unknown': error<{ kind: string; id: string; ids: readonly string[]; nearest: string | null }>(
    ({ kind, id, ids, nearest }) => ({
      message: `There is no ${kind} "${id}".`,
      found: id,
      expected: ids.length === 0 ? 'an id of this file, which has none of that kind' : `one of ${list(ids)}`,
      suggestion: meant(nearest, 'Use an id of this file, or add what is missing.'),
    }),
  ),
  'id-misspelt': error<{ id: string; named: string; times: number }>(({ id, named, times }) => ({
    message: `Nothing names "${id}", and "${named}", which is not there, is named ${times} times.`,
    found: id,
    expected: named,
    suggestion: `Did you mean "${named}"?`,
  })),
  'id-reserved': error<{ id: string }>(({ id }) => ({
    message: `No actor can be called "${id}": the word has a meaning of its own here.`,
    found: id,
    expected: 'another id',
    suggestion: 'Choose another id.',
  })),
  'same-actor': error<{ id: string }>(({ id }) => ({
    message: `"${id}" names the same actor twice.`,
    found: id,
    expected: 'two different actors',
    suggestion: 'Name the other side.',
  })),
  'tie-twice': error<{ tie: string; rivalry: string }>(({ tie, rivalry }) => ({
    message: `The trust of ${tie} is given twice: ${rivalry} has one already.`,
    found: tie,
    expected: 'a tie toward a side that is only seen',
    suggestion: `Remove it here, or remove "trust" from ${rivalry}.`,
  })),
  'actor-count': error<{ count: number }>(({ count }) => ({
    message: `A scenario has 2 to 12 actors; this one has ${count}.`,
    found: String(count),
    expected: '2 to 12 actors',
    suggestion: count < 2 ? 'Add the other side.' : 'Take sides together.',
  })),
  'no-rivalry': error(() => ({
    message: 'Nobody restrains itself toward anybody: the scenario has no rivalry.',
    expected: 'at least one rivalry',
    suggestion: 'Add one, such as north/south.',
  })),
  'not-a-party': error<{ id: string; channel: string; parties: readonly string[] }>(
    ({ id, channel, parties }) => ({
      message: `"${id}" is no party of the channel ${channel}.`,
      found: id,
      expected: `one of ${list(parties)}`,
      suggestion: 'Use a party of the channel, or add it to its parties.',
    }),
  ),
  'via-no-rival': error<{ patron: string; id: string }>(({ patron, id }) => ({
    message: `The pressure cannot go by "${id}": ${patron} has no rivalry toward it, so nobody can tell how it behaves there.`,
    found: id,
    expected: `an actor toward which ${patron} has a rivalry`,
    suggestion: `Add the rivalry ${patron}/${id}, or name another counterpart.`,
  })),
  'no-counterpart': error<{ patron: string }>(({ patron }) => ({
    message: `Nothing says by whose bargain the pressure of ${patron} goes: it has no rival beside its client.`,
    expected: 'via, with at least one rival of the patron',
    suggestion: `Add a rivalry of ${patron}, or remove the patronage.`,
  })),
  'not-warring': error<{ id: string; ids: readonly string[] }>(({ id, ids }) => ({
    message: `"${id}" has nothing to renew: none of its rivalries is warring.`,
    found: id,
    expected: ids.length === 0 ? 'a side with a warring rivalry' : `one of ${list(ids)}`,
    suggestion: 'Name a warring side, or mark its rivalry with "warring: true".',
  })),
  'too-many-accounts': error<{ count: number; most: number }>(({ count, most }) => ({
    message: `A scenario has at most ${most} accounts; this one has ${count}.`,
    found: String(count),
    expected: `at most ${most}`,
    suggestion: 'Leave some out.',
  })),
  'blamed-and-excused': error<{ id: string }>(({ id }) => ({
    message: `The account both blames and excuses "${id}".`,
    found: id,
    expected: 'blames or excuses',
    suggestion: 'Remove it from one of the two.',
  })),
  'path-unknown': error<{ path: string; nearest: string | null }>(({ path, nearest }) => ({
    message: `The path ${path} leads to nothing that can be changed.`,
    found: path,
    expected: 'keys of this file joined by dots, such as rivalries.north/south.audience',
    suggestion: meant(nearest, 'Look the names of the keys up in the file.'),
  })),
  'condition-unknown': error<{ found: string; nearest: string | null }>(({ found, nearest }) => ({
    message: `A trigger cannot look at "${found}".`,
    found,
    expected:
      'trust:OF|IN, propensity:FROM/TO, act:FROM/TO, violence, inForce, progress:CHANNEL, channel:CHANNEL, hours or step',
    suggestion: meant(nearest, 'Choose one of these quantities.'),
  })),
  'condition-value': error<{ found: string; expected: string }>(({ found, expected }) => ({
    message: `The condition compares with ${found}, which it cannot be.`,
    found,
    expected,
    suggestion: `Write ${expected}.`,
  })),

  // Times
  'time-outside': error<{ what: string; found: string; start: string; end: string }>(
    ({ what, found, start, end }) => ({
      message: `${what} lies outside the time of the scenario, ${start} to ${end}.`,
      found,
      expected: `a time from ${start} to before ${end}`,
      suggestion: 'Move it, or change start and horizon of the clock.',
    }),
  ),
  'event-without-time': error<{ id: string }>(({ id }) => ({
    message: `The event ${id} has neither a time nor a trigger.`,
    expected: 'time or trigger',
    suggestion: 'Add "time:".',
  })),
  'time-and-trigger': error<{ id: string }>(({ id }) => ({
    message: `The event ${id} has both a time and a trigger.`,
    expected: 'time or trigger',
    suggestion: 'Remove one of the two.',
  })),
  'horizon-step': error<{ horizon: number; step: number }>(({ horizon, step }) => ({
    message: `The horizon of ${horizon} hours is no whole number of steps of ${step} hours.`,
    found: String(horizon),
    expected: `a multiple of ${step}`,
    suggestion: `Write ${Math.max(1, Math.round(horizon / step)) * step}.`,
  })),
  'too-many-steps': error<{ steps: number; most: number }>(({ steps, most }) => ({
    message: `The scenario has ${steps} steps; at most ${most} can be computed.`,
    found: `${steps} steps`,
    expected: `at most ${most} steps`,
    suggestion: 'Use a longer step or a shorter horizon.',
  })),

  // Numbers that do not fit together
  'weights-sum': error<{ party: string; sum: number }>(({ party, sum }) => ({
    message: `The weights of ${party} sum to ${two(sum)} and not to 1.`,
    found: String(Number(sum.toFixed(6))),
    expected: '1',
    suggestion: `Change them so that ${party}'s weights sum to 1, or give ${party} a weight on each issue.`,
  })),
  'level-weights-sum': error<{ sum: number }>(({ sum }) => ({
    message: `The weights of the level sum to ${two(sum)} and not to 1.`,
    found: String(Number(sum.toFixed(6))),
    expected: '1',
    suggestion: 'Change them so that they sum to 1.',
  })),
  'party-missing': error<{ party: string; what: string }>(({ party, what }) => ({
    message: `${party} has no ${what} on this issue.`,
    found: 'nothing',
    expected: `a ${what} for each party`,
    suggestion: `Add one for ${party}.`,
  })),
  'red-lines': warning<{ issue: string; parties: readonly [string, string]; sum: number }>(
    ({ issue, parties, sum }) => ({
      message: `${issue} can never be settled: the red lines of ${parties[0]} and ${parties[1]} add to ${two(sum)}, less than 1.`,
      found: two(sum),
      expected: 'at least 1',
      suggestion: 'Leave it so if that is what is meant; else raise one of them.',
    }),
  ),
  'payoff-order': warning<{ game: string; order: string }>(({ game, order }) => ({
    message: `These payoffs are no dilemma of T > R > P > S but ${game}.`,
    found: order,
    expected: 'T > R > P > S',
    suggestion: 'Change the payoffs, or keep in mind which game it is.',
  })),
  'payoff-scale': error<{ R: number; P: number }>(({ R, P }) => ({
    message: `Mutual restraint (R = ${R}) is not worth more than mutual violation (P = ${P}), so there is no unit for gain and loss.`,
    found: `R ${R}, P ${P}`,
    expected: 'R above P',
    suggestion: 'Raise R or lower P.',
  })),
  'payoffs-and-gain': error<{ key: string }>(({ key }) => ({
    message: `"${key}" stands beside payoffs, which give it already.`,
    found: key,
    expected: 'payoffs, or gain and loss',
    suggestion: `Remove "${key}" or the payoffs.`,
  })),
  'breach-rate': error<{ actor: string; observer: string | null; q: number; e: number }>(
    ({ actor, observer, q, e }) => ({
      message: `${actor} is thought to break the truce no oftener if it does not mean it (${two(q)}) than if it does but lacks control (${two(e)}${observer === null ? '' : ` for ${observer}`}), so its acts tell nothing.`,
      found: `breachRate ${two(q)}`,
      expected: `more than 1 - control, ${two(e)}`,
      suggestion: 'Raise breachRate or control.',
    }),
  ),
  'breach-rate-range': warning<{ actor: string; q: number; e: number }>(({ actor, q, e }) => ({
    message: `At the ends of their ranges breachRate (${two(q)}) of ${actor} is no more than 1 - control (${two(e)}): in such runs its acts tell nothing or the opposite.`,
    found: `breachRate ${two(q)}`,
    expected: `more than ${two(e)}`,
    suggestion: 'Narrow one of the two ranges.',
  })),
  'patronage-cycle': error<{ cycle: readonly string[] }>(({ cycle }) => ({
    message: `Patronage goes in a circle: ${cycle.join(' → ')}.`,
    found: cycle.join(' → '),
    expected: 'patrons that are not, by others, clients of their clients',
    suggestion: 'Remove one of these patronages.',
  })),
  'window-order': error<{ minimum: number; window: number }>(({ minimum, window }) => ({
    message: `The minimum of ${minimum} hours is longer than the window of ${window} hours.`,
    found: String(minimum),
    expected: `at most ${window}`,
    suggestion: 'Lower the minimum or widen the window.',
  })),
  'background-effect': warning<{ id: string; start: string }>(({ id, start }) => ({
    message: `The event ${id} lies before the start of the clock, ${start}: its effects count for nothing.`,
    expected: 'no effects',
    suggestion: 'Remove the effects, or start the clock earlier.',
  })),
  'rule-without-record': error<{ rivalry: string }>(({ rivalry }) => ({
    message: `${rivalry} is to follow the record, and the scenario has none.`,
    found: 'record',
    expected: 'another rule',
    suggestion: 'Add a record, or choose another rule.',
  })),
  'shift-half': error(() => ({
    message: 'A shift says either by how much (add) or to what (to) the number changes.',
    expected: 'add or to',
    suggestion: 'Give one of the two.',
  })),
  'effect-missing': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} has no effect and does not say why.`,
    expected: 'effects, or noEffect with the reason',
    suggestion: 'Add "noEffect:", for example that the coded acts of the day show it already.',
  })),
  'never-starts': warning(() => ({
    message: 'No event starts the agreement, so it never comes into force.',
    expected: 'an event with an effect of kind start',
    suggestion: 'Add an event that starts it.',
  })),

  // The record
  'record-gap': error<{ day: string; before: string; after: string }>(({ day, before, after }) => ({
    message: `The record leaves a gap: ${day} is missing between ${before} and ${after}.`,
    found: `no ${day}`,
    expected: `a day ${day}`,
    suggestion: `Add ${day}.`,
  })),
  'record-short': error<{ day: string; end: 'first' | 'last' }>(({ day, end }) => ({
    message:
      end === 'first'
        ? `The record begins after the clock: ${day} is missing.`
        : `The record ends before the horizon: ${day} is missing.`,
    found: `no ${day}`,
    expected: `days from the start of the clock to its horizon`,
    suggestion:
      end === 'first'
        ? `Add ${day}, or start the clock later.`
        : `Add the days up to ${day}, or shorten the horizon.`,
  })),
  'record-outside': warning<{ day: string }>(({ day }) => ({
    message: `No step begins on ${day}: the record goes beyond the clock here.`,
    found: day,
    expected: 'days of the clock',
    suggestion: 'Remove the day, or lengthen the horizon.',
  })),
  'record-act': error<{ rivalry: string; reason: string }>(({ rivalry, reason }) => ({
    message: `The record does not say how ${rivalry} acted: ${reason}`,
    found: 'nothing',
    expected: `an act of ${rivalry}`,
    suggestion: 'Add the component, or the act itself under "acts".',
  })),
  'record-component': error<{ key: string; nearest: string | null; keys: readonly string[] }>(
    ({ key, nearest, keys }) => ({
      message: `"${key}" is no component of the coding.`,
      found: key,
      expected: `one of ${list(keys)}`,
      suggestion: meant(nearest, 'Name it under record.components first.'),
    }),
  ),
  'level-outside': warning<{ actor: string; level: number; low: number; high: number }>(
    ({ actor, level, low, high }) => ({
      message: `The coded level of ${actor} is ${two(level)}, outside its own low and high, ${two(low)} to ${two(high)}.`,
      found: two(level),
      expected: `a level from ${two(low)} to ${two(high)}`,
      suggestion: 'Check the components and the two ends.',
    }),
  ),
  'half-day-off': error<{ time: string; nearest: string }>(({ time, nearest }) => ({
    message: `No step begins at ${time}.`,
    found: time,
    expected: 'the time at which a step begins',
    suggestion: `The nearest step begins at ${nearest}.`,
  })),
  'half-day-twice': error<{ time: string }>(({ time }) => ({
    message: `Two exceptions stand for the step that begins at ${time}.`,
    found: time,
    expected: 'one exception for each step',
    suggestion: 'Put them together.',
  })),

  // What the model makes of it
  'no-model': error<{ reason: string }>(({ reason }) => ({
    message: `No model can be built from this file: ${reason}.`,
    suggestion: 'Change what is named; if that makes no sense, report it as a mistake of Parley.',
  })),
  'trust-ceiling': warning<{ tie: string; ceiling: number }>(({ tie, ceiling }) => ({
    message: `Under steady restraint the trust ${tie} grows to log-odds ${two(ceiling)}, so high that hardly any breach matters.`,
    found: two(ceiling),
    expected: 'at most 3',
    suggestion: 'Lower attention or raise forgetting.',
  })),
  'threshold-unreachable': warning<{ rivalry: string; threshold: number | null; highest: number }>(
    ({ rivalry, threshold, highest }) => ({
      message:
        threshold === null
          ? `${rivalry} never restrains itself from trust: no trust is enough with these numbers.`
          : `${rivalry} can never trust enough: it needs ${two(threshold)}, and trust reaches at most ${two(highest)}.`,
      found: threshold === null ? 'the regime "never"' : two(threshold),
      expected: `a threshold of at most ${two(highest)}`,
      suggestion: 'Raise patience, or lower gain and loss.',
    }),
  ),
  'always-restrained': warning<{ rivalry: string }>(({ rivalry }) => ({
    message: `While the truce is in force ${rivalry} restrains itself whatever it thinks of the other: breaking its word costs it more than being cheated.`,
    found: 'the regime "always"',
    expected: 'a threshold between 0 and 1',
    suggestion: 'Leave it so if that is what is meant; else lower audience or patience, or raise loss.',
  })),
  'many-routes': warning<{ tie: string; routes: number }>(({ tie, routes }) => ({
    message: `News reaches ${tie} by ${routes} routes; more than 4 count the same days often and cost time.`,
    found: String(routes),
    expected: 'at most 4',
    suggestion: 'Give narrower channels, or list the routes by hand under "routes".',
  })),

  // Changes that are made to a scenario
  'not-removable': error<{ path: string }>(({ path }) => ({
    message: `${path} cannot be taken out: the scenario needs it.`,
    found: 'null',
    expected: 'a value',
    suggestion: 'Give another value.',
  })),
  'vain-event': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} has no effect of its own, so a change to it changes nothing.`,
  })),
  'vain-before': warning<{ id: string; from: string }>(({ id, from }) => ({
    message: `The event ${id} lies before ${from}, where the run begins from the record: the change has no effect.`,
    suggestion: 'Begin earlier.',
  })),
  'vain-endogenous': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} is a decision that the model makes by itself: runs of the model leave it out anyway.`,
  })),
  'vain-record': warning<{ path: string }>(({ path }) => ({
    message: `The record fixes what ${path} would decide, so the change has no effect on it.`,
    suggestion: 'Run the model: --mode model.',
  })),
  'vain-after': warning<{ path: string }>(({ path }) => ({
    message: `The model's own run does not follow the record there: ${path} has no effect.`,
    suggestion: 'Begin later, or replay the record.',
  })),
} as const;

export type ProblemCode = keyof typeof WORDING;
export type Facts<C extends ProblemCode> = Parameters<(typeof WORDING)[C]['say']>[0];
