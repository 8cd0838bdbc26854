import { lazy, Suspense, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../kit/Button.tsx';
import { useLast } from '../kit/useLast.ts';
import { lessonSearch, useHashPath } from './hashLocation.ts';

/** Loaded when it is first asked for: students do not. */
const LessonSheet = lazy(async () => ({ default: (await import('./LessonSheet.tsx')).LessonSheet }));

/** Where a lesson can be made, and is not going on. */
export function LessonButton({ className }: { className?: string | undefined }) {
  const [path] = useHashPath();
  const [open, setOpen] = useState(false);
  const hadOpen = useLast(open ? true : null) !== null;
  const [, place, id] = /^\/(replay|lab)\/([^/]+)$/.exec(path) ?? [];
  if (id === undefined || lessonSearch()) return null;
  return (
    <>
      <Button className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FormattedMessage id="app.makeLesson" />
      </Button>
      {hadOpen ? (
        <Suspense fallback={null}>
          <LessonSheet place={place as 'replay' | 'lab'} id={id} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
