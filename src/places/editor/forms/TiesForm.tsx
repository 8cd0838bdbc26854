import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import { Disclosure } from '../../../kit/Disclosure.tsx';
import type { TiePart } from '../../../scenario/edits/formView.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { FormProps } from './formProps.ts';
import { NumberField } from './NumberField.tsx';
import { nameOf, tieWords } from './tieWords.ts';
import styles from './forms.module.css';

const parts: readonly TiePart[] = ['rivalries', 'ties', 'patronages'];

/** Trust of a new rivalry or tie, and leverage of a new patron: the middle of the road, for the number is asked for next. */
const firstNumber: Readonly<Record<TiePart, number>> = { rivalries: 0.4, ties: 0.4, patronages: 0.1 };

/** Who decides toward whom, who trusts whom, who backs whom, and the numbers of each. */
export function TiesForm({ view, forms, edit }: FormProps) {
  const intl = useIntl();
  return (
    <>
      <ul className={styles.list}>
        {view.ties.map(({ part, id, from, to, numbers }) => {
          const words = tieWords(intl, view, part, from, to);
          return (
            <li key={`${part} ${id}`}>
              <div className={styles.row}>
                <span className={styles.name}>{words}</span>
                <Button
                  look="link"
                  aria-label={intl.formatMessage({ id: 'editor.form.removeOf' }, { name: words })}
                  onClick={() => edit((text) => forms.removeEntry(text, [part, id]))}
                >
                  <FormattedMessage id="editor.form.remove" />
                </Button>
              </div>
              <Disclosure
                summary={intl.formatMessage({ id: 'editor.form.numbers' })}
                name={intl.formatMessage({ id: 'editor.form.numbersOf' }, { name: words })}
              >
                {() =>
                  numbers.map((number) => (
                    <NumberField
                      key={number.path.join('.')}
                      number={number}
                      of={words}
                      forms={forms}
                      edit={edit}
                    />
                  ))
                }
              </Disclosure>
            </li>
          );
        })}
      </ul>
      <NewTie view={view} forms={forms} edit={edit} />
    </>
  );
}

function NewTie({ view, forms, edit }: Pick<FormProps, 'view' | 'forms' | 'edit'>) {
  const intl = useIntl();
  const [part, setPart] = useState<TiePart>('rivalries');
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const ids = view.actors.map(({ id }) => id);
  const free = ids.flatMap((from) =>
    ids
      .filter(
        (to) =>
          to !== from && !view.ties.some((tie) => tie.part === part && tie.from === from && tie.to === to),
      )
      .map((to) => ({ from, to })),
  );
  const froms = [...new Set(free.map((one) => one.from))];
  const from = froms.find((id) => id === chosen.from) ?? froms[0];
  const tos = free.filter((one) => one.from === from).map((one) => one.to);
  const to = tos.find((id) => id === chosen.to) ?? tos[0];
  const options = (of: readonly string[]) => of.map((id) => ({ value: id, label: nameOf(view, id) }));
  return (
    <form
      className={styles.row}
      aria-label={intl.formatMessage({ id: 'editor.form.addTie' })}
      onSubmit={(event) => {
        event.preventDefault();
        if (from === undefined || to === undefined) return;
        const id = `${from}${part === 'ties' ? '|' : '/'}${to}`;
        edit((text) => forms.addTie(text, part, id, firstNumber[part]));
      }}
    >
      <ChoiceField
        label={intl.formatMessage({ id: 'editor.form.tieKind' })}
        value={part}
        options={parts.map((one) => ({
          value: one,
          label: intl.formatMessage({ id: `editor.form.kind.${one}` }),
        }))}
        onChoose={setPart}
      />
      {from === undefined || to === undefined ? (
        <p className={styles.help}>
          <FormattedMessage id="editor.form.noTie" />
        </p>
      ) : (
        <>
          <ChoiceField
            label={intl.formatMessage({ id: 'editor.form.from' })}
            value={from}
            options={options(froms)}
            onChoose={(id) => setChosen({ ...chosen, from: id })}
          />
          <ChoiceField
            label={intl.formatMessage({ id: 'editor.form.to' })}
            value={to}
            options={options(tos)}
            onChoose={(id) => setChosen({ ...chosen, to: id })}
          />
          <Button type="submit">
            <FormattedMessage id="editor.form.addTie" />
          </Button>
        </>
      )}
    </form>
  );
}
