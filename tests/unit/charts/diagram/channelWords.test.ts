import { describe, expect, test } from 'vitest';
import { channelSentence, othersSentence } from '../../../../src/charts/diagram/channelWords.ts';
import { fourLooks } from '../../../../src/places/dev/specimens/diagramCases.ts';
import { intl } from './setting.ts';

const [us, russia] = ['us', 'russia'].map((id) => fourLooks.find((actor) => actor.id === id));
if (!us || !russia) throw new Error('The specimens have lost the two patrons.');
const channel = { id: 'c', name: 'Geneva', parties: ['us', 'russia'], statusWord: 'strained' };

describe('a channel in full', () => {
  test('names its parties', () => {
    expect(channelSentence(channel, fourLooks, intl)).toBe(`Geneva (${us.short}, ${russia.short}): strained`);
  });

  test('does not repeat parties that its name already holds', () => {
    const name = `${us.short} and ${russia.name}`;
    expect(channelSentence({ ...channel, name }, fourLooks, intl)).toBe(`${name}: strained`);
  });

  test('names all parties where its name holds only some', () => {
    const name = `${us.short} line`;
    expect(channelSentence({ ...channel, name }, fourLooks, intl)).toBe(
      `${name} (${us.short}, ${russia.short}): strained`,
    );
  });
});

describe('what a diagram shows besides its ties', () => {
  test('is one sentence of patrons and channels', () => {
    const patronages = [{ patron: 'us', client: 'russia' }];
    expect(othersSentence({ actors: fourLooks, patronages, channels: [channel] }, intl)).toBe(
      `${us.name} is patron of ${russia.name}, channel Geneva (${us.short}, ${russia.short}): strained.`,
    );
  });

  test('is nothing where there is neither', () => {
    expect(othersSentence({ actors: fourLooks, patronages: [], channels: [] }, intl)).toBeNull();
  });
});
