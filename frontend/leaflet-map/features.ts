import * as L from 'leaflet';
import type { Box, Label } from './labels';
import { textWidth } from './labels';
import { shapePicture } from './shapes';
import type { MapFeature, MapLayer } from './types';

const SIZE = 22;
const SIZE_WITH_BADGE = 30;
const DOT_SIZE = 7;
const LABEL_SIZE = 12.5;
/** More than any marker's own height, which is its pixel from the top. */
const LAYER_HEIGHT = 10_000;
const SELECTED_ON_TOP = 1_000_000;
/** Pixels between two markers that would cover each other. */
const APART = 2;

interface Marker {
  feature: MapFeature;
  marker: L.Marker;
  button: HTMLButtonElement;
  at: L.LatLng;
  size: number;
  label?: HTMLElement;
  /** Pixels by which it gives way to a marker of a layer above. */
  shift: L.Point;
}

interface Drawn {
  feature: MapFeature;
  path: L.Path;
  tone: string;
}

/** The application's layers: markers as buttons in DOM order, lines, areas and dense dots on one canvas. */
export class Features {
  readonly #groups = new Map<string, L.LayerGroup>();
  readonly #markers = new Map<string, Marker>();
  readonly #drawn = new Map<string, Drawn>();
  readonly #layerOf = new Map<string, string>();
  #canvas?: L.Canvas;
  #hidden: readonly string[] = [];
  #selected = '';
  #pointed = '';

  constructor(
    readonly map: L.Map,
    readonly onSelect: (id: string, byKeyboard: boolean) => void,
    readonly onPoint: () => void,
    readonly toneColour: (tone: string) => string,
  ) {}

