/** The two ways of yielding are one type in the data that the judge learns from. */
export function foldYield(type: string): string {
  return type === "YIELD" || type === "CONCEDE" ? "RETREAT" : type;
}

const quads: Readonly<Record<string, string>> = {
  ...{ AGREE: "1", CONSULT: "1", SUPPORT: "1", COOPERATE: "2", AID: "2", RETREAT: "2" },
  ...{ REQUEST: "3", ACCUSE: "3", REJECT: "3", THREATEN: "3" },
  ...{ PROTEST: "4", SANCTION: "4", MOBILIZE: "4", COERCE: "4", ASSAULT: "4" },
};

/** Scores [gold, answer] pairs: macro F1 over the types in the gold, accuracy, macro F1 over quad classes. */
export function scoreTypes(pairs: readonly (readonly [gold: string, answer: string])[]) {
  return {
    macroF1: macroF1(pairs),
    accuracy: pairs.filter(([gold, answer]) => gold === answer).length / pairs.length,
    quadMacroF1: macroF1(pairs.map(([gold, answer]) => [quads[gold]!, quads[answer]!])),
  };
}

function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const names = [...new Set(pairs.map(([gold]) => gold))];
  const scores = names.map((name) => {
    const right = pairs.filter(([gold, answer]) => gold === name && answer === name).length;
    const due = pairs.filter(([gold]) => gold === name).length;
    const given = pairs.filter(([, answer]) => answer === name).length;
    return (2 * right) / (due + given);
  });
  return scores.reduce((sum, score) => sum + score, 0) / names.length;
}
