import { pairAdvice } from '../pairAdvice.ts';
import type { PlainValue } from '../plainValue.ts';
import type { Path } from '../problems.ts';
import { mapOf, textOf, textsOf, type FileView } from './fileView.ts';

/** Words that stand beside actors' ids somewhere in a file and would be taken for them. */
export const RESERVED: ReadonlySet<string> = new Set([
  'value',
  'low',
  'high',
  'why',
  'default',
  'all',
  'disputed',
]);

/** Everything that is named by its id is there. */
export function checkIds(view: FileView): void {
  checkActors(view);
  checkPairs(view, 'rivalries', '/');
  checkPairs(view, 'patronages', '/');
  checkPairs(view, 'ties', '|');
  checkTies(view);
  checkObservers(view);
  checkPatronages(view);
  checkChannels(view);
  checkAgreement(view);
  checkSpoilersAndRoutes(view);
  checkAccountsAndQuestions(view);
  checkTexts(view);
}

function needActors(view: FileView, value: PlainValue | undefined, path: Path): void {
  for (const { text, path: at } of textsOf(value, path)) view.needActor(text, at);
}

function needRivalries(view: FileView, value: PlainValue | undefined, path: Path): void {
  for (const { text, path: at } of textsOf(value, path)) view.needId(text, at, 'rivalry', view.rivalries);
}

function checkActors(view: FileView): void {
  if (view.actors === null) return;
  const { size } = view.actors;
  if (size < 2 || size > 12)
    view.problems.add('actor-count', { path: ['actors'], at: 'key' }, { count: size });
  for (const id of view.actors) {
    if (RESERVED.has(id)) view.problems.add('id-reserved', { path: ['actors', id], at: 'key' }, { id });
  }
  if (view.rivalries?.size === 0) view.problems.add('no-rivalry', { path: ['rivalries'], at: 'key' }, {});
}

/** Both halves of FROM/TOWARD and OF|IN are actors, and two different ones. */
function checkPairs(view: FileView, part: string, separator: '/' | '|'): void {
  for (const [id] of view.part(part)) {
    const ends = id.split(separator);
    // A key of another form has been complained of by the schema.
    if (ends.length !== 2 || !ends.every((end) => /^[A-Za-z0-9-]+$/.test(end))) continue;
    const path = [part, id];
    const actors = view.actors === null ? [] : [...view.actors];
    const meant = ends.some((end) => actors.includes(end)) ? null : pairAdvice(id, separator, actors);
    if (meant !== null) {
      const ids = actors.flatMap((a) => actors.filter((b) => b !== a).map((b) => `${a}${separator}${b}`));
      view.problems.add(
        'id-unknown',
        { path, at: 'key' },
        { kind: 'pair of actors', id, ids, nearest: meant },
      );
      continue;
    }
    const known = ends.map((end) => view.needActor(end, path, 'key'));
    if (known.every(Boolean) && ends[0] === ends[1])
      view.problems.add('same-actor', { path, at: 'key' }, { id });
  }
}

function checkTies(view: FileView): void {
  for (const [tie] of view.part('ties')) {
    const rivalry = tie.replace('|', '/');
    if (mapOf(mapOf(view.file['rivalries'])[rivalry])['trust'] === undefined) continue;
    view.problems.add('tie-twice', { path: ['ties', tie], at: 'key' }, { tie, rivalry });
  }
}

/** Numbers by observer name actors, or `default`. */
function checkObservers(view: FileView): void {
  const check = (value: PlainValue | undefined, path: Path) => {
    const map = mapOf(value);
    if (['value', 'low', 'high', 'why'].some((key) => Object.hasOwn(map, key))) return;
    for (const observer of Object.keys(map)) {
      if (observer !== 'default') view.needActor(observer, [...path, observer], 'key');
    }
  };
  for (const [id, actor] of view.part('actors')) check(actor['seenControl'], ['actors', id, 'seenControl']);
  for (const [id, patronage] of view.part('patronages')) {
    for (const key of ['responsibility', 'solidarity']) check(patronage[key], ['patronages', id, key]);
  }
}

function checkPatronages(view: FileView): void {
  const { actors, rivalries } = view;
  for (const [id, { via }] of view.part('patronages')) {
    const [patron, client] = id.split('/');
    if (patron === undefined || client === undefined || actors === null || rivalries === null) continue;
    for (const { text, path } of textsOf(via, ['patronages', id, 'via'])) {
      if (!view.needActor(text, path)) continue;
      const known = rivalries.has(`${patron}/${text}`) || !actors.has(patron);
      if (!known) view.problems.add('via-no-rival', { path, at: 'value' }, { patron, id: text });
    }
    const rivals = [...rivalries].filter(
      (rivalry) => rivalry.startsWith(`${patron}/`) && rivalry !== `${patron}/${client}`,
    );
    const none = via === undefined ? rivals.length === 0 : Array.isArray(via) && via.length === 0;
    if (none && actors.has(patron)) {
      view.problems.add('no-counterpart', { path: ['patronages', id], at: 'key' }, { patron });
    }
  }
}

