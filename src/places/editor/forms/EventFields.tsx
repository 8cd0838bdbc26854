import { useNeeds } from './useNeeds.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import type { EventView } from '../../../scenario/edits/formView.ts';
import type { PlainValue } from '../../../scenario/plainValue.ts';
import { CheckField } from './CheckField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EffectsPart } from './EffectsPart.tsx';
import type { FormProps } from './formProps.ts';
import { TextField } from './TextField.tsx';
import styles from './forms.module.css';

/** What an event says, when, of whom, and what it does to the model. */
export function EventFields({ event, ...props }: FormProps & { event: EventView }) {
  const intl = useIntl();
  const needs = useNeeds();
  const { view, forms, edit } = props;
  const { id, time, headline, text, kind, direction, contested } = event;
  const set = (key: string, value: PlainValue) =>
    edit((source) => forms.setValue(source, ['events', id, key], value));
  const refusal = (key: string) => (next: string) => {
    const expected = forms.refusalOf(['events', id, key], next);
    return expected && needs(expected);
  };
  const field = (key: 'headline' | 'text' | 'time') => ({
    label: intl.formatMessage({ id: `editor.form.${key}` }),
    refusal: refusal(key),
    onCommit: (next: string) => set(key, next),
  });
  return (
    <>
      <TextField {...field('headline')} value={headline} />
      <TextField {...field('text')} value={text} isLong />
      <div className={styles.row}>
        {time === null ? null : <TextField {...field('time')} value={time} isCode />}
        <ChoiceField
          label={intl.formatMessage({ id: 'editor.form.eventKind' })}
          value={kind}
          options={forms.eventKinds.map((one) => ({
            value: one as string,
            label: intl.formatMessage({ id: `editor.eventKind.${one}` }),
          }))}
          onChoose={(next) => set('kind', next)}
        />
        <ChoiceField
          label={intl.formatMessage({ id: 'editor.form.direction' })}
          value={direction}
          options={(['against', 'for', 'neutral'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `editor.form.direction.${value}` }),
          }))}
          onChoose={(next) => set('direction', next)}
        />
      </div>
      {(['by', 'toward'] as const).map((key) => (
        <fieldset key={key} className={styles.checks}>
          <legend>
            <FormattedMessage id={`editor.form.${key}`} />
          </legend>
          {view.actors.map((actor) => (
            <CheckField
              key={actor.id}
              label={actor.name}
              isOn={event[key].includes(actor.id)}
              onTurn={(isOn) =>
                set(key, isOn ? [...event[key], actor.id] : event[key].filter((one) => one !== actor.id))
              }
            />
          ))}
        </fieldset>
      ))}
      <CheckField
        label={intl.formatMessage({ id: 'editor.form.contested' })}
        isOn={contested}
        onTurn={(isOn) => set('contested', isOn)}
      />
      <EffectsPart event={event} {...props} />
      <p>
        <Button look="link" onClick={() => edit((source) => forms.removeEntry(source, ['events', id]))}>
          <FormattedMessage id="editor.form.deleteEvent" values={{ headline }} />
        </Button>
      </p>
    </>
  );
}
