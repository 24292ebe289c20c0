/** Colours as the page resolves them; a change of the page's scheme is told. */
import { TONES } from './model.js';
import type { Tone } from './model.js';

const NAMES = ['paper', 'ink', 'quiet', 'rule', 'rule-strong', 'faint'] as const;
type Name = (typeof NAMES)[number] | Tone;

export interface Palette {
  colour(name: Name): string;
  font: string;
}

/** An element that nobody sees, with a span in each colour. */
export class Probes {
  readonly element = document.createElement('div');

  /** @param scheme `light` for paper whatever the page looks like; empty to follow the page */
  constructor(scheme: '' | 'light') {
    this.element.className = 'chart-probes';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.style.colorScheme = scheme;
    for (const name of [...NAMES, ...TONES]) {
      const span = document.createElement('span');
      span.className = `chart-tone-${name}`;
      span.dataset.name = name;
      this.element.append(span);
    }
  }

  read(): Palette {
    const colours = new Map<string, string>();
    for (const span of this.element.querySelectorAll<HTMLElement>('span')) {
      colours.set(span.dataset.name!, getComputedStyle(span).color);
    }
    return {
      colour: (name) => colours.get(name) ?? 'currentcolor',
      font: getComputedStyle(this.element).fontFamily,
    };
  }
}

/** The same colour, seen through. */
export function faded(colour: string, alpha: number): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  return parts ? `rgba(${parts[1]}, ${parts[2]}, ${parts[3]}, ${alpha})` : colour;
}
