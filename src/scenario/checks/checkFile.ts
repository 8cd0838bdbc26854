import type { PlainValue } from '../plainValue.ts';
import type { Problems } from '../problems.ts';
import { checkCycle } from './checkCycle.ts';
import { checkEvents } from './checkEvents.ts';
import { checkIds } from './checkIds.ts';
import { checkNumbers } from './checkNumbers.ts';
import { checkRecord } from './checkRecord.ts';
import { checkTimes } from './checkTimes.ts';
import { FileView } from './fileView.ts';

/** All checks of one part of a file against another. They run on any file, however wrong its shape. */
export function checkFile(file: PlainValue, problems: Problems): void {
  const view = new FileView(file, problems);
  checkIds(view);
  checkTimes(view);
  checkNumbers(view);
  checkCycle(view);
  checkEvents(view);
  checkRecord(view);
  view.tellMisspeltDefinitions();
}