  /** Replaces all layers. A marker that had the focus has it again if it is still there. */
  show(layers: readonly MapLayer[]): void {
    const focused = [...this.#markers].find(([, { button }]) => button.matches(':focus'))?.[0];
    this.clear();
    for (const layer of layers) {
      const group = L.layerGroup();
      this.#groups.set(layer.id, group);
      for (const feature of layer.geojson.features) {
        this.#layerOf.set(feature.id, layer.id);
        group.addLayer(this.#layerFor(feature, layer.dense));
      }
    }
    this.setHidden(this.#hidden);
    this.setSelected(this.#selected);
    this.spread();
    if (focused) this.focus(focused);
  }

  setHidden(layerIds: readonly string[]): void {
    this.#hidden = layerIds;
    for (const [id, group] of this.#groups) {
      if (layerIds.includes(id)) group.remove();
      else group.addTo(this.map);
    }
    for (const { feature, label } of this.#markers.values()) {
      if (label && !this.isShown(feature.id)) label.hidden = true;
    }
  }

  setSelected(id: string): void {
    this.#selected = id;
    for (const [each, { button, marker, label }] of this.#markers) {
      const selected = each === id;
      button.setAttribute('aria-pressed', String(selected));
      button.classList.toggle('selected', selected);
      label?.classList.toggle('selected', selected);
      marker.setZIndexOffset(selected ? SELECTED_ON_TOP : this.#height(each));
    }
    this.recolour();
  }

  /** Later layers lie above earlier ones; within a layer Leaflet puts the southern marker on top. */
  #height(id: string): number {
    return [...this.#groups.keys()].indexOf(this.#layerOf.get(id) ?? '') * LAYER_HEIGHT;
  }

  /** Moves a marker aside that one of a layer above would cover, so that both can be seen and pressed at every zoom. */
  spread(): void {
    if (this.#markers.size === 0 || !this.map.getContainer().clientWidth) return;
    const markers = this.#visible().map((marker) => ({ marker, ...this.#placeOf(marker) }));
    for (const { marker, point, height } of markers) {
      const above = markers.filter((other) => other.height > height);
      let shift = L.point(0, 0);
      for (let round = 0; round < 4; round++) {
        const near = above.find(({ marker: other, point: at }) => {
          return point.add(shift).distanceTo(at) < (marker.size + other.size) / 2 + APART - 0.5;
        });
        if (!near) break;
        const away = point.add(shift).subtract(near.point);
        const distance = Math.hypot(away.x, away.y);
        const wanted = (marker.size + near.marker.size) / 2 + APART;
        // On the very spot there is no way that is shorter than another.
        const unit = distance < 0.5 ? L.point(0.8, 0.6) : away.divideBy(distance);
        shift = near.point.add(unit.multiplyBy(wanted)).subtract(point);
      }
      marker.shift = shift;
      // Centring is by CSS.
      marker.button.style.marginLeft = `${shift.x}px`;
      marker.button.style.marginTop = `${shift.y}px`;
    }
  }

  #placeOf(marker: Marker): { point: L.Point; height: number } {
    return { point: this.map.latLngToLayerPoint(marker.at), height: this.#height(marker.feature.id) };
  }

  isShown(id: string): boolean {
    const layer = this.#layerOf.get(id);
    return layer !== undefined && !this.#hidden.includes(layer);
  }

  find(id: string): { feature: MapFeature; at: L.LatLng; offset: number } | undefined {
    const marker = this.#markers.get(id);
    if (marker) {
      const at = this.map.layerPointToLatLng(this.map.latLngToLayerPoint(marker.at).add(marker.shift));
      return { feature: marker.feature, at, offset: marker.size / 2 + 2 };
    }
    const drawn = this.#drawn.get(id);
    if (!drawn) return undefined;
    const { path } = drawn;
    if (path instanceof L.CircleMarker) return { feature: drawn.feature, at: path.getLatLng(), offset: 6 };
    const points = (path as L.Polyline).getLatLngs().flat(2) as L.LatLng[];
    return { feature: drawn.feature, at: points[Math.floor(points.length / 2)], offset: 2 };
  }

  focus(id: string): void {
    this.#markers.get(id)?.button.focus({ preventScroll: true });
  }

  /** Colours on a canvas do not follow CSS by themselves. */
  recolour(): void {
    for (const { feature, path, tone } of this.#drawn.values()) {
      const selected = feature.id === this.#selected;
      const colour = this.toneColour(selected ? 'accent' : tone);
      path.setStyle({ color: colour, fillColor: colour });
    }
  }

  /** The room that markers take, so that names keep clear of them. */
  obstacles(): Box[] {
    return this.#visible().map(({ at, size, shift }) => {
      const { x, y } = this.map.latLngToLayerPoint(at).add(shift);
      const half = size / 2 + 1;
      return { left: x - half, top: y - half, right: x + half, bottom: y + half };
    });
  }

  labels(fontFamily: string): Label[] {
    const isForced = ({ feature }: Marker) => feature.id === this.#selected || feature.id === this.#pointed;
    return this.#visible()
      .filter(({ label }) => label)
      .sort((a, b) => Number(isForced(b)) - Number(isForced(a)))
      .map((marker) => {
        const { x, y } = this.map.latLngToLayerPoint(marker.at).add(marker.shift);
        return {
          element: marker.label!,
          x,
          y,
          width: textWidth(marker.feature.properties.label!, `650 ${LABEL_SIZE}px ${fontFamily}`) + 2,
          height: LABEL_SIZE * 1.3,
          gap: marker.size / 2 + (marker.feature.id === this.#selected ? 13 : marker.feature.properties.stale ? 9 : 4),
          spots: ['end', 'start', 'below', 'above'],
          always: isForced(marker),
        };
      });
  }

  /** Whether a marker's own label already says the name of a town beside it. */
  says(name: string, x: number, y: number): boolean {
    return this.#visible().some(({ feature, at }) => {
      const point = this.map.latLngToLayerPoint(at);
      return Math.hypot(point.x - x, point.y - y) < 60 && (feature.properties.label ?? '').includes(name);
    });
  }

  clear(): void {
    this.#groups.forEach((group) => group.remove());
    this.#markers.forEach(({ label }) => label?.remove());
    this.#groups.clear();
    this.#markers.clear();
    this.#drawn.clear();
    this.#layerOf.clear();
  }

  #visible(): Marker[] {
    return [...this.#markers.values()].filter(({ feature }) => this.isShown(feature.id));
  }

  #layerFor(feature: MapFeature, dense: boolean): L.Layer {
    const { geometry } = feature;
    if (geometry.type === 'Point') {
      const at = L.latLng(geometry.coordinates[1], geometry.coordinates[0]);
      return dense ? this.#path(feature, L.circleMarker(at, this.#look(feature, true))) : this.#marker(feature, at);
    }
    if (geometry.type === 'LineString') {
      const points = L.GeoJSON.coordsToLatLngs(geometry.coordinates, 0) as L.LatLng[];
      return this.#path(feature, L.polyline(points, this.#look(feature, false)));
    }
    if (geometry.type === 'Polygon') {
      const rings = L.GeoJSON.coordsToLatLngs(geometry.coordinates, 1) as L.LatLng[][];
      return this.#path(feature, L.polygon(rings, this.#look(feature, true)));
    }
    return L.layerGroup();
  }

  #look(feature: MapFeature, filled: boolean): L.CircleMarkerOptions {
    const { size, stale } = feature.properties;
    const isPoint = feature.geometry.type === 'Point';
    return {
      renderer: (this.#canvas ??= L.canvas({ padding: 0.5, tolerance: 4 })),
      radius: (size ?? DOT_SIZE) / 2,
      weight: isPoint ? 1 : filled ? 1.5 : (size ?? 3),
      fill: filled,
      fillOpacity: isPoint ? 0.75 : 0.15,
      dashArray: stale ? '6 5' : undefined,
    };
  }

  #path(feature: MapFeature, path: L.Path): L.Path {
    const { tone } = feature.properties;
    this.#drawn.set(feature.id, { feature, path, tone });
    return path.on('click', (event) => {
      L.DomEvent.stopPropagation(event);
      this.onSelect(feature.id, false);
    });
  }

  #marker(feature: MapFeature, at: L.LatLng): L.Marker {
    const { shape, tone, title, badge, stale, size: wanted, label } = feature.properties;
    const size = wanted ?? (badge ? SIZE_WITH_BADGE : SIZE);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `marker tone-${tone.replace(/[^a-z]/g, '')}`;
    button.setAttribute('aria-label', title);
    // The picture keeps a sixth of its box free on each side, for outlines.
    button.style.setProperty('--size', `${(size * 32) / 24}px`);
    button.append(shapePicture(shape, badge, stale ?? false));
    const icon = L.divIcon({ iconSize: [size, size] });
    icon.createIcon = () => button;
    const marker = L.marker(at, { icon, keyboard: false, riseOnHover: true, autoPanOnFocus: false });
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      // The end of a drag is no click; a key press is one, whatever was dragged before.
      const byKeyboard = event.detail === 0;
      if (byKeyboard || !(this.map.dragging as L.Handler & { moved(): boolean }).moved()) {
        this.onSelect(feature.id, byKeyboard);
      }
    });
    button.addEventListener('focus', () => {
      if (button.matches(':focus-visible')) this.map.panInside(at, { padding: [40, 40] });
      this.#point(feature.id);
    });
    button.addEventListener('blur', () => this.#point(''));
    button.addEventListener('pointerenter', () => this.#point(feature.id));
    button.addEventListener('pointerleave', () => this.#point(''));
    this.#markers.set(feature.id, {
      feature,
      marker,
      button,
      at,
      size,
      label: label ? this.#label(label) : undefined,
      shift: L.point(0, 0),
    });
    return marker;
  }

  #point(id: string): void {
    if (this.#pointed === id) return;
    const hidden = [this.#pointed, id].some((each) => this.#markers.get(each)?.label?.hidden);
    const forced = this.#markers.get(this.#pointed)?.label?.classList.contains('forced') ?? false;
    this.#pointed = id;
    this.#markers.forEach(({ label }) => label?.classList.remove('forced'));
    // Only a label that would be hidden makes the others give way.
    if (hidden) this.#markers.get(id)?.label?.classList.add('forced');
    if (hidden || forced) this.onPoint();
  }

  #label(text: string): HTMLElement {
    const element = document.createElement('span');
    element.className = 'name marker-label';
    element.setAttribute('aria-hidden', 'true');
    element.textContent = text;
    element.hidden = true;
    this.map.getPane('labels')!.append(element);
    return element;
  }
}
