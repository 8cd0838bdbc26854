import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useHashSearch } from './hashLocation.ts';
import { NotFound } from './NotFound.tsx';
import {
  EditorRoute,
  ClassRoute,
  ClassroomRoute,
  EventsRoute,
  ExerciseRoute,
  GuideRoute,
  HowItWorksRoute,
  LabRoute,
  QuestionsRoute,
  ReplayRoute,
  ScenariosRoute,
  SeatRoute,
  SourcesRoute,
} from './routes.tsx';

/** The place of the address. */
export function Places() {
  return (
    <Switch>
      <Route path="/replay/:id">{({ id }) => <ReplayRoute id={id} />}</Route>
      <Route path="/replay/:id/events">{({ id }) => <EventsRoute id={id} />}</Route>
      <Route path="/replay/:id/sources">{({ id }) => <SourcesRoute id={id} />}</Route>
      <Route path="/lab/:id">{({ id }) => <LabRoute id={id} />}</Route>
      <Route path="/seat/:id">{({ id }) => <SeatRoute id={id} />}</Route>
      <Route path="/classroom">
        <ClassroomRoute />
      </Route>
      <Route path="/exercise/:id/:step?">{({ id, step }) => <ExerciseRoute id={id} step={step} />}</Route>
      <Route path="/guide">
        <GuideRoute />
      </Route>
      <Route path="/class">
        <ClassRoute />
      </Route>
      <Route path="/questions/:round">{({ round }) => <QuestionsRoute round={round} />}</Route>
      <Route path="/scenarios">
        <ScenariosRoute />
      </Route>
      <Route path="/editor">
        <EditorRoute />
      </Route>
      <Route path="/how-it-works">
        <HowItWorksRoute />
      </Route>
      <Route path="/dev/kit">
        <Kit />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** A workbench, not a place of the product: its code is loaded only there. */
const KitPlace = lazy(async () => ({ default: (await import('../places/dev/KitPlace.tsx')).KitPlace }));

function Kit() {
  const query = new URLSearchParams(useHashSearch());
  const width = Number(query.get('width'));
  return <KitPlace family={query.get('family')} width={width > 0 ? width : null} />;
}
