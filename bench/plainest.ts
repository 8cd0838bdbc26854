import type { RunOptions } from '../src/engine/options.ts';
import type { ByObserver, EventSetup, Id, Setup } from '../src/engine/setup.ts';
import { exp } from '../src/math/exp.ts';
import { fnv1a } from '../src/math/fnv1a.ts';
import { ln } from '../src/math/ln.ts';
import { logistic, logit } from '../src/math/logistic.ts';
import { threefry } from '../src/math/threefry.ts';

/**
 * The model as one would first write it: objects by name, closures, maps, sorted names at every turn. It is the second
 * yardstick of the bench, and a referee of its own making: it shares exp, ln and the draws with the engine, nothing else.
 * It knows the reassurance rule and the effects of dated events; rules, shifts, dues and triggers are left out.
 */
export interface PlainestRun {
  /** By step, by rivalry. */
  acts: Record<Id, number>[];
  inForce: boolean[];
  restraint: number[];
}

type Named<T> = Readonly<Record<string, T>>;

const names = (map: Named<unknown>): string[] => Object.keys(map).sort();
const ends = (id: Id): [Id, Id] => id.split(/[/|]/) as [Id, Id];
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const as = (number: ByObserver, observer: Id): number =>
  typeof number === 'number' ? number : (number[observer] ?? number['default']!);

const standard = {
  forgetting: 0,
  attention: 0.1,
  noise: 0,
  control: 1,
  breachRate: 0.7,
  benefit: 0,
  gain: 1,
  loss: 1.5,
  patience: 0.8,
  width: 0.6,
  audience: 0,
  provocation: 0,
};

