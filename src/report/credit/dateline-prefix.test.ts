import { expect, test } from "vitest";
import { readDatelinePrefix } from "./dateline-prefix.js";

/** "place | rest" of a paragraph, or the paragraph itself where no dateline stands in front. */
function check(head: string, expected: string) {
  const found = readDatelinePrefix(head);
  expect(found ? `${found.place?.text ?? ""} | ${head.slice(found.length).trim()}` : head).toBe(expected);
}

test.each([
  ["BEIRUT (AP) — Turkey fired.", "BEIRUT | Turkey fired."],
  ["BEIRUT (AP) \uFFFD Turkey fired.", "BEIRUT | Turkey fired."],
  ["MEXICO CITY (AP) Mexico's Senate met.", "MEXICO CITY | Mexico's Senate met."],
  ["WASHINGTON, March 4 - The envoy left.", "WASHINGTON | The envoy left."],
  ["GENEVA, Oct 3 (Reuters) – Talks opened.", "GENEVA | Talks opened."],
  ["Tehran, March 15, IRNA - The envoy left.", "Tehran | The envoy left."],
  ["MOSCOW, December 5. /TASS/. The envoy left.", "MOSCOW | The envoy left."],
  ["Bogota, March 8 (IANS) The envoy left.", "Bogota | The envoy left."],
  ["SEOUL, South Korea — The envoy left.", "SEOUL | The envoy left."],
  ["HAYWARD, Calif. (AP) - The envoy left.", "HAYWARD | The envoy left."],
  ["UNITED NATIONS: Russia vetoed it.", "UNITED NATIONS | Russia vetoed it."],
  ["Washington - President Ruiz spoke.", "Washington | President Ruiz spoke."],
  ["Cebu City--Police asked for help.", "Cebu City | Police asked for help."],
  ["DETROIT The envoy left.", "DETROIT | The envoy left."],
  ["PARIS (Agence Exemple), Sept 20, 2021 - The envoy left.", "PARIS | The envoy left."],
  ["MANILA, April 11, 2023 (Agencia Ejemplo)", "MANILA | "],
  ["Belgrade, Tuesday, December 27, 2022", "Belgrade | "],
  ["(Reuters) - The envoy left.", " | The envoy left."],
  ["By Anna Kim. BOSTON (Reuters) - The envoy left.", "BOSTON | The envoy left."],
  // Beginnings of sentences stay.
  ["NATO - the alliance of thirty states - met.", ""],
  ["NATO The Hague", ""],
  ["Iran - the target of new sanctions - said no.", ""],
  ["China – Russia's neighbour – said no.", ""],
  ["U.S. - Iran talks resumed.", ""],
  ["Center of Defence (CD) signed an accord.", ""],
  ["Government of Accord (GNA) Head Omar met the envoy.", ""],
  ["TRUMP: I will not go.", ""],
  ["Iran: Europe must act, it said.", ""],
  ["WABC-TV reports that the envoy left.", ""],
  ["PRIMARY school pupils met the envoy.", ""],
])("%s", (head, expected) => check(head, expected || head));
