import type { Change } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Instant } from '../scenario/time.ts';
import type { Prose } from './prose.ts';

export type Level = 'introductory' | 'intermediate' | 'advanced';

/** A lesson as its file has it, checked: plain data, with every moment as the step of its scenario. */
export interface Exercise {
  id: string;
  title: string;
  level: Level;
  /** Minutes that a class needs. */
  minutes: number;
  /** Its place in a course; those without one come last. */
  order?: number | undefined;
  /** What a student can do afterwards. */
  aims: readonly string[];
  /** Ids of the shipped scenarios that it uses, the first of them where a block names none. */
  scenarios: readonly string[];
  sources: readonly Source[];
  licence: string;
  /** What stands before the first step. */
  introduction: readonly Prose[];
  steps: readonly Step[];
}

export interface Source {
  text: string;
  url?: string | undefined;
}

export interface Step {
  title: string;
  /** Minutes that a class needs for it; null: not said. */
  minutes: number | null;
  parts: readonly Part[];
}

export type Part =
  | { kind: 'prose' | 'key' | 'notes'; prose: readonly Prose[] }
  | Show
  | Check
  | (Ask & { kind: 'ask' })
  | Reveal
  | Challenge;

/** A place of Parley in a given state. */
export interface Show {
  kind: 'show';
  label: string;
  place: 'replay' | 'lab' | 'events' | 'sources' | 'how-it-works';
  scenario: string;
  /** Known steps of a replay, or the step from which the lab lets the model decide; null: as the place opens. */
  step: number | null;
  /** Start of the step at whose end the lab asks whether the truce is in force; null: as the lab opens. */
  date: Instant | null;
  seed: number;
  mode: 'record' | 'model' | 'both';
  account: string | null;
  event: string | null;
  changes: readonly Change[];
}

/** Something to be done in a shown place. */
export interface Check {
  kind: 'check';
  id: string;
  label: string;
  scenario: string;
  done: Deed;
}

export type Deed =
  /** The replay has come to this step. */
  | { what: 'reached'; step: number }
  /** The lab holds another value at this path. */
  | { what: 'changed'; path: string }
  /** The lab leaves this event out. */
  | { what: 'without'; event: string }
  /** A variant is pinned in the lab; with a path, one that has another value there. */
  | { what: 'pinned'; path: string | null };

export interface Ask {
  id: string;
  prompt: string;
  question:
    /** `said`: what an answer holds for each option, in every language the same. `answer` is one of the options. */
    | { kind: 'choice'; options: readonly string[]; said: readonly string[]; answer: string | null }
    | { kind: 'number'; low: number; high: number; unit: string | null; answer: number | null }
    | { kind: 'probability' }
    | LineQuestion
    /** `lines`: room on the printed sheet. */
    | { kind: 'text'; lines: number };
}

/** A line to be drawn over days: mean restraint of all, or of one actor. */
export interface LineQuestion {
  kind: 'line';
  scenario: string;
  /** `all` or an actor. */
  of: string;
  /** Step from which the model goes its own way, and with which the first day begins. */
  from: number;
  days: readonly LineDay[];
  clock: {
    /** Milliseconds since 1970 UTC at which the first day's first step begins. */
    start: number;
    stepHours: number;
    zone: string;
  };
}

/** Steps of a day in the scenario's zone, both included. */
export interface LineDay {
  first: number;
  last: number;
}

/** What is said once a question was answered. */
export interface Reveal {
  kind: 'reveal';
  /** Id of the question. */
  of: string;
  prose: readonly Prose[];
  /** Questions that the model answers, the first of which the answer is judged by. */
  models: readonly ModelQuestion[];
  /** What the record says, in words. */
  record: string | null;
}

/** A ceasefire to be designed: knobs and choices cost points of a budget, and runs that nobody has seen score the design. */
export interface Challenge {
  kind: 'challenge';
  id: string;
  prompt: string;
  scenario: string;
  /** Step from which the model goes its own way; null: where the record's truce begins. */
  from: number | null;
  /** Points. */
  budget: number;
  /** How many designs may be handed in. */
  submissions: number;
  /** Runs of a practice try, and of a design that was handed in. */
  practiceRuns: number;
  runs: number;
  knobs: readonly ChallengeKnob[];
  choices: readonly ChallengeChoice[];
  /** Designs that the key discusses. */
  designs: readonly (Design & { label: string })[];
}

/** A number that can be turned by whole steps, away from where it is written. */
export interface ChallengeKnob {
  path: string;
  label: string;
  written: number;
  /** Both a whole number of steps from `written`. */
  low: number;
  high: number;
  step: number;
  /** Points a step. */
  cost: number;
}

export interface ChallengeChoice {
  id: string;
  label: string;
  changes: readonly Change[];
  cost: number;
}

/** What a designer has spent on. */
export interface Design {
  /** By path, the values of the knobs that were turned. */
  turns: Readonly<Record<string, number>>;
  /** Ids of choices. */
  chosen: readonly string[];
}

/** A yes-or-no question put to runs of a scenario, with changes. */
export interface ModelQuestion {
  label: string | null;
  scenario: string;
  question: Scenario['questions'][string];
  changes: readonly Change[];
}
