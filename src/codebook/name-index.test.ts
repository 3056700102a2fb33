import { expect, test } from "vitest";
import { type Matching, NameIndex } from "./name-index.js";

/** Checks what is found where the text begins: "Name (words)", several by |, "" for nothing. */
function check(kind: Matching["kind"], names: readonly string[], text: string, expected: string): void {
  const spellings = new Map([["muhammad", "mohammed"]]);
  const index = new NameIndex<string>({ kind, spellings });
  for (const name of names) index.add(name, name);
  const found = index.find(text.split(" "), 0);
  expect(found ? `${[...found.values].sort().join("|")} (${found.length})` : "").toBe(expected);
}

const names = [
  "US",
  "U.S. Navy",
  "Turkey",
  "Özal",
  "Guinea-Bissau",
  "Guinea",
  "Workers' Party",
  "al Qaeda",
  "Foreign Office",
];
test.each<[string, string]>([
  ["US troops", "US (1)"],
  ["U.S. troops", "US (1)"],
  ["U.S troops", "US (1)"],
  ["us troops", ""],
  ["U.S. Navy ships", "U.S. Navy (2)"],
  ["US NAVY SHIPS", "U.S. Navy (2)"],
  ["TURKEY SIGNS", "Turkey (1)"],
  ["turkey for dinner", ""],
  ["Ozal spoke", "Özal (1)"],
  ["Guinea-Bissau voted", "Guinea-Bissau (1)"],
  ["Guinea - Bissau voted", "Guinea-Bissau (3)"],
  ["Guinea voted", "Guinea (1)"],
  ["Guinea , Bissau", "Guinea-Bissau (3)"],
  ["Guinea ; Bissau", "Guinea (1)"],
  ["US-led troops", ""],
  ["Workers ' Party cadres", "Workers' Party (3)"],
  ["Workers' Party cadres", "Workers' Party (2)"],
  ["Al Qaeda fled", "al Qaeda (2)"],
  ["Foreign office staff", "Foreign Office (2)"],
  ["foreign office staff", ""],
  ["- Guinea", ""],
])("names: %s", (text, expected) => check("name", names, text, expected));

test.each<[string, string]>([
  ["SECRETARY OF STATE", "Secretary of State (3)"],
  ["secretary of state for trade", "Secretary of State (3)"],
  ["vice-president", "vice president (1)"],
  ["vice president", "vice president (2)"],
  ["secretary", ""],
])("titles: %s", (text, expected) => check("title", ["Secretary of State", "vice president"], text, expected));

const people = [
  "Kim Jong-un",
  "Bashar al-Assad",
  "George W. Bush",
  "George H. W. Bush",
  "P. W. Botha",
  "Muhammad Zia",
  "Harald V",
  "Antony Blinken",
];
test.each<[string, string]>([
  ["Kim Jong-un met", "Kim Jong-un (2)"],
  ["Kim Jong Un met", "Kim Jong-un (3)"],
  ["KIM JONG UN MEETS", "Kim Jong-un (3)"],
  ["Kim Jong - un met", "Kim Jong-un (4)"],
  ["Bashar Assad said", "Bashar al-Assad (2)"],
  ["Bashar el-Assad said", "Bashar al-Assad (2)"],
  ["Bashar al - Assad said", "Bashar al-Assad (4)"],
  ["George W. Bush said", "George W. Bush (3)"],
  ["George H.W. Bush said", "George H. W. Bush (3)"],
  ["George Bush said", "George H. W. Bush|George W. Bush (2)"],
  ["George X. Bush said", ""],
  ["P.W. Botha said", "P. W. Botha (2)"],
  ["P. W. Botha said", "P. W. Botha (3)"],
  ["Mohammed Zia said", "Muhammad Zia (2)"],
  ["Harald V opened", "Harald V (2)"],
  ["Antony J. Blinken flew", "Antony Blinken (3)"],
  ["antony blinken flew", ""],
  ["Antony , Blinken", ""],
])("people: %s", (text, expected) => check("person", people, text, expected));
