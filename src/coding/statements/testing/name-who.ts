import type { Actor } from "../../../base/actor.js";
import type { Sentence } from "../../../language/sentence.js";
import type { Mention, Who } from "../../who/who.js";

/** Who is who in tests: single words that stand for actors ("FRA", or "USA:Mary Baker"), everything else for things. */
const names: Readonly<Record<string, string>> = {
  France: "FRA",
  Paris: "FRA",
  Iran: "IRN",
  Germany: "DEU",
  Serbia: "SRB",
  China: "CHN",
  Kosovo: "XKX",
  Taiwan: "TWN",
  Baker: "USA:Mary Baker",
  she: "USA:Mary Baker",
  Petrov: "RUS:Ivan Petrov",
  he: "RUS:Ivan Petrov",
  minister: "FRA:Luc Blanc",
  ambassador: "?:",
  sides: "FRA+IRN",
};

/** Demonyms tell whose a thing is: "the French statement". */
const owners: Readonly<Record<string, string>> = { French: "FRA", Iranian: "IRN" };

/** A `Who` that knows the names above and nothing else, so that the tests of statements do not hang on name resolution. */
export function makeNameWho(sentences: readonly Sentence[]): Who {
  const actorsOf = ({ tokens }: Sentence, head: number): Actor[] => {
    const { text } = tokens[head];
    const written = names[text] ?? names[text.toLowerCase()];
    const demonym = tokens.find((token) => token.head === head && token.text in owners);
    const place = /^(?:government|side|ministry|president)$/.test(text) && demonym ? owners[demonym.text] : undefined;
    return (written ?? place ?? "").split("+").flatMap((part) => (part ? makeActor(part, text) : []));
  };
  const mentions = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(({ index, start, end }): Mention[] => {
      const actors = actorsOf(sentence, index);
      const span = { start, end };
      return actors.length > 0 ? [{ sentence: sentence.index, head: index, span, kind: "state", actors }] : [];
    }),
  );
  const ownersOf = ({ tokens }: Sentence, head: number) =>
    tokens
      .filter((token) => token.head === head && token.text in owners)
      .flatMap(({ text }) => makeActor(owners[text], text));
  return { mentions, actorsOf, ownersOf, notes: [] };
}

function makeActor(written: string, text: string): Actor {
  const [code, person] = written.split(":");
  const country = code === "?" ? null : code;
  return { text, country, sector: "GOV", ...(person && { person }), certainty: "stated" };
}
