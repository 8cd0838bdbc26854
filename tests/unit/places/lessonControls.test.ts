import { createIntl } from '@formatjs/intl';
import type { IntlShape } from 'react-intl';
import { expect, test } from 'vitest';
import { labLessonControls } from '../../../src/places/lab/labLessonControls.ts';
import { replayLessonControls } from '../../../src/places/replay/replayLessonControls.ts';
import { labEvents, labProposals } from '../../../src/stores/labEvents.ts';
import { labKnobs, turnKnob } from '../../../src/stores/labKnobs.ts';
import { controlOf } from '../../../src/stores/labLesson.ts';
import { english } from '../../../src/words/catalog.ts';
import { labEnglish } from '../../../src/words/labCatalog.ts';
import { lessonEnglish } from '../../../src/words/lessonCatalog.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const intl = createIntl({
  locale: 'en-GB',
  messages: { ...english, ...labEnglish, ...lessonEnglish },
}) as unknown as IntlShape;

const september = scenarioOf(textOf('scenarios/september-2016.yaml'));
const twoSides = scenarioOf(textOf('scenarios/two-sides.yaml'));

test('a teacher can open whatever a student can change in the lab, each once and under a name of its own', () => {
  for (const scenario of [september, twoSides]) {
    const controls = labLessonControls(intl, scenario).flatMap((group) => group.controls);
    const ids = controls.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const changes = [
      ...labKnobs(scenario).map((knob) => turnKnob(knob, knob.parameter.min)),
      ...labEvents(scenario, 0)
        .filter(({ fixed }) => fixed === null)
        .flatMap(({ id, strengths }) => [
          { without: id },
          ...strengths.map(({ path }) => ({ set: path, to: 0 })),
        ]),
      ...Object.keys(scenario.actors).map((id) => ({ set: `actors.${id}.rule`, to: 'grim' })),
      ...Object.keys(scenario.agreement.renewals).map((id) => ({
        set: `agreement.renewals.${id}`,
        to: null,
      })),
      ...labProposals(scenario, 0).map(({ path }) => ({ set: path, to: true })),
      ...Object.keys(scenario.accounts).map((account) => ({ account })),
    ];
    expect(changes.map(controlOf).filter((control) => !ids.includes(control))).toEqual([]);
    expect(ids.every((id) => /^[\w./|:@-]+$/.test(id))).toBe(true);
  }
});

test('of the replay only what the scenario has is offered', () => {
  const ids = (scenario: typeof september) =>
    replayLessonControls(intl, scenario).flatMap(({ controls }) => controls.map(({ id }) => id));
  expect(ids(september)).toEqual(['time', 'mode', 'account', 'seed']);
  expect(ids(twoSides)).toEqual(['time', 'seed']);
});
