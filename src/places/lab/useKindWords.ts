import { useIntl } from 'react-intl';
import type { MessageId } from '../../words/catalog.ts';

const words: Readonly<Record<string, MessageId>> = {
  variant: 'lab.kept.kind.variant',
  compare: 'lab.kept.kind.compare',
  robustness: 'lab.kept.kind.robustness',
  sweep: 'lab.kept.kind.sweep',
  sensitivity: 'lab.kept.kind.sensitivity',
  attribute: 'lab.kept.kind.attribute',
  seek: 'lab.kept.kind.seek',
  ridge: 'lab.kept.kind.ridge',
  score: 'lab.kept.kind.score',
  fit: 'lab.kept.kind.fit',
};

/** A kind of kept work, in words; a newer Parley's by its name. */
export function useKindWords(): (kind: string) => string {
  const intl = useIntl();
  return (kind) => {
    const id = Object.hasOwn(words, kind) ? words[kind] : undefined;
    return id === undefined ? kind : intl.formatMessage({ id });
  };
}
