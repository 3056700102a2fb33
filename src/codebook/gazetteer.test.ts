import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createGazetteer } from "./gazetteer.js";

const file = new URL("../../models/places.bin", import.meta.url);
const bytes = readFileSync(file);
const header = "id,name,aliases,country,precision,lat,lon,example,expect,source\n";
const files = new Map([
  ["places/sites.csv", `${header}sites/x,Quay House,the Quay House|Quay guest house,FRA,site,48.8,2.3,,,\n`],
  ["places/aliases.csv", "id,name,of,country,example,expect,source\naliases/kiev,Kiev,Kyiv,UKR,,,\n"],
  ["places/countries.csv", "id,name,lat,lon,example,expect,source\nFRA,France,46,2,,,\n"],
]);
const gazetteer = createGazetteer(bytes, files);

/** The likeliest place and how many words its name took. */
function check(text: string): string {
  const found = gazetteer.find(text.split(" "), 0);
  if (!found) return "-";
  const [{ name, country, precision }] = found.entries as [(typeof found.entries)[number]];
  return `${found.length} ${name} ${country} ${precision}`;
}

test.each([
  ["Paris is full", "1 Paris FRA city"],
  ["Port - au - Prince shook", "5 Port-au-Prince HTI city"],
  ["Port-au-Prince shook", "1 Port-au-Prince HTI city"],
  ["Dar es Salaam grew", "3 Dar es Salaam TZA city"],
  ["Fallujah fell", "1 Al Fallūjah IRQ city"],
  ["BEIRUT", "1 Beirut LBN city"],
  ["Dallas County voted", "2 Dallas County USA region"],
  ["Kiev said", "1 Kyiv UKR city"],
  ["Quay House was", "2 Quay House FRA site"],
  ["Quay guest house was", "3 Quay House FRA site"],
  ["Nowhereville lay", "-"],
])("%s", (text, expected) => {
  expect(check(text)).toBe(expected);
});

test("bytes that do not lie on a multiple of four are read too", () => {
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(createGazetteer(shifted.subarray(1), files).find(["Lyon"], 0)?.entries[0]?.country).toBe("FRA");
});

test("other bytes are refused with a hint", () => {
  expect(() => createGazetteer(new Uint8Array(16), files)).toThrow(
    expect.objectContaining({ code: "codebook/broken-gazetteer" }),
  );
});

test("a state is the middle of its land", () => {
  expect(gazetteer.findCountry("FRA", "France")).toMatchObject({ lat: 46, lon: 2, precision: "country" });
  expect(gazetteer.findCountry("XXX", "Nowhere")).toBeNull();
});
