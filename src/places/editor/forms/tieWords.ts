import type { IntlShape } from 'react-intl';
import type { FormView, TiePart } from '../../../scenario/edits/formView.ts';

export const nameOf = (view: FormView, id: string): string =>
  view.actors.find((actor) => actor.id === id)?.name ?? id;

/** A tie in words: "North toward South". */
export const tieWords = (intl: IntlShape, view: FormView, part: TiePart, from: string, to: string): string =>
  intl.formatMessage({ id: `editor.form.${part}` }, { from: nameOf(view, from), to: nameOf(view, to) });
