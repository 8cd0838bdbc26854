import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import type { PlainValue } from '../../../scenario/plainValue.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { FormProps } from './formProps.ts';
import { TextField } from './TextField.tsx';
import styles from './forms.module.css';

const doings = ['nothing', 'incident', 'start', 'end'] as const;
type Doing = (typeof doings)[number];

interface NewEventFormProps extends FormProps {
  /** The time of another event, written in the way in which this one's is to be. */
  near: string | null;
  onAdded: (id: string) => void;
}

/** What a new event needs to be without a mistake: when, what, and what it does to the model. */
export function NewEventForm({ text, view, forms, edit, near, onAdded }: NewEventFormProps) {
  const intl = useIntl();
  const rivalries = view.ties.filter(({ part }) => part === 'rivalries');
  const [headline, setHeadline] = useState('');
  const [time, setTime] = useState(near ?? (view.clock ? forms.instantLike('Z', view.clock.start) : ''));
  const [doing, setDoing] = useState<Doing>('nothing');
  const [why, setWhy] = useState('');
  const [rivalry, setRivalry] = useState(rivalries[0]?.id ?? '');
  const isReady =
    headline !== '' && (doing !== 'nothing' || why !== '') && (doing !== 'incident' || rivalry !== '');
  const refusal = (key: string) => (next: string) => {
    const expected = forms.refusalOf(['events', 'x', key], next);
    return expected && intl.formatMessage({ id: 'editor.form.needs' }, { expected });
  };
  const add = (): void => {
    const taken = new Set(view.events.map(({ id }) => id));
    const stem = forms.idOf(headline, 'event');
    const id =
      [stem, ...view.events.map((_, i) => `${stem}-${i + 2}`)].find((one) => !taken.has(one)) ?? stem;
    const [from, to] = rivalry.split('/');
    const effects: Record<Exclude<Doing, 'nothing'>, Record<string, PlainValue>> = {
      incident: { act: { kind: 'incident', rivalry, severity: 0.3 } },
      start: { start: { kind: 'start' } },
      end: { end: { kind: 'end' } },
    };
    const isDone = edit((source) =>
      forms.addEvent(source, {
        id,
        time,
        headline,
        kind: doing === 'start' ? 'agreement' : doing === 'end' ? 'withdrawal' : 'incident',
        by: doing === 'incident' && from !== undefined ? [from] : [],
        toward: doing === 'incident' && to !== undefined ? [to] : [],
        direction: { nothing: 'neutral', incident: 'against', start: 'for', end: 'against' }[doing],
        does: doing === 'nothing' ? { noEffect: why } : { effects: effects[doing] },
      }),
    );
    if (!isDone) return;
    setHeadline('');
    setWhy('');
    onAdded(id);
  };
  return (
    <div className={styles.fields}>
      <TextField
        label={intl.formatMessage({ id: 'editor.form.headline' })}
        value={headline}
        refusal={refusal('headline')}
        onCommit={setHeadline}
      />
      <TextField
        label={intl.formatMessage({ id: 'editor.form.time' })}
        value={time}
        refusal={refusal('time')}
        onCommit={setTime}
        isCode
      />
      <ChoiceField
        label={intl.formatMessage({ id: 'editor.form.does' })}
        value={doing}
        options={doings.map((value) => ({
          value,
          label: intl.formatMessage({ id: `editor.form.does.${value}` }),
        }))}
        onChoose={setDoing}
      />
      {doing === 'nothing' ? (
        <TextField
          label={intl.formatMessage({ id: 'editor.form.whyNothing' })}
          value={why}
          onCommit={setWhy}
        />
      ) : null}
      {doing === 'incident' ? (
        <ChoiceField
          label={intl.formatMessage({ id: 'editor.form.ofRivalry' })}
          value={rivalry}
          options={rivalries.map(({ id }) => ({ value: id, label: id }))}
          onChoose={setRivalry}
        />
      ) : null}
      <Button held={!isReady || text === ''} onClick={add}>
        <FormattedMessage id="editor.form.addEvent" />
      </Button>
    </div>
  );
}
