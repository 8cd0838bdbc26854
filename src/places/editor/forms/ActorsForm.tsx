import { useNeeds } from './useNeeds.ts';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import { Disclosure } from '../../../kit/Disclosure.tsx';
import type { ActorView } from '../../../scenario/edits/formView.ts';
import type { FormProps } from './formProps.ts';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';
import styles from './forms.module.css';

/** The sides: their names, ids and numbers. */
export function ActorsForm(props: FormProps) {
  const intl = useIntl();
  const { text, view, forms, edit } = props;
  const [name, setName] = useState('');
  const add = (): void => {
    const stem = forms.idOf(name, 'side');
    const id = [stem, ...view.actors.map((_, i) => `${stem}-${i + 2}`)].find((one) =>
      forms.isFreeId(text, one),
    );
    if (id !== undefined && edit((source) => forms.addActor(source, id, name.trim()))) setName('');
  };
  return (
    <>
      <ul className={styles.list}>
        {view.actors.map((actor, n) => (
          // By place: an id that is changed must not take the focus away.
          <li key={n}>
            <ActorFields {...props} actor={actor} />
          </li>
        ))}
      </ul>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') add();
        }}
      >
        <div className={styles.field}>
          <label htmlFor="editor-new-side">{intl.formatMessage({ id: 'editor.form.newName' })}</label>
          <input
            id="editor-new-side"
            className={styles.text}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button type="submit" held={name.trim() === ''}>
          <FormattedMessage id="editor.form.addActor" />
        </Button>
      </form>
    </>
  );
}

function ActorFields({ actor, text, forms, edit }: FormProps & { actor: ActorView }) {
  const intl = useIntl();
  const needs = useNeeds();
  const { id, name, numbers } = actor;
  const namePath = ['actors', id, 'name'];
  return (
    <>
      <div className={styles.row}>
        <TextField
          label={intl.formatMessage({ id: 'editor.form.name' })}
          value={name}
          refusal={(next) => {
            const expected = forms.refusalOf(namePath, next);
            return expected && needs(expected);
          }}
          onCommit={(next) => edit((source) => forms.setValue(source, namePath, next))}
        />
        <TextField
          label={intl.formatMessage({ id: 'editor.form.id' })}
          value={id}
          isCode
          refusal={(next) =>
            forms.isFreeId(text, next) ? null : intl.formatMessage({ id: 'editor.form.idTaken' })
          }
          onCommit={(next) => edit((source) => forms.renameActor(source, id, next))}
        />
        <Button
          look="link"
          aria-label={intl.formatMessage({ id: 'editor.form.removeOf' }, { name })}
          onClick={() => edit((source) => forms.removeActor(source, id))}
        >
          <FormattedMessage id="editor.form.remove" />
        </Button>
      </div>
      <Disclosure
        summary={intl.formatMessage({ id: 'editor.form.numbers' })}
        name={intl.formatMessage({ id: 'editor.form.numbersOf' }, { name })}
      >
        {() =>
          numbers.map((number) => (
            <NumberField key={number.path.join('.')} number={number} of={name} forms={forms} edit={edit} />
          ))
        }
      </Disclosure>
    </>
  );
}
