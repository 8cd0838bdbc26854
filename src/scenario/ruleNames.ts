/** Rules that need nothing beside their name, so that the name alone is enough. */
export const RULES_BY_NAME = [
  'reassurance',
  'tit-for-tat',
  'generous-tit-for-tat',
  'contrite-tit-for-tat',
  'win-stay-lose-shift',
  'grim',
  'cooperator',
  'defector',
  'alternator',
  'cycler',
  'random',
  'bush-mosteller',
  'roth-erev',
  'fictitious-play',
  'record',
  'human',
] as const;
