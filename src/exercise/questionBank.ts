/** What files of answers call the bank. */
export const BANK = 'question-bank';

interface Choice {
  id: string;
  kind: 'choice';
  /** Ids, in the order in which they are shown. */
  options: readonly [string, string, string];
  /** The one that is right. */
  right: string;
}

interface Forecast {
  id: string;
  kind: 'probability';
  /** The question of a shipped scenario whose share of runs is the model's answer. */
  scenario: string;
  question: string;
  /** Event that is left out; null: none. */
  without: string | null;
}

/**
 * The ten questions that are asked before a lesson and after it, one a concept. Their words stand in the catalogs as
 * `bank.ID.title`, `.prompt`, and for each option `.OPTION` and why it is right or not, `.OPTION.why`.
 */
export const QUESTION_BANK = [
  { id: 'threshold', kind: 'choice', options: ['half', 'enough', 'sure'], right: 'enough' },
  { id: 'noise', kind: 'choice', options: ['betrayal', 'nothing', 'weigh'], right: 'weigh' },
  { id: 'forgiveness', kind: 'choice', options: ['sometimes', 'always', 'harder'], right: 'sometimes' },
  { id: 'shadow', kind: 'choice', options: ['ending', 'nature', 'future'], right: 'future' },
  { id: 'commitment', kind: 'choice', options: ['talk', 'later', 'hate'], right: 'later' },
  { id: 'leverage', kind: 'choice', options: ['orders', 'alone', 'depends'], right: 'depends' },
  { id: 'spoilers', kind: 'choice', options: ['doubt', 'nothing', 'over'], right: 'doubt' },
  { id: 'contested', kind: 'choice', options: ['middle', 'each', 'majority'], right: 'each' },
  {
    id: 'first-week',
    kind: 'probability',
    scenario: 'september-2016',
    question: 'first-week',
    without: null,
  },
  {
    id: 'without-strike',
    kind: 'probability',
    scenario: 'september-2016',
    question: 'first-week',
    without: '2016-09-17-deir-ez-zor-strike',
  },
] as const satisfies readonly (Choice | Forecast)[];

export type BankQuestion = (typeof QUESTION_BANK)[number];
