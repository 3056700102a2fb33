import { expect, test } from "vitest";
import type { TaggedToken } from "../find-feats.js";
import { mendTree } from "./mend-tree.js";

/** Tokens as "form/UPOS/head/relation"; the lemma is the form. */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, upos, head, deprel] = cell.split("/");
    return {
      text: text!,
      lemma: text === "called" ? "call" : text!.toLowerCase(),
      upos: upos!,
      head: Number(head),
      deprel: deprel!,
    };
  });
}

/** `changed` names the tokens that hang elsewhere afterwards, as "form head relation". */
function check(_: string, line: string, changed: string): void {
  const before = read(line);
  const after = mendTree(before);
  const found = after.filter((token, at) => token.head !== before[at]!.head || token.deprel !== before[at]!.deprel);
  expect(found.map(({ text, head, deprel }) => `${text} ${head} ${deprel}`).join(", ")).toBe(changed);
  expect(after.filter(({ head }) => head < 0)).toHaveLength(1);
}

test.each([
  [
    "the day in front is a part of a title",
    "On/ADP/1/case Tuesday/PROPN/2/compound Minister/PROPN/3/nmod:desc Ruiz/PROPN/4/nsubj met/VERB/-1/root Frei/PROPN/4/obj",
    "Tuesday 4 obl",
  ],
  [
    "a name that is written like a pronoun",
    "Premier/PROPN/1/nmod:desc Liu/PROPN/4/nsubj He/PRON/4/nsubj had/AUX/4/aux spoken/VERB/-1/root",
    "He 1 flat",
  ],
  [
    "a name behind “and” is taken for a part of the one before",
    "Minister/PROPN/1/nmod:desc Ruiz/PROPN/5/nsubj and/CCONJ/3/cc Premier/PROPN/4/nmod:desc Frei/PROPN/1/flat met/VERB/-1/root",
    "and 4 cc, Frei 1 conj",
  ],
  [
    "another one on another day is joined to the verb",
    "Ruiz/PROPN/1/nsubj met/VERB/-1/root Frei/PROPN/1/obj on/ADP/4/case Friday/PROPN/1/obl and/CCONJ/6/cc Moser/PROPN/1/conj on/ADP/8/case Saturday/PROPN/6/nmod",
    "Moser 2 conj",
  ],
  [
    "a clause with “who” hangs on the verb",
    "Ruiz/PROPN/1/nsubj spoke/VERB/-1/root with/ADP/3/case Ana/PROPN/1/obl Frei/PROPN/3/flat ,/PUNCT/7/punct who/PRON/7/nsubj left/VERB/1/acl:relcl",
    "left 3 acl:relcl",
  ],
  [
    "a clause that a saying parts has its subject before the saying",
    "Iran/PROPN/3/nsubj ,/PUNCT/0/punct Petrov/PROPN/3/nsubj said/VERB/-1/root ,/PUNCT/3/punct had/AUX/6/aux failed/VERB/3/ccomp",
    "Iran 6 nsubj",
  ],
  [
    "a clause with a subject of its own",
    "Ruiz/PROPN/3/nsubj ,/PUNCT/0/punct Petrov/PROPN/3/nsubj said/VERB/-1/root he/PRON/5/nsubj failed/VERB/3/ccomp",
    "",
  ],
  [
    "the infinitive of a headline is what will happen",
    "Rome/PROPN/-1/root and/CCONJ/2/cc Oslo/PROPN/0/conj to/PART/4/mark resume/VERB/0/acl talks/NOUN/4/obj",
    "Rome 4 nsubj, resume -1 root",
  ],
  ["the purpose of a thing is none", "plan/NOUN/-1/root to/PART/2/mark resume/VERB/0/acl talks/NOUN/2/obj", ""],
  [
    "a clause in front without a comma",
    "Before/SCONJ/2/mark he/PRON/2/nsubj saw/VERB/-1/root Frei/PROPN/2/obj he/PRON/5/nsubj held/VERB/2/ccomp talks/NOUN/5/obj",
    "saw 5 advcl, held -1 root",
  ],
  [
    "the verb behind a relative clause",
    "Ruiz/PROPN/-1/root ,/PUNCT/3/punct who/PRON/3/nsubj came/VERB/0/acl:relcl ,/PUNCT/5/punct met/VERB/3/advcl Frei/PROPN/5/obj",
    "Ruiz 5 nsubj, met -1 root",
  ],
  [
    "what is given to somebody",
    "Rome/PROPN/1/nsubj offer/VERB/-1/root Oslo/PROPN/1/obj a/DET/4/det loan/NOUN/2/nmod:unmarked",
    "Oslo 1 iobj, loan 1 obj",
  ],
  ["a measure", "Rome/PROPN/1/nsubj sold/VERB/-1/root shares/NOUN/1/obj a/DET/4/det year/NOUN/2/nmod:unmarked", ""],
  [
    "a month that is written like an auxiliary",
    "In/ADP/3/mark May/AUX/3/aux Ruiz/PROPN/3/nsubj left/VERB/-1/root",
    "In 1 case, May 3 obl",
  ],
  [
    "the day in front takes the subject with it",
    "On/ADP/2/case Monday/PROPN/2/compound tanks/NOUN/3/obl rolled/VERB/-1/root in/ADV/3/advmod",
    "On 1 case, Monday 3 obl, tanks 3 nsubj",
  ],
  [
    "a participle behind the owner's sign",
    "Chad/PROPN/-1/root 's/PART/0/case displaced/VERB/0/acl",
    "Chad 2 nmod:poss, displaced -1 root",
  ],
  [
    "what is due to be done",
    "package/NOUN/5/nsubj:pass be/AUX/5/aux due/ADJ/5/aux:pass to/PART/5/mark be/AUX/5/aux:pass signed/VERB/-1/root",
    "package 2 nsubj, be 2 cop, due -1 root, signed 2 xcomp",
  ],
  ["a pronoun behind a comma", "Today/PROPN/3/obl ,/PUNCT/3/punct He/PRON/3/nsubj spoke/VERB/-1/root", ""],
  [
    "another one on another day",
    "Ruiz/PROPN/1/nsubj met/VERB/-1/root Frei/PROPN/1/obj on/ADP/4/case Friday/PROPN/1/obl and/CCONJ/6/cc Moser/PROPN/4/conj on/ADP/8/case Saturday/PROPN/1/obl",
    "Moser 2 conj",
  ],
  [
    "what both called talks",
    "Both/PRON/1/nsubj held/VERB/-1/root what/PRON/4/obj Ruiz/PROPN/4/nsubj called/VERB/1/ccomp talks/NOUN/4/obj",
    "called 5 acl:relcl, talks 1 obj",
  ],
  [
    "the only verb is taken for a participle",
    "Ruiz/PROPN/-1/root and/CCONJ/2/cc Frei/PROPN/0/conj negotiated/VERB/2/acl on/ADP/5/case Monday/PROPN/3/obl",
    "Ruiz 3 nsubj, negotiated -1 root",
  ],
  [
    "a participle behind a form of have is the verb",
    "Iran/PROPN/1/nsubj had/VERB/-1/root exaggerated/VERB/3/amod reports/NOUN/1/obj",
    "Iran 2 nsubj, had 2 aux, exaggerated -1 root, reports 2 obj",
  ],
  [
    "the day in front is a part of the subject",
    "On/ADP/2/case Monday/PROPN/2/compound Ruiz/PROPN/3/nsubj met/VERB/-1/root Frei/PROPN/3/obj",
    "On 1 case, Monday 3 obl",
  ],
  [
    "and so is a day with its number",
    "On/ADP/3/case May/PROPN/3/compound 5/NUM/1/nummod Ruiz/PROPN/4/nsubj left/VERB/-1/root",
    "On 2 case, May 2 compound, 5 4 obl",
  ],
  [
    "the subject is a part of the day in front",
    "On/ADP/1/case Monday/PROPN/4/obl Ana/PROPN/1/flat Ruiz/PROPN/1/flat met/VERB/-1/root Frei/PROPN/4/obj",
    "Ana 4 nsubj, Ruiz 2 flat",
  ],
  [
    "a day in front that a comma parts",
    "On/ADP/1/case Monday/PROPN/4/obl ,/PUNCT/4/punct Ruiz/PROPN/4/nsubj left/VERB/-1/root",
    "",
  ],
  [
    "the second behind “between” is taken for a subject",
    "Talks/NOUN/5/nsubj between/ADP/2/case Ruiz/PROPN/0/nmod and/CCONJ/4/cc Frei/PROPN/5/nsubj failed/VERB/-1/root",
    "Frei 2 conj",
  ],
  [
    "it is where it belongs",
    "Talks/NOUN/5/nsubj between/ADP/2/case Ruiz/PROPN/0/nmod and/CCONJ/4/cc Frei/PROPN/2/conj failed/VERB/-1/root",
    "",
  ],
  [
    "a clause goes on behind “between”",
    "Talks/NOUN/3/nsubj between/ADP/2/case them/PRON/0/nmod failed/VERB/-1/root and/CCONJ/6/cc Frei/PROPN/6/nsubj left/VERB/3/conj",
    "",
  ],
  [
    "a second verb is joined to a gerund",
    "Ruiz/PROPN/1/nsubj accused/VERB/-1/root Frei/PROPN/1/obj of/SCONJ/4/mark lying/VERB/1/advcl and/CCONJ/6/cc asked/VERB/4/conj",
    "asked 1 conj",
  ],
  [
    "a second gerund",
    "Ruiz/PROPN/1/nsubj accused/VERB/-1/root Frei/PROPN/1/obj of/SCONJ/4/mark lying/VERB/1/advcl and/CCONJ/6/cc cheating/VERB/4/conj",
    "",
  ],
  [
    "an infinitive behind an aside is taken for a clause",
    "They/PRON/1/nsubj refuse/VERB/-1/root to/PART/3/mark go/VERB/1/ccomp",
    "go 1 xcomp",
  ],
  ["or for a purpose", "They/PRON/1/nsubj agree/VERB/-1/root to/PART/3/mark go/VERB/1/advcl", "go 1 xcomp"],
  ["a purpose", "They/PRON/1/nsubj stop/VERB/-1/root to/PART/3/mark eat/VERB/1/advcl", ""],
  [
    "a purpose beside an object",
    "They/PRON/1/nsubj offer/VERB/-1/root help/NOUN/1/obj to/PART/4/mark end/VERB/1/advcl it/PRON/4/obj",
    "",
  ],
  [
    "an adjective stands for its noun",
    "He/PRON/1/nsubj met/VERB/-1/root top/ADJ/1/xcomp envoy/NOUN/4/nmod:desc Ruiz/PROPN/2/appos",
    "top 4 amod, Ruiz 1 obj",
  ],
  [
    "a comma sets an apposition off",
    "He/PRON/1/nsubj met/VERB/-1/root both/ADJ/1/obj ,/PUNCT/4/punct Ruiz/PROPN/2/appos",
    "",
  ],
  [
    "what a date is set for",
    "They/PRON/1/nsubj set/VERB/-1/root date/NOUN/1/obj for/ADP/4/case trip/NOUN/1/obl",
    "trip 2 nmod",
  ],
  [
    "what somebody is thanked for",
    "They/PRON/1/nsubj thanked/VERB/-1/root Iran/PROPN/1/obj for/ADP/4/case trip/NOUN/1/obl",
    "",
  ],
])("%s", check);
