import type { ActorLook, ActorShapeName } from './actorLook.ts';

const shapes: readonly ActorShapeName[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'pentagon',
  'bar',
  'star',
  'cross',
];

const firstShape: Readonly<Record<ActorLook['role'], number>> = { a1: 0, a2: 1, a3: 2, a4: 3 };

/**
 * How a scenario's actors are drawn: the first of a colour role has the role's own shape, the next ones of the same
 * colour take shapes that no other has, so that shape tells apart what colour does not.
 */
export function looksOf(
  actors: Readonly<Record<string, { name: string; short: string; role: ActorLook['role'] }>>,
): ActorLook[] {
  const taken = new Set<ActorShapeName>();
  const ids = Object.keys(actors).sort();
  const seen = new Set<ActorLook['role']>();
  const looks = new Map<string, ActorShapeName>();
  for (const id of ids) {
    const role = actors[id]?.role;
    const shape = role && shapes[firstShape[role]];
    if (role && shape && !seen.has(role)) {
      seen.add(role);
      taken.add(shape);
      looks.set(id, shape);
    }
  }
  for (const id of ids) {
    if (looks.has(id)) continue;
    const shape = shapes.find((free) => !taken.has(free)) ?? 'hexagon';
    taken.add(shape);
    looks.set(id, shape);
  }
  return ids.flatMap((id) => {
    const actor = actors[id];
    return actor
      ? [{ id, name: actor.name, short: actor.short, role: actor.role, shape: looks.get(id) ?? 'circle' }]
      : [];
  });
}
