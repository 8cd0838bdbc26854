import type { IntlShape } from 'react-intl';
import type { Chronicle, OrdersToward } from '../../analysis/play/chronicle.ts';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capital } from '../../words/capital.ts';
import { percent } from '../../words/shares.ts';

/** An order that changes more often is counted instead of told. */
const mostSpans = 6;

interface StoryNames {
  scenario: Scenario;
  named: (actor: string) => string;
  moment: (step: number, intl: IntlShape) => string;
}

/** How the truce ended, in a sentence; empty where it did not. */
export function endWords(intl: IntlShape, { end }: Debrief, { scenario, named }: StoryNames): string {
  if (end === null || end.cause === 'record') return '';
  return capital(
    intl.formatMessage(
      { id: 'story.end' },
      {
        cause: end.cause,
        by: intl.formatList(end.by.map(named)),
        event: scenario.events[end.event ?? '']?.headline ?? '',
      },
    ),
    intl.locale,
  );
}

/** What a seat decided, as sentences. */
export function chronicleWords(intl: IntlShape, told: Chronicle, names: StoryNames): string[] {
  const say = intl.formatMessage;
  const { came, missed, gestures, demands, renewals } = told;
  return [
    ...told.rivals.flatMap((one) => [
      ordersWords(intl, one, names),
      say(
        { id: 'story.trust' },
        {
          actor: names.named(one.rival),
          first: percent(one.trust[0], intl.locale),
          last: percent(one.trust[1], intl.locale),
        },
      ),
    ]),
    ...(came + missed === 0 ? [] : [say({ id: 'story.meetings' }, { came, missed })]),
    ...(gestures + demands === 0 ? [] : [say({ id: 'story.gestures' }, { gestures, demands })]),
    ...renewals.map(({ step, signed }) =>
      say({ id: 'story.renewal' }, { time: names.moment(step, intl), signed: signed ? 'yes' : 'no' }),
    ),
  ].map((line) => capital(line, intl.locale));
}

function ordersWords(intl: IntlShape, { rival, spans, steps }: OrdersToward, names: StoryNames): string {
  const actor = names.named(rival);
  if (spans.length > mostSpans)
    return intl.formatMessage(
      { id: 'story.counts' },
      {
        actor,
        changes: spans.length - 1,
        steps: steps.hold + steps.partly + steps.break,
        ...steps,
      },
    );
  const list = spans.map(({ from, intended }) =>
    intl.formatMessage(
      { id: 'story.span' },
      {
        time: names.moment(from, intl),
        order: intended >= 1 ? 'hold' : intended > 0 ? 'partly' : 'break',
      },
    ),
  );
  return intl.formatMessage({ id: 'story.spans' }, { actor, spans: list.join('; ') });
}
