import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Router, Switch } from 'wouter';
import { ChoicesContext } from '../places/replay/choices.ts';
import { languages } from '../words/languages.ts';
import { Broken } from './Broken.tsx';
import {
  EditorRoute,
  ClassRoute,
  ClassroomRoute,
  EventsRoute,
  ExerciseRoute,
  HowItWorksRoute,
  LabRoute,
  QuestionsRoute,
  ReplayRoute,
  ScenariosRoute,
  SeatRoute,
  SourcesRoute,
} from './routes.tsx';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { useLeftExercise } from './leftExercise.ts';
import { Loading } from './Loading.tsx';
import { Masthead } from './Masthead.tsx';
import { NotFound } from './NotFound.tsx';
import { settings, useSettings } from './settings.ts';
import { UpdateLine } from './UpdateLine.tsx';
import { useWords } from './useWords.ts';

/** The page: masthead, place, and what all places share. */
export function App() {
  useScheme();
  const words = useWords();
  if (!words) return null;
  const { locale } = languages[words.language];
  return (
    <IntlProvider locale={locale} defaultLocale={languages.en.locale} messages={words.messages}>
      <ChoicesContext value={settings}>
        <Router hook={useHashPath} searchHook={useHashSearch} hrefs={(href) => `#${href}`}>
          <Masthead />
          <UpdateLine />
          <WayBack />
          <PlaceGuard>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/replay/:id">{({ id }) => <ReplayRoute id={id} />}</Route>
                <Route path="/replay/:id/events">{({ id }) => <EventsRoute id={id} />}</Route>
                <Route path="/replay/:id/sources">{({ id }) => <SourcesRoute id={id} />}</Route>
                <Route path="/lab/:id">{({ id }) => <LabRoute id={id} />}</Route>
                <Route path="/seat/:id">{({ id }) => <SeatRoute id={id} />}</Route>
                <Route path="/classroom">
                  <ClassroomRoute />
                </Route>
                <Route path="/exercise/:id/:step?">
                  {({ id, step }) => <ExerciseRoute id={id} step={step} />}
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
            </Suspense>
          </PlaceGuard>
        </Router>
      </ChoicesContext>
    </IntlProvider>
  );
}

const ExerciseBar = lazy(async () => ({ default: (await import('./ExerciseBar.tsx')).ExerciseBar }));

/** In the places that an exercise shows, the way back to it. */
function WayBack() {
  const left = useLeftExercise();
  const [path] = useHashPath();
  if (!left || !/^\/(?:replay|lab|how-it-works)/.test(path)) return null;
  return (
    <Broken>
      <Suspense fallback={null}>
        <ExerciseBar {...left} />
      </Suspense>
    </Broken>
  );
}

/** A workbench, not a place of the product: its code is loaded only there. */
const KitPlace = lazy(async () => ({ default: (await import('../places/dev/KitPlace.tsx')).KitPlace }));

function Kit() {
  const query = new URLSearchParams(useHashSearch());
  const width = Number(query.get('width'));
  return <KitPlace family={query.get('family')} width={width > 0 ? width : null} />;
}

/** A fault in one place does not follow to the next. */
function PlaceGuard({ children }: { children: ReactNode }) {
  const [path] = useHashPath();
  return <Broken key={path}>{children}</Broken>;
}

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function useScheme(): void {
  const scheme = useSettings((state) => state.scheme);
  const systemDark = useSyncExternalStore(
    (onChange) => {
      darkQuery.addEventListener('change', onChange);
      return () => darkQuery.removeEventListener('change', onChange);
    },
    () => darkQuery.matches,
  );
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme === 'auto' ? (systemDark ? 'dark' : 'light') : scheme;
  }, [scheme, systemDark]);
}
