import { lazy, Suspense } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { judgedGuesses } from '../../stores/answers.ts';
import { brierOf } from '../../stores/questions.ts';
import { useMiddleCase, useReplay } from './useReplay.ts';

const Calibration = lazy(async () => ({
  default: (await import('../../charts/probability/Calibration.tsx')).Calibration,
}));

/** What the viewer and the model said, beside what came; shown when the replay has reached its end. */
export function CalibrationPart() {
  const opened = useMiddleCase();
  const guesses = useReplay((state) => state.guesses);
  const cursor = useReplay((state) => state.cursor);
  const forget = useReplay((state) => state.forgetGuesses);
  const judged = judgedGuesses(opened, guesses, cursor);
  const [viewer, model] = [brierOf(judged, 'viewer'), brierOf(judged, 'model')];
  if (viewer === null || model === null) return null;
  const rows = judged.map(({ question: { id, text }, ...said }) => ({ id, text, ...said }));
  return (
    <Suspense fallback={null}>
      <Calibration judged={rows} scores={{ viewer, model }}>
        <Button look="link" onClick={forget}>
          <FormattedMessage id="replay.calibration.forget" />
        </Button>
      </Calibration>
    </Suspense>
  );
}
