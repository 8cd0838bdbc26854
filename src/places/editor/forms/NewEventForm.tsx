import { useNeeds } from './useNeeds.ts';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import type { NewEvent } from '../../../scenario/edits/events.ts';
import type { EffectKindId } from '../../../scenario/schema/effect.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { EffectFields, firstWritten, isWhole, withField, type Written } from './EffectFields.tsx';
import { kindOptions } from './effectWords.ts';
import type { FormProps } from './formProps.ts';
import { TextField } from './TextField.tsx';
import styles from './forms.module.css';

type Doing = 'nothing' | EffectKindId;

/** The sort of event that an effect mostly comes from; what is said here can be changed once the event is there. */
const usual: Readonly<Partial<Record<Doing, Pick<NewEvent, 'kind' | 'direction'>>>> = {
  start: { kind: 'agreement', direction: 'for' },
  end: { kind: 'withdrawal', direction: 'against' },
  incident: { kind: 'incident', direction: 'against' },
  force: { kind: 'offensive', direction: 'against' },
  close: { kind: 'statement', direction: 'against' },
  open: { kind: 'meeting', direction: 'for' },
};
const gesture = { kind: 'gesture', direction: 'for' } as const;

interface NewEventFormProps extends FormProps {
  /** The time of another event, written in the way in which this one's is to be. */
  near: string | null;
  onAdded: (id: string) => void;
}

/** What a new event needs to be without a mistake: when, what, and what it does to the model. */
export function NewEventForm({ text, view, forms, edit, near, onAdded }: NewEventFormProps) {
  const intl = useIntl();
  const needs = useNeeds();
  const [headline, setHeadline] = useState('');
  const [time, setTime] = useState(near ?? (view.clock ? forms.instantLike('Z', view.clock.start) : ''));
  const [doing, setDoing] = useState<Doing>('nothing');
  const [why, setWhy] = useState('');
  const [written, setWritten] = useState<Written>({});
  const kind = forms.effectKinds.find((one) => one.kind === doing);
  const said = kind === undefined || written['kind'] === doing ? written : firstWritten(intl, view, kind);
  const isReady = headline !== '' && (kind === undefined ? why !== '' : isWhole(kind, said));
  const refusal = (key: string) => (next: string) => {
    const expected = forms.refusalOf(['events', 'x', key], next);
    return expected && needs(expected);
  };
  const add = (): void => {
    const taken = new Set(view.events.map(({ id }) => id));
    const stem = forms.idOf(headline, 'event');
    const id =
      [stem, ...view.events.map((_, i) => `${stem}-${i + 2}`)].find((one) => !taken.has(one)) ?? stem;
    const [from, to] = typeof said['rivalry'] === 'string' ? said['rivalry'].split('/') : [];
    const isDone = edit((source) =>
      forms.addEvent(source, {
        id,
        time,
        headline,
        by: from === undefined ? [] : [from],
        toward: to === undefined ? [] : [to],
        ...(said['gesture'] === true
          ? gesture
          : (usual[doing] ?? { kind: 'statement', direction: 'neutral' })),
        does: kind === undefined ? { noEffect: why } : { effects: { [kind.kind]: { ...said } } },
      }),
    );
    if (!isDone) return;
    setHeadline('');
    setWhy('');
    setWritten({});
    onAdded(id);
  };
  return (
    <div className={styles.fields}>
      <TextField
        label={intl.formatMessage({ id: 'editor.form.headline' })}
        value={headline}
        refusal={refusal('headline')}
        isLive
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
        options={[
          { value: 'nothing', label: intl.formatMessage({ id: 'editor.form.does.nothing' }) },
          ...kindOptions(intl, forms.effectKinds),
        ]}
        onChoose={setDoing}
      />
      {kind === undefined ? (
        <TextField
          label={intl.formatMessage({ id: 'editor.form.whyNothing' })}
          value={why}
          isLive
          onCommit={setWhy}
        />
      ) : (
        <EffectFields
          kind={kind}
          written={said}
          view={view}
          forms={forms}
          onChange={(key, value) => setWritten(withField(said, key, value))}
        />
      )}
      <Button held={!isReady || text === ''} onClick={add}>
        <FormattedMessage id="editor.form.addEvent" />
      </Button>
    </div>
  );
}
