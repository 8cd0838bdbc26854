import { lazy, useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { KeptBackContext } from '../places/replay/keptBack.ts';
import { ReplayPlace } from '../places/replay/ReplayPlace.tsx';
import { plainView, writeView } from '../stores/view.ts';
import { navigateHash, useHashSearch } from './hashLocation.ts';
import { useLeftExercise } from './leftExercise.ts';
import { useLesson } from './lessonContext.tsx';
import { NotFound } from './NotFound.tsx';
import { givenId, library, useGallery, useScenario } from './openScenarios.ts';
import { placeAddress } from './placeAddress.ts';
import { replayOf } from './replays.ts';
import { useTitle } from './useTitle.ts';

// Loaded with the first visit to each: the replay, which most come for, does without them.
const LabRoom = lazy(async () => ({ default: (await import('./LabRoom.tsx')).LabRoom }));
const EditorRoom = lazy(async () => ({ default: (await import('./EditorRoom.tsx')).EditorRoom }));
const SeatRoom = lazy(async () => ({ default: (await import('./SeatRoom.tsx')).SeatRoom }));
const ClassroomRoom = lazy(async () => ({ default: (await import('./ClassroomRoom.tsx')).ClassroomRoom }));
const ExerciseRoom = lazy(async () => ({ default: (await import('./ExerciseRoom.tsx')).ExerciseRoom }));
const ClassRoom = lazy(async () => ({ default: (await import('./ClassRoom.tsx')).ClassRoom }));
const QuestionsRoom = lazy(async () => ({ default: (await import('./QuestionsRoom.tsx')).QuestionsRoom }));
const GuideRoom = lazy(async () => ({ default: (await import('./GuideRoom.tsx')).GuideRoom }));
const EventsPlace = lazy(async () => ({
  default: (await import('../places/events/EventsPlace.tsx')).EventsPlace,
}));
const HowItWorksPlace = lazy(async () => ({
  default: (await import('../places/howItWorks/HowItWorksPlace.tsx')).HowItWorksPlace,
}));
const ScenariosPlace = lazy(async () => ({
  default: (await import('../places/scenarios/ScenariosPlace.tsx')).ScenariosPlace,
}));
const SourcesPlace = lazy(async () => ({
  default: (await import('../places/sources/SourcesPlace.tsx')).SourcesPlace,
}));

export function ReplayRoute({ id }: { id: string }) {
  const scenario = useScenario(id);
  const replay = useMemo(() => scenario && replayOf(scenario), [scenario]);
  const lesson = useLesson();
  useEffect(() => replay?.connect(placeAddress(`/replay/${id}`), lesson), [replay, id, lesson]);
  useTitle(scenario?.meta.title);
  const isAsked = useLeftExercise()?.asks ?? false;
  if (!replay) return <NotFound />;
  return (
    <KeptBackContext value={isAsked}>
      <ReplayPlace key={id} replay={replay} />
    </KeptBackContext>
  );
}

export function LabRoute({ id }: { id: string }) {
  const intl = useIntl();
  const scenario = useScenario(id);
  useTitle(scenario && intl.formatMessage({ id: 'app.labTitle' }, { scenario: scenario.meta.title }));
  return scenario ? <LabRoom key={id} scenario={scenario} /> : <NotFound />;
}

export function SeatRoute({ id }: { id: string }) {
  const intl = useIntl();
  const scenario = useScenario(id);
  useTitle(scenario && intl.formatMessage({ id: 'app.seatTitle' }, { scenario: scenario.meta.title }));
  return scenario ? <SeatRoom key={id} scenario={scenario} /> : <NotFound />;
}

export function EventsRoute({ id }: { id: string }) {
  const intl = useIntl();
  const scenario = useScenario(id);
  useTitle(scenario && intl.formatMessage({ id: 'events.title' }, { scenario: scenario.meta.title }));
  const words = new URLSearchParams(useHashSearch()).get('q') ?? '';
  if (!scenario) return <NotFound />;
  const { events } = replayOf(scenario).caseOf(null);
  const addressOf = (event: string): string => {
    const step = events.find((dated) => dated.id === event)?.step;
    const view = writeView({ ...plainView, cursor: step === undefined ? null : step + 1, event });
    return `/replay/${id}?${view}`;
  };
  return (
    <EventsPlace
      scenario={scenario}
      replayOf={addressOf}
      words={words}
      onWords={(next) => {
        const query = next ? `?${new URLSearchParams({ q: next }).toString()}` : '';
        navigateHash(`/replay/${id}/events${query}`, { replace: true });
      }}
    />
  );
}

export function SourcesRoute({ id }: { id: string }) {
  const intl = useIntl();
  const scenario = useScenario(id);
  useTitle(scenario && intl.formatMessage({ id: 'sources.title' }, { scenario: scenario.meta.title }));
  return scenario ? <SourcesPlace scenario={scenario} /> : <NotFound />;
}

export function ScenariosRoute() {
  useTitle(useIntl().formatMessage({ id: 'app.scenarios' }));
  return (
    <ScenariosPlace
      shipped={useGallery()}
      library={library}
      onOpenGiven={() => navigateHash(`/replay/${givenId}`)}
    />
  );
}

export function EditorRoute() {
  useTitle(useIntl().formatMessage({ id: 'app.editor' }));
  return <EditorRoom />;
}

export function HowItWorksRoute() {
  useTitle(useIntl().formatMessage({ id: 'app.model' }));
  return <HowItWorksPlace part={new URLSearchParams(useHashSearch()).get('part')} />;
}

export function ClassroomRoute() {
  useTitle(useIntl().formatMessage({ id: 'app.classroom' }));
  return <ClassroomRoom />;
}

export function GuideRoute() {
  return <GuideRoom />;
}

export function ExerciseRoute({ id, step }: { id: string; step: string | undefined }) {
  return <ExerciseRoom key={id} id={id} step={step} />;
}

export function QuestionsRoute({ round }: { round: string }) {
  const intl = useIntl();
  const known = round === 'before' || round === 'after' ? round : null;
  useTitle(known === null ? undefined : intl.formatMessage({ id: `app.questions.${known}` }));
  return known === null ? <NotFound /> : <QuestionsRoom round={known} />;
}

export function ClassRoute() {
  useTitle(useIntl().formatMessage({ id: 'app.class' }));
  return <ClassRoom />;
}