export function plainestRun(setup: Setup, options: RunOptions): PlainestRun {
  const word = new Uint32Array(4);
  const { seed, index } = options;

  function drawn(t: number, id: string, purpose: number, n: number): number {
    const [low, high] = [seed >>> 0, Math.floor(seed / 4294967296)];
    threefry(low, high, index, 0, t, fnv1a(id), purpose, Math.floor(n / 4), word);
    return word[n % 4]!;
  }
  function happens(probability: number, t: number, id: string, purpose: number, n = 0): boolean {
    if (probability <= 0 || probability >= 1) return probability >= 1;
    return drawn(t, id, purpose, n) >>> 1 < Math.floor(probability * 2147483648);
  }

  const world = options.draws ? drawParameters(setup, (id) => drawn(0, id, 5, 0) / 4294967296) : setup;
  const rivalries = names(world.rivalries);
  const ofActor = (
    actor: Id,
    key: 'forgetting' | 'attention' | 'noise' | 'control' | 'breachRate' | 'benefit',
  ) => world.actors[actor]![key] ?? world.defaults[key] ?? standard[key];
  const ofRivalry = (id: Id, key: 'gain' | 'loss' | 'patience' | 'width' | 'audience' | 'provocation') =>
    world.rivalries[id]![key] ?? world.defaults[key] ?? standard[key];

  const routes = rivalries.flatMap((rivalry) => routesOf(world, rivalry));
  const observersOf = Object.fromEntries(
    rivalries.map((id) => [
      id,
      [...new Set(routes.filter((route) => route.rivalry === id).map((route) => route.observer))].sort(),
    ]),
  );
  const weights = routes.map((route) => {
    const [actor] = ends(route.rivalry);
    let unharmed = 1;
    for (const id of names(world.spoilers)) {
      const spoiler = world.spoilers[id]!;
      if (spoiler.laidTo === route.rivalry) unharmed *= 1 - (spoiler.seen ?? spoiler.rate);
    }
    const s = 1 - unharmed;
    const q = ofActor(actor, 'breachRate');
    const e = 1 - as(world.actors[actor]!.seenControl ?? ofActor(actor, 'control'), route.observer);
    const e1 = q - route.share * (q - e);
    const e2 = s + (1 - s) * e1;
    const q2 = s + (1 - s) * q;
    const tie = `${route.observer}|${route.subject}`;
    const shares = routes
      .filter((other) => `${other.observer}|${other.subject}` === tie)
      .reduce((sum, other) => sum + other.share, 0);
    const kappa = ofActor(route.observer, 'attention') / Math.max(1, shares);
    return { ...route, tie, wC: ln((1 - e2) / (1 - q2)), wD: ln(e2 / q2), kappa };
  });

  const ties = [...new Set([...names(world.ties), ...weights.map((route) => route.tie)])].sort();
  const prior = Object.fromEntries(ties.map((tie) => [tie, logit(world.ties[tie]!)]));
  const trust: Record<Id, number> = { ...prior };
  let propensity: Record<Id, number> = Object.fromEntries(rivalries.map((id) => [id, 0.5]));
  const perceived: Record<Id, number>[] = [];
  const acts: Record<Id, number>[] = [];
  const channels = Object.fromEntries(
    names(world.channels).map((id) => [
      id,
      { status: 'closed', opened: 0, settled: new Set<Id>(), under: {} as Record<Id, number> },
    ]),
  );
  let inForce = false;
  let window: number[] = [];
  const run: PlainestRun = { acts, inForce: [], restraint: [] };
  const lookBack = Math.max(1, Math.round(12 / setup.stepHours));
  const running: { until: number; rivalry: Id; level: number }[] = [];

  const eventsOf = (t: number) =>
    names(world.events)
      .map((id) => [id, world.events[id]!] as [Id, EventSetup])
      .filter(([, event]) => event.at !== undefined && Math.floor(event.at) === t)
      .filter(([id, event]) => {
        if (t < options.from) return true;
        if (event.class === 'endogenous' && options.endogenous !== true) return false;
        return happens(event.probability ?? 1, t, `event:${id}`, 4);
      })
      .sort((a, b) => a[1].at! - b[1].at!)
      .flatMap(([, event]) => event.effects);

  const shut = (patron: Id, counterpart: Id): boolean => {
    const joint = names(world.channels).filter((id) =>
      [patron, counterpart].every((party) => world.channels[id]!.parties.includes(party)),
    );
    return (
      joint.length > 0 && joint.every((id) => ['suspended', 'broken off'].includes(channels[id]!.status))
    );
  };
  const progressOf = (id: Id): number => {
    const { issues, parties } = world.channels[id]!;
    return names(issues)
      .filter((issue) => channels[id]!.settled.has(issue))
      .reduce(
        (sum, issue) =>
          sum +
          [...parties].sort().reduce((weight, party) => weight + issues[issue]!.weights[party]!, 0) /
            parties.length,
        0,
      );
  };
  const progressFor = (actor: Id): number => {
    const serving = names(world.channels).filter((id) => world.channels[id]!.serves?.includes(actor) ?? true);
    return serving.length === 0 ? 0 : mean(serving.map(progressOf));
  };

  for (let t = 0; t < setup.steps; t++) {
    const coded = t < options.from ? setup.record! : null;
    const effects = eventsOf(t);
    const before = inForce;
    if (coded === null && effects.some((effect) => effect.kind === 'start')) {
      inForce = true;
      window = [];
    }
    for (const effect of effects) {
      if (effect.kind === 'force') {
        const { rivalry, level } = effect;
        running.push({ until: t + (effect.steps ?? Infinity), rivalry, level });
      }
    }
    const counts = coded === null ? inForce : before || coded.inForce[t]!;
    if (coded !== null && !before && coded.inForce[t]!) window = [];

    const last = propensity;
    const leaning = Object.fromEntries(
      rivalries.map((id) => {
        const [actor, other] = ends(id);
        const [g, l, w] = (['gain', 'loss', 'patience'] as const).map((key) => ofRivalry(id, key)) as [
          number,
          number,
          number,
        ];
        let cost = 0;
        if (counts) {
          cost = ofRivalry(id, 'audience');
          for (const patronage of names(world.patronages)) {
            const [patron, client] = ends(patronage);
            if (client !== actor) continue;
            const { via, leverage } = world.patronages[patronage]!;
            const leanings = [...via]
              .sort()
              .map((party) => (shut(patron, party) ? 0 : last[`${patron}/${party}`]!));
            cost += leverage * mean(leanings);
          }
        }
        const b = logistic(trust[`${actor}|${other}`]!);
        const D = w - (1 - w) * g + (1 - w) * l;
        const lambda = 4.394449154672439 / (ofRivalry(id, 'width') * Math.max(Math.abs(D), 0.05));
        return [id, lambda * (b * (D + ofActor(actor, 'benefit') * progressFor(actor)) - (1 - w) * l + cost)];
      }),
    );
    propensity = Object.fromEntries(
      rivalries.map((id) => {
        const own = rivalries.filter((other) => ends(other)[0] === ends(id)[0]);
        return [
          id,
          logistic(setup.acts === 'common' ? mean(own.map((other) => leaning[other]!)) : leaning[id]!),
        ];
      }),
    );

    const act: Record<Id, number> = {};
    const seen: Record<Id, number> = {};
    for (const id of rivalries) {
      const [actor, other] = ends(id);
      const forced = running.filter((force) => force.rivalry === id && t < force.until).at(-1);
      if (coded !== null) act[id] = coded.acts[id]![t]!;
      else if (forced !== undefined) act[id] = forced.level;
      else {
        const received = perceived.slice(-lookBack).map((step) => step[`${actor}:${other}/${actor}`] ?? 1);
        const harm = 1 - (received.length === 0 ? 1 : mean(received));
        const p = ofActor(actor, 'control') * propensity[id]! * (1 - ofRivalry(id, 'provocation') * harm);
        let kept = 0;
        for (let place = 0; place < setup.places; place++) if (happens(p, t, id, 1, place)) kept += 1;
        act[id] = kept / setup.places;
      }
      seen[id] = act[id]!;
    }
    if (coded === null && inForce) {
      for (const id of names(world.spoilers)) {
        const spoiler = world.spoilers[id]!;
        if (happens(spoiler.rate, t, `spoiler:${id}`, 3)) seen[spoiler.laidTo]! *= 1 - spoiler.size;
      }
    }
    const picture: Record<string, number> = {};
    for (const id of rivalries) {
      observersOf[id]!.forEach((observer, n) => {
        const turned = coded === null && happens(ofActor(observer, 'noise'), t, id, 2, n);
        picture[`${observer}:${id}`] = turned ? 1 - seen[id]! : seen[id]!;
      });
    }
    perceived.push(picture);
    acts.push(act);

    for (const tie of ties) {
      trust[tie] = prior[tie]! + (1 - ofActor(ends(tie)[0], 'forgetting')) * (trust[tie]! - prior[tie]!);
    }
    for (const { rivalry, observer, tie, kappa, wC, wD } of weights) {
      const y = picture[`${observer}:${rivalry}`]!;
      trust[tie]! += (counts ? 1 : setup.outside) * kappa * (y * wC + (1 - y) * wD);
    }
    for (const effect of effects) {
      if (effect.kind === 'incident') {
        for (const { rivalry, tie, wC, wD } of weights) {
          if (rivalry === effect.rivalry)
            trust[tie]! += effect.severity * (effect.gesture === true ? wC : wD);
        }
      } else if (effect.kind === 'evidence') trust[effect.tie]! += ln(effect.ratio);
    }
    for (const tie of ties) trust[tie] = Math.min(6, Math.max(-6, trust[tie]!));

    for (const id of names(world.channels)) {
      const channel = world.channels[id]!;
      const state = channels[id]!;
      const up = () => ['open', 'strained', 'threatened'].includes(state.status);
      const reset = (status: string) => {
        state.status = status;
        if (status === 'broken off') state.settled.clear();
        state.under = {};
      };
      if (coded !== null) {
        const next = coded.channels[id]![t]!;
        const back = ['suspended', 'broken off'].includes(state.status);
        state.status = next;
        if (back && up()) state.opened = t;
        if (t === channel.opens) state.opened = t;
      } else {
        if (t === channel.opens && state.status === 'closed') {
          reset('open');
          state.opened = t;
        }
        for (const effect of effects) {
          if (effect.kind === 'close' && effect.channel === id) reset('suspended');
          if (effect.kind === 'open' && effect.channel === id) {
            reset('open');
            state.opened = t;
          }
        }
      }
      if (!channel.meetings.includes(t) || !up()) continue;
      const b = (of: Id, subject: Id) => logistic(trust[`${of}|${subject}`]!);
      const present = channel.parties.every((party) => {
        const condition = channel.preconditions?.[party];
        if (coded !== null || condition === undefined) return true;
        const looked = condition.over.flatMap((rivalry) =>
          acts.slice(-condition.window).map((step) => step[rivalry]!),
        );
        return mean(looked) >= condition.level;
      });
      if (present) {
        const tau = Math.min(1, Math.max(0, (t - state.opened) / channel.deadline));
        const offer = (party: Id, other: Id) =>
          tau === 0 ? 0 : exp((0.5 / ((channel.beta?.[party] ?? 1) * b(party, other))) * ln(tau));
        for (const issue of names(channel.issues)) {
          const { redLines } = channel.issues[issue]!;
          const met = channel.parties.every((i) =>
            channel.parties.every(
              (j) =>
                i === j || Math.min(offer(i, j), redLines[i]!) + Math.min(offer(j, i), redLines[j]!) >= 1,
            ),
          );
          if (met) state.settled.add(issue);
        }
      }
      if (coded !== null) continue;
      for (const party of channel.parties) {
        const others = channel.parties.filter((other) => other !== party).sort();
        const low = mean(others.map((other) => b(party, other))) < (channel.exit?.[party] ?? 0);
        state.under[party] = low ? (state.under[party] ?? 0) + 1 : 0;
      }
      if (channel.parties.some((party) => state.under[party]! >= channel.meetingsToLeave))
        reset('broken off');
    }

    const field = rivalries.filter((id) => world.rivalries[id]!.field === true);
    const violence = field.reduce((sum, id) => sum + (1 - seen[id]!), 0) / field.length;
    if (counts) window = [...window, violence].slice(-world.agreement.window);
    if (coded !== null) inForce = coded.inForce[t]!;
    else if (inForce) {
      const full = window.length === world.agreement.window;
      if (full && mean(window) >= world.agreement.collapsed) inForce = false;
      else {
        for (const id of names(world.agreement.renewals)) {
          const renewal = world.agreement.renewals[id]!;
          if (renewal.step !== t) continue;
          const warring = rivalries.filter((rivalry) => world.rivalries[rivalry]!.warring === true);
          const signing = warring.filter((rivalry) => renewal.by?.includes(ends(rivalry)[0]) ?? true);
          const refused = signing.filter((rivalry) => !happens(propensity[rivalry]!, t, rivalry, 6));
          if (refused.length > 0) inForce = false;
        }
        if (effects.some((effect) => effect.kind === 'end')) inForce = false;
      }
    }
    run.inForce.push(inForce);
    const sides = names(world.actors).filter((actor) => rivalries.some((id) => ends(id)[0] === actor));
    run.restraint.push(
      mean(sides.map((actor) => mean(rivalries.filter((id) => ends(id)[0] === actor).map((id) => act[id]!)))),
    );
  }
  return run;
}

