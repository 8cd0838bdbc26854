import type { ActorShapeName } from '../actorLook.ts';

const point = (radius: number, turn: number): string => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
};

const polygon = (radius: number, corners: number, shift = 0): string =>
  `M${Array.from({ length: corners }, (_, i) => point(radius, i / corners + shift)).join('L')}Z`;

/**
 * SVG path of an actor's shape, centred on 0,0, of about equal area for every shape.
 * @param size half the width of the circle, in px.
 */
export function actorPath(shape: ActorShapeName, size: number): string {
  const r = size;
  switch (shape) {
    case 'circle':
      return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
    case 'square':
      return `M${-r * 0.9},${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`;
    case 'triangle':
      return `M0,${-r * 1.1}L${r * 1.15},${r * 0.95}L${-r * 1.15},${r * 0.95}Z`;
    case 'diamond':
      return `M0,${-r * 1.25}L${r * 1.25},0L0,${r * 1.25}L${-r * 1.25},0Z`;
    case 'pentagon':
      return polygon(r * 1.15, 5);
    case 'hexagon':
      return polygon(r * 1.1, 6);
    case 'bar':
      return `M${-r * 1.2},${-r * 0.45}H${r * 1.2}V${r * 0.45}H${-r * 1.2}Z`;
    case 'star':
      return `M${Array.from({ length: 10 }, (_, i) => point(i % 2 ? r * 0.58 : r * 1.3, i / 10)).join('L')}Z`;
    case 'cross': {
      const a = r * 0.38;
      const b = r * 1.1;
      return `M${-a},${-b}H${a}V${-a}H${b}V${a}H${a}V${b}H${-a}V${a}H${-b}V${-a}H${-a}Z`;
    }
  }
}
