import { version } from '../../package.json';
import { nearestWord } from '../math/nearestWord.ts';
import { attribute } from './commands/attribute.ts';
import { compare } from './commands/compare.ts';
import { ensemble } from './commands/ensemble.ts';
import { fit } from './commands/fit.ts';
import { match } from './commands/match.ts';
import { merge } from './commands/merge.ts';
import { receipt } from './commands/receipt.ts';
import { ridge } from './commands/ridge.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { score } from './commands/score.ts';
import { seek } from './commands/seek.ts';
import { sensitivity } from './commands/sensitivity.ts';
import { sweep } from './commands/sweep.ts';
import { validate } from './commands/validate.ts';
import { verify } from './commands/verify.ts';
import type { Terminal } from './terminal.ts';
import { badUsage, Trouble } from './trouble.ts';

type Command = (terminal: Terminal, words: readonly string[]) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  validate,
  run,
  ensemble,
  compare,
  sweep,
  sensitivity,
  attribute,
  seek,
  ridge,
  score,
  fit,
  merge,
  receipt,
  match,
  verify,
  schema,
};

const help = `parley: a ceasefire as a model, in the terminal

  parley validate FILE...           check scenario files
  parley run FILE                   one history: record, model, or people's game
  parley ensemble FILE --runs N     many runs of the model
  parley compare FILE --with ...    what-ifs under the same luck
  parley sweep FILE --param ...     an outcome over parameters
  parley sensitivity FILE ...       which numbers it depends on
  parley attribute FILE             each event's fair share
  parley seek FILE --share X ...    what would it take
  parley ridge FILE                 how near to the ridge between two basins
  parley score FILE                 how well it forecasts its own record
  parley fit FILE --param ...       which numbers its record bears out
  parley merge FILE... --out FILE   joins the parts of a divided study
  parley receipt RECEIPT            make a result again from its receipt
  parley match RULE RULE --turns N  two decision rules against each other
  parley verify PATH...             recompute reference files
  parley schema                     the JSON Schema of the scenario file

  parley COMMAND --help             a command by example
  parley --version

For example:
  parley run scenarios/september-2016.yaml
  parley ensemble scenarios/september-2016.yaml --runs 1000 \\
      --from 2016-09-17T16:00:00Z
`;

/**
 * Runs the command that these words ask for.
 * @returns the exit code; what is wrong has been said on the terminal, in one plain sentence with the way out.
 */
export async function parley(terminal: Terminal, words: readonly string[]): Promise<number> {
  try {
    return await command(terminal, words);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.say(`parley: ${message}`);
    return error instanceof Trouble ? error.exitCode : 1;
  }
}

async function command(terminal: Terminal, [name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined) {
    terminal.say(help.trimEnd());
    return 2;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help);
    return 0;
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) {
    const near = nearestWord(name, Object.keys(commands));
    throw badUsage(
      `There is no command "${name}".${near === null ? ' See parley --help.' : ` Did you mean ${near}?`}`,
    );
  }
  return found(terminal, words);
}
