/** What a word of address says of the gender; null where it says nothing. Keys in lower case without a dot. */
const honorifics = new Map<string, "m" | "f" | null>([
  ...[
    "mr",
    "sir",
    "lord",
    "sheikh",
    "sheik",
    "shaikh",
    "hojatoleslam",
    "sayyed",
    "herr",
    "monsieur",
    "senor",
    "don",
  ].map((word) => [word, "m"] as const),
  ...["mrs", "ms", "miss", "madam", "madame", "dame", "lady", "sheikha"].map((word) => [word, "f"] as const),
  ...["dr", "prof", "comrade"].map((word) => [word, null] as const),
]);

/** Whether a word is one of address ("Mr.", "Sheikh"), written with a capital. */
export function isHonorific(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase() && honorifics.has(keyOf(text));
}

export function genderOfHonorific(text: string): "m" | "f" | null {
  return honorifics.get(keyOf(text)) ?? null;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\.$/, "");
}

/** Small words inside names: "Saad al-Hariri", "Charles de Gaulle". */
export const particles: ReadonlySet<string> = new Set(
  "al el de del della di da do dos das du la le van von der den ten ter bin ibn ben abu bint y e zu und af av".split(
    " ",
  ),
);

/** Days and months follow a title without being a name: "told the minister Monday". */
export const calendar: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september " +
    "october november december"
  ).split(" "),
);

/** Words that make a run of capitals the name of a body, a place or a thing. */
export const thingWords: ReadonlySet<string> = new Set(
  (
    "corp corp. corporation co co. inc inc. ltd ltd. plc group holdings motors electric dynamics industries bank council " +
    "committee assembly island islands street avenue university institute college hospital airport times post news " +
    "tribune herald journal radio television accord accords treaty pact agreement convention conference summit act law " +
    "prize award cup league club party front army river sea gulf strait straits mountains valley peninsula city province " +
    "county district square bridge house palace church mosque temple society association union federation foundation " +
    "center centre program programme project plan doctrine initiative commission court units organization organisation " +
    "department ministry agency service services force forces administration exchange airlines airways oil gas steel war"
  ).split(" "),
);
