/** The scale on which a range is drawn and its centre taken. */
export type Scale = 'logit' | 'log' | 'linear';

/** What is known about one number of the model. The schema, the table in the docs and the sliders are made from it. */
export interface Parameter {
  /** Short name that a reader sees. */
  readonly label: string;
  /** Letter of the equations in docs/model.md. */
  readonly symbol: string;
  /** One plain sentence. */
  readonly text: string;
  /** Least and largest value that a scenario may state. */
  readonly min: number;
  readonly max: number;
  /** Step of a slider. */
  readonly step: number;
  /** Empty for a pure number. */
  readonly unit: string;
  readonly default: number;
  readonly scale: Scale;
  /** Least and largest end of a range: wider than min and max, as far as the number means anything. */
  readonly lowest: number;
  readonly highest: number;
  /** How a number given per 12 hours follows the step; absent: it does not. */
  readonly per12h?: 'share' | 'weight';
  /** Literature or reason behind the range. */
  readonly support: string;
}

const share = { scale: 'logit', unit: '', lowest: 0, highest: 1 } as const;
const positive = { scale: 'log', unit: '', lowest: 0, highest: 100 } as const;

/** Numbers that an actor may give for itself and `defaults` for all. */
const ACTOR_PARAMETERS = {
  forgetting: {
    ...share,
    scale: 'log',
    label: 'Forgetting',
    symbol: 'f',
    text: 'How fast old news fades: the share of its distance to the first opinion that trust loses in 12 hours (0.04: half in 8.5 days).',
    min: 0,
    max: 0.1,
    step: 0.005,
    unit: 'per 12 h',
    default: 0.04,
    per12h: 'share',
    support: 'no direct estimate',
  },
  attention: {
    ...share,
    scale: 'log',
    label: 'Attention',
    symbol: 'k',
    text: 'How much one half-day of news counts; below 1 because the reports of a day depend on each other.',
    min: 0.02,
    max: 0.5,
    step: 0.01,
    unit: 'per 12 h',
    default: 0.1,
    per12h: 'weight',
    support: 'dependent reports; design effect 2 to 20',
  },
  noise: {
    ...share,
    label: 'Misperception',
    symbol: 'noise',
    text: 'How often news reaches this side upside down.',
    min: 0,
    max: 0.15,
    step: 0.01,
    default: 0.05,
    support: 'Wu and Axelrod 1995; Fudenberg, Rand and Dreber 2012',
  },
  control: {
    ...share,
    label: 'Control',
    symbol: 'c',
    text: 'How many of its fighters obey.',
    min: 0.5,
    max: 0.99,
    step: 0.01,
    default: 0.85,
    support: 'cohesion of armed groups: Christia 2012; Salehyan 2010',
  },
  breachRate: {
    ...share,
    label: 'Breach rate',
    symbol: 'q',
    text: 'How often a side that does not mean the truce breaks it.',
    min: 0.3,
    max: 0.95,
    step: 0.01,
    default: 0.7,
    support: 'judgement',
  },
  benefit: {
    ...share,
    scale: 'log',
    highest: 10,
    label: 'Benefit of talks',
    symbol: 'B',
    text: 'What a political deal adds to the worth of quiet.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.2,
    support: 'assumption',
  },
  lapse: {
    ...share,
    label: 'Lapse',
    symbol: 'lapse',
    text: 'How often an act of a classical rule comes out as its opposite, for all to see.',
    min: 0,
    max: 0.1,
    step: 0.01,
    default: 0,
    support: 'Molander 1985; classical rules only',
  },
} as const satisfies Record<string, Parameter>;

/** Numbers that a rivalry may give for itself and `defaults` for all. */
const RIVALRY_PARAMETERS = {
  gain: {
    ...positive,
    label: 'Gain from cheating',
    symbol: 'g',
    text: 'What it gains by cheating a rival that keeps still, in units of what mutual restraint is worth.',
    min: 0.1,
    max: 3,
    step: 0.1,
    default: 1,
    support: 'laboratory spread, Dal Bó and Fréchette 2018; no field estimate',
  },
  loss: {
    ...positive,
    label: 'Loss from being cheated',
    symbol: 'l',
    text: 'What it loses by keeping still while the rival does not, in units of what mutual restraint is worth.',
    min: 0.1,
    max: 3,
    step: 0.1,
    default: 1.5,
    support: 'laboratory spread, Dal Bó and Fréchette 2018; no field estimate',
  },
  patience: {
    ...share,
    label: 'Patience',
    symbol: 'w',
    text: 'How much the aftermath weighs against the first blow: 1/(1 - w) exchanges count.',
    min: 0.5,
    max: 0.98,
    step: 0.01,
    default: 0.8,
    support: 'laboratory 0.1 to 0.95',
  },
  width: {
    ...positive,
    label: 'Indecision',
    symbol: 'width',
    text: 'How much trust lies between "hardly" (10 %) and "surely" (90 %).',
    min: 0.1,
    max: 1.2,
    step: 0.05,
    default: 0.6,
    support: 'McKelvey and Palfrey 1995; Signorino 1999; keep wide',
  },
  audience: {
    ...positive,
    label: 'Audience cost',
    symbol: 'audience',
    text: 'What breaking its word costs it at home and abroad while the truce is in force.',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.05,
    support: 'Fearon 1994; Tomz 2007; Weeks 2008 (smaller in autocracies)',
  },
  provocation: {
    ...share,
    scale: 'linear',
    label: 'Provocation',
    symbol: 'provocation',
    text: 'How far fighters who were shot at stop obeying. On field rivalries that give none, a range from 0 to 0.3.',
    min: 0,
    max: 0.6,
    step: 0.05,
    default: 0,
    support: 'reprisal; no direct estimate; a range must include 0',
  },
} as const satisfies Record<string, Parameter>;

