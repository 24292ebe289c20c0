import * as L from 'leaflet';
import type { Label } from './labels';
import { textWidth } from './labels';
import type { GroundData, GroundProperties } from './types';

interface Town {
  name: string;
  at: L.LatLng;
  kind: number;
  capital: boolean;
  element?: HTMLElement;
}

interface Country {
  name: string;
  spots: L.LatLng[];
  share: number;
  element?: HTMLElement;
}

/** Towns by size: smallest population, the zoom from which their names appear, and how they are written. */
const TOWN_KINDS = [
  { from: 2_000_000, zoom: 0, size: 13, weight: 600 },
  { from: 500_000, zoom: 4.5, size: 12.5, weight: 500 },
  { from: 150_000, zoom: 6, size: 12, weight: 400 },
  { from: 40_000, zoom: 7.25, size: 11.5, weight: 400 },
  { from: 0, zoom: 8.75, size: 11, weight: 400 },
];

/**
 * The offline base map on its panes: areas and lines as SVG that CSS colours, so that dark mode needs no redraw, and
 * names as elements that the map lays out together with its markers.
 */
export class Ground {
  readonly bounds: L.LatLngBounds;
  readonly #layers: L.Layer[] = [];
  readonly #towns: Town[] = [];
  readonly #countries: Country[] = [];
  readonly #notes: { line: L.Polyline; note: string }[] = [];
  readonly #namesPane: HTMLElement;

  constructor(
    readonly map: L.Map,
    data: GroundData,
    noteText: (key: string) => string,
  ) {
    const [west, south, east, north] = data.bbox;
    this.bounds = L.latLngBounds([south, west], [north, east]);
    this.#namesPane = map.getPane('names')!;
    const drawn = L.svg({ pane: 'ground', padding: 0.6 });
    const touched = L.svg({ pane: 'notes', padding: 0.6 });
    this.#layers.push(drawn, touched);
    for (const feature of data.features) {
      const { geometry, properties } = feature;
      if (geometry.type === 'Point') {
        this.#addName(properties, L.latLng(geometry.coordinates[1], geometry.coordinates[0]));
      } else if (geometry.type === 'MultiPolygon') {
        const rings = L.GeoJSON.coordsToLatLngs(geometry.coordinates, 2) as L.LatLng[][][];
        this.#draw(L.polygon(rings, { ...this.#look(properties.kind, drawn, 'ground'), stroke: false, fill: true }));
      } else if (geometry.type === 'MultiLineString') {
        const lines = L.GeoJSON.coordsToLatLngs(geometry.coordinates, 1) as L.LatLng[][];
        this.#draw(L.polyline(lines, this.#look(properties.kind, drawn, 'ground')));
        if (properties.note) this.#addNote(lines, noteText(properties.note), touched);
      }
    }
  }

