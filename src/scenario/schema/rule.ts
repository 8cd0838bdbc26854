import * as z from 'zod';
import { RULES_BY_NAME } from '../ruleNames.ts';
import { between, share } from './basics.ts';
import { expecting } from './expected.ts';

export const payoffs = z
  .strictObject({
    T: z.number().describe('Temptation: breaks the truce while the other keeps it.'),
    R: z.number().describe('Reward: both keep it.'),
    P: z.number().describe('Punishment: both break it.'),
    S: z.number().describe('Sucker: keeps it while the other breaks it.'),
  })
  .meta({
    id: 'payoffs',
    title: 'Payoffs',
    description: 'Payoffs of one exchange. T > R > P > S is the dilemma that the model is about.',
    examples: [{ T: 5, R: 3, P: 1, S: 0 }],
  });

const chance = share.optional();
const plain = <N extends string>(name: N) => z.strictObject({ name: z.literal(name) });

const ruleWithParameters = z.discriminatedUnion('name', [
  plain('reassurance'),
  plain('tit-for-tat'),
  z.strictObject({
    name: z.literal('generous-tit-for-tat'),
    generosity: chance.describe('Chance of keeping still after a breach; 1/3, or from the payoffs.'),
    payoffs: payoffs.optional(),
  }),
  plain('contrite-tit-for-tat'),
  plain('win-stay-lose-shift'),
  plain('grim'),
  plain('cooperator'),
  plain('defector'),
  plain('alternator'),
  z.strictObject({
    name: z.literal('cycler'),
    cycle: z
      .string()
      .regex(/^[CD]{1,1000}$/)
      .optional()
      .describe('Its turns, C for keeping and D for breaking: CCD.'),
  }),
  z.strictObject({ name: z.literal('random'), p: chance.describe('Chance of keeping; 0.5.') }),
  z.strictObject({
    name: z.literal('memory-one'),
    vector: z
      .tuple([share, share, share, share])
      .describe('Chances of keeping after CC, CD, DC, DD, its own act first.'),
    first: chance.describe('Chance of keeping in the first step; 1.'),
  }),
  z.strictObject({
    name: z.literal('bush-mosteller'),
    p: chance.describe('Chance of keeping at the start; 0.5.'),
    rate: chance.describe('How fast it learns; 0.5.'),
    aspiration: z.number().optional().describe('The payoff that it thinks its due; 2.'),
    payoffs: payoffs.optional(),
  }),
  z.strictObject({
    name: z.literal('roth-erev'),
    q: z
      .tuple([between(0, 1e6), between(0, 1e6)])
      .optional()
      .describe('Propensities of C and D at the start; 1 and 1.'),
    forgetting: chance.describe('How fast it forgets; 0.1.'),
    experiment: chance.describe('How far it tries the other; 0.'),
    payoffs: payoffs.optional(),
  }),
  z.strictObject({
    name: z.literal('fictitious-play'),
    weights: z
      .tuple([between(0, 1e6), between(0, 1e6)])
      .optional()
      .describe("Weights of the other's C and D at the start; 1 and 1."),
    payoffs: payoffs.optional(),
  }),
  plain('record'),
  z.strictObject({
    name: z.literal('schedule'),
    acts: z
      .array(share)
      .min(1)
      .max(10_000)
      .describe('Its acts, one a step, from the beginning again at the end.'),
  }),
  plain('human'),
]);

export const rule = expecting(
  { is: 'ruleNamed', names: RULES_BY_NAME },
  z
    .union([z.enum(RULES_BY_NAME), ruleWithParameters])
    .transform((given) => (typeof given === 'string' ? { name: given } : given))
    .meta({
      id: 'rule',
      title: 'Decision rule',
      description:
        'How a side decides: reassurance (the default: trust against a threshold), or a rule of the repeated-game literature; its name, or a map with name and parameters.',
      examples: ['reassurance', 'tit-for-tat', { name: 'random', p: 0.3 }],
    }),
);
