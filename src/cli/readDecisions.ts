import * as z from 'zod';
import type { Game } from '../analysis/play/game.ts';
import type { Decisions } from '../engine/options.ts';
import { readGameFile } from './readGameFile.ts';
import { readText } from './scenarioCase.ts';
import type { Terminal } from './terminal.ts';
import { badInput } from './trouble.ts';

const byId = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value).optional();

const decisions = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({
      keep: byId(z.number()),
      executed: byId(z.number()),
      attend: byId(z.boolean()),
      leave: z.array(z.string()).optional(),
      concede: byId(z.record(z.string(), z.number())),
      renew: z.boolean().optional(),
      gesture: byId(z.number()),
    }),
  ),
);

const example = 'A file looks like {"assad": {"7": {"keep": {"assad/opposition": 4}}}}.';

/** What a file of decisions holds; the game where it is one that the page saved. */
interface DecisionFile {
  readonly decisions: Decisions;
  readonly game: Game | null;
}

/** What people decided, by actor and step. The engine checks names and bounds. @throws Trouble for another shape. */
export async function readDecisions(terminal: Terminal, path: string): Promise<DecisionFile> {
  const text = await readText(terminal, path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw badInput(
      `${path} is no JSON: ${error instanceof Error ? error.message : String(error)}. ${example}`,
    );
  }
  const game = readGameFile(path, json);
  if (game) return { decisions: game.decisions, game };
  const read = decisions.safeParse(json);
  if (read.success) return { decisions: read.data as Decisions, game: null };
  const [first] = read.error.issues;
  const where = first === undefined || first.path.length === 0 ? 'the whole' : first.path.join('.');
  throw badInput(`${path} holds no decisions: ${where}: ${first?.message ?? 'unreadable'}. ${example}`);
}
