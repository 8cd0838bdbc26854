import type { Mode } from '../../engine/options.ts';
import { runTraced } from '../../engine/run.ts';
import { compile } from '../../engine/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneOf, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { readDecisions } from '../readDecisions.ts';
import { gameDocument } from '../gameDocument.ts';
import { checkGame, refuseOptions } from '../readGameFile.ts';
import { runDocument } from '../runDocument.ts';
import { runReport } from '../runReport.ts';
import { openScenario, sharedHelp, sharedOptions } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';

export const runHelp = `parley run FILE [--mode record|model|play] [--index N] [--decisions FILE]
           [--explain]

One history of a scenario, step by step.

  parley run scenarios/september-2016.yaml
  parley run scenarios/september-2016.yaml --mode model --seed 7 --explain
  parley run scenarios/september-2016.yaml --mode model \\
      --from 2016-09-12T16:00:00Z --without 2016-09-17-deir-ez-zor-strike --json
  parley run scenarios/two-sides.yaml --mode play --decisions mine.json

  --mode MODE        record where the scenario has one, else model
  --index N          number of the run in the ensemble of that seed (0)
  --decisions FILE   what people decided, for --mode play; a game that the page
                     saved brings its seed, start and changes
  --explain          say why each side acts as it does
${sharedHelp}
`;

export async function run(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...sharedOptions,
    mode: { type: 'string' },
    index: { type: 'string' },
    decisions: { type: 'string' },
    explain: { type: 'boolean' },
  });
  if (values.help) {
    terminal.out(runHelp);
    return 0;
  }
  const wanted = values.mode === undefined ? null : oneOf('mode', values.mode, ['record', 'model', 'play']);
  const modeOf = (scenario: Scenario): Mode => wanted ?? (scenario.record ? 'record' : 'model');
  if (values.decisions !== undefined && wanted !== 'play')
    throw badUsage('--decisions goes with --mode play.');
  const decided = values.decisions === undefined ? null : await readDecisions(terminal, values.decisions);
  const game = decided?.game ?? null;
  if (game) refuseOptions(values.decisions!, values);
  const opened = await openScenario(
    terminal,
    files,
    { ...values, ...(game ? { seed: String(game.seed) } : {}) },
    {
      draws: 'none',
      mode: modeOf,
      ...(game ? { start: () => game.from, changes: game.changes } : {}),
    },
  );
  if (game) checkGame(values.decisions!, game, opened.written);
  const mode = modeOf(opened.scenario);
  if (mode === 'record' && !opened.scenario.record) {
    throw badUsage('This scenario has no record. Run it with --mode model.');
  }
  if (mode === 'record' && values.from !== undefined) {
    terminal.say('parley: --from changes nothing in record mode, which is the record throughout.');
  }
  const index = values.index === undefined ? 0 : wholeNumber('index', values.index, 0, 2 ** 32 - 1);
  const model = compile(opened.setup);
  const history = runTraced(model, {
    mode,
    seed: opened.seed,
    index,
    draws: opened.draws,
    from: opened.from,
    ...(decided === null ? {} : { decisions: decided.decisions }),
  });
  const told = { ...opened, mode, index, model, history };
  if (values.json) {
    const debrief = game && gameDocument({ scenario: opened.scenario, model }, game);
    writeDocument(terminal, { ...runDocument(told), ...(debrief ? { debrief } : {}) });
  } else {
    const { colour, columns } = terminal;
    terminal.out(runReport(told, { explain: values.explain === true, colour, columns }));
  }
  return 0;
}
