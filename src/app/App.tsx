import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { IntlProvider } from 'react-intl';
import { Route, Router, Switch } from 'wouter';
import { ChoicesContext } from '../places/replay/choices.ts';
import { HowItWorksPlace } from '../places/howItWorks/HowItWorksPlace.tsx';
import { english } from '../words/catalog.ts';
import { Broken } from './Broken.tsx';
import { EventsRoute, firstId, ReplayRoute, ScenariosRoute, SourcesRoute } from './routes.tsx';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { Loading } from './Loading.tsx';
import { Masthead } from './Masthead.tsx';
import { NotFound } from './NotFound.tsx';
import { settings, useSettings } from './settings.ts';

/** The page: masthead, place, and what all places share. */
export function App() {
  useScheme();
  return (
    <IntlProvider locale="en-GB" defaultLocale="en-GB" messages={english}>
      <ChoicesContext value={settings}>
        <Router hook={useHashPath} searchHook={useHashSearch} hrefs={(href) => `#${href}`}>
          <Masthead />
          <Broken>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/">
                  <ReplayRoute id={firstId} />
                </Route>
                <Route path="/replay/:id">{({ id }) => <ReplayRoute id={id} />}</Route>
                <Route path="/replay/:id/events">{({ id }) => <EventsRoute id={id} />}</Route>
                <Route path="/replay/:id/sources">{({ id }) => <SourcesRoute id={id} />}</Route>
                <Route path="/scenarios">
                  <ScenariosRoute />
                </Route>
                <Route path="/how-it-works">
                  <HowItWorks />
                </Route>
                <Route path="/dev/kit">
                  <Kit />
                </Route>
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </Broken>
        </Router>
      </ChoicesContext>
    </IntlProvider>
  );
}

/** A workbench, not a place of the product: its code is loaded only there. */
const KitPlace = lazy(async () => ({ default: (await import('../places/dev/KitPlace.tsx')).KitPlace }));

function Kit() {
  const query = new URLSearchParams(useHashSearch());
  const width = Number(query.get('width'));
  return <KitPlace family={query.get('family')} width={width > 0 ? width : null} />;
}

function HowItWorks() {
  return <HowItWorksPlace part={new URLSearchParams(useHashSearch()).get('part')} />;
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
