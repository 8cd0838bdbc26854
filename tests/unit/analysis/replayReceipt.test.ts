import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { version } from '../../../package.json';
import { citeLine, parleyAuthors, parleyTitle } from '../../../src/analysis/citation.ts';
import { engineFingerprint } from '../../../src/analysis/engineFingerprint.ts';
import { summarise, type EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { ensembleReceipt, ensembleReplay } from '../../../src/analysis/ensembleReceipt.ts';
import { questionsOf } from '../../../src/analysis/question.ts';
import type { Receipt } from '../../../src/analysis/receipt.ts';
import { replayReceipt } from '../../../src/analysis/replayReceipt.ts';
import { compile } from '../../../src/engine/compile.ts';
import { applyChanges, type Change } from '../../../src/scenario/changes.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { referenceHash } from '../../ensembleReference.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const september = scenarioOf(textOf('scenarios/september-2016.yaml'), 'september-2016.yaml');
const here = { parley: version, engine: engineFingerprint };
const replays = {
  ensemble: ensembleReplay(async (setup, request, runs) => tallyRuns(compile(setup), request, 0, runs)),
};

function receiptOf(
  changes: readonly Change[],
  more: Partial<EnsembleRequest>,
  questions: string[] = [],
): Receipt {
  const request: EnsembleRequest = {
    seed: 3,
    from: 7,
    draws: true,
    endogenous: false,
    outcomes: questionsOf(september)
      .filter(({ id }) => questions.includes(id))
      .map(({ outcome }) => outcome),
    want: { actors: true, trust: true },
    ...more,
  };
  const context = { mode: 'model' as const, from: request.from, endogenous: request.endogenous };
  const model = compile(toSetup(applyChanges(september, changes, context).scenario));
  const ensemble = summarise(model, request, tallyRuns(model, request, 0, 20));
  return ensembleReceipt({ scenario: september, changes, request, questions, ensemble, parley: version });
}

test('the fingerprint of the engine is the hash of the reference ensemble', () => {
  expect(engineFingerprint).toBe(referenceHash);
});

describe('a receipt of an ensemble', () => {
  test.each<[string, readonly Change[], Partial<EnsembleRequest>, string[]]>([
    ['as the terminal makes it', [], {}, []],
    ['with changes', [{ account: 'moscow' }, { set: 'actors.us.control', to: 0.9 }], {}, []],
    ['of the cone of the page', [], { want: { actors: false, trust: false }, draws: false }, []],
    ['with endogenous events', [], { endogenous: true }, []],
    ['with questions', [], {}, [questionsOf(september)[0]!.id]],
  ])('%s, is made again bit for bit', async (_, changes, more, questions) => {
    const receipt = receiptOf(changes, more, questions);
    expect(await replayReceipt(receipt, september, replays, here)).toEqual({ same: true, departures: [] });
  });

  test('says which scenario, version, engine and outcome are not its own', async () => {
    const receipt = receiptOf([], {});
    const other = applyChanges(september, [{ set: 'clock.places', to: 2 }]).scenario;
    const later = { parley: '9.0.0', engine: '00000000' };
    const { same, departures } = await replayReceipt(receipt, other, replays, later);
    expect(same).toBe(false);
    expect(departures.map(({ what, receipt: then }) => [what, then])).toEqual([
      ['scenario', receipt.scenario.hash],
      ['parley', version],
      ['engine', referenceHash],
      ['outcome', receipt.outcome],
    ]);
  });

  test.each<[Partial<Receipt>, string]>([
    [{ kind: 'poem' }, 'cannot make a result of the kind "poem" again. It can: ensemble.'],
    [{ kind: 'toString' }, 'of the kind "toString"'],
    [{ changes: [{ without: 'nothing' }] }, 'These changes cannot be made.'],
    [{ options: { questions: ['nothing'] } }, 'asks no question "nothing" any more'],
    [{ options: { speed: 3 } }, 'does not know the options of this receipt: speed'],
    [{ options: { actors: 'no' } }, 'does not know the options'],
    [{ from: '2016-09-12T17:00:00Z' }, 'No step of the scenario begins at 2016-09-12T17:00:00Z'],
    [{ runs: 0 }, '1 to 2000000 runs'],
  ])('that asks for what cannot be made says so: %j', async (wrong, message) => {
    const receipt = { ...receiptOf([], {}), ...wrong };
    await expect(replayReceipt(receipt, september, replays, here)).rejects.toThrow(message);
  });
});

describe('the citation', () => {
  test('names what CITATION.cff names', () => {
    const cff = parse(textOf('CITATION.cff')) as { title: string; authors: { name: string }[] };
    expect(parleyAuthors).toEqual(cff.authors.map(({ name }) => name));
    expect(parleyTitle).toBe(cff.title);
  });

  test('is one line with the receipt at its end', () => {
    const work = { authors: ['Ada Lovelace', 'The Parley authors'], title: 'Parley', version: '0.1.0' };
    expect(citeLine(work, receiptOf([], {}))).toMatch(
      /^Ada Lovelace & The Parley authors\. Parley \(version 0\.1\.0\) \[Computer software\]; ensemble of september-2016, 20 runs, seed 3\. Parley receipt 1 \| ensemble .* \| check: [0-9a-f]{8} \|$/,
    );
  });
});
