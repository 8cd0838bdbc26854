import type { IntlShape } from 'react-intl';
import type { ActorLook } from '../actorLook.ts';
import type { Point } from './geometry.ts';
import type { DiagramChannel, DiagramSeries } from './diagramProps.ts';
import type { Bracket } from './diagramParts.ts';
import {
  broken,
  heightOf,
  keptInside,
  moved,
  type Setting,
  setText,
  type TextBlock,
  widthOf,
} from './textBlock.ts';
import { inSeries } from '../../words/inSeries.ts';

/** "channel: strained"; with several channels each by its name. */
export const channelWord = (channel: DiagramChannel, alone: boolean, intl: IntlShape): string =>
  alone
    ? intl.formatMessage({ id: 'diagram.channel' }, { status: channel.statusWord })
    : intl.formatMessage({ id: 'diagram.channelNamed' }, { name: channel.name, status: channel.statusWord });

/** The channel in full, with its parties where its name does not say them: "Geneva (US, Russia, Turkey): open". */
export function channelSentence(
  channel: DiagramChannel,
  actors: readonly ActorLook[],
  intl: IntlShape,
): string {
  const parties = channel.parties.map(
    (id) => actors.find((actor) => actor.id === id) ?? { short: id, name: id },
  );
  if (parties.every(({ short, name }) => channel.name.includes(short) || channel.name.includes(name)))
    return channelWord(channel, false, intl);
  return intl.formatMessage(
    { id: 'diagram.channelAmong' },
    {
      name: channel.name,
      parties: inSeries(
        parties.map(({ short }) => short),
        intl.locale,
      ),
      status: channel.statusWord,
    },
  );
}

/** What the picture shows besides its ties, for those who hear it; null where it shows nothing else. */
export function othersSentence(
  { actors, patronages, channels }: Pick<DiagramSeries, 'actors' | 'patronages' | 'channels'>,
  intl: IntlShape,
): string | null {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const parts = [
    ...patronages.map(({ patron, client }) =>
      intl.formatMessage(
        { id: 'diagram.table.patronOf' },
        { patron: nameOf(patron), client: nameOf(client) },
      ),
    ),
    ...channels.map((channel) =>
      intl.formatMessage({ id: 'diagram.channelHeard' }, { channel: channelSentence(channel, actors, intl) }),
    ),
  ];
  if (parts.length === 0) return null;
  return intl.formatMessage({ id: 'diagram.others' }, { parts: inSeries(parts, intl.locale) });
}

/** Channels that no bracket can span, as lines above the picture. */
export function channelLines(
  channels: readonly DiagramChannel[],
  actors: readonly ActorLook[],
  setting: Setting,
): readonly TextBlock[] {
  const face = setting.sizes.small;
  let top = 0;
  return channels.map((channel) => {
    const lines = broken(
      channelSentence(channel, actors, setting.intl),
      face,
      setting.width,
      setting.measure,
    );
    const block = setText(lines, face, 'middle', setting.width / 2, top, setting.measure);
    top += heightOf(block) + 2;
    return block;
  });
}

const legLength = 7;

/**
 * A bracket that spans two actors side by side, and its word in the bracket's line, or beyond it where it is too long.
 * @param edge y that bracket and word must stay clear of.
 * @param away -1: above the actors, 1: below.
 */
export function bracketOver(
  word: string,
  left: Point,
  right: Point,
  edge: number,
  away: -1 | 1,
  setting: Setting,
): { bracket: Bracket; word: TextBlock } {
  const face = setting.sizes.small;
  const middle = (left.x + right.x) / 2;
  const room = right.x - left.x - 2 * 16;
  const one = setText([[{ text: word }]], face, 'middle', middle, 0, setting.measure);
  const y = edge + (away * face.line) / 2;
  if (widthOf(one) + 16 <= room) {
    const half = widthOf(one) / 2 + 8;
    return {
      bracket: {
        from: { x: left.x, y },
        to: { x: right.x, y },
        leg: -away * legLength,
        gap: [middle - half, middle + half],
      },
      word: moved(one, 0, y - face.line / 2),
    };
  }
  const lines = broken(word, face, setting.width, setting.measure);
  const block = keptInside(setText(lines, face, 'middle', middle, 0, setting.measure), setting.width);
  const top = away < 0 ? y - 4 - heightOf(block) : y + 4;
  return {
    bracket: { from: { x: left.x, y }, to: { x: right.x, y }, leg: -away * legLength, gap: null },
    word: moved(block, 0, top),
  };
}
