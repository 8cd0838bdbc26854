import { STANDARD_PAYOFFS } from '../engine/rules/payoffs.ts';
import type { Payoffs, Rule } from '../engine/setup.ts';
import { fromEngineRule } from './fromEngineRule.ts';
import { nearestWord } from '../math/nearestWord.ts';
import { adaptive } from './strategies/adaptive.ts';
import { adaptiveTitForTat } from './strategies/adaptiveTitForTat.ts';
import { contriteByStanding } from './strategies/contriteByStanding.ts';
import { forgiver } from './strategies/forgiver.ts';
import { forgivingTitForTat } from './strategies/forgivingTitForTat.ts';
import { goByMajority } from './strategies/goByMajority.ts';
import { gradual } from './strategies/gradual.ts';
import { hardProber } from './strategies/hardProber.ts';
import { hardTitFor2Tats } from './strategies/hardTitFor2Tats.ts';
import { hardTitForTat } from './strategies/hardTitForTat.ts';
import { memoryOneFamily } from './strategies/memoryOneFamily.ts';
import { omegaTitForTat } from './strategies/omegaTitForTat.ts';
import { originalGradual } from './strategies/originalGradual.ts';
import { prober } from './strategies/prober.ts';
import { prober2 } from './strategies/prober2.ts';
import { prober3 } from './strategies/prober3.ts';
import { propensityLearner } from './strategies/propensityLearner.ts';
import { softGrudger } from './strategies/softGrudger.ts';
import { spitefulTitForTat } from './strategies/spitefulTitForTat.ts';
import { titFor2Tats } from './strategies/titFor2Tats.ts';
import { twoTitsForTat } from './strategies/twoTitsForTat.ts';
import type { Strategy } from './strategy.ts';

/** What a written rule came to: a player, or a sentence that says what is wrong and the nearest right name. */
export type ParsedRule =
  | { readonly ok: true; readonly strategy: Strategy }
  | { readonly ok: false; readonly message: string; readonly nearest: string | null };

/** What follows the colon of a rule. */
type Arguments =
  | { readonly kind: 'none' }
  | { readonly kind: 'acts'; readonly least: number }
  /** Numbers in [low, high], by name; those from `needed` on may be left out. */
  | {
      readonly kind: 'numbers';
      readonly names: readonly string[];
      readonly low: number;
      readonly high: number;
      readonly needed: number;
    };

interface Entry {
  /** The rule of which this is a variant with other numbers; absent: itself. */
  readonly variantOf?: string;
  readonly takes: Arguments;
  /** `numbers` as given, `acts` as letters; the name is as written. */
  make(name: string, given: { numbers: readonly number[]; acts: string }, payoffs: Payoffs): Strategy;
}

const nothing: Arguments = { kind: 'none' };
const chances = (names: readonly string[], needed = 0): Arguments => ({
  kind: 'numbers',
  names,
  low: 0,
  high: 1,
  needed,
});
const plain = (strategy: Strategy): Entry => ({ takes: nothing, make: (name) => ({ ...strategy, name }) });
const engine = (
  takes: Arguments,
  rule: (numbers: readonly number[], acts: string, payoffs: Payoffs) => Rule,
): Entry => ({
  takes,
  make: (name, given, payoffs) => fromEngineRule(rule(given.numbers, given.acts, payoffs), name),
});

const cooperator = engine(nothing, () => ({ name: 'cooperator' }));
const defector = engine(nothing, () => ({ name: 'defector' }));
const alternator = engine(nothing, () => ({ name: 'alternator' }));
const titForTat = engine(nothing, () => ({ name: 'tit-for-tat' }));
const grim = engine(nothing, () => ({ name: 'grim' }));
const winStayLoseShift = engine(nothing, () => ({ name: 'win-stay-lose-shift' }));
const contrite = engine(nothing, () => ({ name: 'contrite-tit-for-tat' }));
const cycler = engine({ kind: 'acts', least: 1 }, (_, acts) =>
  acts === '' ? { name: 'cycler' } : { name: 'cycler', cycle: acts },
);
const random = engine(chances(['p']), ([p = 0.5]) => ({ name: 'random', p }));
const generous = engine(chances(['generosity']), ([generosity], _, payoffs) => ({
  name: 'generous-tit-for-tat',
  payoffs,
  ...(generosity === undefined ? {} : { generosity }),
}));