function routesOf(world: Setup, rivalry: Id): { rivalry: Id; observer: Id; subject: Id; share: number }[] {
  const [actor, other] = ends(rivalry);
  const routes = [{ rivalry, observer: other, subject: actor, share: 1 }];
  for (const id of names(world.patronages)) {
    const [patron, client] = ends(id);
    const { responsibility, solidarity } = world.patronages[id]!;
    if (client === actor && patron !== other) {
      for (const observer of names(world.actors)) {
        if (observer === actor || observer === patron) continue;
        const meets = names(world.channels).some((channel) =>
          [patron, observer].every((party) => world.channels[channel]!.parties.includes(party)),
        );
        const rival = world.rivalries[`${observer}/${patron}`] !== undefined;
        const backs = world.patronages[`${observer}/${other}`] !== undefined;
        if (observer === other || (rival && (meets || backs))) {
          routes.push({ rivalry, observer, subject: patron, share: as(responsibility, observer) });
        }
      }
    }
    if (client === other && patron !== actor) {
      routes.push({ rivalry, observer: patron, subject: actor, share: as(solidarity, patron) });
    }
  }
  return routes.sort((a, b) =>
    a.observer === b.observer ? order(a.subject, b.subject) : order(a.observer, b.observer),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function drawParameters(setup: Setup, uniform: (id: string) => number): Setup {
  const copy = structuredClone(setup);
  for (const path of names(setup.ranges)) {
    const { low, high, scale, drawnAs } = setup.ranges[path]!;
    const u = uniform(`param:${drawnAs ?? path}`);
    const value =
      scale === 'logit'
        ? logistic(logit(low) + u * (logit(high) - logit(low)))
        : scale === 'log'
          ? exp(ln(low) + u * (ln(high) - ln(low)))
          : low + u * (high - low);
    const keys = path.split('.');
    let at = copy as unknown as Record<string, unknown>;
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[keys.at(-1)!] = value;
  }
  return copy;
}
