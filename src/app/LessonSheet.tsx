import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PlaceWords } from '../kit/PlaceWords.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { labLessonControls } from '../places/lab/labLessonControls.ts';
import { LessonForm } from '../places/lesson/LessonForm.tsx';
import { replayLessonControls } from '../places/replay/replayLessonControls.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readDraft, writeDraft } from '../stores/lessonDraft.ts';
import { labWordsIn } from '../words/labCatalog.ts';
import { lessonWordsIn } from '../words/lessonCatalog.ts';
import { placeSearch, useHashPath, useHashSearch } from './hashLocation.ts';
import { givenId, useScenario } from './openScenarios.ts';
import { deviceStorage } from './settings.ts';
import { longestLink } from './textLink.ts';

interface LessonSheetProps {
  place: 'replay' | 'lab';
  /** Of the scenario. */
  id: string;
  open: boolean;
  onClose: () => void;
}

/** The teacher's dialog with what it needs from the page. Its code is loaded when it is first opened. */
export function LessonSheet(props: LessonSheetProps) {
  return (
    <PlaceWords wordsIn={lessonWordsIn}>
      <PlaceWords wordsIn={labWordsIn}>
        <OpenSheet {...props} />
      </PlaceWords>
    </PlaceWords>
  );
}

function OpenSheet({ place, id, open, onClose }: LessonSheetProps) {
  const intl = useIntl();
  const scenario = useScenario(id);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={intl.formatMessage({ id: 'lesson.make' })}
      closeLabel={intl.formatMessage({ id: 'app.close' })}
    >
      {id === givenId || !scenario ? (
        <p>
          <FormattedMessage id="lesson.yours" />
        </p>
      ) : (
        <Making place={place} scenario={scenario} />
      )}
    </Sheet>
  );
}

function Making({ place, scenario }: { place: 'replay' | 'lab'; scenario: Scenario }) {
  const intl = useIntl();
  const [path] = useHashPath();
  useHashSearch();
  const [draft, setDraft] = useState(() => readDraft(deviceStorage()));
  return (
    <LessonForm
      draft={draft}
      onDraft={(next) => {
        setDraft(next);
        writeDraft(deviceStorage(), next);
      }}
      place={place}
      groups={(place === 'lab' ? labLessonControls : replayLessonControls)(intl, scenario)}
      page={window.location.href.replace(/#.*$/s, '')}
      path={path}
      search={placeSearch()}
      longest={longestLink}
    />
  );
}
