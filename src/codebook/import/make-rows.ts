import { type ActorFile, type ActorRows, actorColumns, pathOf, readActorFiles } from "../actor-files.js";
import type { CodebookFiles, Problem } from "../codebook.js";
import { createRegistry } from "../create-registry.js";
import { foldAccents } from "../fold-word.js";
import { overlayCodebook } from "../overlay-codebook.js";
import { firstDayOf, lastDayOf } from "../partial-date.js";
import { createSectors, sectorsFile } from "../sectors.js";
import { writeCsv } from "../write-csv.js";
import { type Imported, type ImportedName, type ImportedNoun, type ImportedTerm, importProblem } from "./imported.js";
import { readCountries } from "./read-countries.js";

type Row = Readonly<Record<string, string>>;

/** The tables that an import adds to, with what came of each thing. */
export interface MadeRows {
  /** By path inside the codebook: the own tables with the new rows. */
  readonly files: CodebookFiles;
  readonly added: ReadonlyMap<string, number>;
  /** Things that the codebook says already. */
  readonly known: number;
  readonly problems: readonly Problem[];
}

/**
 * Makes rows of the codebook of what was imported, beside those in `own`. What base and own rows say already is left
 * out; what names no country or office that they know is a problem, but for a code of three letters that stands alone:
 * it is a new state. Every row has an example, so that `readout codebook check` tries it.
 */
export function makeRows(imported: Imported, base: CodebookFiles, own: CodebookFiles, source: string): MadeRows {
  const { files } = overlayCodebook(base, own);
  const maker = new RowMaker(files, source);
  for (const name of imported.names.filter(({ sector }) => sector === null)) maker.addName(name);
  for (const name of imported.names.filter(({ sector }) => sector !== null)) maker.addName(name);
  for (const term of imported.terms) maker.addTerm(term);
  for (const noun of imported.nouns) maker.addNoun(noun);
  const made = new Map(own);
  const added = new Map<string, number>();
  for (const [path, { columns, rows }] of maker.tables) {
    const table = writeCsv(columns, [...rows.values()]);
    const before = made.get(path);
    // Laying the new rows over the old ones puts all in order.
    const whole =
      before === undefined
        ? table
        : overlayCodebook(new Map([[path, complete(before, columns)]]), new Map([[path, table]])).files.get(path)!;
    made.set(path, whole);
    added.set(path, rows.size);
  }
  return { files: made, added, known: maker.known, problems: [...imported.problems, ...maker.problems] };
}

class RowMaker {
  readonly tables = new Map<string, { columns: readonly string[]; rows: Map<string, Row> }>();
  readonly problems: Problem[] = [];
  known = 0;
  readonly #rows: ActorRows;
  readonly #registry;
  readonly #nouns;
  readonly #countries;
  readonly #people: Map<string, ActorRows["people"][number]>;
  readonly #termCounts = new Map<string, number>();

  constructor(
    files: CodebookFiles,
    private readonly source: string,
  ) {
    this.#rows = readActorFiles(files).rows;
    this.#registry = createRegistry(files).registry;
    this.#nouns = new Map(createSectors(files).sectors.nouns.map((noun) => [noun.noun, noun]));
    this.#countries = readCountries(this.#rows);
    this.#people = new Map(
      this.#rows.people.flatMap((row) => [[row.id, row], ...(row.qid ? [[row.qid, row] as const] : [])] as const),
    );
    for (const { id } of this.#rows.terms) this.#termCounts.set(id, 1);
  }

