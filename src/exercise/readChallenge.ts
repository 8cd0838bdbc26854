import { nearestWord } from '../math/nearestWord.ts';
import { changeKey } from '../scenario/changeKey.ts';
import { applyChanges, type Change } from '../scenario/changes.ts';
import { knobsOf, movedTo, type ScenarioKnob } from '../scenario/knobs.ts';
import type { Path, TextPlace } from '../scenario/problems.ts';
import { central } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type CaseFile, name } from './caseFile.ts';
import { spentOn, stepsTo, valueAt } from './design.ts';
import type { Challenge, ChallengeChoice, ChallengeKnob } from './exercise.ts';
import { readBlock, type Block, type YamlPiece } from './readBlock.ts';
import * as blocks from './schema/blocks.ts';

type Given = NonNullable<ReturnType<typeof readBlock<typeof blocks.challenge>>>['value'];

/** Reads a challenge block; null where it has errors that leave none. `place`: of its id. */
export function readChallenge(
  piece: YamlPiece,
  file: CaseFile,
): { challenge: Challenge; place: TextPlace } | null {
  const block = readBlock(piece, blocks.challenge, file.report);
  if (!block) return null;
  const scenario = file.scenario(block, block.value.scenario, ['scenario']);
  return scenario && new ChallengeReader(block, scenario, file).read();
}

class ChallengeReader {
  private readonly block: Block<Given>;
  private readonly scenario: Scenario;
  private readonly file: CaseFile;
  private readonly turnable: ReadonlyMap<string, ScenarioKnob>;
  /** What is changed by a knob or a choice that was read. */
  private readonly taken = new Set<string>();

  constructor(block: Block<Given>, scenario: Scenario, file: CaseFile) {
    this.block = block;
    this.scenario = scenario;
    this.file = file;
    this.turnable = new Map(knobsOf(scenario).map((knob) => [knob.path, knob]));
  }

  read(): { challenge: Challenge; place: TextPlace } {
    const { block, file, scenario } = this;
    const { id, prompt, from, budget, submissions, practiceRuns, runs } = block.value;
    if (block.value.knobs.length + block.value.choices.length === 0)
      file.report.add('challenge-empty', block.place(['id']), {}, block.name);
    const knobs = block.value.knobs.flatMap((given, i) => this.knob(given, ['knobs', i]) ?? []);
    const choices = block.value.choices.map((given, i) => this.choice(given, ['choices', i]));
    this.eachOnce(choices);
    const challenge: Challenge = {
      kind: 'challenge',
      id,
      prompt,
      scenario: scenario.id,
      from: from === undefined ? null : file.step(block, ['from'], scenario, from),
      budget,
      submissions,
      practiceRuns,
      runs,
      knobs,
      choices,
      designs: [],
    };
    const designs = block.value.designs.map((given, i) => this.design(given, ['designs', i], challenge));
    return { challenge: { ...challenge, designs }, place: block.place(['id']) };
  }

  private knob({ path, label, range, step, cost }: Given['knobs'][number], at: Path): ChallengeKnob | null {
    const { block, file } = this;
    const known = this.turnable.get(path);
    if (!known) {
      const ids = [...this.turnable.keys()];
      const facts = { kind: 'number to turn', id: path, nearest: nearestWord(path, ids), ids };
      file.report.add('not-known', block.place([...at, 'path']), facts, name(block, [...at, 'path']));
      return null;
    }
    const { low, high } = range;
    const written = central(known.value);
    const place = block.place([...at, 'range']);
    const where = name(block, [...at, 'range']);
    if (low > written || high < written || low === high) {
      file.report.add('knob-range', place, { low, high, written }, where);
      return null;
    }
    const knob = { path, label, written, low, high, step, cost };
    for (const end of [low, high]) {
      if (stepsTo(knob, end) === null) {
        const nearest = valueAt(knob, Math.round((end - written) / step));
        file.report.add('knob-steps', place, { end, written, step, nearest }, where);
        return null;
      }
      this.possible({ set: path, to: movedTo(known.parameter, known.value, end) }, `${path}=${end}`, [
        ...at,
        'range',
      ]);
    }
    this.take(path, [...at, 'path']);
    return knob;
  }

  private choice({ id, label, changes: written, cost }: Given['choices'][number], at: Path): ChallengeChoice {
    const changes = this.file.changes(this.block, [...at, 'changes'], this.scenario, written);
    for (const change of changes) this.take(changeKey(change), [...at, 'changes']);
    return { id, label, changes, cost };
  }

  private design(
    { label, turns, choices: chosen }: Given['designs'][number],
    at: Path,
    challenge: Challenge,
  ): Challenge['designs'][number] {
    const { block, file } = this;
    const { knobs, choices, budget } = challenge;
    for (const [path, value] of Object.entries(turns)) {
      const place = [...at, 'turns', path];
      const knob = knobs.find((one) => one.path === path);
      if (!knob) file.known(block, place, 'knob', path, byName(knobs.map((one) => one.path)));
      else if (stepsTo(knob, value) === null) {
        const { low, high, step } = knob;
        file.report.add(
          'turn-outside',
          block.place(place),
          { value, path, low, high, step },
          name(block, place),
        );
      }
    }
    chosen.forEach((id, i) =>
      file.known(block, [...at, 'choices', i], 'choice', id, byName(choices.map((one) => one.id))),
    );
    const design = { label, turns, chosen };
    const spent = spentOn(challenge, design);
    if (spent > budget)
      file.report.add('design-dear', block.place([...at, 'label']), { spent, budget }, name(block, at));
    return design;
  }

  private eachOnce(choices: readonly ChallengeChoice[]): void {
    const { block, file } = this;
    choices.forEach(({ id }, i) => {
      const first = choices.findIndex((one) => one.id === id);
      if (first === i) return;
      const { line } = block.place(['choices', first, 'id']);
      file.report.add(
        'name-twice',
        block.place(['choices', i, 'id']),
        { id, line },
        name(block, ['choices', i]),
      );
    });
  }

  private take(what: string, at: Path): void {
    const { block, file, taken } = this;
    if (taken.has(what)) file.report.add('changed-twice', block.place(at), { what }, name(block, at));
    taken.add(what);
  }

  private possible(change: Change, written: string, at: Path): void {
    const { block, file, scenario } = this;
    for (const { severity, message, suggestion } of applyChanges(scenario, [change]).notes) {
      if (severity !== 'error') continue;
      const facts = { change: written, reason: message, suggestion };
      file.report.add('change-refused', block.place(at), facts, name(block, at));
    }
  }
}

const byName = (names: readonly string[]): object => Object.fromEntries(names.map((one) => [one, one]));
