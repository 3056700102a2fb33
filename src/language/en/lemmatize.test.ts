import { expect, test } from "vitest";
import { Lemmatizer, lemmaByRule } from "./lemmatize.js";

/** Words with the lemma that rules and irregular words give, without the treebank's table. */
const cases = `
  VERB met meet|VERB accused accuse|VERB refusing refuse|VERB agreed agree|VERB decreed decree|VERB need need|VERB proceeds proceed
  VERB went go|VERB withdrew withdraw|VERB withdrawn withdraw|VERB sought seek|VERB fled flee|VERB struck strike|VERB laid lay
  VERB said say|VERB says say|VERB does do|VERB goes go|VERB vetoes veto|VERB denies deny|VERB denied deny|VERB denying deny
  VERB died die|VERB dying die|VERB lying lie|VERB tied tie|VERB bring bring|VERB bringing bring|VERB rings ring
  VERB cancelled cancel|VERB expelled expel|VERB banned ban|VERB occurred occur|VERB visited visit|VERB invited invite
  VERB threatens threaten|VERB passes pass|VERB reaches reach|VERB pushes push|VERB focuses focus|VERB discuss discuss
  VERB put put|VERB putting put|VERB freed free|VERB overthrown overthrow|VERB oversaw oversee|VERB forbade forbid
  AUX was be|AUX 're be|AUX has have|AUX 've have|AUX would will|AUX wo will|AUX might may
  NOUN talks talk|NOUN countries country|NOUN attacks attack|NOUN crises crisis|NOUN spokesmen spokesman|NOUN children child
  NOUN losses loss|NOUN boxes box|NOUN churches church|NOUN approaches approach|NOUN headaches headache|NOUN bushes bush
  NOUN houses house|NOUN causes cause|NOUN viruses virus|NOUN status status|NOUN crisis crisis|NOUN press press|NOUN gas gas
  NOUN lives life|NOUN series series|NOUN headquarters headquarters|NOUN movies movie|NOUN days day|NOUN embargoes embargo
  ADJ heaviest heavy|ADJ heavier heavy|ADJ largest large|ADJ biggest big|ADJ honest honest|ADJ former former|ADJ premier premier
  ADP of of|ADV soon soon
`;

test.each(
  cases
    .trim()
    .split(/[|\n]/)
    .map((line) => line.trim().split(" ")),
)("%s %s → %s", (upos, form, lemma) => {
  expect(lemmaByRule(form!, upos!)).toBe(lemma);
});

test("the treebank's table comes first, names keep their case, other words lose it", () => {
  const lemmatizer = new Lemmatizer({ VERB: { wound: "wound" }, PRON: { me: "I" } });
  expect(lemmatizer.lemmatize("wound", "VERB")).toBe("wound");
  expect(lemmatizer.lemmatize("Me", "PRON")).toBe("I");
  expect(lemmatizer.lemmatize("Talks", "NOUN")).toBe("talk");
  expect(lemmatizer.lemmatize("TALKS", "NOUN")).toBe("talk");
  expect(lemmatizer.lemmatize("Hughes", "PROPN")).toBe("Hughes");
  expect(lemmatizer.lemmatize("constructor", "NOUN")).toBe("constructor");
});
