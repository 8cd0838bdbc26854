import { playMatch } from '../../theory/match.ts';
import { parseRule, ruleNames } from '../../theory/parseRule.ts';
import { help, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';

export const matchHelp = `parley match RULE RULE --turns N [--noise X] [--seed N]

Plays two decision rules against each other with the payoffs 5, 3, 1, 0.
C keeps, D breaks.

  parley match tit-for-tat defector --turns 10
  parley match random:0.3 grim --turns 200 --seed 7 --json
  parley match memory-one:0.9,0.2,0.7,0.3 TitForTat --turns 50 --noise 0.05

  --turns N    turns to play
  --noise X    chance that an act comes out as its opposite, for both to see (0)
  --seed N     the luck (0)
  --json       one JSON document

Rules:
${wrapText(ruleNames().join(', '), 76)
  .map((line) => `  ${line}`)
  .join('\n')}
`;

export function match(terminal: Terminal, words: readonly string[]): number {
  const { values, files: rules } = readCommandLine(words, {
    turns: { type: 'string' },
    noise: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    help,
  });
  if (values.help) {
    terminal.out(matchHelp);
    return 0;
  }
  const [first, second, ...more] = rules.map(readRule);
  if (!first || !second || more.length > 0)
    throw badUsage('A match takes two rules, for example tit-for-tat grim.');
  if (values.turns === undefined) throw badUsage('Say how many turns, for example --turns 200.');
  const turns = wholeNumber('turns', values.turns, 1, 10_000_000);
  const noise = values.noise === undefined ? 0 : Number(values.noise || NaN);
  if (!(noise >= 0 && noise <= 1))
    throw badUsage(`--noise takes a number from 0 to 1, and "${values.noise}" is none.`);
  const seed = values.seed === undefined ? 0 : wholeNumber('seed', values.seed, 0);
  const { rules: names, A, B, score } = playMatch(first, second, { turns, noise, seed });
  if (values.json) {
    writeDocument(terminal, { rules: names, A, B, score });
    return 0;
  }
  const width = Math.max(...names.map((name) => name.length));
  const line = Math.max(10, Math.floor((terminal.columns - width - 2) / 10) * 10);
  for (let at = 0; at < turns; at += line) {
    terminal.out(`${names[0].padEnd(width)}  ${A.slice(at, at + line)}\n`);
    terminal.out(`${names[1].padEnd(width)}  ${B.slice(at, at + line)}\n`);
    if (at + line < turns) terminal.out('\n');
  }
  const kept = (acts: string): string => `${Math.round((100 * acts.split('C').length - 100) / turns)} % kept`;
  terminal.out(`\n${names[0].padEnd(width)}  ${score[0]} points, ${kept(A)}\n`);
  terminal.out(`${names[1].padEnd(width)}  ${score[1]} points, ${kept(B)}\n`);
  return 0;
}

function readRule(text: string) {
  const parsed = parseRule(text);
  if (!parsed.ok) throw badUsage(parsed.message);
  return parsed.strategy;
}
