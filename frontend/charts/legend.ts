/** What each series looks like, as a small SVG; the same on the page and in pictures. */
import type { Palette } from './palette.js';
import type { Model, Series } from './model.js';
import { corners } from './shapes.js';

export const SWATCH = { width: 22, height: 12 };

/** A chart of one series needs none: its title says what it is. */
export function isNeeded(model: Model): boolean {
  return model.series.length > 1;
}

/** Markup of the swatch; made of numbers and resolved colours alone. */
export function swatch(series: Series, palette: Palette): string {
  const colour = palette.colour(series.tone);
  const paper = palette.colour('paper');
  switch (series.kind) {
    case 'line':
      return `<rect x="0" y="2" width="22" height="8" fill="${colour}" fill-opacity="0.24"/><path d="M0 6H22" stroke="${colour}" stroke-width="2"/>`;
    case 'points': {
      const points = corners(series.shape, 11, 6, 4.5);
      return points
        ? `<polygon points="${points.map((corner) => corner.map((n) => n.toFixed(2)).join(',')).join(' ')}" fill="${colour}"/>`
        : `<circle cx="11" cy="6" r="4.5" fill="${colour}"/>`;
    }
    case 'bars':
      return bar(series.tone, colour, paper);
  }
}

function bar(tone: Series['tone'], colour: string, paper: string): string {
  const box = (style: string) => `<rect x="3.75" y="0.75" width="16" height="10.5" ${style}/>`;
  if (tone === 'restricted') {
    const stripes = [3, 6, 9].map((y) => `<path d="M4 ${y}H20" stroke="${colour}" stroke-width="1.5"/>`).join('');
    return box(`fill="${paper}" stroke="${colour}"`) + stripes;
  }
  if (tone === 'open') return box(`fill="${paper}" stroke="${colour}" stroke-width="1.5"`);
  if (tone === 'unknown') return box(`fill="${colour}" fill-opacity="0.2" stroke="${colour}" stroke-dasharray="1 3"`);
  return box(`fill="${colour}"`);
}
