import type { End } from '../engine/trace.ts';

/** How an end is named in documents: `collapsed`, `renewal`, `record`, or `event:` with the id of the event. */
export const endCause = <Cause extends End['cause'] | null>({
  cause,
  event,
}: {
  cause: Cause;
  event?: string;
}): Cause | string => (event === undefined ? cause : `event:${event}`);
