import { error, warning, two } from './wording.ts';

/** Problems of what the model makes of it. */
export const modelWording = {
  'no-model': error<{ reason: string }>(({ reason }) => ({
    message: `No model can be built from this file: ${reason}.`,
    suggestion: 'Change what is named; if that makes no sense, report it as a mistake of Parley.',
  })),
  'trust-ceiling': warning<{ tie: string; ceiling: number }>(({ tie, ceiling }) => ({
    message: `Under steady restraint the trust ${tie} grows to log-odds ${two(ceiling)}, so high that hardly any breach matters.`,
    found: two(ceiling),
    expected: 'at most 3',
    suggestion: 'Lower attention or raise forgetting.',
  })),
  'threshold-unreachable': warning<{ rivalry: string; threshold: number | null; highest: number }>(
    ({ rivalry, threshold, highest }) => ({
      message:
        threshold === null
          ? `${rivalry} never restrains itself from trust: no trust is enough with these numbers.`
          : `${rivalry} can never trust enough: it needs ${two(threshold)}, and trust reaches at most ${two(highest)}.`,
      found: threshold === null ? 'the regime "never"' : two(threshold),
      expected: `a threshold of at most ${two(highest)}`,
      suggestion: 'Raise patience, or lower gain and loss.',
    }),
  ),
  'always-restrained': warning<{ rivalry: string }>(({ rivalry }) => ({
    message: `While the truce is in force ${rivalry} restrains itself whatever it thinks of the other: breaking its word costs it more than being cheated.`,
    found: 'the regime "always"',
    expected: 'a threshold between 0 and 1',
    suggestion: 'Leave it so if that is what is meant; else lower audience or patience, or raise loss.',
  })),
  'many-routes': warning<{ tie: string; routes: number }>(({ tie, routes }) => ({
    message: `News reaches ${tie} by ${routes} routes; more than 4 count the same days often and cost time.`,
    found: String(routes),
    expected: 'at most 4',
    suggestion: 'Give narrower channels, or list the routes by hand under "routes".',
  })),
} as const;
