import { useEffect, useMemo } from 'react';
import { version } from '../../package.json';
import { firstAtOnce } from '../pool/firstAtOnce.ts';
import { createStagedSource } from '../pool/stagedEnsemble.ts';
import { LabPlace } from '../places/lab/LabPlace.tsx';
import type { Scenario } from '../scenario/scenario.ts';
import { bindLab, type BoundLab } from '../stores/boundLab.ts';
import { keptRuns } from './keptRuns.ts';
import { useLesson } from './lessonContext.tsx';
import { otherCases, useGallery } from './openScenarios.ts';
import { placeAddress } from './placeAddress.ts';
import { workers } from './workers.ts';

const bound = new WeakMap<Scenario, BoundLab>();

/** The lab of a scenario: made once, so that it is found as it was left. */
function labOf(scenario: Scenario, gallery: ReturnType<typeof useGallery>): BoundLab {
  let lab = bound.get(scenario);
  if (!lab) {
    lab = bindLab(scenario, {
      variants: createStagedSource(workers(), firstAtOnce),
      bases: createStagedSource(workers(), firstAtOnce),
      pool: workers(),
      kept: keptRuns,
      parley: version,
      others: () => otherCases(gallery, scenario.id),
      beforeFrame: (callback) => {
        const handle = requestAnimationFrame(callback);
        return () => cancelAnimationFrame(handle);
      },
      mark: (name) => performance.mark(name),
    });
    bound.set(scenario, lab);
  }
  return lab;
}

/** The lab with what it needs from the page. Its code is loaded with the first visit. */
export function LabRoom({ scenario }: { scenario: Scenario }) {
  const gallery = useGallery();
  const lab = useMemo(() => labOf(scenario, gallery), [scenario, gallery]);
  const lesson = useLesson();
  useEffect(() => lab.connect(placeAddress(`/lab/${scenario.id}`), lesson), [lab, scenario.id, lesson]);
  return <LabPlace lab={lab} />;
}
