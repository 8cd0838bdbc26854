import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { Router } from 'wouter';
import { ChoicesContext } from '../places/replay/choices.ts';
import { languages } from '../words/languages.ts';
import { Broken } from './Broken.tsx';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { InLesson } from './InLesson.tsx';
import { LessonSlot } from './lessonContext.tsx';
import { useLeftExercise } from './leftExercise.ts';
import { Loading } from './Loading.tsx';
import { LessonEnd, Masthead } from './Masthead.tsx';
import { Places } from './Places.tsx';
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
          <InLesson>
            <Masthead />
            <UpdateLine />
            <LessonSlot />
            <WayBack />
            <PlaceGuard>
              <Suspense fallback={<Loading />}>
                <Places />
              </Suspense>
            </PlaceGuard>
            <LessonEnd />
          </InLesson>
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
