import type { AgreementStatus, ChannelStatus } from './setup.ts';
import type { End } from './trace.ts';

/** Statuses of the agreement; flat arrays hold the index. */
export const AGREEMENT_STATUSES = [
  'none',
  'agreed',
  'holding',
  'strained',
  'collapsed',
  'ended',
] as const satisfies AgreementStatus[];
export const NONE = 0;
export const AGREED = 1;
export const HOLDING = 2;
export const STRAINED_AGREEMENT = 3;
export const COLLAPSED = 4;
export const ENDED = 5;

/** Statuses of a channel; from `OPEN` to `THREATENED` it is open. */
export const CHANNEL_STATUSES = [
  'closed',
  'open',
  'strained',
  'threatened',
  'suspended',
  'broken off',
] as const satisfies ChannelStatus[];
export const CLOSED = 0;
export const OPEN = 1;
export const STRAINED = 2;
export const THREATENED = 3;
export const SUSPENDED = 4;
export const BROKEN_OFF = 5;

/** Causes of an end of the agreement. */
export const END_CAUSES = ['collapsed', 'renewal', 'event', 'record'] as const satisfies End['cause'][];
export const BY_COLLAPSE = 0;
export const BY_RENEWAL = 1;
export const BY_EVENT = 2;
export const BY_RECORD = 3;

/** Purposes of a draw: the third word of its counter. */
export const PURPOSE = {
  act: 1,
  seen: 2,
  spoiler: 3,
  event: 4,
  parameter: 5,
  renewal: 6,
  rule: 7,
  due: 8,
  lapse: 9,
} as const;

/** What an effect does. */
export const FORCE = 0;
export const SHIFT_BY = 1;
export const SHIFT_TO = 2;
export const START = 3;
export const INCIDENT = 4;
export const DUE = 5;
export const EVIDENCE = 6;
export const END = 7;
export const CLOSE = 8;
export const REOPEN = 9;

/** What a trigger's condition looks at. */
export const OF_TRUST = 0;
export const OF_PROPENSITY = 1;
export const OF_ACT = 2;
export const OF_VIOLENCE = 3;
export const OF_IN_FORCE = 4;
export const OF_PROGRESS = 5;
export const OF_CHANNEL = 6;
export const OF_STEP = 7;

/** Comparisons of a condition, by index. */
export const COMPARISONS = ['<', '<=', '>', '>=', 'is', 'isnt'] as const;
export const IS = 4;

/** Classes of an event. */
export const EXOGENOUS = 0;
export const ENDOGENOUS = 1;
export const EITHER = 2;

/** A duration without an end, and the time of what never happened. */
export const FOR_GOOD = 2147483647;
export const NEVER = -1;