  /** The notes of disputed borders that are in view, each once. */
  notesInView(): string[] {
    const view = this.map.getBounds();
    const inView = this.#notes.filter(({ line }) =>
      (line.getLatLngs() as L.LatLng[][]).some((part) => part.some((point) => view.contains(point))),
    );
    for (const entry of this.#notes) {
      entry.line.getElement()?.setAttribute('tabindex', inView.includes(entry) ? '0' : '-1');
    }
    return [...new Set(inView.map(({ note }) => note))].filter((note) => note !== '');
  }

  /** Names that may be shown at this zoom, most important first; elements are made as they are needed. */
  labels(fontFamily: string, isSaidByMarker: (name: string, x: number, y: number) => boolean): Label[] {
    const zoom = this.map.getZoom();
    const view = this.map.getBounds().pad(0.3);
    const large = this.#countries.filter((country) => country.share >= 0.04);
    const small = this.#countries.filter((country) => country.share < 0.04);
    const towns = this.#towns.filter((town) => !town.capital && zoom >= TOWN_KINDS[town.kind].zoom);
    const capitals = this.#towns.filter((town) => town.capital);
    const wanted: (Town | Country)[] = [...large, ...capitals, ...small, ...towns].filter((name) =>
      'spots' in name ? name.spots.some((at) => view.contains(at)) : view.contains(name.at),
    );
    for (const name of [...this.#countries, ...this.#towns]) {
      if (name.element && !wanted.includes(name)) name.element.hidden = true;
    }
    return wanted.map((name) =>
      'spots' in name ? this.#countryLabel(name, fontFamily) : this.#townLabel(name, fontFamily, isSaidByMarker),
    );
  }

  remove(): void {
    this.#layers.forEach((layer) => layer.remove());
    this.#namesPane.replaceChildren();
  }

  #look(kind: string, renderer: L.Renderer, pane: string): L.PolylineOptions {
    return { renderer, pane, className: kind, interactive: false, lineCap: 'butt', smoothFactor: 0.6, noClip: false };
  }

  #draw(layer: L.Path): void {
    this.#layers.push(layer.addTo(this.map));
  }

  /** A wide invisible line over the dashed one: it takes pointer and focus and shows the note. */
  #addNote(lines: L.LatLng[][], note: string, renderer: L.Renderer): void {
    const line = L.polyline(lines, { ...this.#look('note', renderer, 'notes'), interactive: true, bubblingMouseEvents: true });
    const text = document.createElement('span');
    text.textContent = note;
    line.bindTooltip(text, { sticky: true, direction: 'top', opacity: 1, className: 'note-text', offset: [0, -6] });
    this.#draw(line);
    this.#notes.push({ line, note });
    const element = line.getElement() as SVGElement | undefined;
    if (!element) return;
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', note);
    element.addEventListener('focus', () => {
      const view = this.map.getBounds();
      const seen = lines.flat().filter((point) => view.contains(point));
      line.openTooltip(seen[Math.floor(seen.length / 2)] ?? this.map.getCenter());
    });
    element.addEventListener('blur', () => line.closeTooltip());
  }

  #addName(properties: GroundProperties, at: L.LatLng): void {
    const name = properties.name ?? '';
    if (properties.kind === 'country') {
      const spots = (properties.spots ?? []).map(([lon, lat]) => L.latLng(lat, lon));
      this.#countries.push({ name, spots: [at, ...spots.slice(1)], share: properties.share ?? 0 });
    } else {
      const kind = TOWN_KINDS.findIndex(({ from }) => (properties.population ?? 0) >= from);
      this.#towns.push({ name, at, kind, capital: properties.capital ?? false });
    }
  }

  #countryLabel(country: Country, fontFamily: string): Label {
    const size = country.share >= 0.15 ? 15 : country.share >= 0.04 ? 13 : 11;
    const spacing = size * 0.16;
    country.element ??= this.#element('country', country.name);
    country.element.style.fontSize = `${size}px`;
    const [{ x, y }, ...elsewhere] = country.spots.map((at) => this.map.latLngToLayerPoint(at));
    const width = textWidth(country.name.toLocaleUpperCase(), `500 ${size}px ${fontFamily}`, spacing);
    return {
      element: country.element,
      x,
      y,
      width,
      height: size * 1.25,
      gap: 0,
      spots: ['centre', 'higher', 'lower'],
      elsewhere,
      margin: 5,
    };
  }

  #townLabel(town: Town, fontFamily: string, isSaid: (name: string, x: number, y: number) => boolean): Label {
    const { size, weight } = TOWN_KINDS[town.kind];
    town.element ??= this.#element(town.capital ? 'town capital' : 'town', town.name);
    town.element.style.fontSize = `${size}px`;
    town.element.style.fontWeight = String(town.capital ? 600 : weight);
    const { x, y } = this.map.latLngToLayerPoint(town.at);
    return {
      element: town.element,
      x,
      y,
      width: textWidth(town.name, `${town.capital ? 600 : weight} ${size}px ${fontFamily}`) + 1,
      height: size * 1.25,
      gap: 6,
      dot: 3,
      spots: ['end', 'start', 'above', 'below'],
      margin: town.kind < 2 ? 5 : 14,
      unless: () => isSaid(town.name, x, y),
    };
  }

  #element(kind: string, text: string): HTMLElement {
    const element = document.createElement('span');
    element.className = `name ${kind}`;
    element.textContent = text;
    this.#namesPane.append(element);
    return element;
  }
}
