import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { chroniclesOf } from '../../stores/debrief.ts';
import { capital } from '../../words/capital.ts';
import { outOfHundred, percent, signed } from '../../words/shares.ts';
import { chronicleWords, endWords } from './storyText.ts';
import type { RoadWords } from './useRoadWords.ts';
import { useSeat } from './useSeat.ts';

/** So often the story tells where fog misled; the rest is counted. */
const mostFog = 5;

const section = (title: string, lines: readonly string[]): string => [title, ...lines].join('\n');

/** The debrief in sentences, which are also the story. */
export function useDebriefWords(
  play: PlayCase,
  game: Game,
  debrief: Debrief | null,
  /** null: the runs are not here yet. */
  standing: number | null,
  road: RoadWords,
): { lead: string; scores: readonly string[]; fog: readonly string[]; story: string } {
  const intl = useIntl();
  const { named, moment, scenario } = useSeat();
  const roadChanges = intl.formatList(road.changes);
  const roadSays = road.says;
  return useMemo(() => {
    const say = intl.formatMessage;
    const share = (value: number): string => percent(value, intl.locale);
    if (!debrief) return { lead: say({ id: 'seat.debrief.empty' }), scores: [], fog: [], story: '' };
    const { from, until, end, played, model, record, misled, score } = debrief;
    const names = { scenario, named, moment };
    const ending = endWords(intl, debrief, names);
    const leadOf = say(
      { id: 'seat.debrief.lead' },
      {
        turns: Math.floor(game.ended / game.seats.length),
        from: moment(from, intl),
        until: moment(until, intl),
        end: end ? 'ended' : 'none',
        day: end ? moment(end.at, intl) : '',
      },
    );
    const lead = ending === '' ? leadOf : `${leadOf} ${ending}`;
    const scores = game.seats.map((seat) =>
      capital(
        say(
          { id: 'seat.debrief.score' },
          {
            actor: named(seat),
            score: signed(score[seat] ?? 0, intl.locale, 1),
            steps: until - from,
            advice: game.advice.filter((one) => one.seat === seat).length,
          },
        ),
        intl.locale,
      ),
    );
    const fog = misled.map(({ seat, step, rivalry, act, perceived }) => {
      const [doer = '', other = ''] = rivalry.split('/');
      return say(
        { id: 'seat.debrief.fog.one' },
        {
          time: moment(step, intl),
          doer: named(doer),
          other: named(other),
          seat: named(seat),
          act: share(act),
          perceived: share(perceived),
        },
      );
    });
    const courses = (['played', 'model', 'record'] as const).flatMap((course) => {
      const mean = { played, model, record }[course]?.mean;
      return mean === undefined ? [] : [`${say({ id: `seat.debrief.${course}` })}: ${share(mean)}`];
    });
    const isAll = game.seats.length === new Set(play.model.rivalryIds.map((id) => id.split('/')[0])).size;
    const seats = intl.formatList(game.seats.map(named));
    const more = fog.slice(mostFog).length;
    const story = [
      scenario.meta.title,
      say({ id: isAll ? 'story.whoAlone' : 'story.who' }, { names: seats }),
      section(say({ id: 'story.went' }), [
        lead,
        `${say({ id: 'seat.debrief.courses' })}. ${courses.join('; ')}.`,
        ...(standing === null
          ? []
          : [say({ id: 'seat.debrief.standing' }, { share: outOfHundred(standing) })]),
      ]),
      ...chroniclesOf(play, game, debrief).map((told) =>
        section(say({ id: 'story.decided' }, { actor: named(told.seat) }), chronicleWords(intl, told, names)),
      ),
      section(say({ id: 'story.fog' }), [
        ...(fog.length === 0 ? [say({ id: 'seat.debrief.fog.none' })] : fog.slice(0, mostFog)),
        ...(more === 0 ? [] : [say({ id: 'story.fogMore' }, { count: more })]),
      ]),
      section(say({ id: 'story.worth' }), scores),
      ...(roadSays === null
        ? []
        : [
            section(say({ id: 'story.road' }), [
              say({ id: 'road.instead' }, { changes: roadChanges }),
              roadSays,
            ]),
          ]),
      say({ id: 'seat.smallPrint' }),
    ].join('\n\n');
    return { lead, scores, fog, story };
  }, [intl, named, moment, scenario, play, game, debrief, standing, roadChanges, roadSays]);
}
