import type { StepTrace } from '../../engine/trace.ts';
import { decide, type Demand, type Game, type Turn } from './game.ts';
import type { PlayCase } from './playCase.ts';

/** Channels in which a seat can meet the rival of one of its rivalries. */
export function sharedChannels({ model }: PlayCase, rivalry: string): string[] {
  const [seat = '', rival = ''] = rivalry.split('/');
  return model.channelIds.filter((id) => {
    const { parties } = model.setup.channels[id]!;
    return parties.includes(seat) && parties.includes(rival);
  });
}

/** The demand that a seat still upholds toward a rival. */
export const openDemand = (game: Game, rivalry: string): Demand | null =>
  game.demands.find((demand) => demand.rivalry === rivalry && demand.met === null) ?? null;

/** The seat asks for a gesture: until it comes, it stays away from the meetings with this rival. */
export function ask(play: PlayCase, game: Game, turn: Turn, rivalry: string): Game {
  if (openDemand(game, rivalry)) return game;
  const demand = { seat: turn.seat, rivalry, step: turn.step, met: null };
  return attend(play, { ...game, demands: [...game.demands, demand] }, turn, rivalry, false);
}

/** At the start of a turn, ends the seat's demands that were met by what it has learnt: it comes to the meetings again. */
export function meetDemands(play: PlayCase, game: Game, turn: Turn, history: readonly StepTrace[]): Game {
  let next = game;
  for (const demand of game.demands) {
    const { seat, rivalry, step, met } = demand;
    if (seat !== turn.seat || met !== null || !gestureCame(play, rivalry, history.slice(step, turn.step)))
      continue;
    const demands = next.demands.map((one) => (one === demand ? { ...one, met: turn.step } : one));
    next = attend(play, { ...next, demands }, turn, rivalry, true);
  }
  return next;
}

/** Whether trust in the rival rose by something that it did beside its acts. */
function gestureCame({ model }: PlayCase, rivalry: string, steps: readonly StepTrace[]): boolean {
  const tie = model.rivalries.tie[model.rivalryIds.indexOf(rivalry)]!;
  return steps.some(({ causes }) =>
    causes[tie]!.some(({ kind, logOdds }) => kind === 'incident' && logOdds > 0),
  );
}

function attend(play: PlayCase, game: Game, turn: Turn, rivalry: string, comes: boolean): Game {
  const channels = Object.fromEntries(sharedChannels(play, rivalry).map((channel) => [channel, comes]));
  return decide(game, turn.seat, turn.step, { attend: channels });
}

/** The seat takes back what it asked, and comes to the meetings again. */
export function withdraw(play: PlayCase, game: Game, turn: Turn, rivalry: string): Game {
  const demands = game.demands.filter((demand) => demand.rivalry !== rivalry || demand.met !== null);
  return attend(play, { ...game, demands }, turn, rivalry, true);
}