/** Parley's own names, the library's (`tests/golden/axelrod/strategies.json`), and the short ones of the literature. */
const entries: Readonly<Record<string, Entry>> = {
  cooperator,
  defector,
  alternator,
  cycler,
  'tit-for-tat': titForTat,
  'generous-tit-for-tat': generous,
  'contrite-tit-for-tat': contrite,
  'win-stay-lose-shift': winStayLoseShift,
  grim,
  random,
  'memory-one': engine(chances(['CC', 'CD', 'DC', 'DD', 'first'], 4), ([cc, cd, dc, dd, first = 1]) => ({
    name: 'memory-one',
    vector: [cc!, cd!, dc!, dd!],
    first,
  })),
  schedule: engine({ kind: 'acts', least: 1 }, (_, acts) => ({
    name: 'schedule',
    acts: Array.from(acts, (letter) => (letter === 'C' ? 1 : 0)),
  })),
  'bush-mosteller': engine(
    { kind: 'numbers', names: ['p', 'rate', 'aspiration'], low: -Infinity, high: Infinity, needed: 0 },
    ([p = 0.5, rate = 0.5, aspiration = 2], _, payoffs) => ({
      name: 'bush-mosteller',
      p,
      rate,
      aspiration,
      payoffs,
    }),
  ),
  'roth-erev': engine(
    { kind: 'numbers', names: ['q C', 'q D', 'forgetting', 'experiment'], low: 0, high: Infinity, needed: 0 },
    ([c = 1, d = 1, forgetting = 0.1, experiment = 0], _, payoffs) => ({
      name: 'roth-erev',
      q: [c, d],
      forgetting,
      experiment,
      payoffs,
    }),
  ),
  'fictitious-play': engine(
    { kind: 'numbers', names: ['weight C', 'weight D'], low: 0, high: Infinity, needed: 0 },
    ([c = 1, d = 1], _, payoffs) => ({ name: 'fictitious-play', weights: [c, d], payoffs }),
  ),

  Cooperator: cooperator,
  AllC: cooperator,
  Defector: defector,
  AllD: defector,
  Alternator: alternator,
  Cycler: cycler,
  TitForTat: titForTat,
  TFT: titForTat,
  Grudger: grim,
  Grim: grim,
  Friedman: grim,
  Spite: grim,
  WinStayLoseShift: winStayLoseShift,
  WSLS: winStayLoseShift,
  Pavlov: winStayLoseShift,
  ContriteTitForTat: contrite,
  CTFT: contrite,
  GTFT: generous,
  // The generous rule of Wu & Axelrod 1995.
  GTFT10: {
    ...engine(nothing, () => ({ name: 'generous-tit-for-tat', generosity: 0.1 })),
    variantOf: 'generous-tit-for-tat',
  },
  Random: random,
  // As the reference files call it.
  Random03: { ...engine(nothing, () => ({ name: 'random', p: 0.3 })), variantOf: 'random' },
  TitFor2Tats: plain(titFor2Tats),
  TF2T: plain(titFor2Tats),
  TwoTitsForTat: plain(twoTitsForTat),
  '2TFT': plain(twoTitsForTat),
  HardTitForTat: plain(hardTitForTat),
  HardTitFor2Tats: plain(hardTitFor2Tats),
  Gradual: plain(gradual),
  OriginalGradual: plain(originalGradual),
  Prober: plain(prober),
  Prober2: plain(prober2),
  Prober3: plain(prober3),
  HardProber: plain(hardProber),
  OmegaTFT: plain(omegaTitForTat),
  Forgiver: plain(forgiver),
  ForgivingTitForTat: plain(forgivingTitForTat),
  Adaptive: { takes: nothing, make: (name, _, payoffs) => ({ ...adaptive(payoffs), name }) },
  AdaptiveTitForTat: {
    takes: chances(['r']),
    make: (name, { numbers: [r = 0.5] }) => ({ ...adaptiveTitForTat(r), name }),
  },
  SoftGrudger: plain(softGrudger),
  GoByMajority: plain(goByMajority),
  SpitefulTitForTat: plain(spitefulTitForTat),
  BushMosteller: {
    takes: chances(['rate']),
    make: (name, { numbers: [rate = 0.5] }, payoffs) => ({ ...propensityLearner(payoffs, rate), name }),
  },
  'CTFT-standing': plain(contriteByStanding),
  ...Object.fromEntries(
    memoryOneFamily.map((member) => [
      member.name,
      engine(
        member.parameters.length === 0 ? nothing : chances(member.parameters.map(({ name }) => name)),
        (numbers, _, payoffs) => ({
          name: 'memory-one',
          vector: member.vector(numbers, payoffs),
          first: member.first,
        }),
      ),
    ]),
  ),
};
const joss = entries['FirstByJoss']!;
const table: ReadonlyMap<string, Entry> = new Map([
  ...Object.entries(entries),
  ['STFT', entries['SuspiciousTitForTat']!],
  ['Joss', joss],
]);

