import type { Scenario } from '../scenario/scenario.ts';
import { stepCount, stepOf } from '../scenario/stepTimes.ts';
import type { Outcome } from './outcome.ts';

/** A decision point, its times turned into steps. */
export interface Question {
  id: string;
  /** Cursor at which replay stops, and from which the runs start. */
  step: number;
  text: string;
  /** Completes "In the model it ... in 71 of 100 runs". */
  answerYes: string;
  outcome: Outcome;
  /** Cursor from which the record knows the answer. */
  known: number;
}

/** The scenario's decision points that lie inside its horizon, by time and id. */
export function questionsOf(scenario: Scenario): Question[] {
  const steps = stepCount(scenario);
  return Object.entries(scenario.questions)
    .map(([id, { time, text, about, answerYes }]) => {
      const step = Math.round(stepOf(scenario, time));
      const at = Math.min(steps, step + Math.round(about.after / scenario.clock.step)) - 1;
      return { id, step, text, answerYes, outcome: outcomeOf(about, at, scenario.clock.step), known: at + 1 };
    })
    .filter(({ step }) => step >= 0 && step < steps)
    .sort((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1));
}

function outcomeOf(about: Scenario['questions'][string]['about'], at: number, stepHours: number): Outcome {
  switch (about.kind) {
    case 'inForce':
      return { kind: 'inForce', at };
    case 'channel':
      return { kind: 'channel', channel: about.channel, is: about.is, at };
    case 'restraint': {
      const fromStep = Math.max(0, at + 1 - Math.max(1, Math.round(about.over / stepHours)));
      return { kind: 'restraint', of: about.of, atLeast: about.atLeast, fromStep, toStep: at };
    }
  }
}
