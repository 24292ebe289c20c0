/** Colours as the page resolves them; a probe element tells when light, dark or a theme changes any of them. */
import { TONES } from './model.js';
import type { Tone } from './model.js';

const NAMES = ['paper', 'ink', 'muted', 'rule', 'faint', 'viewed', 'on-tone', ...TONES] as const;
type Name = (typeof NAMES)[number];

export class Palette {
  private readonly colours: Record<Name, string>;

  constructor(
    probes: Element,
    readonly font: string,
  ) {
    const spans = [...probes.children];
    this.colours = Object.fromEntries(NAMES.map((name, i) => [name, getComputedStyle(spans[i]!).color])) as Record<
      Name,
      string
    >;
  }

  get(name: Name): string {
    return this.colours[name];
  }

  tone(tone: Tone): string {
    return this.colours[tone] ?? this.colours.neutral;
  }
}

/** One span per colour. The tiny transition makes any later change of a colour fire `transitionend`. */
export function makeProbes(): HTMLElement {
  const probes = document.createElement('div');
  probes.className = 'probes';
  probes.setAttribute('aria-hidden', 'true');
  for (const name of NAMES) {
    const span = document.createElement('span');
    span.style.color = `var(--_${name})`;
    probes.append(span);
  }
  return probes;
}
