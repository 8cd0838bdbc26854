import type { IntlShape } from 'react-intl';
import type { EffectKind } from '../../../scenario/edits/effectKinds.ts';

/** What an effect of some kind does, in words. */
export const effectWords = (intl: IntlShape, { kind }: EffectKind): string =>
  intl.formatMessage({ id: `editor.effect.${kind}` });

/** Every kind of effect as a choice. */
export const kindOptions = (intl: IntlShape, kinds: readonly EffectKind[]) =>
  kinds.map((one) => ({ value: one.kind, label: effectWords(intl, one) }));
