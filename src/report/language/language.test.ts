import { eld } from "eld/extrasmall";
import { expect, test } from "vitest";
import { cleanText } from "../clean-report.js";
import { detectLanguage } from "./detect-language.js";
import { isPlainlyEnglish } from "./plain-english.js";

test.each([
  ["en", "The ministers of the two states met in Oslo and said that they would go on with their talks."],
  ["de", "Die Minister der beiden Staaten trafen sich in Oslo und wollen die Gespräche auch im Mai nicht abbrechen."],
  [
    "fr",
    "Les ministres des deux pays se sont rencontrés à Oslo et ont dit que les discussions se poursuivront avec eux.",
  ],
  ["es", "Los ministros de los dos países se reunieron en la capital y dijeron que las conversaciones no se han roto."],
  [
    "it",
    "I ministri dei due paesi si sono incontrati nella capitale e hanno detto che il dialogo non è stato interrotto.",
  ],
  ["pt", "Os ministros dos dois países encontraram-se na capital e disseram que as conversas não foram interrompidas."],
  [
    "nl",
    "De ministers van de twee landen hebben elkaar in de stad ontmoet en zeiden dat het overleg niet werd gestopt.",
  ],
  [
    "pl",
    "Ministrowie dwóch państw spotkali się w stolicy i powiedzieli, że rozmowy nie zostały przerwane przez nikogo.",
  ],
  [
    "tr",
    "İki ülkenin bakanları Oslo'da bir araya geldi ve görüşmelerin bu yıl için de devam edeceğini daha sonra söyledi.",
  ],
  ["ru", "Министры двух стран встретились в Осло и объявили, что переговоры были продолжены."],
  ["uk", "Міністри двох країн зустрілися в Осло і сказали, що переговори триватимуть її силами."],
  ["zh", "两国外长在奥斯陆会晤，并表示将继续会谈。"],
  ["ja", "両国の外相はオスロで会談し、協議を続けると述べた。"],
  ["ko", "양국 외무장관은 오슬로에서 만나 회담을 계속하겠다고 밝혔다."],
  ["ar", "التقى وزيرا خارجية البلدين في أوسلو وقالا إن المحادثات ستستمر."],
  ["en", "Iran rejects talks with United States."],
  ["fr", "Le ministre français des Affaires étrangères se rendra à Pékin lundi."],
  ["fr", "Paris condamne les frappes sur Damas."],
  ["de", "China und Japan brechen Gespräche ab."],
  ["es", "Maduro acusa a Colombia de planear un ataque."],
  ["sv", "Utrikesministern träffade sin tyska kollega i Stockholm."],
  ["fa", "وزیر امور خارجه ایران وارد پکن شد."],
  ["ur", "وزیر خارجہ پیر کو بیجنگ پہنچے۔"],
  ["he", "שר החוץ הגיע לבייג'ינג ביום שני."],
  ["hi", "विदेश मंत्री सोमवार को बीजिंग पहुंचे।"],
  ["el", "Ο υπουργός Εξωτερικών έφτασε στο Πεκίνο."],
  ["sr", "Министар спољних послова стигао је у Пекинг."],
  ["zh", "中國外交部長王毅週一抵達華盛頓。"],
  ["vi", "Bộ trưởng Ngoại giao đã đến Bắc Kinh hôm thứ Hai."],
  // Names alone fit any language, however often they are said.
  [null, "Oslo, Santiago"],
  [null, "Abe met Xi. Abe met Xi. Abe met Xi. Abe met Xi. Abe met Xi. Abe met Xi. Abe met Xi. Abe met Xi."],
  [null, "Kim Jong Un met Sergei Lavrov. Kim Jong Un met Sergei Lavrov. Kim Jong Un met Sergei Lavrov."],
  [null, "Xi Jinping, Wang Yi, Qin Gang and Li Keqiang flew to Pyongyang."],
  [null, "Modi, Xi shake hands"],
  ["en", "Iran nuclear talks"],
  [null, "Вася"],
])("%s: %s", (language, text) => expect(detectLanguage(text, () => eld)).toBe(language));

const englishStory =
  "The ministers of the two states met in Oslo on Monday, and they said after the talks that their governments would " +
  "go on with the exchange of prisoners which the United Nations has asked for since the spring.";
const germanStory =
  "Die Minister der beiden Staaten trafen sich am Montag in Oslo und wollen die Gespräche auch im Mai nicht abbrechen, " +
  "wie ein Sprecher der Regierung nach dem Treffen vor der Presse in der norwegischen Hauptstadt sagte.";

test("plain English is told without the detector, which takes long to load", () => {
  expect(isPlainlyEnglish(englishStory)).toBe(true);
  expect(isPlainlyEnglish(germanStory)).toBe(false);
  const never = () => {
    throw new Error("loaded");
  };
  expect(detectLanguage(englishStory, never)).toBe("en");
});

test.each([
  ["the language of most of it", "de", `${englishStory}\n\n${`${germanStory}\n`.repeat(8)}`],
  ["no language where it is half and half", null, `${germanStory.repeat(2)}\n\n${"Kim Jong Un. ".repeat(90)}`],
])("a long text has %s", (_, language, text) => {
  expect(detectLanguage(text, () => eld)).toBe(language);
});

test("other languages than English are noted", () => {
  const { language, notes } = cleanText({ text: germanStory }, { detector: () => eld });
  expect(language).toBe("de");
  expect(notes.map(({ code }) => code)).toEqual(["report/not-english"]);
});

const english =
  "The foreign minister of Norway, Tan Bo, received his guests from Chile in Oslo on Monday, and they spoke about fish.";

/** Two signs of machine translation that agree are needed; each alone is only a sign. */
test.each([
  ["de", `${english} Tan invited Bo to Santiago. (dpa/abc)`],
  ["de", `${english} The state president can get. (dpa/abc)`],
  ["de", `${english} He called it „a good day“ for both. The state president agreed.`],
  [null, `${english} (dpa/abc)`],
  [null, `${english} Tan invited Bo to Santiago.`],
  [null, `${english} (dpa)`],
])("translated from %s: %s", (language, text) => {
  const report = cleanText({ text });
  expect(report.translatedFrom).toBe(language);
  expect(report.notes.some(({ code }) => code === "report/machine-translation")).toBe(language !== null);
});
