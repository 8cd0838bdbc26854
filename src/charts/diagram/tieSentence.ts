import type { IntlShape } from 'react-intl';
import type { ActorLook } from '../actorLook.ts';
import type { DiagramTie } from './diagramProps.ts';
import { actWord, hundredths, needWord } from './laneWords.ts';
import { inSeries } from '../../words/inSeries.ts';

/** A tie for those who hear it: "Russia in US: trust 36 %, before 52 %, needs 38, kept". */
export function tieSentence(tie: DiagramTie, actors: readonly ActorLook[], intl: IntlShape): string {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const before = hundredths(tie.trustBefore, intl);
  const trust = hundredths(tie.trust, intl);
  const parts = [
    intl.formatMessage({ id: 'diagram.tie' }, { of: nameOf(tie.of), in: nameOf(tie.in), trust }),
    before === trust ? null : intl.formatMessage({ id: 'diagram.tieBefore' }, { before }),
    needWord(tie, intl),
    actWord(tie, intl),
  ];
  return inSeries(
    parts.filter((part) => part !== null),
    intl.locale,
  );
}
