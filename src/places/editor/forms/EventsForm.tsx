import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ActorLook } from '../../../charts/actorLook.ts';
import { Disclosure } from '../../../kit/Disclosure.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EventFields } from './EventFields.tsx';
import { EventTimeline } from './EventTimeline.tsx';
import type { FormProps } from './formProps.ts';
import { NewEventForm } from './NewEventForm.tsx';
import styles from './forms.module.css';

/** The events: by day on a line, and the fields of the one that is chosen. */
export function EventsForm({ looks, ...props }: FormProps & { looks: readonly ActorLook[] }) {
  const intl = useIntl();
  const { view, isReadOnly, forms, edit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const event = view.events.find(({ id }) => id === chosen) ?? view.events[0];
  const { clock } = view;
  return (
    <>
      {clock === null ? (
        <p className={styles.help}>
          <FormattedMessage id="editor.form.noClock" />
        </p>
      ) : (
        <EventTimeline
          view={{ ...view, clock }}
          looks={looks}
          isReadOnly={isReadOnly}
          chosen={event?.id ?? null}
          onChoose={setChosen}
          onMove={(id, ms) => edit((text) => forms.moveEvent(text, id, ms, view.zone))}
        />
      )}
      {event === undefined ? null : (
        <>
          <ChoiceField
            label={intl.formatMessage({ id: 'editor.form.event' })}
            value={event.id}
            options={view.events.map(({ id, headline }) => ({ value: id, label: headline }))}
            onChoose={setChosen}
          />
          <EventFields key={event.id} event={event} {...props} />
        </>
      )}
      <Disclosure summary={intl.formatMessage({ id: 'editor.form.newEvent' })}>
        {() => <NewEventForm {...props} near={event?.time ?? null} onAdded={setChosen} />}
      </Disclosure>
    </>
  );
}
