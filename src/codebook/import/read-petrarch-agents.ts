import { sectorOfRoles } from "./cameo-codes.js";
import { type Imported, type ImportedNoun, importProblem } from "./imported.js";

/** No list of words for a sign is longer. */
const macroMax = 60;

/**
 * Reads a dictionary of agents as PETRARCH has it: common nouns with a CAMEO role, and signs that stand for lists of
 * words.
 *
 *     !PERSON! = MAN, WOMAN
 *     AIR_FORCE_ [~MIL]
 *     MINISTER {MINISTERS} [~GOV]
 *     CHRISTIAN_!PERSON! [~CHR]
 */
export function readPetrarchAgents(text: string, file: string): Imported {
  const problems: Imported["problems"][number][] = [];
  const macros = new Map<string, string[]>();
  const nouns: ImportedNoun[] = [];
  for (const [index, whole] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const origin = { file, row: index + 1 };
    const line = whole.replace(/[#;].*$/, "").trim();
    if (line === "" || line.startsWith("<!--")) continue;
    const macro = /^!([^!]+)!\s*=\s*(.+)$/.exec(line);
    if (macro) {
      macros.set(
        macro[1]!,
        macro[2]!
          .split(",")
          .map((word) => word.trim())
          .filter(Boolean)
          .slice(0, macroMax),
      );
      continue;
    }
    const found = /^([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[\s*~?\s*([A-Z]{3,})\s*~?\s*\]\s*$/.exec(line);
    if (!found) {
      problems.push(importProblem(origin, `“${line}” is no agent`, "Write it as MINISTER {MINISTERS} [~GOV]."));
      continue;
    }
    const [, noun = "", , roles = ""] = found;
    const sector = sectorOfRoles(roles);
    if (sector === null) {
      problems.push(importProblem(origin, `the role ${roles} has no sector in PLOVER`));
      continue;
    }
    const [unknown, spelled] = expand(noun, macros);
    if (unknown) problems.push(importProblem(origin, `the sign !${unknown}! is not defined above`));
    for (const one of spelled) {
      const words = one
        .split(/[_\s]+/)
        .filter(Boolean)
        .join(" ")
        .toLowerCase();
      if (words !== "") nouns.push({ noun: words, sector, origin });
    }
  }
  return { names: [], nouns, terms: [], problems };
}

/** The noun with each word that its sign may stand for; a sign that is not known is named. */
function expand(
  noun: string,
  macros: ReadonlyMap<string, readonly string[]>,
): [unknown: string | null, nouns: string[]] {
  const sign = /!([^!]+)!/.exec(noun)?.[1];
  if (sign === undefined) return [null, [noun]];
  const words = macros.get(sign);
  return words ? [null, words.map((word) => noun.replace(`!${sign}!`, word))] : [sign, []];
}
