import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import { Disclosure } from '../../../kit/Disclosure.tsx';
import type { EventView } from '../../../scenario/edits/formView.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { EffectFields, firstWritten, isWhole, withField, type Written } from './EffectFields.tsx';
import { effectWords, kindOptions } from './effectWords.ts';
import type { FormProps } from './formProps.ts';
import styles from './forms.module.css';

/** What an event does to the model: its effects with their numbers, and one more. */
export function EffectsPart({ event, view, forms, edit }: FormProps & { event: EventView }) {
  const intl = useIntl();
  const { id, effects } = event;
  const { effectKinds } = forms;
  const [chosen, setChosen] = useState(effectKinds[0]!.kind);
  const next = effectKinds.find(({ kind }) => kind === chosen)!;
  const [written, setWritten] = useState<Written>({});
  const said = written['kind'] === chosen ? written : firstWritten(intl, view, next);
  const add = (): void => {
    const taken = new Set(effects.map((effect) => effect.id));
    const free = [chosen as string, ...effects.map((_, n) => `${chosen}-${n + 2}`)].find(
      (one) => !taken.has(one),
    );
    if (
      free !== undefined &&
      edit((text) => forms.setValue(text, ['events', id, 'effects', free], { ...said }))
    )
      setWritten({});
  };
  return (
    <div
      role="group"
      aria-label={intl.formatMessage({ id: 'editor.effects.title' })}
      className={styles.fields}
    >
      {effects.length === 0 ? (
        <p className={styles.help}>
          <FormattedMessage id="editor.form.noEffects" />
        </p>
      ) : null}
      {effects.map((effect) => {
        const kind = effectKinds.find((one) => one.kind === effect.kind);
        const words = intl.formatMessage(
          { id: 'editor.effects.of' },
          { kind: kind ? effectWords(intl, kind) : effect.kind },
        );
        const path = ['events', id, 'effects', effect.id];
        return (
          <Disclosure key={effect.id} summary={words}>
            {() => (
              <>
                {kind === undefined ? null : (
                  <EffectFields
                    kind={kind}
                    written={effect.written}
                    view={view}
                    forms={forms}
                    onChange={(key, value) =>
                      edit((text) =>
                        value === undefined
                          ? forms.removeEntry(text, [...path, key])
                          : forms.setValue(text, [...path, key], value),
                      )
                    }
                  />
                )}
                <Button look="link" onClick={() => edit((text) => forms.removeEntry(text, path))}>
                  <FormattedMessage id="editor.effects.remove" />
                </Button>
              </>
            )}
          </Disclosure>
        );
      })}
      <Disclosure summary={intl.formatMessage({ id: 'editor.effects.kind' })}>
        {() => (
          <>
            <ChoiceField
              label={intl.formatMessage({ id: 'editor.form.does' })}
              value={chosen}
              options={kindOptions(intl, effectKinds)}
              onChoose={setChosen}
            />
            <EffectFields
              kind={next}
              written={said}
              view={view}
              forms={forms}
              onChange={(key, value) => setWritten(withField(said, key, value))}
            />
            <Button disabled={!isWhole(next, said)} onClick={add}>
              <FormattedMessage id="editor.effects.add" />
            </Button>
          </>
        )}
      </Disclosure>
    </div>
  );
}
