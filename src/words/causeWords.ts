import { eventOf } from './eventOf.ts';
import type { Cause } from '../engine/trace.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { percent } from './shares.ts';
import type { Wording } from './wording.ts';

/** A cause of a move of trust, as a few words: "Strike near Deir ez-Zor", "US kept restraint toward Russia". */
export function causeWords(
  intl: Wording,
  scenario: Scenario,
  cause: Cause,
  actOf: (rivalry: string) => number,
): string {
  switch (cause.kind) {
    case 'forgetting':
      return intl.formatMessage({ id: 'replay.cause.forgetting' });
    case 'limit':
      return intl.formatMessage({ id: 'replay.cause.limit' });
    case 'act': {
      const [from = '', toward = ''] = cause.id.split('/');
      const act = actOf(cause.id);
      const id =
        act >= 1 ? 'replay.cause.actFull' : act <= 0 ? 'replay.cause.actNone' : ('replay.cause.act' as const);
      return intl.formatMessage(
        { id },
        {
          from: scenario.actors[from]?.short ?? from,
          toward: scenario.actors[toward]?.short ?? toward,
          share: percent(act, intl.locale),
        },
      );
    }
    case 'incident':
    case 'due':
    case 'event':
      return eventOf(scenario, cause.id)?.short ?? cause.id;
  }
}
