import type { Actor } from "../../base/actor.js";
import { type Discourse, governorOf } from "./discourse.js";
import { type Draft, headOf, isSubject } from "./draft.js";
import { hangsBy } from "./hangs-by.js";

/** The country that the setting gives to somebody whom the words leave without one, and why. */
export interface Setting {
  readonly code: string;
  readonly why: string;
}

/**
 * Whose foreign ministry, minister or police is meant where no word says so: that of the person it is joined to ("Mikhail
 * Gorbachev and Foreign Minister Andrei Gromyko"), of the subject that governs it ("Britain sends Trade Minister Alan
 * Clark"), of the state that acted last; whose protesters or rebels: where the sentence happens. Else that of the place
 * that the report was filed from, or of the country that the report names most. Null where none of them decides.
 */
export function findSetting(draft: Draft, sector: string, discourse: Discourse): Setting | null {
  const isOfState = draft.kind === "person" || ofState.has(sector);
  // "An independent government": which one, only its place can tell.
  if (draft.kind === "organisation" && draft.phrase.article === "a") return findPlace(draft, discourse);
  const isAnybody = draft.kind === "role" && sector === "CVL" && draft.phrase.article !== "the";
  if (isAnybody) return findPlace(draft, discourse);
  return (
    (isOfState ? findJoined(draft, discourse) : findPlace(draft, discourse)) ??
    (isOfState ? (findGoverning(draft, discourse) ?? findLastActing(draft, discourse)) : null) ??
    findDateline(discourse) ??
    findMain(discourse)
  );
}

/** Those who serve a state are told by what that state does; people, rebels and protesters by where things happen. */
const ofState = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY"]);

/** The state or capital that the sentence names as a place: "Police in Algiers shot at protesters". */
function findPlace(draft: Draft, discourse: Discourse): Setting | null {
  const { sentence, tokens } = draft.reading;
  for (const { index, text } of tokens) {
    if (text.toLowerCase() !== "in" || tokens[index].deprel !== "case") continue;
    const place = discourse.draftAt(sentence.index, tokens[index].head);
    if (place?.kind !== "state" || place.unit === null || !hangsBy(tokens[tokens[index].head], "obl")) continue;
    return makeSetting(discourse.resolve(place).actors, "from where it happens", discourse);
  }
  return null;
}

function findJoined(draft: Draft, discourse: Discourse): Setting | null {
  const { tokens, sentence } = draft.reading;
  const before = tokens[draft.phrase.start - 1]?.text;
  if (before !== "and" && !hangsBy(tokens[headOf(draft)], "conj")) return null;
  // "The crown prince and the defence and oil ministers", "U.S. destroyers and two frigates"
  for (let at = headOf(draft); hangsBy(tokens[at], "conj"); ) {
    at = tokens[at].head;
    const other = discourse.draftAt(sentence.index, at);
    if (other && other !== draft && (other.kind === "person" || other.kind === "role") && at < draft.phrase.start) {
      return makeSetting(discourse.resolve(other).actors, "as of the one it is joined to", discourse);
    }
  }
  for (const other of discourse.before(draft)) {
    if (other.reading !== draft.reading || draft.phrase.start - other.core.to > 2) break;
    if (other.kind !== "person" && other.kind !== "role") continue;
    return makeSetting(discourse.resolve(other).actors, "as of the person it is joined to", discourse);
  }
  return null;
}

function findGoverning(draft: Draft, discourse: Discourse): Setting | null {
  const { reading } = draft;
  const index = reading.sentence.index;
  for (let verb = governorOf(draft), step = 0; verb >= 0 && step < 8; verb = reading.tokens[verb].head, step++) {
    for (const child of reading.tree.childrenOf(verb, "nsubj")) {
      const subject = discourse.draftAt(index, child);
      if (!subject || subject === draft || subject.core.from > draft.core.from) continue;
      if (!isLand(subject) && subject.kind !== "pronoun") continue;
      // Who is summoned is as often as not of another country than who summons.
      if (subject.kind === "person" && reading.tokens[child].deprel === "nsubj:pass") continue;
      return makeSetting(discourse.resolve(subject).actors, "from the subject of the sentence", discourse);
    }
  }
  return null;
}

function findLastActing(draft: Draft, discourse: Discourse): Setting | null {
  for (const other of discourse.before(draft)) {
    if (other.reading.sentence.index < draft.reading.sentence.index - 3) break;
    if (other.modifies || !isLand(other) || !isSubject(other)) continue;
    const found = makeSetting(discourse.resolve(other).actors, "from the state that acted last", discourse);
    if (found) return found;
  }
  return null;
}

function findDateline({ datelineCountry }: Discourse): Setting | null {
  return datelineCountry === null
    ? null
    : { code: datelineCountry, why: "from the place that the report was filed from" };
}

function findMain(discourse: Discourse): Setting | null {
  const code = discourse.mainCountry();
  return code === null ? null : { code, why: "from the country that the report names most" };
}

/** Whose country is plain from its own words. */
function isLand({ kind }: Draft): boolean {
  return kind === "state" || kind === "person" || kind === "organisation" || kind === "role";
}

function makeSetting(actors: readonly Actor[], why: string, discourse: Discourse): Setting | null {
  const codes = new Set(actors.map(({ country }) => country));
  const [code] = codes;
  if (codes.size !== 1 || code === null || code === undefined || discourse.isOrganisation(code)) return null;
  return { code, why: `${discourse.registry.nameOf(code)}, ${why}` };
}
