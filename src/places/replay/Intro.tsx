import type { ActorLook } from '../../charts/actorLook.ts';
import { actorPath } from '../../charts/marks/actorPath.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import styles from './ReplayPlace.module.css';

/** Who is in it: the scenario's own sentence with the actors' names in their colours and shapes, the key to all charts. */
export function Intro({ scenario, looks }: { scenario: Scenario; looks: readonly ActorLook[] }) {
  const text = scenario.meta.intro ?? looks.map(({ id }) => `{${id}}`).join(' · ');
  const parts = text.split(/\{([^{}]+)\}/);
  return (
    <p className={styles.intro}>
      {parts.map((part, i) => {
        if (i % 2 === 0) return part;
        const look = looks.find(({ id }) => id === part);
        if (!look) return part;
        return (
          <strong key={i} className={styles.key} style={{ color: `var(--${look.role})` }}>
            <svg width="13" height="13" viewBox="-8 -8 16 16" aria-hidden="true">
              <path d={actorPath(look.shape, 5.6)} fill="currentColor" />
            </svg>
            <bdi>{look.name}</bdi>
          </strong>
        );
      })}
    </p>
  );
}
