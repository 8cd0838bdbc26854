import type { IntlShape } from 'react-intl';
import type { RoadChange } from '../../analysis/play/roadChanges.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { percent } from '../../words/shares.ts';
import { orderOf } from './orderOf.ts';

interface Names {
  scenario: Scenario;
  named: (actor: string) => string;
  places: number;
}

/** What a road decides otherwise, in a few words. */
export function changeWords(intl: IntlShape, change: RoadChange, { scenario, named, places }: Names): string {
  const rivalOf = (rivalry: string): string => named(rivalry.split('/')[1] ?? rivalry);
  const nameOf = (channel: string): string => scenario.channels[channel]?.name ?? channel;
  const flag = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
  switch (change.kind) {
    case 'order':
      return intl.formatMessage(
        { id: 'road.change.order' },
        { order: orderOf(change.keep, places), actor: rivalOf(change.rivalry) },
      );
    case 'gesture':
      return intl.formatMessage(
        { id: 'road.change.gesture' },
        {
          size: change.severity === 0 ? 'none' : change.severity < 0.3 ? 'small' : 'large',
          actor: rivalOf(change.rivalry),
        },
      );
    case 'demand':
      return intl.formatMessage(
        { id: 'road.change.demand' },
        { demands: flag(change.demands), actor: rivalOf(change.rivalry) },
      );
    case 'attend':
      return intl.formatMessage(
        { id: 'road.change.attend' },
        { comes: flag(change.comes), channel: nameOf(change.channel) },
      );
    case 'leave':
      return intl.formatMessage(
        { id: 'road.change.leave' },
        { leaves: flag(change.leaves), channel: nameOf(change.channel) },
      );
    case 'concede': {
      const issue = scenario.channels[change.channel]?.issues[change.issue]?.name ?? change.issue;
      return change.share === null
        ? intl.formatMessage({ id: 'road.change.envoys' }, { issue })
        : intl.formatMessage(
            { id: 'road.change.concede' },
            { issue, share: percent(change.share, intl.locale) },
          );
    }
    case 'renew':
      return intl.formatMessage({ id: 'road.change.renew' }, { signs: flag(change.signs) });
  }
}
