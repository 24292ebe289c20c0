/** A text that wants to stand near a point, and the places around it where it may. */
export interface Label {
  element: HTMLElement;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Distance from the point to the text; for 'centre' none. */
  gap: number;
  spots: Spot[];
  /** Other points, tried with 'centre' when there is no room at the first. */
  elsewhere?: { x: number; y: number }[];
  /** Shown whatever is in the way. */
  always?: boolean;
  /** Extra room kept free around it. */
  margin?: number;
  /** Takes the symbol's own room, too: a dot at the point. */
  dot?: number;
  /** Rejected by rules of its own, once its turn comes. */
  unless?: () => boolean;
}

export type Spot = 'end' | 'start' | 'above' | 'below' | 'centre' | 'higher' | 'lower';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxAt(label: Label, spot: Spot, { x, y } = label as { x: number; y: number }): Box {
  const { width, height, gap } = label;
  let left = x - width / 2;
  let top = y - height / 2;
  if (spot === 'end') left = x + gap;
  else if (spot === 'start') left = x - gap - width;
  else if (spot === 'above') top = y - gap - height;
  else if (spot === 'below') top = y + gap;
  else if (spot === 'higher') top = y - height * 2.2;
  else if (spot === 'lower') top = y + height * 1.2;
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.left < b.right + margin && a.right > b.left - margin && a.top < b.bottom + margin && a.bottom > b.top - margin
  );
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
}

/**
 * Greedy placement: in the order given, each label takes its first spot that is free and within the frame, or is hidden.
 * Fast enough for the few hundred labels that fit on a screen, and stable, since the order is.
 */
export function placeLabels(labels: Label[], obstacles: Box[], frame: Box): void {
  const taken = [...obstacles];
  for (const label of labels) {
    const margin = label.margin ?? 2;
    const dot = label.dot
      ? { left: label.x - label.dot, top: label.y - label.dot, right: label.x + label.dot, bottom: label.y + label.dot }
      : undefined;
    const dotFree = !dot || !taken.some((box) => overlap(dot, box, 1));
    const refused = label.unless?.() ?? false;
    const candidates = [
      ...label.spots.map((spot) => boxAt(label, spot)),
      ...(label.elsewhere ?? []).map((point) => boxAt(label, 'centre', point)),
    ];
    const free =
      refused || !dotFree
        ? undefined
        : candidates.find((box) => within(box, frame) && !taken.some((other) => overlap(box, other, margin)));
    const box = free ?? (label.always ? candidates[0] : undefined);
    label.element.hidden = box === undefined;
    if (box === undefined) continue;
    taken.push(box);
    if (dot) taken.push(dot);
    label.element.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    label.element.style.setProperty('--dot-x', `${Math.round(label.x - box.left)}px`);
    label.element.style.setProperty('--dot-y', `${Math.round(label.y - box.top)}px`);
  }
}

const ruler = document.createElement('canvas').getContext('2d');

/** Width of a text in CSS pixels. */
export function textWidth(text: string, font: string, letterSpacing = 0): number {
  if (!ruler) return text.length * 8;
  ruler.font = font;
  return Math.ceil(ruler.measureText(text).width + letterSpacing * text.length);
}
