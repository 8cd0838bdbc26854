import type { FileView } from './fileView.ts';

/** Nobody is, by others, a client of its own client. Each circle is told once, at one of its patronages. */
export function checkCycle(view: FileView): void {
  if (view.hasTooManyPairs) return;
  const clients = new Map<string, string[]>();
  for (const [id] of view.part('patronages')) {
    const [patron, client] = id.split('/');
    if (patron === undefined || client === undefined) continue;
    clients.set(patron, [...(clients.get(patron) ?? []), client]);
  }
  const done = new Set<string>();
  const visit = (actor: string, trail: readonly string[]): void => {
    const from = trail.indexOf(actor);
    if (from >= 0) {
      const cycle = [...trail.slice(from), actor];
      const path = ['patronages', `${cycle.at(-2)!}/${actor}`];
      view.problems.add('patronage-cycle', { path, at: 'key' }, { cycle });
      return;
    }
    if (done.has(actor)) return;
    for (const client of clients.get(actor) ?? []) visit(client, [...trail, actor]);
    done.add(actor);
  };
  for (const patron of [...clients.keys()].sort()) visit(patron, []);
}
