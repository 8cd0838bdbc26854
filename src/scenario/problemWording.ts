import { changeWording } from './wording/changeWording.ts';
import { modelWording } from './wording/modelWording.ts';
import { numberWording } from './wording/numberWording.ts';
import { recordWording } from './wording/recordWording.ts';
import { referenceWording } from './wording/referenceWording.ts';
import { shapeWording } from './wording/shapeWording.ts';
import { syntaxWording } from './wording/syntaxWording.ts';
import { textWording } from './wording/textWording.ts';
import { timeWording } from './wording/timeWording.ts';
import type { Wording } from './wording/wording.ts';
import { translationWording } from './wording/translationWording.ts';

/**
 * Every problem that a scenario file can have, with its severity and its words. The page, the editor and the terminal
 * show these; a test names each.
 */
export const WORDING = {
  ...textWording,
  ...syntaxWording,
  ...shapeWording,
  ...referenceWording,
  ...timeWording,
  ...numberWording,
  ...recordWording,
  ...modelWording,
  ...changeWording,
  ...translationWording,
} as const;

export type ProblemCode = keyof typeof WORDING;
export type Facts<C extends ProblemCode> = Parameters<(typeof WORDING)[C]['say']>[0];

/** What is told of a problem in English. */
export function wordingOf<C extends ProblemCode>(code: C, facts: Facts<C>): Wording {
  const { severity, say } = WORDING[code] as unknown as {
    severity: Wording['severity'];
    say: (facts: Facts<C>) => Omit<Wording, 'severity'>;
  };
  return { severity, ...say(facts) };
}
