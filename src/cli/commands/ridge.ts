import { ridgeAt, ridgeDraws, type Ridge, type Spread } from '../../analysis/ridge.ts';
import { compile } from '../../engine/compile.ts';
import { readCommandLine } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { openScenario, sharedHelp, sharedOptions, type ScenarioCase } from '../scenarioCase.ts';
import { alignColumns, finite, hundred, modelNotice, studyHead, studyTitle } from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { wrapText } from '../wrapText.ts';

export const ridgeHelp = `parley ridge FILE

How near a case stands to the ridge between a kept and a broken truce: each
side's trust in its rival against what would be just enough, and the spectral
radius of the step map (above 1 there are two basins).

  parley ridge scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z
  parley ridge scenarios/september-2016.yaml --from 2016-09-17T16:00:00Z --json

${sharedHelp}
`;

export async function ridge(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, sharedOptions);
  if (values.help) {
    terminal.out(ridgeHelp);
    return 0;
  }
  const opened = await openScenario(terminal, files, values, { draws: 'all', mode: () => 'model' });
  const { seed, from, draws } = opened;
  const found = ridgeAt(compile(opened.setup), { seed, from, draws, endogenous: false });
  if (values.json) writeDocument(terminal, ridgeDocument(opened, found));
  else terminal.out(ridgeReport(opened, found, terminal));
  return 0;
}

const spreadDocument = ({ value, low, high }: Spread) => ({
  value: finite(value),
  low: finite(low),
  high: finite(high),
});

const ridgeDocument = (opened: ScenarioCase, { radius, margins }: Ridge) => ({
  ...studyHead({ ...opened, runs: ridgeDraws }),
  radius: spreadDocument(radius),
  margins: margins.map(({ rivalry, trust, threshold, regime, margin, always, swing }) => ({
    rivalry,
    trust,
    threshold,
    regime,
    margin: margin === null ? null : spreadDocument(margin),
    always: finite(always),
    swing,
  })),
});

function ridgeReport(opened: ScenarioCase, { radius, margins }: Ridge, terminal: Terminal): string {
  const words = ({ value, low, high }: Spread, write: (n: number) => string) =>
    Number.isFinite(low) ? `${write(value)} (${write(low)} to ${write(high)})` : write(value);
  const sorted = [...margins].sort((a, b) => (a.margin?.value ?? 9) - (b.margin?.value ?? 9));
  return `${[
    ...studyTitle(opened, terminal, 'Where it stands before the first step.'),
    ...wrapText(
      `Trust, what would be just enough (threshold b*), and the margin between them, in per cent, where 80 of 100 draws have it; and the swing: how much settled talks would raise the chance of restraint.`,
      terminal.columns,
    ),
    '',
    ...alignColumns([
      ['', 'trust', 'enough', 'margin', 'swing'],
      ...sorted.map(({ rivalry, trust, threshold, regime, margin, swing }) => [
        rivalry,
        hundred(trust),
        threshold === null ? regime : hundred(threshold),
        margin === null ? '' : words(margin, hundred),
        hundred(swing),
      ]),
    ]).map((line) => `  ${line}`),
    '',
    ...wrapText(
      `Spectral radius ${words(radius, (n) => n.toFixed(3))}: ${radius.value > 1 ? 'above 1, so there are two resting points with a ridge between, and small differences grow' : 'at most 1, so the two basins merge and differences die out'}. Only the margin decides: trust, gain, loss, patience and cost are not identified apart.`,
      terminal.columns,
    ),
    '',
    modelNotice,
  ].join('\n')}\n`;
}
