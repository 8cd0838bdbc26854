import { endToEnd, numberOf } from './ids.ts';
import type { AgreementTable } from './model.ts';
import type { Names } from './names.ts';
import type { Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** The agreement's windows, and who must renew it when. */
export function compileAgreement(setup: Setup, ids: readonly string[], names: Names): AgreementTable {
  const { agreed, window, minimum, renewals } = setup.agreement;
  if (!(Number.isInteger(window) && window >= 1)) {
    throw new SetupError('agreement.window: is a whole number of steps, at least 1');
  }
  const lists = ids.map((id) => {
    const by = renewals[id]!.by;
    const warring = names.rivalries.ids.flatMap((rivalry, r) => {
      const holder = rivalry.split('/')[0]!;
      return setup.rivalries[rivalry]!.warring === true && (by === undefined || by.includes(holder))
        ? [r]
        : [];
    });
    for (const actor of by ?? []) {
      const path = `agreement.renewals.${id}.by`;
      numberOf(names.actors, actor, 'actor', path);
      if (!warring.some((r) => names.rivalries.ids[r]!.startsWith(`${actor}/`))) {
        throw new SetupError(`${path}: "${actor}" has no warring rivalry`);
      }
    }
    return warring;
  });
  const { start, members } = endToEnd(lists);
  return {
    agreed: agreed ?? -1,
    window,
    minimum,
    renewalStep: Int32Array.from(ids, (id) => renewals[id]!.step),
    renewalStart: start,
    renewal: members,
  };
}
