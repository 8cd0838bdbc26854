import type { ActorLook } from '../actorLook.ts';
import type { Point, Segment } from './geometry.ts';
import type { DiagramPatronage } from './diagramProps.ts';
import type { Lane } from './lane.ts';
import type { TextBlock } from './textBlock.ts';

/** Radius of an actor's shape, in px. */
export const nodeSize = 13;

export interface DiagramNode {
  actor: ActorLook;
  at: Point;
  name: TextBlock;
}

/** A dotted arrow from patron to client; without a word where none finds room. */
export interface PatronLine {
  patronage: DiagramPatronage;
  line: Segment;
  word: TextBlock | null;
}

/** The channel's bracket over two actors; `gap` is where its word interrupts it. */
export interface Bracket {
  from: Point;
  to: Point;
  /** Signed length of the legs: below zero they point up. */
  leg: number;
  gap: readonly [number, number] | null;
}

/** A diagram with every place worked out, ready to be drawn. */
export interface DiagramLayout {
  width: number;
  height: number;
  nodes: readonly DiagramNode[];
  lanes: readonly Lane[];
  patrons: readonly PatronLine[];
  brackets: readonly Bracket[];
  /** Words of the channels, in brackets or as lines above the picture. */
  channelWords: readonly TextBlock[];
  /** Whether lanes carry their trust alone: then needs and acts are in the why table. */
  numbersOnly: boolean;
}

/** All texts of a layout, with whose they are: what the tests of collisions look at. */
export function textsOf(layout: DiagramLayout): readonly TextBlock[] {
  return [
    ...layout.nodes.map((node) => node.name),
    ...layout.lanes.map((lane) => lane.words),
    ...layout.patrons.flatMap((patron) => patron.word ?? []),
    ...layout.channelWords,
  ];
}
