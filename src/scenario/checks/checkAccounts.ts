import { normalise } from '../normalise.ts';
import { findPath } from '../paths.ts';
import type { PlainValue } from '../plainValue.ts';
import { Problems, type Path } from '../problems.ts';
import type { Account, Scenario } from '../scenario.ts';
import { scenarioFile } from '../schema/scenarioFile.ts';
import { getPath, setPath } from '../setPath.ts';
import { ShapeProblems } from '../shapeProblems.ts';
import { checkFile } from './checkFile.ts';
import { mapOf } from './fileView.ts';

/** Each is a check of the whole file. */
const MOST_ACCOUNTS = 24;

/**
 * Checks what each account puts in the place of other parts: the paths lead somewhere, and the file with the changes made is
 * as right there as the file without. Returns what writes the accounts of a checked scenario: the same values, checked.
 */
export function checkAccounts(
  file: PlainValue,
  problems: Problems,
): (scenario: Scenario) => Record<string, Account> {
  const changed = new Map<string, { value: PlainValue; paths: string[] }>();
  const accounts = Object.entries(mapOf(mapOf(file)['accounts']));
  if (accounts.length > MOST_ACCOUNTS) {
    problems.add(
      'too-many-accounts',
      { path: ['accounts'], at: 'key' },
      { count: accounts.length, most: MOST_ACCOUNTS },
    );
  }
  for (const [id, account] of accounts.slice(0, MOST_ACCOUNTS)) {
    let value = file;
    const paths: string[] = [];
    for (const [path, to] of Object.entries(mapOf(mapOf(account)['set']))) {
      const found = findPath(mapOf(file), path);
      if (found.rule === null || (to === null && !found.rule.removable)) {
        const place = { path: ['accounts', id, 'set', path], at: 'key' } as const;
        problems.add('path-unknown', place, { path, nearest: found.rule === null ? found.nearest : null });
        continue;
      }
      value = setPath(mapOf(value), found.segments, to) as PlainValue;
      paths.push(path);
    }
    if (paths.length === 0) continue;
    changed.set(id, { value, paths });
    checkChanged(file, value, id, paths, problems);
  }
  return (scenario) => {
    const accounts = { ...scenario.accounts };
    for (const [id, { value, paths }] of changed) accounts[id] = checkedAccount(scenario, id, value, paths);
    return accounts;
  };
}

/** Tells at an account's place what its changes break. */
function checkChanged(
  file: PlainValue,
  value: PlainValue,
  id: string,
  paths: readonly string[],
  problems: Problems,
): void {
  const found = new Problems();
  const shaped = scenarioFile.safeParse(value);
  if (!shaped.success) new ShapeProblems(scenarioFile, value, found).add(shaped.error.issues);
  checkFile(value, found);
  for (const { code, place, facts, wording } of found.findings) {
    if (!('path' in place)) continue;
    const path = paths.find((one) => isUnder(place.path, one.split('.')));
    if (path === undefined) continue;
    const rest = place.path.slice(path.split('.').length);
    const own = getPath(file, ['accounts', id, 'set', path, ...rest.map(String)]) !== undefined;
    problems.findings.push({
      code,
      place: { path: ['accounts', id, 'set', path, ...rest], at: own ? place.at : 'key' },
      facts,
      wording,
    });
  }
}

function isUnder(path: Path, above: readonly string[]): boolean {
  return above.every((step, i) => String(path[i]) === step);
}

/** The account with its values as a checked scenario writes them: times in UTC, short forms expanded. */
function checkedAccount(
  scenario: Scenario,
  id: string,
  value: PlainValue,
  paths: readonly string[],
): Account {
  const after = normalise(scenarioFile.parse(value), scenario.id);
  const account = scenario.accounts[id]!;
  const set = Object.fromEntries(
    paths.map((path): [string, Account['set'][string]] => {
      const written = getPath(after, path.split('.'));
      return [path, written === undefined ? null : (structuredClone(written) as Account['set'][string])];
    }),
  );
  return { ...account, set };
}
