import type { DateReason, DateReasonWord, Remedy, RemedyWords } from './remedy.ts';

const remedies: RemedyWords = {
  write: ({ text }) => `Write ${text}.`,
  writeExpected: (_remedy, expected) => `Write ${expected}.`,
  addOrRemove: (_remedy, expected) => `Add ${expected}, or remove the key.`,
  unquote: ({ text }) => `Write ${text} without quotation marks.`,
  idsBelow: () =>
    'Write each entry below an id of its own, such as "first:", in place of a dash or brackets.',
  commas: ({ ids }) => `Put a comma between them: ${ids.join(', ')}.`,
  pair: ({ separator, example }) => `Write the two ids with ${separator} between them, such as ${example}.`,
  tie: () => 'Write the one who trusts, a bar, and the one who is trusted.',
  correctDay: () => 'Correct the day or the month.',
  addTime: ({ text }) => `Write the time and the zone, too: ${text}.`,
  writeLike: ({ text }) => `Write it like ${text}.`,
  clockRange: () => 'Hours go from 00 to 23, minutes from 00 to 59.',
  correctZone: () => 'Correct the zone: Z or +03:00.',
};

/** A remedy in English; `expected` is what should stand there. */
export function remedyText(remedy: Remedy, expected: string): string {
  return (remedies[remedy.do] as (remedy: Remedy, expected: string) => string)(remedy, expected);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const reasons: Readonly<Record<DateReasonWord, string>> = {
  shortYear: 'the year needs four digits.',
  notDate: 'it is not written as year-month-day.',
  noTime: 'it has no clock time.',
  timeNotHere: 'a clock time does not belong here.',
  noSuchTime: 'no clock shows this time.',
  noZone: 'it has no time zone.',
  notTogether: 'date, time and zone are not written together as ISO asks.',
  notIso: 'it is not written as ISO asks.',
};

/** Why a text is no date, in English. */
export function reasonText(reason: DateReason): string {
  if (reason.why === 'noMonth') return `there is no month ${String(reason.month).padStart(2, '0')}.`;
  if (reason.why === 'monthDays')
    return `${MONTHS[reason.month - 1]!} ${reason.year} has ${reason.days} days.`;
  return reasons[reason.why];
}
