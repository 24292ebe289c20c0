import * as L from 'leaflet';
import leafletSheet from 'leaflet/dist/leaflet.css?inline';
import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from 'lit';
import { loading } from '../loading';
import { Features } from './features';
import { Gestures } from './gestures';
import { Ground } from './ground';
import { placeLabels } from './labels';
import { popupContent } from './popup';
import { styles } from './styles';
import type { GroundData, HomeCommand, MapLayer, Texts, Tiles, ViewCommand } from './types';

async function groundAt(url: string, signal: AbortSignal): Promise<GroundData> {
  const answer = await fetch(new URL(url, document.baseURI), { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as GroundData;
}

const MOVE_RESTS_AFTER_MS = 250;
const HINT_STAYS_MS = 1500;
const SHALLOWEST_ZOOM = 2;
const DEEPEST_ZOOM_WITHOUT_TILES = 12;

/**
 * `<leaflet-map>`: layers of features on an offline base map or on tiles. It knows shapes, tones, labels and popups, and
 * nothing of what they stand for.
 *
 * @fires feature-select - {id}: the reader selected a feature (null: lifted the selection)
 * @fires map-move - {lat, lon, zoom, west, south, east, north}: the reader moved the map, and it has come to rest
 */
export class LeafletMap extends LitElement {
  // Some builds hand over text, others (Vaadin's) a ready style sheet.
  static override styles = [typeof leafletSheet === 'string' ? unsafeCSS(leafletSheet) : leafletSheet, styles];

  static override properties = {
    layers: { attribute: false },
    hiddenLayers: { attribute: false },
    selected: { attribute: false },
    view: { attribute: false },
    home: { attribute: false },
    tiles: { attribute: false },
    texts: { attribute: false },
    baseMapUrl: { attribute: false },
    _state: { state: true },
    _notes: { state: true },
    _hint: { state: true },
  };

  declare layers: MapLayer[];
  declare hiddenLayers: string[];
  declare selected: string;
  declare view?: ViewCommand;
  declare home?: HomeCommand;
  declare tiles: Tiles;
  declare texts?: Texts;
  declare baseMapUrl?: string;
  declare _state: 'none' | 'loading' | 'ready' | 'failed';
  declare _notes: string[];
  declare _hint: boolean;

  #map?: L.Map;
  #features?: Features;
  #ground?: Ground;
  #tileLayer?: L.TileLayer;
  #popup?: L.Popup;
  /** The feature whose popup is open. */
  #shown = '';
  /** Taken away with the map: observers and listeners that outlive an element otherwise. */
  #cleanUps: (() => void)[] = [];
  #fetching?: AbortController;
  #moveTimer = 0;
  #hintTimer = 0;
  #labelsDue = false;
  /** Movements that nobody but us made are not reported. */
  #quiet = false;
  #autoPanning = false;
  #resting?: { centre: L.LatLng; zoom: number };
  /** Where the reader went since the last command; unset, the map follows its home when resized. */
  #left = false;
  /** Kept over a detach, so that a re-attached map looks where it looked. */
  #lastView?: { centre: L.LatLng; zoom: number };

  constructor() {
    super();
    this.layers = [];
    this.hiddenLayers = [];
    this.selected = '';
    this.tiles = {};
    this._state = 'none';
    this._notes = [];
    this._hint = false;
  }

  protected override render() {
    const { texts } = this;
    return html`
      <div class="frame">
        <div id="map" role="region" aria-label=${texts?.label ?? nothing}></div>
        <div class="buttons">
          ${this.#button(texts?.zoomIn, 'M8 3v10M3 8h10', () => this.#map?.zoomIn())}
          ${this.#button(texts?.zoomOut, 'M3 8h10', () => this.#map?.zoomOut())}
          ${this.home
            ? this.#button(texts?.reset, 'M6 2H2v4M10 2h4v4M14 10v4h-4M6 14H2v-4', () => this.#goHome())
            : nothing}
        </div>
        <div class="hint" ?hidden=${!this._hint} aria-hidden="true"><span>${texts?.twoFingers}</span></div>
      </div>
      <footer>
        ${this._notes.length
          ? html`<details>
              <summary>
                <svg viewBox="0 0 26 6" aria-hidden="true"><path class="disputed" d="M0 3H26" /></svg>${texts?.disputed}
              </summary>
              <ul>
                ${this._notes.map((note) => html`<li>${note}</li>`)}
              </ul>
            </details>`
          : nothing}
        <span role="status">${this._state === 'loading' ? texts?.loading : this._state === 'failed' ? texts?.failed : nothing}</span>
        <span class="attribution">${this.tiles.urlTemplate ? this.tiles.attribution : texts?.attribution}</span>
      </footer>
    `;
  }

  #button(text: string | undefined, path: string, onClick: () => void) {
    return html`<button type="button" aria-label=${text ?? nothing} title=${text ?? nothing} @click=${onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a detach the shadow tree is still there; a first attach is served by firstUpdated.
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#start();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#map || !this.#features) return;
    if (changed.has('layers')) this.#features.show(this.layers);
    if (changed.has('hiddenLayers')) {
      this.#features.setHidden(this.hiddenLayers);
      this.#features.spread();
    }
    if (changed.has('view') || changed.has('home')) this.#obey();
    if (changed.has('tiles') || changed.has('baseMapUrl')) this.#changeGround();
    if (changed.has('texts')) this.#redrawGround();
    if (changed.has('layers') || changed.has('hiddenLayers') || changed.has('texts')) {
      this.#showSelected(false);
    } else if (changed.has('selected') && this.#shown !== this.selected) {
      // A selection by the reader is shown already, and its popup may hold the focus.
      this.#showSelected(false);
    }
    this.#placeLabelsSoon();
  }

  // ---- life of the Leaflet map

  #start(): void {
    const container = this.renderRoot.querySelector<HTMLElement>('#map');
    if (!container || this.#map) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(container, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
      zoomDelta: 1,
      wheelPxPerZoomLevel: 120,
      minZoom: SHALLOWEST_ZOOM,
      maxBoundsViscosity: 0.9,
      zoomAnimation: !still,
      fadeAnimation: false,
      inertia: !still,
      closePopupOnClick: false,
    });
    this.#map = map;
    if (still) {
      const panBy = map.panBy.bind(map);
      map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
    }
    for (const [name, level] of [['ground', 200], ['names', 450], ['notes', 420], ['labels', 590]] as const) {
      const pane = map.createPane(name);
      pane.style.zIndex = String(level);
      if (name === 'names' || name === 'labels') pane.classList.add('leaflet-zoom-hide');
    }
    this.#features = new Features(
      map,
      (id, byKeyboard) => this.#select(id, byKeyboard),
      () => this.#placeLabelsSoon(),
      (tone) => this.#toneColour(tone),
    );
    map.on('moveend', () => this.#moved());
    map.on('viewreset zoomend', () => this.#features?.spread());
    map.on('viewreset zoomend resize', () => this.#placeLabelsSoon());
    map.on('click', (event) => {
      this.#select('', false);
      const { lat, lng } = event.latlng.wrap();
      this.dispatchEvent(new CustomEvent('map-point', { detail: { lat, lon: lng } }));
    });
    map.on('autopanstart', () => (this.#autoPanning = true));
    this.#listen(container);
    this.#firstView();
  }

  /** The view needs a size, and a map in a hidden tab has none: then the first resize comes back here. */
  #firstView(): void {
    const map = this.#map;
    if (!map || map.getContainer().clientWidth === 0 || map.getContainer().clientHeight === 0) return;
    map.invalidateSize({ pan: false });
    if (this.#lastView) {
      this.#quietly(() => map.setView(this.#lastView!.centre, this.#lastView!.zoom, { animate: false }));
    } else if (!this.view && !this.home) {
      this.#quietly(() => map.setView([20, 0], SHALLOWEST_ZOOM, { animate: false }));
    } else {
      this.#obey();
    }
    this.#features?.setHidden(this.hiddenLayers);
    this.#features?.show(this.layers);
    this.#changeGround();
    this.#showSelected(false);
  }

  #stop(): void {
    const map = this.#map;
    if (!map) return;
    this.#cleanUps.forEach((cleanUp) => cleanUp());
    this.#cleanUps = [];
    this.#fetching?.abort();
    clearTimeout(this.#moveTimer);
    clearTimeout(this.#hintTimer);
    if (this.#isReady()) this.#lastView = { centre: map.getCenter(), zoom: map.getZoom() };
    this.#map = undefined;
    map.off();
    map.stop();
    this.#features?.clear();
    this.#ground?.remove();
    map.remove();
    this.#features = undefined;
    this.#ground = undefined;
    this.#tileLayer = undefined;
    this.#popup = undefined;
    this.#shown = '';
    this.#resting = undefined;
    this._notes = [];
    this._hint = false;
  }

  /** Whether the map looks anywhere yet. */
  #isReady(): boolean {
    return this.#map !== undefined && (this.#map as unknown as { _loaded?: boolean })._loaded === true;
  }

  // ---- listening

  #listen(container: HTMLElement): void {
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(container);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => requestAnimationFrame(() => this.#features?.recolour());
    scheme.addEventListener('change', recolour);
    const attributes = new MutationObserver(recolour);
    for (const root of [document.documentElement, document.body]) {
      attributes.observe(root, { attributeFilter: ['class', 'style', 'theme', 'data-theme'] });
    }
    const gestures = new Gestures(this.#map!, () => this.#showHint());
    container.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal: gestures.signal });
    this.#cleanUps.push(
      () => sizes.disconnect(),
      () => scheme.removeEventListener('change', recolour),
      () => attributes.disconnect(),
      () => gestures.stop(),
    );
  }

  #showHint(): void {
    this._hint = true;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => (this._hint = false), HINT_STAYS_MS);
  }

  #key(event: KeyboardEvent): void {
    const map = this.#map;
    if (!map) return;
    if (event.key === 'Escape' && this.selected) {
      event.stopPropagation();
      const id = this.selected;
      this.#select('', false);
      this.#features?.focus(id);
      return;
    }
    // Leaflet pans for keys only while the container itself has the focus; a marker should do no worse.
    const step = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] }[event.key];
    if (step && (event.target as Element).matches('.marker, .note')) {
      event.preventDefault();
      map.panBy(step as [number, number]);
    }
  }

  #resized(): void {
    const map = this.#map;
    if (!map) return;
    if (!this.#isReady()) {
      this.#firstView();
      return;
    }
    if (map.getContainer().clientWidth === 0) return;
    this.#quietly(() => map.invalidateSize({ pan: false, debounceMoveend: false }));
    // An open popup has moved the map to fit; going home would cut it off.
    if (this.home && !this.#left && !this.#popup && !this.#viewWins()) this.#goHome();
    this.#confine();
    this.#popup?.update();
  }

  // ---- moving

  #viewWins(): boolean {
    return this.view !== undefined && this.view.command > (this.home?.command ?? 0);
  }

  /** Goes where the later of the two commands says. */
  #obey(): void {
    if (this.#viewWins()) this.#goTo(this.view!);
    else this.#goHome();
  }

  #quietly(move: () => void): void {
    this.#quiet = true;
    move();
    this.#quiet = false;
  }

  #goTo({ lat, lon, zoom }: ViewCommand): void {
    if (!this.#canMove()) return;
    this.#left = false;
    this.#quietly(() => this.#map!.setView([lat, lon], zoom, { animate: false }));
  }

  #goHome(): void {
    if (!this.#canMove() || !this.home) return;
    const [west, south, east, north] = this.home.box;
    this.#left = false;
    this.#quietly(() => this.#map!.fitBounds([[south, west], [north, east]], { animate: false }));
  }

  #canMove(): boolean {
    return this.#map !== undefined && this.#map.getContainer().clientWidth > 0;
  }

  #moved(): void {
    this.#placeLabelsSoon();
    this._notes = this.#ground?.notesInView() ?? [];
    const map = this.#map;
    if (!map) return;
    const before = this.#resting;
    const now = { centre: map.getCenter(), zoom: map.getZoom() };
    this.#resting = now;
    const stayed = before?.zoom === now.zoom && map.project(before.centre).distanceTo(map.project(now.centre)) < 2;
    const byUs = this.#quiet || this.#autoPanning;
    this.#autoPanning = false;
    if (byUs || stayed) return;
    this.#left = true;
    clearTimeout(this.#moveTimer);
    this.#moveTimer = window.setTimeout(() => this.#reportMove(), MOVE_RESTS_AFTER_MS);
  }

  #reportMove(): void {
    const map = this.#map;
    if (!map) return;
    const centre = map.getCenter();
    const bounds = map.getBounds();
    this.#fire('map-move', {
      lat: centre.lat,
      lon: centre.lng,
      zoom: map.getZoom(),
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    });
  }

  /** Without tiles there is nothing beyond the base map, so the reader is kept on it. */
  #confine(): void {
    const map = this.#map;
    if (!map || !this.#isReady()) return;
    const edge = this.tiles.urlTemplate ? undefined : this.#ground?.bounds;
    this.#quietly(() => {
      map.setMinZoom(edge ? Math.max(0, map.getBoundsZoom(edge, true)) : SHALLOWEST_ZOOM);
      map.setMaxZoom(this.tiles.urlTemplate ? (this.tiles.maxZoom ?? 18) : DEEPEST_ZOOM_WITHOUT_TILES);
      map.setMaxBounds(edge as L.LatLngBounds);
    });
  }

  // ---- ground

  #changeGround(): void {
    const map = this.#map;
    if (!map || !this.#isReady()) return;
    this.#tileLayer?.remove();
    this.#tileLayer = undefined;
    const { urlTemplate, maxZoom } = this.tiles;
    this.classList.toggle('tiles', Boolean(urlTemplate));
    // Tiles are sharp at whole zooms only.
    map.options.zoomSnap = urlTemplate ? 1 : 0.25;
    if (urlTemplate && /^https?:/i.test(urlTemplate)) {
      this.#fetching?.abort();
      this.#setGround(undefined);
      this._state = 'none';
      this.#tileLayer = L.tileLayer(urlTemplate, { maxZoom, detectRetina: true }).addTo(map);
      this.#confine();
    } else if (this.baseMapUrl) {
      void this.#fetchGround(this.baseMapUrl);
    }
  }

  #groundData?: { url: string; data: GroundData };

  async #fetchGround(url: string): Promise<void> {
    this.#fetching?.abort();
    const fetching = new AbortController();
    this.#fetching = fetching;
    try {
      if (this.#groundData?.url !== url) {
        this._state = 'loading';
        this.#groundData = { url, data: await loading(groundAt(url, fetching.signal)) };
      }
      if (fetching.signal.aborted || !this.#isReady()) return;
      this._state = 'ready';
      this.#setGround(this.#groundData.data);
    } catch (error) {
      if (fetching.signal.aborted) return;
      this._state = 'failed';
      console.warn('leaflet-map', url, error);
    }
  }

  #setGround(data: GroundData | undefined): void {
    this.#ground?.remove();
    this.#ground = data ? new Ground(this.#map!, data, (key) => this.texts?.disputedNotes[key] ?? '') : undefined;
    this._notes = this.#ground?.notesInView() ?? [];
    this.#confine();
    this.#placeLabelsSoon();
  }

  /** Notes are drawn with the ground, so other words need it drawn again. */
  #redrawGround(): void {
    if (this.#ground && this.#groundData) this.#setGround(this.#groundData.data);
  }

  // ---- selecting

  #select(id: string, byKeyboard: boolean): void {
    if (id === this.selected) {
      if (id) this.#showSelected(byKeyboard);
      return;
    }
    this.selected = id;
    this.#showSelected(byKeyboard);
    this.#fire('feature-select', { id: id || null });
  }

  #showSelected(moveFocus: boolean): void {
    const map = this.#map;
    if (!map || !this.#features || !this.#isReady()) return;
    this.#features.setSelected(this.selected);
    const found = this.#features.isShown(this.selected) ? this.#features.find(this.selected) : undefined;
    const showing = this.#popup;
    const hadFocus = showing?.getElement()?.contains(this.shadowRoot?.activeElement ?? null) ?? false;
    this.#shown = found ? this.selected : '';
    if (!found) {
      showing?.remove();
      this.#popup = undefined;
      return;
    }
    const content = popupContent(found.feature, this.texts?.close ?? '', () => {
      const id = this.selected;
      this.#select('', false);
      this.#features?.focus(id);
    });
    showing?.remove();
    // Clear of the buttons, at whichever side they are.
    const buttons = this.renderRoot.querySelector<HTMLElement>('.buttons')!;
    const atStart = buttons.offsetLeft < map.getSize().x / 2;
    const beside = buttons.offsetWidth + 20;
    this.#popup = L.popup({
      closeButton: false,
      autoClose: false,
      closeOnEscapeKey: false,
      maxWidth: Math.min(300, map.getSize().x - beside - 24),
      minWidth: 140,
      offset: [0, 8 - found.offset],
      autoPanPaddingTopLeft: [atStart ? beside : 12, 12],
      autoPanPaddingBottomRight: [atStart ? 12 : beside, 12],
    })
      .setLatLng(found.at)
      .setContent(content);
    this.#popup.openOn(map);
    if (moveFocus || hadFocus) content.focus({ preventScroll: true });
  }

  // ---- labels and colours

  /** Once for all that changes in one go. */
  #placeLabelsSoon(): void {
    if (this.#labelsDue) return;
    this.#labelsDue = true;
    queueMicrotask(() => {
      this.#labelsDue = false;
      this.#placeLabels();
    });
  }

  #placeLabels(): void {
    const map = this.#map;
    const features = this.#features;
    if (!map || !features || !this.#isReady()) return;
    const { fontFamily } = getComputedStyle(this);
    const size = map.getSize();
    const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
    const frame = { left: left + 4, top: top + 4, right: left + size.x - 4, bottom: top + size.y - 4 };
    const buttons = this.renderRoot.querySelector<HTMLElement>('.buttons')!;
    const buttonsBox = {
      left: left + buttons.offsetLeft,
      top: top + buttons.offsetTop,
      right: left + buttons.offsetLeft + buttons.offsetWidth,
      bottom: top + buttons.offsetTop + buttons.offsetHeight,
    };
    placeLabels(
      [
        ...features.labels(fontFamily),
        ...(this.#ground?.labels(fontFamily, (name, x, y) => features.says(name, x, y)) ?? []),
      ],
      [...features.obstacles(), buttonsBox],
      frame,
    );
  }

  /** The colour of a tone as the style sheets have it now, for the canvas. */
  #toneColour(tone: string): string {
    const probe = document.createElement('i');
    probe.className = `tone-${tone.replace(/[^a-z]/g, '')}`;
    probe.style.color = 'var(--tone)';
    this.renderRoot.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

// A page that loads two bundles must not fail on the second.
if (!customElements.get('leaflet-map')) customElements.define('leaflet-map', LeafletMap);