function checkChannels(view: FileView): void {
  for (const [id, channel] of view.part('channels')) {
    const path = ['channels', id];
    needActors(view, channel['parties'], [...path, 'parties']);
    needActors(view, channel['serves'], [...path, 'serves']);
    const parties = textsOf(channel['parties'], []).map(({ text }) => text);
    if (new Set(parties).size < parties.length) {
      view.problems.add(
        'same-actor',
        { path: [...path, 'parties'], at: 'value' },
        { id: parties.join(', ') },
      );
    }
    const needParties = (value: PlainValue | undefined, at: Path) => {
      for (const party of Object.keys(mapOf(value))) needParty(view, id, parties, party, [...at, party]);
    };
    for (const key of ['beta', 'exit', 'preconditions']) needParties(channel[key], [...path, key]);
    for (const [party, precondition] of Object.entries(mapOf(channel['preconditions']))) {
      needRivalries(view, mapOf(precondition)['over'], [...path, 'preconditions', party, 'over']);
    }
    for (const [issue, value] of Object.entries(mapOf(channel['issues']))) {
      for (const key of ['weights', 'redLines'])
        needParties(mapOf(value)[key], [...path, 'issues', issue, key]);
    }
  }
}

function needParty(
  view: FileView,
  channel: string,
  parties: readonly string[],
  party: string,
  path: Path,
): void {
  if (parties.length === 0 || parties.includes(party)) return;
  if (!view.needActor(party, path, 'key')) return;
  view.problems.add('not-a-party', { path, at: 'key' }, { id: party, channel, parties });
}

function checkAgreement(view: FileView): void {
  const flagged = view.part('rivalries').filter(([, { warring }]) => warring === true);
  const noneSaysSo = view.part('rivalries').every(([, { warring }]) => warring === undefined);
  const warring = new Set((noneSaysSo ? view.part('rivalries') : flagged).map(([id]) => id.split('/')[0]!));
  const renewals = mapOf(mapOf(view.file['agreement'])['renewals']);
  for (const [id, renewal] of Object.entries(renewals)) {
    for (const { text, path } of textsOf(mapOf(renewal)['by'], ['agreement', 'renewals', id, 'by'])) {
      if (!view.needActor(text, path) || view.rivalries === null || view.actors === null) continue;
      if (!warring.has(text))
        view.problems.add('not-warring', { path, at: 'value' }, { id: text, ids: [...warring] });
    }
  }
}

function checkSpoilersAndRoutes(view: FileView): void {
  for (const [id, spoiler] of view.part('spoilers')) {
    needRivalries(view, spoiler['laidTo'], ['spoilers', id, 'laidTo']);
  }
  const routes = view.file['routes'];
  if (!Array.isArray(routes)) return;
  routes.forEach((value, index) => {
    const route = mapOf(value);
    const path = ['routes', index];
    needRivalries(view, route['rivalry'], [...path, 'rivalry']);
    needActors(view, route['observer'], [...path, 'observer']);
    needActors(view, route['subject'], [...path, 'subject']);
  });
}

function checkAccountsAndQuestions(view: FileView): void {
  for (const [id, account] of view.part('accounts')) {
    for (const key of ['blames', 'excuses']) needActors(view, account[key], ['accounts', id, key]);
    const blamed = new Set(textsOf(account['blames'], []).map(({ text }) => text));
    for (const { text, path } of textsOf(account['excuses'], ['accounts', id, 'excuses'])) {
      if (blamed.has(text)) view.problems.add('blamed-and-excused', { path, at: 'value' }, { id: text });
    }
  }
  for (const [id, question] of view.part('questions')) {
    const about = mapOf(question['about']);
    const path = ['questions', id, 'about'];
    const channel = textOf(about['channel']);
    if (channel !== null) view.needId(channel, [...path, 'channel'], 'channel', view.channels);
    const of = textOf(about['of']);
    if (of === null || of === 'all') continue;
    if (of.includes('/')) view.needId(of, [...path, 'of'], 'rivalry', view.rivalries);
    else view.needActor(of, [...path, 'of']);
  }
  for (const [id, { source }] of view.part('series')) {
    for (const { text, path } of textsOf(source, ['series', id, 'source'])) {
      view.needId(text, path, 'source', view.sources);
    }
  }
}

/** Names in braces in the introduction are actors. */
function checkTexts(view: FileView): void {
  const intro = textOf(mapOf(view.file['meta'])['intro']) ?? '';
  for (const [, id] of intro.matchAll(/\{([^{}]*)\}/g)) view.needActor(id!, ['meta', 'intro']);
}
