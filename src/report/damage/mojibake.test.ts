import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../clean-report.js";
import { noteRepairs, repairMojibake } from "./mojibake.js";
import { toByte } from "./mojibake-bytes.js";

/** Garbled text → repaired text; a text that is sound must stay as it is. */
test.each<[string, string, string]>([
  ["an apostrophe", "Chileâ€™s guests left.", "Chile’s guests left."],
  ["an apostrophe by way of Latin-1", "Chileâ\u0080\u0099s guests left.", "Chile’s guests left."],
  ["quotes, of which one byte is no character in Windows-1252", "â€œNoâ€\u009d", "“No”"],
  ["closing quotes that lost a byte", "â€œNoâ€, he said. â€œYes.â€ â€œOhâ€\uFFFD", "“No”, he said. “Yes.” “Oh”"],
  ["letters", "JosÃ© MuÃ±oz in SÃ£o Paulo", "José Muñoz in São Paulo"],
  ["letters whose second half looks like a mark", "Ã–sterreich und Ã„gypten", "Österreich und Ägypten"],
  ["letters of Central Europe", "MiloÅ¡ Å½elezÅ„y of ÄŒesko", "Miloš Železńy of Česko"],
  ["a hard space and a degree", "20Â\u00a0Â°C", "20\u00a0°C"],
  ["a dash and a euro", "Oslo â€“ 5 â‚¬", "Oslo – 5 €"],
  ["read wrongly twice", "Chileâ€™s".replace(/[^\0-\x7f]+/, "Ã¢â‚¬â„¢"), "Chile’s"],
  ["letters read wrongly twice", "JosÃƒÂ©", "José"],
  ["Russian", "ÐŸÑ€ÐµÐ¼ÑŒÐµÑ€ Ð¸ Ð³Ð¾Ð»Ð¾Ð´", "Премьер и голод"],
  ["only parts", "José said itâ€™s “fine” – CAFÉ", "José said it’s “fine” – CAFÉ"],
  ["a doubtful place beside a sure one", "SÃƒÂ£o and Ã‰”", "São and É”"],
])("%s", (_, garbled, whole) => expect(repairMojibake(garbled).text).toBe(whole));

test.each([
  ["English", "It’s “fine” – at 20 °C for €5… and ½ of it"],
  ["French", "Grâce à\u00a0«\u00a0l’été\u00a0», voilà…\u00a0»"],
  ["capitals before a mark", "“CAFÉ” – “DÉJÀ”, «AMANHÃ» and «AMANHÃ…»"],
  ["German", "„BÄ“ und „Ü“ – „Straße“"],
  ["Spanish", "¿Qué? ¡Sí! El 1.º de mayo"],
  ["Vietnamese", "Hà Nội, Đà Nẵng: “Ở ĐÂU”"],
  ["Russian", "Министр «принял» гостей"],
])("sound %s is left alone", (_, text) => expect(repairMojibake(text)).toEqual({ text, repairs: [] }));

test("what was repaired is counted and told", () => {
  const { repairs } = repairMojibake("Itâ€™s JosÃ©â€™s.");
  expect(repairs).toEqual([
    { from: "â€™", to: "’", count: 2 },
    { from: "Ã©", to: "é", count: 1 },
  ]);
  expect(noteRepairs(repairs).map(({ message }) => message)).toEqual([
    "UTF-8 that had been read in another encoding was repaired: “â€™” to “’” (2 times), “Ã©” to “é” (once).",
  ]);
});

test("a report is read in its repaired text, unless offsets are counted in the given one", () => {
  const text = "The minister of Chileâ€™s navy met JosÃ© Ruiz in Oslo on Monday. They spoke of fish.";
  const repaired = cleanText({ text });
  expect(repaired.text).toBe("The minister of Chile’s navy met José Ruiz in Oslo on Monday. They spoke of fish.");
  expect(repaired.notes.map(({ code }) => code)).toContain("report/mojibake");
  expect(repaired.suspect).toEqual([]);
  const kept = cleanText({ text }, { keepText: true });
  expect(kept.text).toBe(text);
  expect(kept.suspect.map(({ why }) => why)).toEqual(["letters garbled by a wrong encoding"]);
});

/** Reads UTF-8 as Windows-1252, as browsers do it: bytes without a character there become control characters. */
const characterOf = new Map<number, string>();
for (let code = 0x80; code <= 0x2122; code++) {
  const byte = toByte(String.fromCharCode(code));
  if (byte !== null && (code > 0xff || !characterOf.has(byte))) characterOf.set(byte, String.fromCharCode(code));
}
function garble(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => characterOf.get(byte) ?? String.fromCharCode(byte)).join(
    "",
  );
}

test("words with letters of Latin script come back whole, once and twice garbled", () => {
  const letters = fc.constantFrom(..."aeinorstéèüößñçãåøæščžłőêÉÖ’“”–—€");
  const words = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.boolean(), (list, twice) => {
      // A sure place among them, as every text of some length has one.
      const text = `José’s ${list.join(" ")}`;
      expect(repairMojibake(twice ? garble(garble(text)) : garble(text)).text).toBe(text);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("a repaired text is repaired no further", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aZ âÃ©€™Â”É«»\u0099\u00a0Ð¸") }), (text) => {
      const once = repairMojibake(text).text;
      fc.pre(repairMojibake(text).repairs.length < 4);
      expect(repairMojibake(once).text).toBe(once);
    }),
    { seed: 5, numRuns: 500 },
  );
});