const inScenariosOnly = new Set(['reassurance', 'record', 'human']);

/** Every name that `parseRule` knows, Parley's own first. */
export function ruleNames(): readonly string[] {
  return [...table.keys()];
}

/** One name for all spellings and numbers of a rule: `TFT`, `TitForTat` and `tit-for-tat` are one; null for a name unknown. */
export function ruleFamily(text: string): string | null {
  const word = text.split(':', 1)[0]!;
  if (inScenariosOnly.has(word)) return word;
  const entry = table.get(word);
  if (!entry) return null;
  if (entry.variantOf !== undefined) return entry.variantOf;
  for (const [name, known] of table) if (known === entry) return name;
  return null;
}

/** Names of the numbers that may follow a rule, in order; empty where there are none. */
export function ruleParameters(word: string): readonly string[] {
  const takes = table.get(word)?.takes;
  if (takes?.kind === 'acts') return ['cycle'];
  return takes?.kind === 'numbers' ? takes.names : [];
}

/**
 * Reads a rule as the terminal takes it: `tit-for-tat`, `TitForTat`, `random:0.3`, `memory-one:0.9,0.2,0.7,0.3`,
 * `cycler:CCD`. The payoffs are those of rules that look at them.
 */
export function parseRule(text: string, payoffs: Payoffs = STANDARD_PAYOFFS): ParsedRule {
  const colon = text.indexOf(':');
  const word = colon === -1 ? text : text.slice(0, colon);
  const rest = colon === -1 ? '' : text.slice(colon + 1);
  const entry = table.get(word);
  if (!entry) {
    if (inScenariosOnly.has(word)) {
      return problem(`The rule "${word}" decides by what a scenario tells it; it cannot play a bare match.`);
    }
    const nearest = nearestWord(word, [...table.keys()]);
    const hint = nearest === null ? '--help lists the rules.' : `Did you mean "${nearest}"?`;
    return problem(`There is no rule "${word}". ${hint}`, nearest);
  }
  const given = readArguments(word, rest, colon !== -1, entry.takes);
  if (typeof given === 'string') return problem(given);
  return { ok: true, strategy: entry.make(text, given, payoffs) };
}

const problem = (message: string, nearest: string | null = null): ParsedRule => ({
  ok: false,
  message,
  nearest,
});

function readArguments(
  word: string,
  rest: string,
  colon: boolean,
  takes: Arguments,
): { numbers: readonly number[]; acts: string } | string {
  if (takes.kind === 'none') {
    return colon ? `The rule "${word}" takes no numbers: write "${word}" alone.` : { numbers: [], acts: '' };
  }
  if (takes.kind === 'acts') {
    if (!colon && word !== 'schedule') return { numbers: [], acts: '' };
    return /^[CD]+$/.test(rest)
      ? { numbers: [], acts: rest }
      : `The rule "${word}" takes acts as letters C and D, as in "${word}:CCD", not "${rest}".`;
  }
  const words = colon ? rest.split(',') : [];
  const numbers = words.map((number) => (/^\s*[-+.\d]/.test(number) ? Number(number) : Number.NaN));
  const { names, needed, low, high } = takes;
  if (numbers.length < needed || numbers.length > names.length) {
    const how = needed === 0 ? `at most ${names.length}` : `${needed} to ${names.length}`;
    return `The rule "${word}" takes ${how} numbers (${names.join(', ')}), not ${numbers.length}.`;
  }
  const bad = numbers.findIndex((number) => !(Number.isFinite(number) && number >= low && number <= high));
  if (bad >= 0) {
    const range = Number.isFinite(high) ? ` from ${low} to ${high}` : '';
    return `The rule "${word}" takes for ${names[bad]!} a number${range}, not "${words[bad]!}".`;
  }
  return { numbers, acts: '' };
}
