import fc from 'fast-check';
import type {
  ChannelSetup,
  ChannelStatus,
  Condition,
  Effect,
  EventSetup,
  RangeSetup,
  RecordSetup,
  Rule,
  Setup,
} from '../../../src/engine/setup.ts';

const names = ['amber', 'blue', 'cyan', 'dun', 'ebony', 'fawn', 'green'];
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const chance = fc.integer({ min: 1, max: 19 }).map((n) => n / 20);

const rule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Rule>({ name: 'reassurance' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Rule>(
      { name: 'tit-for-tat' },
      { name: 'generous-tit-for-tat' },
      { name: 'contrite-tit-for-tat' },
      { name: 'win-stay-lose-shift' },
      { name: 'grim' },
      { name: 'alternator' },
      { name: 'cycler' },
      { name: 'random', p: 0.6 },
      { name: 'memory-one', vector: [0.9, 0.2, 0.7, 0.3] },
      { name: 'bush-mosteller' },
      { name: 'roth-erev', experiment: 0.1 },
      { name: 'fictitious-play' },
      { name: 'schedule', acts: [1, 0.5, 0] },
      { name: 'human' },
    ),
  },
);

function eventOf(setup: Setup): fc.Arbitrary<EventSetup> {
  const rivalry = fc.constantFrom(...Object.keys(setup.rivalries));
  const tie = fc.constantFrom(...Object.keys(setup.ties));
  const actor = fc.constantFrom(...Object.keys(setup.actors));
  const channels = Object.keys(setup.channels);
  const steps = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const lasting = steps.map((n) => (n === undefined ? {} : { steps: n }));
  const effect: fc.Arbitrary<Effect> = fc.oneof(
    fc
      .tuple(rivalry, share, lasting)
      .map(([id, level, rest]) => ({ kind: 'force' as const, rivalry: id, level, ...rest })),
    fc
      .tuple(rivalry, fc.constantFrom('gain', 'provocation', 'audience'), chance, lasting)
      .map(([id, key, to, rest]) => ({
        kind: 'shift' as const,
        path: `rivalries.${id}.${key}`,
        to,
        ...rest,
      })),
    fc
      .tuple(actor, fc.constantFrom('control', 'noise', 'attention', 'forgetting'), lasting)
      .map(([id, key, rest]) => ({
        kind: 'shift' as const,
        path: `actors.${id}.${key}`,
        add: -0.01,
        ...rest,
      })),
    fc.constant<Effect>({ kind: 'start' }),
    fc.constant<Effect>({ kind: 'end' }),
    fc
      .tuple(rivalry, share, fc.boolean())
      .map(([id, severity, gesture]) => ({ kind: 'incident' as const, rivalry: id, severity, gesture })),
    fc
      .tuple(rivalry, share, fc.boolean())
      .map(([id, severity, delivered]) => ({ kind: 'due' as const, rivalry: id, severity, delivered })),
    fc.tuple(tie, chance).map(([id, ratio]) => ({ kind: 'evidence' as const, tie: id, ratio })),
    ...(channels.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom('close' as const, 'open' as const), fc.constantFrom(...channels))
            .map(([kind, channel]) => ({ kind, channel })),
        ]),
  );
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.tuple(tie, share).map(([id, b]): Condition => [`trust:${id}`, '<', b]),
    fc.tuple(rivalry, share).map(([id, pi]): Condition => [`propensity:${id}`, '>=', pi]),
    fc.tuple(rivalry, share).map(([id, act]): Condition => [`act:${id}`, '<=', act]),
    share.map((v): Condition => ['violence', '>', v]),
    fc.constantFrom<Condition>(['inForce', 'is', 1], ['inForce', 'isnt', 1], ['step', '>', 3]),
    ...channels.flatMap((id) => [
      fc.constantFrom<Condition>([`channel:${id}`, 'is', 'open'], [`channel:${id}`, 'isnt', 'suspended']),
      share.map((g): Condition => [`progress:${id}`, '>=', g]),
    ]),
  );
  const when = fc.oneof(
    fc.double({ min: 0, max: setup.steps - 0.01, noNaN: true }).map((at) => ({ at })),
    fc
      .tuple(fc.array(condition, { maxLength: 2 }), fc.boolean(), fc.integer({ min: 1, max: 4 }))
      .map(([trigger, once, cooldown]) => ({ trigger, once, cooldown })),
  );
  return fc
    .tuple(
      when,
      fc.constantFrom('exogenous' as const, 'either' as const, 'endogenous' as const),
      fc.constantFrom(1, 1, 0.5, 0),
      fc.array(effect, { minLength: 1, maxLength: 3 }),
    )
    .map(([at, kind, probability, effects]) => ({ ...at, class: kind, probability, effects }));
}

