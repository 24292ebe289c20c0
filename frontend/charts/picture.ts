/** A chart as a picture that can leave the page: with title, unit, legend, sources and day inside, on light paper. */
import * as library from 'echarts/core';
import { isNeeded, swatch, SWATCH } from './legend.js';
import type { Model } from './model.js';
import { option } from './option.js';
import type { Palette } from './palette.js';

const WIDTH = 960;
const EDGE = 28;
const INNER = WIDTH - 2 * EDGE;
const LEAST_HEIGHT = 380;
const ROW = 34;

/** Serves as ruler for words; the picture uses no font of the page, for it may not have it where it goes. */
const FONT = "'Source Sans 3', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

export function svgPicture(model: Model, colours: Palette): string {
  const palette = { ...colours, colour: colours.colour.bind(colours), font: FONT };
  const parts: string[] = [];
  let y = EDGE + 18;
  const write = (lines: string[], size: number, colour: string, weight = 400): void => {
    for (const line of lines) {
      parts.push(text(line, EDGE, y, size, colour, weight));
      y += size * 1.4;
    }
  };
  write(wrapped(model.title, 22, 600), 22, palette.colour('ink'), 600);
  write(wrapped(model.unit, 15), 15, palette.colour('quiet'));
  y = legend(model, palette, parts, y);
  const height = drawingHeight(model);
  parts.push(drawn(model, palette, height).replace('<svg ', `<svg x="${EDGE}" y="${y}" `));
  y += height + 26;
  write(
    model.foot.flatMap((line) => wrapped(line, 13)),
    13,
    palette.colour('quiet'),
  );
  const full = Math.ceil(y + EDGE / 2);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${full}" viewBox="0 0 ${WIDTH} ${full}" ` +
    `role="img" aria-label="${escaped(model.summary)}" style="font-variant-numeric: tabular-nums lining-nums">` +
    `<rect width="${WIDTH}" height="${full}" fill="${palette.colour('paper')}"/>${parts.join('')}</svg>`
  );
}

/** At twice the size, so that it stays sharp in print. */
export async function pngPicture(svg: string): Promise<Blob> {
  const image = new Image();
  // Not a blob: the policy of the page lets pictures come from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png');
  });
}

function drawingHeight(model: Model): number {
  const rows = model.axis.kind === 'categories' && model.axis.horizontal ? model.axis.names.length : 0;
  return Math.max(LEAST_HEIGHT, rows * ROW);
}

function drawn(model: Model, palette: Palette, height: number): string {
  const chart = library.init(null, null, { renderer: 'svg', ssr: true, width: INNER, height });
  try {
    chart.setOption(option(model, palette, INNER));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Returns where the next thing may stand. */
function legend(model: Model, palette: Palette, parts: string[], from: number): number {
  if (!isNeeded(model)) return from;
  let [x, y] = [EDGE, from];
  for (const series of model.series) {
    const width = SWATCH.width + 6 + measure(series.name, 14) + 22;
    if (x > EDGE && x + width > WIDTH - EDGE) [x, y] = [EDGE, y + 22];
    parts.push(`<g transform="translate(${x} ${y - 10})">${swatch(series, palette)}</g>`);
    parts.push(text(series.name, x + SWATCH.width + 6, y, 14, palette.colour('ink'), 400));
    x += width;
  }
  return y + 18;
}

function text(words: string, x: number, y: number, size: number, colour: string, weight: number): string {
  return `<text x="${x}" y="${y}" font-family="${escaped(FONT)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words)}</text>`;
}

function wrapped(words: string, size: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, size, weight) > INNER) lines.push(word);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines;
}

let ruler: CanvasRenderingContext2D | null = null;

function measure(words: string, size: number, weight = 400): number {
  ruler ??= document.createElement('canvas').getContext('2d')!;
  ruler.font = `${weight} ${size}px ${FONT}`;
  return ruler.measureText(words).width;
}

/** What XML may not hold at all is left out. */
function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
