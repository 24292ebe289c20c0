import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** What the server sends of one feature; see MapFeature.java. */
export interface FeatureProperties {
  shape: string;
  tone: string;
  title: string;
  size?: number;
  label?: string;
  badge?: string;
  stale?: boolean;
  popup?: { rows: { term: string; text: string }[]; link?: { href: string; text: string } };
}

export type MapFeature = Feature<Geometry, FeatureProperties> & { id: string };

export interface MapLayer {
  id: string;
  name: string;
  dense: boolean;
  geojson: { type: 'FeatureCollection'; features: MapFeature[] };
}

/** A command carries a number, so that the later of two decides where a new map looks. */
export interface ViewCommand {
  command: number;
  lat: number;
  lon: number;
  zoom: number;
}

export interface HomeCommand {
  command: number;
  box: [west: number, south: number, east: number, north: number];
}

export interface Tiles {
  urlTemplate?: string;
  attribution?: string;
  maxZoom?: number;
}

export interface Texts {
  label: string;
  zoomIn: string;
  zoomOut: string;
  reset: string;
  close: string;
  loading: string;
  failed: string;
  twoFingers: string;
  attribution: string;
  disputed: string;
  disputedNotes: Record<string, string>;
}

/** The base map as BaseMapCut.java writes it. */
export interface GroundProperties {
  kind: 'land' | 'lake' | 'river' | 'coast' | 'border' | 'disputed' | 'country' | 'place';
  note?: string;
  name?: string;
  code?: string;
  share?: number;
  spots?: [lon: number, lat: number][];
  population?: number;
  capital?: boolean;
}

export type GroundData = FeatureCollection<Geometry, GroundProperties> & {
  bbox: [number, number, number, number];
};
