import { endToEnd, numberOf, sortedIds } from './ids.ts';
import type { ChannelTable, ParameterLayout } from './model.ts';
import type { Names } from './names.ts';
import { addNumber, type ParameterList } from './parameterList.ts';
import type { ChannelSetup, Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

export type ChannelBlocks = Pick<
  ParameterLayout,
  'deadline' | 'beta' | 'exit' | 'preconditionLevel' | 'weight' | 'redLine'
>;

/** A party of a channel, in the order of channels and actors. */
interface Party {
  path: string;
  id: string;
  channel: ChannelSetup;
}

/** The diplomatic tracks, and which of them serve which actor. */
export function compileChannels(list: ParameterList, setup: Setup, names: Names) {
  const channels = names.channels.ids.map((id) => setup.channels[id]!);
  const partyLists = channels.map((channel, c) =>
    partiesOf(channel, `channels.${names.channels.ids[c]!}`, names),
  );
  const parties = partyLists.flat();
  const issueLists = channels.map((channel) => sortedIds(channel.issues));

  const deadline = list.values.length;
  channels.forEach((channel, c) =>
    addNumber(list, channel.deadline, `channels.${names.channels.ids[c]!}.deadline`),
  );
  const beta = list.values.length;
  for (const { path, id, channel } of parties) addNumber(list, channel.beta?.[id] ?? 1, `${path}.beta.${id}`);
  const exit = list.values.length;
  for (const { path, id, channel } of parties) addNumber(list, channel.exit?.[id] ?? 0, `${path}.exit.${id}`);
  const preconditionLevel = list.values.length;
  for (const { path, id, channel } of parties) {
    addNumber(list, channel.preconditions?.[id]?.level ?? 0, `${path}.preconditions.${id}.level`);
  }
  const weight = list.values.length;
  addStakes(list, 'weights', channels, partyLists, issueLists);
  const redLine = list.values.length;
  addStakes(list, 'redLines', channels, partyLists, issueLists);
  const blocks: ChannelBlocks = { deadline, beta, exit, preconditionLevel, weight, redLine };

  const party = endToEnd(partyLists.map((members) => members.map(({ id }) => names.actors.of.get(id)!)));
  const partyTie = endToEnd(
    partyLists.flatMap((members) =>
      members.map(({ id, path }) =>
        members
          .filter((other) => other.id !== id)
          .map((other) => numberOf(names.ties, `${id}|${other.id}`, 'tie', `${path}.parties`)),
      ),
    ),
  );
  const over = endToEnd(
    parties.map(({ path, id, channel }) =>
      [...(channel.preconditions?.[id]?.over ?? [])]
        .sort()
        .map((rivalry) => numberOf(names.rivalries, rivalry, 'rivalry', `${path}.preconditions.${id}.over`)),
    ),
  );
  const windows = parties.map(({ channel, id }) => channel.preconditions?.[id]?.window ?? 1);
  const issue = endToEnd(issueLists.map((ids) => ids.map(() => 0)));
  const table: ChannelTable = {
    opens: Int32Array.from(channels, (channel) => channel.opens),
    meetingsToLeave: Int32Array.from(channels, (channel) => channel.meetingsToLeave),
    meets: meetingSteps(setup, channels),
    partyStart: party.start,
    partyActor: party.members,
    partyTieStart: partyTie.start,
    partyTie: partyTie.members,
    overStart: over.start,
    over: over.members,
    window: Int32Array.from(windows),
    issueStart: issue.start,
    issueIds: issueLists.flat(),
    stakeStart: endToEnd(issueLists.flatMap((ids, c) => ids.map(() => partyLists[c]!.map(() => 0)))).start,
    longestWindow: Math.max(1, ...windows),
  };
  return { blocks, table, serving: servingChannels(channels, names) };
}

function partiesOf(channel: ChannelSetup, path: string, names: Names): Party[] {
  const ids = [...new Set(channel.parties)].sort();
  if (ids.length < 2) throw new SetupError(`${path}.parties: a channel joins at least two actors`);
  for (const id of ids) numberOf(names.actors, id, 'actor', `${path}.parties`);
  const named = [channel.beta, channel.exit, channel.preconditions].flatMap((map) => Object.keys(map ?? {}));
  for (const id of named) {
    if (!ids.includes(id)) throw new SetupError(`${path}: "${id}" is no party of this channel`);
  }
  for (const id of ids) {
    const window = channel.preconditions?.[id]?.window ?? 1;
    if (!(Number.isInteger(window) && window >= 1)) {
      throw new SetupError(`${path}.preconditions.${id}.window: is a whole number of steps, at least 1`);
    }
  }
  if (!channel.meetings.every(Number.isInteger)) throw new SetupError(`${path}.meetings: are whole steps`);
  return ids.map((id) => ({ path, id, channel }));
}

function addStakes(
  list: ParameterList,
  name: 'weights' | 'redLines',
  channels: readonly ChannelSetup[],
  partyLists: readonly (readonly Party[])[],
  issueLists: readonly (readonly string[])[],
): void {
  channels.forEach((channel, c) => {
    for (const issue of issueLists[c]!) {
      for (const { path, id } of partyLists[c]!) {
        const value = channel.issues[issue]![name][id];
        if (value === undefined)
          throw new SetupError(`${path}.issues.${issue}.${name}: gives no number for "${id}"`);
        addNumber(list, value, `${path}.issues.${issue}.${name}.${id}`);
      }
    }
  });
}

function meetingSteps(setup: Setup, channels: readonly ChannelSetup[]): Uint8Array {
  const meets = new Uint8Array(setup.steps * channels.length);
  channels.forEach((channel, c) => {
    for (const t of channel.meetings) if (t >= 0 && t < setup.steps) meets[t * channels.length + c] = 1;
  });
  return meets;
}

function servingChannels(channels: readonly ChannelSetup[], names: Names) {
  const serves = channels.map((channel, c) => {
    const path = `channels.${names.channels.ids[c]!}.serves`;
    return channel.serves === undefined
      ? null
      : new Set(channel.serves.map((id) => numberOf(names.actors, id, 'actor', path)));
  });
  const { start, members } = endToEnd(
    names.actors.ids.map((_, i) =>
      serves.flatMap((served, c) => (served === null || served.has(i) ? [c] : [])),
    ),
  );
  return { channelStart: start, channel: members };
}
