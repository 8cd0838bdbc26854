import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestWord } from '../math/nearestWord.ts';
import { badUsage } from './trouble.ts';

export type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** Every command has it. */
export const help = { type: 'boolean', short: 'h' } as const;

type Values<Options extends OptionTypes> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>['values'];

/**
 * Reads the words after a command's name.
 * @throws Trouble with the nearest right option for one that does not exist.
 */
export function readCommandLine<const Options extends OptionTypes>(
  words: readonly string[],
  options: Options,
): { values: Values<Options>; files: string[] } {
  for (const word of words) {
    if (word === '--') break;
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (name === undefined || Object.hasOwn(options, name)) continue;
    const near = nearestWord(name, Object.keys(options));
    throw badUsage(
      `There is no option --${name}. ${near === null ? 'See --help.' : `Did you mean --${near}?`}`,
    );
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values, files: positionals };
  } catch (error) {
    throw badUsage(usageFault(error instanceof Error ? error.message : String(error), options));
  }
}

/** What Node says of a word that it cannot read, as a sentence with the way out. */
function usageFault(message: string, options: OptionTypes): string {
  const name = /--([\w-]+)/.exec(message)?.[1] ?? '';
  if (options[name]?.type === 'string') return `--${name} needs a value: write --${name}=VALUE.`;
  if (options[name]?.type === 'boolean') return `--${name} takes no value.`;
  const short = /'(-\w)'/.exec(message)?.[1];
  if (short !== undefined) return `There is no option ${short}. See --help.`;
  return message;
}

/** A whole number of an option. @throws Trouble when it is another thing. */
export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw badUsage(`--${option} takes a whole number from ${least} to ${most}, and "${text}" is none.`);
  }
  return value;
}

/** One of a few words. @throws Trouble when it is another. */
export function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw badUsage(`--${option} takes ${words.join(', ')}, and not "${text}".`);
  return found;
}
