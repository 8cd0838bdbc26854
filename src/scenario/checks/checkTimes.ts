import type { PlainValue } from '../plainValue.ts';
import type { Path } from '../problems.ts';
import { writeInstant } from '../time.ts';
import type { Timed } from '../wording/phrase.ts';
import { mapOf, numberOf, textOf, type FileView } from './fileView.ts';

const HOUR = 3_600_000;
/** Steps that a history may have. */
const MOST_STEPS = 20_000;

/** Everything that has a time lies inside the time of the scenario, except the past. */
export function checkTimes(view: FileView): void {
  checkClock(view);
  const { start, end } = view.clock;
  if (start === null || end === null) return;

  for (const [id, channel] of view.part('channels')) {
    within(view, 'opening', channel['opens'], ['channels', id, 'opens'], true);
    const { meetings } = channel;
    const listed = Array.isArray(meetings) ? [...meetings.entries()] : Object.entries(mapOf(meetings));
    for (const [key, meeting] of listed) {
      const path = ['channels', id, 'meetings', key];
      if (typeof meeting === 'string') within(view, 'meeting', meeting, path);
      else within(view, 'meeting', mapOf(meeting)['time'], [...path, 'time']);
    }
  }
  const agreement = mapOf(view.file['agreement']);
  within(view, 'agreement', agreement['agreed'], ['agreement', 'agreed'], true);
  for (const [id, renewal] of Object.entries(mapOf(agreement['renewals']))) {
    within(view, 'renewal', mapOf(renewal)['time'], ['agreement', 'renewals', id, 'time']);
  }
  for (const part of ['events', 'proposals']) {
    for (const [id, event] of view.part(part)) within(view, 'event', event['time'], [part, id, 'time'], true);
  }
  for (const [id, question] of view.part('questions')) checkQuestion(view, id, question);
}

function checkClock(view: FileView): void {
  const { start, end, step } = view.clock;
  const given = numberOf(mapOf(view.file['clock'])['horizon']);
  if (given !== null && given > 0 && Math.abs(given / step - Math.round(given / step)) > 1e-9) {
    view.problems.add('horizon-step', { path: ['clock', 'horizon'], at: 'value' }, { horizon: given, step });
  }
  if (start === null || end === null) return;
  const steps = Math.round((end - start) / (step * HOUR));
  if (steps > MOST_STEPS) {
    const path = ['clock', given === null ? 'step' : 'horizon'];
    view.problems.add('too-many-steps', { path, at: 'value' }, { steps, most: MOST_STEPS });
  }
}

/** Complains of a time outside start and end; what may have begun before may lie before the start. */
function within(
  view: FileView,
  what: Timed,
  value: PlainValue | undefined,
  path: Path,
  mayBegin: boolean = false,
): void {
  const time = view.time(value);
  const { start, end } = view.clock;
  if (time === null || (time < end! && (mayBegin || time >= start!))) return;
  const facts = {
    what: { of: 'timed', what },
    found: textOf(value)!,
    start: writeInstant(start!),
    end: writeInstant(end!),
  } as const;
  view.problems.add('time-outside', { path, at: 'value' }, facts);
}

/** The moment that a question asks about can be the very end. */
function checkQuestion(view: FileView, id: string, question: Readonly<Record<string, PlainValue>>): void {
  within(view, 'question', question['time'], ['questions', id, 'time']);
  const time = view.time(question['time']);
  const after = numberOf(mapOf(question['about'])['after']);
  const { start, end } = view.clock;
  if (time === null || after === null || time >= end! || time < start!) return;
  if (time + after * HOUR <= end!) return;
  view.problems.add(
    'time-outside',
    { path: ['questions', id, 'about', 'after'], at: 'value' },
    {
      what: { of: 'timed', what: 'questionEnd' },
      found: writeInstant(time + after * HOUR),
      start: writeInstant(start!),
      end: writeInstant(end!),
    },
  );
}