const OTHER_PARAMETERS = {
  trust: {
    ...share,
    label: 'Trust at the start',
    symbol: 'b(0)',
    text: 'How likely the observer thinks it, at the start, that the other side means the truce.',
    min: 0.05,
    max: 0.95,
    step: 0.01,
    default: 0.4,
    support: 'judgement; two coders, keep both as a range',
  },
  seenControl: {
    ...share,
    label: 'Control as others see it',
    symbol: '1 - e',
    text: 'How many of its fighters obey, as others believe; left out: the true control.',
    min: 0.5,
    max: 0.99,
    step: 0.01,
    default: 0.85,
    support: 'cohesion of armed groups: Christia 2012; Salehyan 2010',
  },
  outside: {
    ...share,
    label: 'Weight outside the truce',
    symbol: 'outside',
    text: 'How much violence counts as a breach while no truce is in force.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
    support: 'assumption',
  },
  leverage: {
    ...positive,
    lowest: -5,
    label: 'Leverage',
    symbol: 'leverage',
    text: 'What its patron can make it pay for breaking the truce; below 0 it is egged on.',
    min: -0.5,
    max: 1,
    step: 0.01,
    default: 0.1,
    support: 'Salehyan 2010; Berman and Lake 2019; ordinal only',
  },
  responsibility: {
    ...share,
    label: 'Responsibility',
    symbol: 'responsibility',
    text: 'How far others hold the patron answerable for what its client does.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    support: 'assumption',
  },
  solidarity: {
    ...share,
    label: 'Solidarity',
    symbol: 'solidarity',
    text: "How far the patron feels its client's wounds as its own.",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    support: 'assumption',
  },
  spoilerRate: {
    ...share,
    label: 'Rate of attacks',
    symbol: 'rate',
    text: 'How often the spoiler attacks while the truce is in force.',
    min: 0,
    max: 0.2,
    step: 0.01,
    unit: 'per 12 h',
    default: 0.1,
    per12h: 'share',
    support: 'Findley and Young 2015; against: Nilsson 2008; a range must include 0',
  },
  spoilerSize: {
    ...share,
    label: 'Size of attacks',
    symbol: 'size',
    text: 'How much of the restraint of the side to which it is laid an attack hides.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    support: 'Findley and Young 2015; against: Nilsson 2008',
  },
  spoilerSeen: {
    ...share,
    label: 'Rate reckoned with',
    symbol: 's',
    text: 'The rate of attacks that observers reckon with; left out: the true rate.',
    min: 0,
    max: 0.2,
    step: 0.01,
    unit: 'per 12 h',
    default: 0.1,
    per12h: 'share',
    support: 'assumption',
  },
  beta: {
    ...positive,
    label: 'Readiness to concede',
    symbol: 'beta',
    text: 'Above 1 the party gives way early, below 1 late.',
    min: 0.1,
    max: 10,
    step: 0.1,
    default: 1,
    support: 'Faratin, Sierra and Jennings 1998',
  },
  exit: {
    ...share,
    label: 'Exit level',
    symbol: 'exit',
    text: 'The trust in its counterpart below which a party makes ready to leave the table.',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.2,
    support: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** Every number of the model that can be uncertain, by its name in the file. */
export const PARAMETERS = { ...ACTOR_PARAMETERS, ...RIVALRY_PARAMETERS, ...OTHER_PARAMETERS };

export type ParameterKey = keyof typeof PARAMETERS;
export type ActorParameterKey = keyof typeof ACTOR_PARAMETERS;
export type RivalryParameterKey = keyof typeof RIVALRY_PARAMETERS;

export const ACTOR_PARAMETER_KEYS = Object.keys(ACTOR_PARAMETERS) as ActorParameterKey[];
export const RIVALRY_PARAMETER_KEYS = Object.keys(RIVALRY_PARAMETERS) as RivalryParameterKey[];
