import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import type { EventView } from '../../../scenario/edits/formView.ts';
import type { PlainValue } from '../../../scenario/plainValue.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { FormProps } from './formProps.ts';
import { TextField } from './TextField.tsx';
import styles from './forms.module.css';
import { inSeries } from '../../../words/inSeries.ts';

/** What an event says, when, of whom; what it does to the model is written in the text. */
export function EventFields({ event, view, forms, edit }: FormProps & { event: EventView }) {
  const intl = useIntl();
  const { id, time, headline, text, kind, direction, contested, effects } = event;
  const set = (key: string, value: PlainValue) =>
    edit((source) => forms.setValue(source, ['events', id, key], value));
  const refusal = (key: string) => (next: string) => {
    const expected = forms.refusalOf(['events', id, key], next);
    return expected && intl.formatMessage({ id: 'editor.form.needs' }, { expected });
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
          options={forms.choicesAt(['events', id, 'kind']).map((word) => ({ value: word, label: word }))}
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
            <Check
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
      <Check
        label={intl.formatMessage({ id: 'editor.form.contested' })}
        isOn={contested}
        onTurn={(isOn) => set('contested', isOn)}
      />
      <p className={styles.help}>
        {effects.length === 0 ? (
          <FormattedMessage id="editor.form.noEffects" />
        ) : (
          <FormattedMessage id="editor.form.effects" values={{ kinds: inSeries(effects, intl.locale) }} />
        )}
      </p>
      <p>
        <Button look="link" onClick={() => edit((source) => forms.removeEntry(source, ['events', id]))}>
          <FormattedMessage id="editor.form.deleteEvent" values={{ headline }} />
        </Button>
      </p>
    </>
  );
}

interface CheckProps {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

const Check = ({ label, isOn, onTurn }: CheckProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
    <bdi>{label}</bdi>
  </label>
);
