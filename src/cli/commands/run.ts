import type { Game } from '../../analysis/play/game.ts';
import type { Mode } from '../../engine/options.ts';
import { runTraced } from '../../engine/run.ts';
import { compile } from '../../engine/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneOf, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { readDecisions } from '../readDecisions.ts';
import { gameDocument } from '../gameDocument.ts';
import { checkGame, refuseOptions } from '../readGameFile.ts';
import { departureOf, roadDocument, roadSentence } from '../roadDocument.ts';
import { runDocument } from '../runDocument.ts';
import { runReport } from '../runReport.ts';
import { openScenario, sharedHelp, sharedOptions } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badInput, badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';

export const runHelp = `parley run FILE [--mode record|model|play] [--index N] [--decisions FILE]
           [--instead FILE] [--explain]

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
  --instead FILE     a road not taken, which the page saved: both roads of the
                     game in 1,000 runs, and their difference
  --explain          say why each side acts as it does
${sharedHelp}
`;

export async function run(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...sharedOptions,
    mode: { type: 'string' },
    index: { type: 'string' },
    decisions: { type: 'string' },
    instead: { type: 'string' },
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
  if (values.instead !== undefined && game === null)
    throw badUsage('--instead goes with --decisions and a game that the page saved.');
  const road = values.instead === undefined ? null : await readRoad(terminal, values.instead);
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
  if (road) checkGame(values.instead!, road, opened.written);
  const departure = game && road && departureOf(values.instead!, game, road);
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
  const play = { scenario: opened.scenario, model };
  const instead = departure === null ? null : roadDocument(play, game!, road!, departure);
  if (values.json) {
    const debrief = game && gameDocument(play, game);
    writeDocument(terminal, {
      ...runDocument(told),
      ...(debrief ? { debrief } : {}),
      ...(instead ? { instead } : {}),
    });
  } else {
    const { colour, columns } = terminal;
    terminal.out(runReport(told, { explain: values.explain === true, colour, columns }));
    if (instead) terminal.out(`\n${wrapText(roadSentence(instead), columns).join('\n')}\n`);
  }
  return 0;
}

/** @throws Trouble for a file that is no game. */
async function readRoad(terminal: Terminal, path: string): Promise<Game> {
  const { game } = await readDecisions(terminal, path);
  if (game === null) throw badInput(`${path} is no road that the page saved: save it there again.`);
  return game;
}