function channelOf(actors: readonly string[], rivalries: readonly string[]): fc.Arbitrary<ChannelSetup> {
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...actors), { minLength: 2, maxLength: 3 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 3, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.tuple(share, share, share, share),
      fc.constantFrom(...rivalries),
    )
    .map(([parties, opens, deadline, meetings, meetingsToLeave, [a, b, c, d], over]) => ({
      parties,
      opens,
      deadline,
      meetings,
      meetingsToLeave,
      beta: { [parties[0]!]: 0.5 + a },
      exit: { [parties[1]!]: b * 0.6 },
      preconditions: { [parties[0]!]: { over: [over], window: 3, level: d * 0.7 } },
      issues: Object.fromEntries(
        ['land', 'aid'].map((issue, n) => [
          issue,
          {
            weights: Object.fromEntries(parties.map((id) => [id, n === 0 ? 0.7 : 0.3])),
            redLines: Object.fromEntries(parties.map((id) => [id, 0.3 + 0.7 * c])),
          },
        ]),
      ),
    }));
}

function recordOf(setup: Setup): fc.Arbitrary<RecordSetup> {
  const column = <T>(each: fc.Arbitrary<T>) =>
    fc.array(each, { minLength: setup.steps, maxLength: setup.steps });
  const columns = <T>(ids: readonly string[], each: fc.Arbitrary<T>) =>
    fc
      .tuple(...ids.map(() => column(each)))
      .map((lists): Record<string, T[]> => Object.fromEntries(ids.map((id, n) => [id, lists[n]!])));
  return fc.record({
    acts: columns(Object.keys(setup.rivalries), share),
    inForce: column(fc.boolean()),
    agreement: column(fc.constantFrom('none' as const, 'holding' as const)),
    channels: columns(
      Object.keys(setup.channels),
      fc.constantFrom<ChannelStatus>('closed', 'open', 'strained', 'suspended', 'broken off'),
    ),
  });
}

function rangesOf(setup: Setup): fc.Arbitrary<Record<string, RangeSetup>> {
  const [rivalry] = Object.keys(setup.rivalries);
  const [tie] = Object.keys(setup.ties);
  const [patronage] = Object.keys(setup.patronages);
  const all: [string, RangeSetup][] = [
    [`ties.${tie!}`, { low: 0.2, high: 0.6, scale: 'logit' }],
    ['defaults.attention', { low: 0.05, high: 0.2, scale: 'log' }],
    ['defaults.width', { low: 0.3, high: 0.9, scale: 'log' }],
    ['defaults.noise', { low: 0, high: 0.2, scale: 'linear' }],
    [`rivalries.${rivalry!}.gain`, { low: 0.5, high: 2, scale: 'log' }],
    [`rivalries.${rivalry!}.provocation`, { low: 0, high: 0.3, scale: 'linear' }],
    [`actors.${Object.keys(setup.actors)[0]!}.control`, { low: 0.7, high: 0.9, scale: 'linear' }],
    ...(patronage === undefined
      ? []
      : ([
          [`patronages.${patronage}.responsibility`, { low: 0.2, high: 0.9, scale: 'linear' }],
          [`patronages.${patronage}.leverage`, { low: -0.2, high: 0.4, scale: 'linear' }],
        ] as [string, RangeSetup][])),
    ...Object.keys(setup.spoilers).map((id): [string, RangeSetup] => [
      `spoilers.${id}.rate`,
      { low: 0.01, high: 0.5, scale: 'linear' },
    ]),
  ];
  const named = all.filter(([path]) => path.startsWith('defaults.') || pathExists(setup, path));
  return fc.subarray(named).map((ranges) => Object.fromEntries(ranges));
}

function pathExists(setup: Setup, path: string): boolean {
  const [block, id, key] = path.split('.') as [string, string, string | undefined];
  const member = (setup as unknown as Record<string, Record<string, unknown>>)[block]?.[id];
  return (
    member !== undefined && (key === undefined || (member as Record<string, unknown>)[key] !== undefined)
  );
}

