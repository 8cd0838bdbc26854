import type { PlanCase } from '../../analysis/plans/planCase.ts';
import { ridgeDraws, type Ridge, type Spread } from '../../analysis/ridge.ts';
import { readCommandLine } from '../commandLine.ts';
import { sharedHelp, sharedOptions } from '../scenarioCase.ts';
import { openPlannedCase, tellHelp, tellStudy } from '../studyCase.ts';
import { alignColumns, hundred, modelNotice, studyTitle } from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { wrapText } from '../wrapText.ts';

export const ridgeHelp = `parley ridge FILE

How near a case stands to the ridge between a kept and a broken truce: each
side's trust in its rival against what would be just enough, and the spectral
radius of the step map (above 1 there are two basins).

  parley ridge scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z
  parley ridge scenarios/september-2016.yaml --from 2016-09-17T16:00:00Z --json

${tellHelp}
${sharedHelp}
`;

export async function ridge(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...sharedOptions,
    csv: { type: 'boolean' },
    receipt: { type: 'boolean' },
  });
  if (values.help) {
    terminal.out(ridgeHelp);
    return 0;
  }
  const opened = await openPlannedCase(terminal, files, values, { runs: ridgeDraws, outcomes: [] });
  const plan = { kind: 'ridge' as const, ...opened.head, options: {} };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, found) =>
    ridgeReport(study, found, terminal),
  );
}

function ridgeReport(study: PlanCase, { radius, margins }: Ridge, terminal: Terminal): string {
  const words = ({ value, low, high }: Spread, write: (n: number) => string) =>
    Number.isFinite(low) ? `${write(value)} (${write(low)} to ${write(high)})` : write(value);
  const sorted = [...margins].sort((a, b) => (a.margin?.value ?? 9) - (b.margin?.value ?? 9));
  return `${[
    ...studyTitle(study, terminal, 'Where it stands before the first step.'),
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
