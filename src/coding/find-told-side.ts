import type { Actor } from "../base/actor.js";
import type { Event } from "../base/event.js";
import type { ActRow } from "../codebook/act-row.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence, Token } from "../language/sentence.js";
import type { Tree } from "../language/tree.js";
import type { Deed } from "./deed.js";
import { infer, isPress } from "./find-other-state.js";
import type { Mention, Who } from "./who/who.js";

// Sides that the report has told of before: who did what the deed's object names, whom one fights, who acts for a place.

/** "Condemned the attack", "welcomed the agreement", "denied it": the other side is whoever did what the object names. */
export function findDoers(
  deed: Deed,
  sources: readonly Actor[],
  told: readonly Event[],
  { lexicon, sentences }: { lexicon: Lexicon; sentences: readonly Sentence[] },
): Actor[] {
  if (!/^(ACCUSE|SUPPORT|REJECT)/.test(deed.act)) return [];
  const known = new Set(sources.map(({ country }) => country));
  for (const head of deed.targets.flat()) {
    const isAny = anyDeed.has(deed.tree.token(head).lemma.toLowerCase());
    const rows = isAny ? findLastNamed(deed, sentences, lexicon) : actsOf(deed.tree.token(head), lexicon);
    const roots = rows.map(({ act }) => act.split(".")[0]);
    const named = told.filter(({ act }) => roots.includes(act.split(".")[0]));
    const together = rows.some(({ mutual }) => mutual) ? named.findLast(({ reciprocal }) => reciprocal) : undefined;
    const last = isAny ? told.findLast((event) => isByOthers(event, known)) : undefined;
    const deedTold = together ?? named.at(-1) ?? last; // an agreement, a call: of both, where such a one was told
    if (!deedTold) continue;
    const doers = deedTold.reciprocal ? [...deedTold.sources, ...deedTold.targets] : deedTold.sources;
    const others = doers.filter(({ country }) => country !== null && !known.has(country));
    if (others.length > 0) return others.map((actor) => infer(actor, actor.country!, "did what the object names"));
  }
  return [];
}

/** "2,000 Iraqi troops were killed", "destroyed an oil platform": whom the report told to fight this side last. */
export function findFoe(known: readonly Actor[], told: readonly Event[]): Actor | null {
  const own = new Set(known.map(({ country }) => country));
  for (const { act, stage, sources, targets: others } of [...told].reverse()) {
    if (!act.startsWith("ASSAULT") || stage !== "done") continue;
    const foes = others.some(({ country }) => own.has(country)) ? sources : others;
    const isFight = [...sources, ...others].some(({ country }) => country !== null && own.has(country));
    const foe = foes.find(({ country }) => country !== null && !own.has(country));
    if (isFight && foe) return infer(foe, foe.country!, "whom the report tells to fight them");
  }
  return null;
}

function actsOf({ lemma, upos }: Token, lexicon: Lexicon): readonly ActRow[] {
  return upos === "NOUN" ? lexicon.actsOf(lemma.toLowerCase(), "n").filter(({ tails }) => tails.length === 0) : [];
}

/** "Turkey called the ceasefire a first step. Iran welcomed it": the last noun for a deed in the sentence before. */
function findLastNamed({ tree }: Deed, sentences: readonly Sentence[], lexicon: Lexicon): readonly ActRow[] {
  const before = sentences.find(({ index }) => index === tree.sentence.index - 1);
  const named = before?.tokens.findLast((token) => token.deprel !== "compound" && actsOf(token, lexicon).length > 0);
  return named ? actsOf(named, lexicon) : [];
}

/** Words that take up whatever was told last. */
const anyDeed = new Set("it this that step move decision action measure announcement act gesture news".split(" "));

function isByOthers({ sources }: Event, known: ReadonlySet<string | null>): boolean {
  return sources.some(({ country }) => country !== null && !known.has(country));
}

/**
 * "Was sentenced to two years", "were arrested in Cairo", where nobody says by whom: the courts and the police of the
 * place that the sentence names, or of the one state that the report speaks of, be it without its name.
 */
export function findAuthority(
  { act, tree, trigger }: Deed,
  targets: readonly Actor[],
  { mentions }: Who,
): Actor | null {
  const sector = authorities.get(act);
  if (!sector || tree.childrenOf(trigger, "aux:pass").length === 0) return null;
  const places = mentions.filter((mention) => mention.sentence === tree.sentence.index && isPlace(mention, tree));
  const countries = new Set(
    (places.length > 0 ? places : mentions).flatMap(({ actors }) =>
      actors.filter((one) => !isPress(one)).flatMap((one) => one.country ?? []),
    ),
  );
  if (countries.size > 1) return null;
  const [country = null] = countries;
  const { text, span } = targets[0];
  return { text, ...(span && { span }), country, sector, certainty: "inferred", why: "the authorities of the place" };
}

const authorities: ReadonlyMap<string, string> = new Map([
  ["SANCTION.convict", "JUD"],
  ["COERCE.arrest", "COP"],
  ["COERCE.restrict", "GOV"],
  ["ACCUSE.allege", "JUD"],
]);

function isPlace({ head, kind }: Mention, tree: Tree): boolean {
  return kind === "state" && tree.childrenOf(head, "case").some((mark) => /^(in|at)$/.test(tree.token(mark).lemma));
}

/** "Blinken warned his counterpart. The meeting with Wang lasted an hour": who of that state acted last. */
export function findLastSubject(
  { tree }: Deed,
  country: string | null,
  { mentions }: Who,
  sentences: readonly Sentence[],
): Actor | undefined {
  const here = tree.sentence.index;
  const isSubject = ({ sentence, head }: Mention): boolean =>
    sentences.find(({ index }) => index === sentence)?.tokens[head]?.deprel.startsWith("nsubj") === true;
  const persons = mentions.filter(
    (mention) => mention.kind === "person" && (mention.sentence === here || mention.sentence === here - 1),
  );
  const last = persons.findLast((mention) => mention.actors[0]?.country === country && isSubject(mention));
  const [actor] = last?.actors ?? [];
  return actor?.person === undefined ? undefined : { ...actor, certainty: "inferred", why: "acted just before" };
}