/** Conflicts of two to seven sides with everything that a setup can hold, legal but wild. */
export const arbitrarySetup: fc.Arbitrary<Setup> = fc
  .record({
    actors: fc.integer({ min: 2, max: 7 }).map((n) => names.slice(0, n)),
    density: fc.constantFrom(0.4, 0.8, 1),
    picks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
    rules: fc.array(rule, { minLength: 8, maxLength: 8 }),
    numbers: fc.array(share, { minLength: 24, maxLength: 24 }),
    places: fc.integer({ min: 1, max: 4 }),
    stepHours: fc.constantFrom(4, 12, 24),
    acts: fc.constantFrom('per-rivalry' as const, 'common' as const),
    steps: fc.integer({ min: 1, max: 18 }),
    window: fc.integer({ min: 1, max: 5 }),
    noise: fc.constantFrom(0, 0.1, 0.5),
    hasRecord: fc.boolean(),
    channelCount: fc.integer({ min: 0, max: 2 }),
  })
  .chain((base) => {
    const { actors, picks, numbers, rules } = base;
    const pairs = actors.flatMap((a) => actors.filter((b) => b !== a).map((b) => [a, b] as const));
    const rivalries = pairs.filter((_, n) => n === 0 || picks[n]! < base.density);
    const at = (n: number) => numbers[n % numbers.length]!;
    const patronages = pairs
      .filter(([p, c], n) => p < c && picks[(n + 20) % 60]! < 0.3)
      .flatMap(([patron, client]) => {
        const via = rivalries.filter(([a, b]) => a === patron && b !== client).map(([, b]) => b);
        return via.length === 0 ? [] : [{ patron, client, via }];
      });
    const rivalryIds = rivalries.map(([a, b]) => `${a}/${b}`);
    const setup: Setup = {
      id: 'wild',
      stepHours: base.stepHours,
      steps: base.steps,
      places: base.places,
      outside: at(0),
      acts: base.acts,
      defaults: {
        noise: base.noise,
        forgetting: at(1) / 10,
        attention: 0.05 + at(2) / 2,
        width: 0.2 + at(3),
      },
      actors: Object.fromEntries(
        actors.map((id, n) => [
          id,
          {
            control: 0.5 + at(n) / 2.1,
            benefit: at(n + 3),
            lapse: at(n + 5) / 5,
            ...(at(n) > 0.5 ? { seenControl: { default: 0.6 + at(n) / 4 } } : {}),
          },
        ]),
      ),
      rivalries: Object.fromEntries(
        rivalries.map(([a, b], n) => [
          `${a}/${b}`,
          {
            field: at(n) > 0.4,
            warring: n === 0 || at(n + 1) > 0.3,
            gain: 0.3 + at(n + 2),
            loss: 0.3 + at(n + 4),
            audience: at(n + 6) / 3,
            provocation: at(n + 7) > 0.5 ? at(n + 8) / 2 : 0,
            rule: rules[n % rules.length]!,
          },
        ]),
      ),
      ties: Object.fromEntries(pairs.map(([a, b], n) => [`${a}|${b}`, 0.1 + at(n) * 0.8])),
      patronages: Object.fromEntries(
        patronages.map(({ patron, client, via }, n) => [
          `${patron}/${client}`,
          { leverage: at(n) - 0.3, via, responsibility: at(n + 1), solidarity: at(n + 2) },
        ]),
      ),
      channels: {},
      spoilers: Object.fromEntries(
        rivalryIds
          .slice(0, 2)
          .map((laidTo, n) => [`gang${n}`, { laidTo, rate: at(n + 9) / 2, size: at(n + 10) }]),
      ),
      agreement: {
        agreed: 1,
        window: base.window,
        minimum: 1,
        strained: 0.4,
        collapsed: 0.5 + at(11) / 2,
        renewals: { first: { step: 6 }, second: { step: 9, by: [actors[0]!] }, third: { step: 9 } },
      },
      events: {},
      ranges: {},
    };
    return fc
      .array(channelOf(actors, rivalryIds), { minLength: base.channelCount, maxLength: base.channelCount })
      .map((channels) => ({
        ...setup,
        channels: Object.fromEntries(channels.map((channel, n) => [`channel${n}`, channel])),
      }))
      .chain((withChannels) =>
        fc
          .tuple(
            fc.array(eventOf(withChannels), { maxLength: 5 }),
            rangesOf(withChannels),
            base.hasRecord ? recordOf(withChannels) : fc.constant(undefined),
          )
          .map(([events, ranges, record]) => ({
            ...withChannels,
            events: {
              'a-start': { at: 1, class: 'exogenous', effects: [{ kind: 'start' }] } as EventSetup,
              ...Object.fromEntries(events.map((event, n) => [`event${n}`, event])),
            },
            ranges,
            ...(record === undefined ? {} : { record }),
          })),
      );
  });
