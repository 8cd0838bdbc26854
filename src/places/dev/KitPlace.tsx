import type { ReactNode } from 'react';
import { MoreWords } from '../../kit/MoreWords.tsx';
import { labEnglish } from '../../words/labCatalog.ts';
import { diagramSpecimens } from './specimens/diagramSpecimens.tsx';
import {
  endsSpecimens,
  fanSpecimens,
  sharesSpecimens,
  sideBySideSpecimens,
  survivalSpecimens,
  variantsSpecimens,
} from './specimens/labSpecimens.tsx';
import { probabilitySpecimens } from './specimens/probabilitySpecimens.tsx';
import { restraintSpecimens } from './specimens/restraintSpecimens.tsx';
import { frontierSpecimens } from './specimens/frontierSpecimens.tsx';
import { ridgeSpecimens } from './specimens/ridgeSpecimens.tsx';
import { posteriorSpecimens } from './specimens/posteriorSpecimens.tsx';
import { skillSpecimens } from './specimens/skillSpecimens.tsx';
import { sensitivitySpecimens } from './specimens/sensitivitySpecimens.tsx';
import { sweepSpecimens } from './specimens/sweepSpecimens.tsx';
import { waterfallSpecimens } from './specimens/waterfallSpecimens.tsx';
import { whySpecimens } from './specimens/whySpecimens.tsx';
import styles from './KitPlace.module.css';

interface Specimen {
  name: string;
  render: (width: number) => ReactNode;
}

/** Name, specimens, and the width in px at which each is drawn. */
const families: Readonly<Record<string, readonly [specimens: readonly Specimen[], width: number]>> = {
  restraint: [restraintSpecimens, 948],
  diagram: [diagramSpecimens, 388],
  waterfall: [waterfallSpecimens, 500],
  why: [whySpecimens, 388],
  probability: [probabilitySpecimens, 500],
  fan: [fanSpecimens, 600],
  survival: [survivalSpecimens, 352],
  ends: [endsSpecimens, 452],
  shares: [sharesSpecimens, 500],
  variants: [variantsSpecimens, 992],
  sideBySide: [sideBySideSpecimens, 992],
  sweep: [sweepSpecimens, 992],
  sensitivity: [sensitivitySpecimens, 992],
  frontier: [frontierSpecimens, 992],
  ridge: [ridgeSpecimens, 992],
  skill: [skillSpecimens, 992],
  posterior: [posteriorSpecimens, 992],
};

/** Every chart's named cases, for eyes and for the picture tests. Most numbers are invented. */
export function KitPlace({ family, width }: { family: string | null; width: number | null }) {
  const shown = Object.entries(families).filter(([name]) => family === null || name === family);
  return (
    <main id="main" className={styles.kit} tabIndex={-1}>
      <h1 className={styles.title}>Specimens</h1>
      {shown.map(([name, [specimens, usual]]) => (
        <section key={name} aria-label={name}>
          {specimens.map((specimen) => (
            <figure
              key={specimen.name}
              className={styles.specimen}
              data-specimen={`${name}/${specimen.name}`}
            >
              <figcaption>
                {name}: {specimen.name}
              </figcaption>
              <MoreWords messages={labEnglish}>{specimen.render(width ?? usual)}</MoreWords>
            </figure>
          ))}
        </section>
      ))}
    </main>
  );
}