  addName({ name, aliases, country: given, sector, from, to, origin }: ImportedName): void {
    const country = this.#countries.find(given);
    if (country === null) {
      if (sector === null && /^[A-Z]{3}$/.test(given)) this.#addState(name, aliases, given);
      else
        this.problems.push(
          importProblem(
            origin,
            `no state or organisation has the code or name “${given}”`,
            "Add it to states.csv or organisations.csv of your codebook first.",
          ),
        );
      return;
    }
    const fresh = [name, ...aliases].filter((one) => !this.#isKnown(one, country, sector, from, to));
    if (fresh.length === 0) {
      this.known++;
      return;
    }
    const [first = "", ...others] = fresh;
    const period = { from: from ?? "", to: to ?? "" };
    if (sector === null) {
      for (const one of fresh) {
        const id = this.#idFor("names", `${toSlug(one)}-${country.toLowerCase()}`);
        this.#add("names", {
          id,
          name: one,
          kind: "state",
          country,
          sector: "",
          ...period,
          ...this.#example(one, country),
        });
      }
      return;
    }
    const id = this.#idFor("groups", `${toSlug(first)}-${country.toLowerCase()}-${sector.toLowerCase()}`);
    const example = this.#example(first, `${country} ${sector}`);
    this.#add("groups", { id, name: first, aliases: others.join("|"), country, sector, ...period, ...example });
  }

  /** A state that the codebook does not have, real or made up. */
  #addState(name: string, aliases: readonly string[], code: string): void {
    const people = aliases.filter((alias) => namesPeople(alias, name));
    const others = aliases.filter((alias) => !people.includes(alias)).join("|");
    const row = { id: code, name, aliases: others, adjectives: people.join("|"), nouns: people.join("|"), cameo: code };
    this.#add("states", { ...row, ...this.#example(name, code) });
    this.#countries.add(code, name);
  }

  addTerm({ qid, name, aliases, gender, country: given, office: title, from, to, origin }: ImportedTerm): void {
    const country = this.#countries.find(given);
    if (country === null) {
      this.problems.push(importProblem(origin, `no state or organisation has the code or name “${given}”`));
      return;
    }
    // "President of France", "Japanese Minister of Defence": the country is told beside it.
    const words = title.split(/\s+/);
    const found = words.map((_, at) => this.#registry.findTitle(words, at)).find((one) => one !== null);
    const office =
      found?.offices.find((one) => one.country === country) ?? found?.offices.find((one) => one.country === null);
    if (!office) {
      this.problems.push(
        importProblem(
          origin,
          `no office of ${country} is called “${title}”`,
          "Add the title to offices.csv of your codebook first.",
        ),
      );
      return;
    }
    const surname = name.split(" ").at(-1)!;
    const person = this.#people.get(qid ?? "") ?? this.#people.get(toSlug(name));
    const id = person?.id ?? toSlug(name);
    if (!person) {
      const row = {
        id,
        qid: qid ?? "",
        name,
        aliases: aliases.join("|"),
        surname,
        country,
        gender: gender ?? "",
        source: this.source,
      };
      this.#add("people", row);
    }
    const held = this.#rows.terms.filter(
      (term) => term.person === id && term.office === office.id && term.country === country,
    );
    if (held.some((term) => meets(term, from, to))) {
      this.known++;
      return;
    }
    this.#add("terms", {
      id: this.#termId(id),
      person: id,
      office: office.id,
      country,
      title: title.toLowerCase() === office.title.toLowerCase() ? "" : stripCountry(title),
      from: from ?? "",
      to: to ?? "",
      source: this.source,
    });
  }

  addNoun({ noun, sector }: ImportedNoun): void {
    const there = this.#nouns.get(noun);
    if (there?.sector === sector) {
      this.known++;
      return;
    }
    // A row with the id of one that is there takes its place.
    const id = there?.id ?? `sector/own-${toSlug(noun)}`;
    const kind = there?.kind ?? (bodies.test(noun) ? "body" : "person");
    const article = /^[aeiou]/.test(noun) ? "An" : "A";
    const sentence =
      kind === "body"
        ? `The Peruvian ${noun} signed the treaty.`
        : `${kind === "person" ? `${article === "An" ? "A" : article} Peruvian ${noun}` : `Peruvian ${noun}`} signed the treaty.`;
    const row = {
      id,
      noun,
      sector,
      kind,
      yields: "",
      resumes: "",
      gender: there?.gender ?? "",
      example: sentence,
      expect: `PER ${sector}`,
      source: this.source,
    };
    this.#addTo(sectorsFile, Object.keys(row), row);
  }

  /** A name counts as known where all that it stands for is the same in the same time. */
  #isKnown(name: string, country: string, sector: string | null, from: string | null, to: string | null): boolean {
    const words = name.split(" ");
    const found = this.#registry.findName(words, 0);
    if (found?.length !== words.length) return false;
    return found.things.some((thing) => {
      const sameSector = sector === null ? true : thing.sector === sector;
      const covers = (thing.from ?? "") <= (from ?? "") && (thing.to ?? "9999") >= (to ?? "9999");
      return thing.country === country && sameSector && covers;
    });
  }

  #example(name: string, expect: string): Row {
    return { example: `${name} issued a statement.`, expect, source: this.source };
  }

  #termId(person: string): string {
    for (let number = 1; ; number++) {
      const id = `${person}/${String(number).padStart(2, "0")}`;
      if (this.#termCounts.has(id)) continue;
      this.#termCounts.set(id, 1);
      return id;
    }
  }

  /** One name in several periods has a row for each. */
  #idFor(file: ActorFile, slug: string): string {
    const rows = this.tables.get(pathOf(file))?.rows;
    let id = slug;
    for (let number = 2; rows?.has(id); number++) id = `${slug}-${number}`;
    return id;
  }

  #add(file: ActorFile, row: Row): void {
    this.#addTo(pathOf(file), Object.keys(actorColumns[file]), row);
  }

  #addTo(path: string, columns: readonly string[], row: Row): void {
    const table = this.tables.get(path) ?? { columns, rows: new Map<string, Row>() };
    this.tables.set(path, table);
    table.rows.set(row.id!, row);
  }
}

/** Nouns that end so are bodies, others are persons. */
const bodies =
  /(?:force|army|party|ministry|council|committee|commission|agency|court|group|union|organi[sz]ation|military|parliament|assembly|government|company|media|press|bank|association|movement|militia|navy|guard|office|department|firm|embassy)$/;

/** "Gondorian" of Gondor: a spelling that names its people, and not the state again. */
function namesPeople(alias: string, state: string): boolean {
  return alias.slice(0, 3) === state.slice(0, 3) && /(?:an|ese|ish|ic|i)$/.test(alias) && !alias.includes(" ");
}

function meets(term: ActorRows["terms"][number], from: string | null, to: string | null): boolean {
  const [start, end] = [term.from ? firstDayOf(term.from) : "", term.to ? lastDayOf(term.to) : "9999"];
  return start <= (to ? lastDayOf(to) : "9999") && (from ? firstDayOf(from) : "") <= end;
}

/** "President of France" → President: a title never holds the name of an actor. */
function stripCountry(title: string): string {
  return title.replace(/\s+of (?:the )?\p{Lu}[\p{L} .'-]*$/u, "").trim();
}

/** "Özal, Turgut" → ozal-turgut. */
function toSlug(name: string): string {
  return (
    foldAccents(name)
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "x"
  );
}

/** A table with all columns of the codebook, so that rows of another width can be laid over it. */
function complete(text: string, columns: readonly string[]): string {
  const empty = new Map([["table.csv", `${columns.join(",")}\n`]]);
  return overlayCodebook(empty, new Map([["table.csv", text]])).files.get("table.csv")!;
}
