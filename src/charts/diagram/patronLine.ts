import { along, type Point, type Segment } from './geometry.ts';
import type { PatronLine } from './diagramParts.ts';
import type { DiagramPatronage } from './diagramProps.ts';
import { collision, type Obstacles, place, type Setting, setText, widthOf } from './textBlock.ts';

const startClear = 28;
const endClear = 32;

/**
 * The dotted line of a patronage.
 * @param sideways px by which it gives way to lanes of the same pair.
 */
export function patronSegment(from: Point, to: Point, across: Point, sideways: number): Segment {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (distance: number): Point => ({
    x: from.x + unit.x * distance + across.x * sideways,
    y: from.y + unit.y * distance + across.y * sideways,
  });
  return { from: at(startClear), to: at(length - endClear) };
}

const places = [0.28, 0.24, 0.32, 0.36, 0.2, 0.4, 0.45, 0.64, 0.7, 0.76, 0.6, 0.5, 0.55, 0.82, 0.14, 0.88];

// On the line, or beside it.
const beside = { middle: 0, end: -5, start: 5 };

/** Puts the word on its line where it touches no text; no room, no word. */
export function wordedPatron(
  patronage: DiagramPatronage,
  line: Segment,
  obstacles: Obstacles,
  setting: Setting,
): PatronLine {
  const text = setting.intl.formatMessage({ id: 'diagram.patron' });
  const face = setting.sizes.small;
  const word = place(
    (['middle', 'end', 'start'] as const).flatMap((anchor) =>
      places.map((share) => {
        const at = along(line, share);
        const x = at.x + beside[anchor];
        return setText([[{ text }]], face, anchor, x, at.y - face.line / 2, setting.measure);
      }),
    ),
    obstacles,
  );
  const room = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) - widthOf(word);
  const clear = collision(word, obstacles) < 3;
  return { patronage, line, word: clear && room > 12 ? word : null };
}
