import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payoffs, rule } from './rule.ts';

/** What was played so far, as letters, oldest first. */
interface History {
  own: string;
  other: string;
  intended: string;
}

type Definition = (history: History) => 'C' | 'D';

const count = (acts: string, act: string) => [...acts].filter((a) => a === act).length;
const copy = (acts: string): 'C' | 'D' => (acts.at(-1) === 'D' ? 'D' : 'C');
const iff = (defects: boolean): 'C' | 'D' => (defects ? 'D' : 'C');

/** Opens with fixed acts, then one act for ever if the other answered so in turns 2 and 3 (or 2 alone), else tit for tat. */
const probing =
  (opening: string, from: number, answers: string, verdict: 'C' | 'D'): Definition =>
  ({ other }) => {
    if (other.length < opening.length) return opening[other.length] as 'C' | 'D';
    return other.slice(from, from + answers.length) === answers ? verdict : copy(other);
  };

/** The rules in words of tests/golden/axelrod/strategies.json, on whole histories: an independent second way. */
const definitions: Record<string, Definition> = {
  Cooperator: () => 'C',
  Defector: () => 'D',
  Alternator: ({ own }) => iff(own.at(-1) === 'C'),
  Cycler: ({ own }) => 'CCD'[own.length % 3] as 'C' | 'D',
  TitForTat: ({ other }) => copy(other),
  SuspiciousTitForTat: ({ other }) => (other === '' ? 'D' : copy(other)),
  TitFor2Tats: ({ other }) => iff(other.endsWith('DD')),
  TwoTitsForTat: ({ other }) => iff(other.slice(-2).includes('D')),
  HardTitForTat: ({ other }) => iff(other.slice(-3).includes('D')),
  HardTitFor2Tats: ({ other }) => iff(other.slice(-3).includes('DD')),
  Grudger: ({ other }) => iff(other.includes('D')),
  WinStayLoseShift: ({ own, other }) => iff(own.at(-1) !== other.at(-1)),
  WinShiftLoseStay: ({ own, other }) => iff(own.at(-1) === other.at(-1)),
  Bully: ({ other }) => iff(other.at(-1) !== 'D'),
  AntiTitForTat: ({ other }) => iff(other.at(-1) === 'C'),
  Prober: probing('DCC', 1, 'CC', 'D'),
  Prober2: probing('DCC', 1, 'DC', 'C'),
  Prober3: probing('DC', 1, 'C', 'D'),
  HardProber: probing('DDCC', 1, 'CC', 'D'),
  Forgiver: ({ other }) => iff(count(other, 'D') > other.length / 10),
  ForgivingTitForTat: ({ other }) => (count(other, 'D') > other.length / 10 ? copy(other) : 'C'),
  GoByMajority: ({ other }) => iff(count(other, 'D') > count(other, 'C')),
  SpitefulTitForTat: ({ other }) => (other.includes('DD') ? 'D' : copy(other)),
  Adaptive: ({ own, other }) => {
    if (own.length < 11) return 'CCCCCCDDDDD'[own.length] as 'C' | 'D';
    const earned = { C: 0, D: 0 };
    [...own].forEach((act, t) => {
      if (act === 'C') earned.C += other[t] === 'C' ? payoffs.R : payoffs.S;
      else earned.D += other[t] === 'C' ? payoffs.T : payoffs.P;
    });
    return iff(earned.C <= earned.D);
  },
  AdaptiveTitForTat: ({ other }) => {
    let world = 0.5;
    for (const act of other) world = act === 'C' ? world + 0.5 * (1 - world) : world - 0.5 * world;
    return iff(other !== '' && world < 0.5);
  },
  ContriteTitForTat: ({ own, other, intended }) => {
    let contrite = false;
    let act: 'C' | 'D' = 'C';
    for (let t = 1; t <= own.length; t++) {
      const [mine, theirs] = [own[t - 1], other[t - 1]];
      if (contrite && mine === 'C') {
        contrite = false;
        act = 'C';
        continue;
      }
      if (intended[t - 1] !== mine && mine === 'D' && theirs === 'C') contrite = true;
      act = theirs as 'C' | 'D';
    }
    return act;
  },
  Gradual: ({ other }) => {
    let [punish, calm] = [0, 0];
    let act: 'C' | 'D' = 'C';
    for (let t = 1; t <= other.length; t++) {
      if (punish > 0) {
        punish--;
        act = 'D';
      } else if (calm > 0) {
        calm--;
        act = 'C';
      } else if (other[t - 1] === 'D') {
        punish = count(other.slice(0, t), 'D') - 1;
        calm = 2;
        act = 'D';
      } else act = 'C';
    }
    return act;
  },
  OriginalGradual: ({ other }) => {
    let [mode, punishments, done] = ['normal', 0, 0];
    let act: 'C' | 'D' = 'C';
    for (let t = 1; t <= other.length; t++) {
      if (mode === 'punishing' && done < punishments) {
        done++;
        act = 'D';
      } else if (mode === 'punishing') {
        mode = 'calming';
        act = 'C';
      } else if (mode === 'calming') {
        mode = 'normal';
        act = 'C';
      } else if (other[t - 1] === 'D') {
        punishments++;
        done = 1;
        mode = 'punishing';
        act = 'D';
      } else act = 'C';
    }
    return act;
  },
  SoftGrudger: ({ other }) => {
    let left = '';
    let act: 'C' | 'D' = 'C';
    for (let t = 1; t <= other.length; t++) {
      if (left === '' && other[t - 1] === 'D') left = 'DDDDCC';
      act = (left === '' ? 'C' : left[0]) as 'C' | 'D';
      left = left.slice(1);
    }
    return act;
  },
  OmegaTFT: ({ own, other }) => {
    let [random, deadlock] = [0, 0];
    let act: 'C' | 'D' = 'C';
    for (let t = 1; t <= other.length; t++) {
      const [last, before] = [other[t - 1]!, other[t - 2]];
      if (t === 1) {
        act = last as 'C' | 'D';
      } else if (deadlock >= 3) {
        act = 'C';
        deadlock = deadlock === 3 ? 4 : 0;
      } else {
        if (last === 'C' && before === 'C') random -= 1;
        if (last !== before) random += 1;
        if (own[t - 1] !== last) random += 1;
        if (random >= 8) act = 'D';
        else {
          act = last as 'C' | 'D';
          deadlock = last === before ? 0 : deadlock + 1;
        }
      }
    }
    return act;
  },
};

/** Long stretches of one act and of quick changes, so that counters fill and empty. */
const letters = fc
  .array(
    fc.tuple(
      fc.constantFrom('C', 'D', 'CD', 'DC', 'CCD', 'DDC', 'CCCCCCCCCCD'),
      fc.integer({ min: 1, max: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map(([acts, times]) => acts.repeat(times))
      .join('')
      .slice(0, 120),
  );

describe.each(Object.keys(definitions))('%s', (name) => {
  it('does what its definition says after any history, slips of its own included', () => {
    const strategy = rule(name);
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (other, luck) => {
        const history: History = { own: '', other: '', intended: '' };
        let state = strategy.start;
        for (const theirs of other) {
          const meant = definitions[name]!(history);
          expect(strategy.chance(state), `after ${history.own} against ${history.other}`).toBe(
            meant === 'C' ? 1 : 0,
          );
          const slips = luck.next().value === 0;
          const done = slips === (meant === 'C') ? 'D' : 'C';
          state = strategy.next(state, { intended: meant === 'C', own: done === 'C', other: theirs === 'C' });
          history.own += done;
          history.other += theirs;
          history.intended += meant;
        }
      }),
      { numRuns: 60 },
    );
  });
});
