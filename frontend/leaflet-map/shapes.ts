const SVG = 'http://www.w3.org/2000/svg';

/** Outlines in a square of 24 by 24. The centre of gravity is the centre of the square, or nearly so. */
const PATHS: Record<string, string> = {
  circle: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  ring: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  square: 'M3 3h18v18H3z',
  triangle: 'M12 1.5L23 21H1z',
  diamond: 'M12 .5L23.5 12L12 23.5L.5 12z',
  octagon: 'M7.7 1.5h8.6l6.2 6.2v8.6l-6.2 6.2H7.7l-6.2-6.2V7.7z',
  cross: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z',
  star: 'M12 1l3.1 7.3l7.9.7l-6 5.2l1.8 7.8l-6.8-4.1L5.2 22L7 14.2L1 9l7.9-.7z',
};

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A marker's picture. Its colours come from CSS, by class and custom property. */
export function shapePicture(shape: string, badge: string | undefined, stale: boolean): SVGElement {
  const path = PATHS[shape] ?? PATHS.circle;
  const svg = svgElement('svg', { viewBox: '-4 -4 32 32', 'aria-hidden': 'true', focusable: 'false' });
  if (stale) {
    const around = svgElement('path', { d: path, class: 'stale', transform: 'translate(12 12) scale(1.24) translate(-12 -12)' });
    svg.append(around);
  }
  svg.append(svgElement('path', { d: path, class: shape === 'ring' ? 'outline' : 'filled' }));
  if (badge) {
    const text = svgElement('text', {
      x: '12',
      y: shape === 'triangle' ? '14.5' : '12',
      class: shape === 'ring' ? 'badge on-outline' : 'badge',
      'font-size': String(badge.length > 3 ? 7 : badge.length > 2 ? 9 : 10.5),
    });
    text.textContent = badge;
    svg.append(text);
  }
  return svg;
}
