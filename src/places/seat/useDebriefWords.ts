import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { Game } from '../../analysis/play/game.ts';
import { capital } from '../../words/capital.ts';
import { outOfHundred, percent, signed } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';

/** The debrief in sentences, which are also the story. */
export function useDebriefWords(
  game: Game,
  debrief: Debrief | null,
  /** null: the runs are not here yet. */
  standing: number | null,
): { lead: string; scores: readonly string[]; fog: readonly string[]; story: string } {
  const intl = useIntl();
  const { named, moment, scenario } = useSeat();
  return useMemo(() => {
    const say = intl.formatMessage;
    const share = (value: number): string => percent(value, intl.locale);
    if (!debrief) return { lead: say({ id: 'seat.debrief.empty' }), scores: [], fog: [], story: '' };
    const { from, until, end, played, model, record, misled, score } = debrief;
    const lead = say(
      { id: 'seat.debrief.lead' },
      {
        turns: Math.floor(game.ended / game.seats.length),
        from: moment(from, intl.locale),
        until: moment(until, intl.locale),
        end: end ? 'ended' : 'none',
        day: end ? moment(end.at, intl.locale) : '',
      },
    );
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
          time: moment(step, intl.locale),
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
    const story = [
      scenario.meta.title,
      lead,
      `${say({ id: 'seat.debrief.courses' })}. ${courses.join('; ')}.`,
      ...(standing === null ? [] : [say({ id: 'seat.debrief.standing' }, { share: outOfHundred(standing) })]),
      ...scores,
      `${say({ id: 'seat.debrief.fog' })}: ${fog.length === 0 ? say({ id: 'seat.debrief.fog.none' }) : fog.join(' ')}`,
      say({ id: 'seat.smallPrint' }),
    ].join('\n\n');
    return { lead, scores, fog, story };
  }, [intl, named, moment, scenario, game, debrief, standing]);
}
