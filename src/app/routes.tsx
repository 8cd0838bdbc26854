import { lazy, use, useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { scenarios } from 'virtual:scenarios';
import { ReplayPlace } from '../places/replay/ReplayPlace.tsx';
import { parseAside } from '../pool/parseAside.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createLibrary } from '../stores/library.ts';
import { plainView, writeView } from '../stores/view.ts';
import { firstId } from './home.ts';
import { navigateHash, useHashSearch } from './hashLocation.ts';
import { NotFound } from './NotFound.tsx';
import { placeAddress } from './placeAddress.ts';
import { replayOf } from './replays.ts';
import { tabStorage } from './settings.ts';

const gallery = scenarios.toSorted((a, b) => Number(b.id === firstId) - Number(a.id === firstId));

/** The viewer's own file has this id in the address. */
const givenId = 'yours';

const library = createLibrary(parseAside, tabStorage());

const loading = new Map<string, Promise<Scenario>>();

function useScenario(id: string): Scenario | null {
  const given = useStore(library, (state) => state.given?.scenario ?? null);
  const found = id === givenId ? givenScenario(given) : shippedScenario(id);
  return found instanceof Promise ? use(found) : found;
}

function shippedScenario(id: string): Promise<Scenario> | null {
  const shipped = scenarios.find((entry) => entry.id === id);
  if (!shipped) return null;
  let promise = loading.get(id);
  if (!promise) {
    promise = shipped.load();
    loading.set(id, promise);
    // What failed once is asked for again the next time.
    promise.catch(() => loading.delete(id));
  }
  return promise;
}

const named = new WeakMap<Scenario, Scenario>();

/** The viewer's file under the id of its address: one object for one file, since much hangs on it. */
function underGivenId(scenario: Scenario): Scenario {
  let known = named.get(scenario);
  if (!known) {
    known = { ...scenario, id: givenId };
    named.set(scenario, known);
  }
  return known;
}

let restoring: Promise<Scenario | null> | null = null;

/** The viewer's file; after a reload it is read again from the tab's memory. */
function givenScenario(given: Scenario | null): Scenario | Promise<Scenario | null> {
  if (given) return underGivenId(given);
  restoring ??= library
    .getState()
    .restore()
    .then((scenario) => scenario && underGivenId(scenario));
  return restoring;
}

// Loaded with the first visit to each: the replay, which most come for, does without them.
const LabRoom = lazy(async () => ({ default: (await import('./LabRoom.tsx')).LabRoom }));
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
  useEffect(() => replay?.connect(placeAddress(`/replay/${id}`)), [replay, id]);
  useTitle(scenario?.meta.title);
  return replay ? <ReplayPlace key={id} replay={replay} /> : <NotFound />;
}

export function LabRoute({ id }: { id: string }) {
  const intl = useIntl();
  const scenario = useScenario(id);
  useTitle(scenario && intl.formatMessage({ id: 'app.labTitle' }, { scenario: scenario.meta.title }));
  return scenario ? <LabRoom key={id} scenario={scenario} /> : <NotFound />;
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
      shipped={gallery}
      library={library}
      onOpenGiven={() => navigateHash(`/replay/${givenId}`)}
    />
  );
}

export function HowItWorksRoute() {
  useTitle(useIntl().formatMessage({ id: 'model.title' }));
  return <HowItWorksPlace part={new URLSearchParams(useHashSearch()).get('part')} />;
}

function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Parley` : 'Parley';
  }, [title]);
}
