import type { Forms } from '../../../scenario/edits/forms.ts';
import type { FormView } from '../../../scenario/edits/formView.ts';
import type { Edit } from '../../../scenario/edits/setValue.ts';

/** What every form gets: what the text says, and how it is changed. */
export interface FormProps {
  text: string;
  view: FormView;
  /** The text is broken: this is what it said before. */
  isReadOnly: boolean;
  forms: Forms;
  /** Changes the text; false where the edit was refused. */
  edit: (make: (text: string) => Edit) => boolean;
}
