import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** A made-up conflict that uses every part of the format, without a single problem. */
export const smallWar = `parley: 1
meta:
  title: A small war
  intro: "Between the {hill} and the {vale}."
  sources: { S1: { text: A newspaper, url: "https://example.org/1" } }
clock: { start: 2030-05-01T00:00Z, step: 12, horizon: 72, zone: UTC }
defaults: { attention: 0.08 }
actors:
  hill: { name: Hill, control: { low: 0.8, high: 0.95 } }
  vale: { name: Vale, seenControl: { default: 0.8, crown: 0.7 } }
  crown: { name: Crown, rule: tit-for-tat }
outsiders:
  red-cross: { name: Red Cross }
rivalries:
  hill/vale: { field: true, warring: true, trust: 0.5, audience: 0.1 }
  vale/hill: { field: true, warring: true, payoffs: { T: 5, R: 3, P: 1, S: 0 } }
  crown/hill: { gain: 0.8 }
ties:
  vale|crown: 0.4
patronages:
  crown/vale: { leverage: 0.2, via: [hill], responsibility: { default: 0.4, hill: 0.6 } }
channels:
  talks:
    parties: [hill, vale]
    opens: 2030-05-01T12:00Z
    deadline: 48
    meetings: [2030-05-02T12:00Z, 2030-05-03T12:00Z]
    exit: { hill: 0.1 }
    preconditions:
      hill: { over: [vale/hill], level: 0.3 }
    issues:
      border: { weights: { hill: 0.6, vale: 0.5 }, redLines: { hill: 0.7, vale: 0.6 } }
      water: { weights: { hill: 0.4, vale: 0.5 }, redLines: { hill: 0.8, vale: 0.3 } }
spoilers:
  raiders: { laidTo: vale/hill, rate: 0.05 }
agreement:
  renewals:
    day-two: { time: 2030-05-02T23:00Z, by: [hill] }
events:
  old-quarrel:
    time: 2030-04-20
    headline: An old quarrel
  begins:
    time: 2030-05-01T13:00Z
    by: [hill, vale, un]
    toward: [raiders, red-cross]
    headline: The truce begins
    sources: [S1]
    effects:
      start: { kind: start }
  shelling:
    time: 2030-05-02
    by: [disputed]
    headline: Shelling
    effects:
      blow: { kind: incident, rivalry: vale/hill, severity: 0.4 }
      hold: { kind: force, rivalry: vale/hill, level: 0.25, span: 12 }
      shift: { kind: shift, path: rivalries.hill/vale.audience, add: 0.05, span: 24 }
      news: { kind: evidence, tie: hill|vale, ratio: 0.5 }
  fear:
    trigger: [[trust:hill|vale, '<', 0.2], [channel:talks, is, open]]
    headline: Fear spreads
    effects:
      stop: { kind: close, channel: talks }
proposals:
  prisoners:
    time: 2030-05-02T06:00Z
    kind: gesture
    by: [vale]
    toward: [hill]
    headline: Prisoners are freed
    effects:
      gift: { kind: incident, rivalry: vale/hill, severity: 0.3, gesture: true }
record:
  components: { forces: Forces, words: Words }
  levelWeights: { forces: 0.5, words: 0.5 }
  blends: { both: [forces, words] }
  acts: { hill/vale: forces, vale/hill: forces, crown/hill: both }
  days:
    '2030-05-01':
      agreement: agreed
      coding:
        hill: { forces: 0.5, words: 1, low: 0.5, high: 1 }
        vale: { forces: 0.25, words: 0.75, low: 0.25, high: 0.75 }
        crown: { forces: 1, words: 0.5, low: 0.5, high: 1 }
    '2030-05-02':
      agreement: holding
      coding:
        hill: { forces: 0.75, words: 1, low: 0.5, high: 1 }
        vale: { forces: 0.5, words: 0.5, low: 0.25, high: 0.75 }
        crown: { forces: 1, words: 1, low: 0.5, high: 1 }
    '2030-05-03':
      agreement: strained
      channels: { talks: strained }
      coding:
        hill: { forces: 0.25, words: 0.25, low: 0, high: 0.5 }
        vale: { forces: 0, words: 0.25, low: 0, high: 0.5 }
        crown: { forces: 0.5, words: 1, low: 0.5, high: 1 }
  halfDays:
    2030-05-02T12:00Z: { acts: { vale/hill: 0.125 } }
    2030-05-03T00:00Z: { code: '2030-05-02', agreement: holding }
accounts:
  hills:
    name: As the Hill tells it
    blames: [vale]
    excuses: [hill]
    set:
      events.shelling.effects.blow.severity: 0.9
questions:
  tomorrow:
    time: 2030-05-02T12:00Z
    text: Will the truce hold?
    about: { kind: inForce, after: 24 }
    answerYes: holds another day
series:
  deaths: { name: Deaths, source: [S1], days: { '2030-05-01': 3 } }
routes:
  - { rivalry: vale/hill, observer: hill, subject: vale, share: 1 }
  - { rivalry: hill/vale, observer: vale, subject: hill, share: 1 }
  - { rivalry: crown/hill, observer: hill, subject: crown, share: 0.5 }
`;

/** The checked scenario of a text without errors. */
export function checked(text: string = smallWar, file: string = 'small-war.yaml'): Scenario {
  const { scenario, problems } = parseScenario(text, { file });
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 2));
  return scenario;
}

/** The text with one piece replaced, and the line on which the replacement begins. */
export function replaced(text: string, from: string, to: string): { text: string; line: number } {
  const at = text.indexOf(from);
  if (at < 0 || text.indexOf(from, at + 1) >= 0) throw new Error(`"${from}" does not stand once in the text`);
  return {
    text: text.slice(0, at) + to + text.slice(at + from.length),
    line: text.slice(0, at).split('\n').length,
  };
}
