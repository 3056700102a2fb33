import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Token } from "../sentence.js";
import { createEnglish } from "./index.js";

const english = createEnglish(readFileSync(new URL("../../../models/en.bin", import.meta.url)));

/** Each arc is "relation(head,dependent)" in lower case, "root(-,word)" for the root. */
function check(text: string, arcs: string): void {
  const found = english.parse(text).flatMap(({ tokens }) => tokens.map((token) => nameArc(token, tokens)));
  expect(found).toEqual(expect.arrayContaining(arcs.split(" ")));
}

function nameArc({ deprel, head, text }: Token, tokens: readonly Token[]): string {
  return `${deprel}(${tokens[head]?.text ?? "-"},${text})`.toLowerCase();
}

test.each([
  [
    "France accused Iran of breaking the deal.",
    "root(-,accused) nsubj(accused,france) obj(accused,iran) advcl(accused,breaking) obj(breaking,deal)",
  ],
  [
    "Iran was accused by France.",
    "root(-,accused) nsubj:pass(accused,iran) aux:pass(accused,was) obl:agent(accused,france)",
  ],
  ["The president refused to meet the envoy.", "nsubj(refused,president) xcomp(refused,meet) obj(meet,envoy)"],
  [
    "Kenya and Chad signed an agreement on trade.",
    "nsubj(signed,kenya) conj(kenya,chad) obj(signed,agreement) nmod(agreement,trade)",
  ],
  [
    "The minister said the talks would resume on Monday.",
    "nsubj(said,minister) ccomp(said,resume) nsubj(resume,talks) obl(resume,monday)",
  ],
  ["Germany expelled two diplomats.", "nsubj(expelled,germany) nummod(diplomats,two) obj(expelled,diplomats)"],
  [
    "The visit was cancelled after the attack.",
    "nsubj:pass(cancelled,visit) aux:pass(cancelled,was) obl(cancelled,attack)",
  ],
  [
    '"We will not negotiate," the spokesman said.',
    "nsubj(negotiate,we) aux(negotiate,will) advmod(negotiate,not) ccomp(said,negotiate) nsubj(said,spokesman)",
  ],
  ["Japan's prime minister flew to Seoul.", "nmod:poss(minister,japan) nsubj(flew,minister) obl(flew,seoul)"],
  [
    "The rebels who seized the town have fled.",
    "nsubj(fled,rebels) aux(fled,have) acl:relcl(rebels,seized) nsubj(seized,who) obj(seized,town)",
  ],
  ["Spain called on Morocco to release the crew.", "nsubj(called,spain) obl(called,morocco) obj(release,crew)"],
  ["There were no reports of casualties.", "expl(were,there) nsubj(were,reports) nmod(reports,casualties)"],
])("%s", check);

/** Words as "lemma:feature", the feature being one that must be among the word's own. */
function checkWords(text: string, expected: string): void {
  const words = english.parse(text)[0]!.tokens.map(({ lemma, feats }) => [lemma, feats] as const);
  for (const item of expected.split(" ")) {
    const [lemma, feat] = item.split(":") as [string, string];
    const feats = words.find(([own]) => own === lemma)?.[1];
    expect(`${lemma} ${feats}`).toContain(feat);
  }
}

test.each([
  ["The envoys met and talks were held.", "envoy:Number=Plur meet:VerbForm=Fin talk:Number=Plur hold:Voice=Pass"],
  ["He has taken bribes.", "he:Gender=Masc take:VerbForm=Part bribe:Number=Plur"],
  ["The army is shelling the town.", "army:Number=Sing shell:VerbForm=Part"],
  ["Officials want to visit the island seized by rebels.", "visit:VerbForm=Inf seize:Voice=Pass want:Tense=Pres"],
  ["She accused them.", "she:Gender=Fem accuse:Tense=Past they:Number=Plur"],
])("lemmas and features: %s", checkWords);

test("a headline in capitals is read as a sentence", () => {
  check("PRESIDENT REJECTS TALKS WITH REBELS", "nsubj(rejects,president) obj(rejects,talks) nmod(talks,rebels)");
});
