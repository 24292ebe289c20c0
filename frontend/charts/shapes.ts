/** The shapes of points, as the library's graphic elements. */
import type { Shape } from './model.js';

type Corner = [number, number];

const POLYGONS: Record<Exclude<Shape, 'circle'>, Corner[]> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.2],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  cross: [
    [-1.2, -0.4],
    [-0.4, -0.4],
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
  ],
  star: star(),
};

function star(): Corner[] {
  return Array.from({ length: 10 }, (_, index): Corner => {
    const radius = index % 2 === 0 ? 1.4 : 0.62;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Corners around a place, null for a circle. */
export function corners(shape: Shape, x: number, y: number, radius: number): Corner[] | null {
  if (shape === 'circle') return null;
  return POLYGONS[shape].map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
}
