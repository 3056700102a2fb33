import type { Actor } from "../../../base/actor.js";
import type { Event, When, Where } from "../../../base/event.js";
import { type ReadRecord, recordVersion } from "../../../base/record.js";
import type { Report } from "../../../base/report.js";
import type { Span } from "../../../base/span.js";
import type { Stage } from "../../../base/stage.js";
import { buildRecord } from "../../build-record.js";
import { addDays, dayNumber } from "../../days.js";
import type { RecordWords } from "../../record-words.js";

/** Numbers from 0 to 1. */
type Random = () => number;

/** An encounter as it was, which reports tell more or less exactly. */
export interface TrueEncounter {
  readonly id: number;
  readonly kind: "visit" | "meeting" | "call";
  readonly sides: readonly [Person, Person];
  readonly day: string;
  /** Where it was, or the country visited: 0 with the first side, 1 with the second. */
  readonly home: 0 | 1;
  readonly fate: "done" | "cancelled" | "refused";
}

interface Person {
  readonly country: string;
  readonly person: string;
  readonly office: string;
  readonly rank: number;
}

/** A made-up report: its record as the coder would give it, and the encounter that each of its events tells of. */
export interface MadeReport {
  readonly record: ReadRecord;
  /** By event id the true encounter. */
  readonly truth: ReadonlyMap<string, number>;
}

const offices = [
  ["President", 1],
  ["Foreign Minister", 5],
  ["Defence Minister", 5],
  ["Trade Minister", 6],
  ["Deputy Foreign Minister", 7],
] as const;

/** Encounters of made-up people over six years; the same two meet again and again, never twice within three weeks. */
export function makeEncounters(count: number, random: Random): TrueEncounter[] {
  const countries = "ARV BEL CAD DOR ELM FAR GIL HAV ISK JUR KEL LOM".split(" ");
  const last = new Map<string, number>();
  const encounters: TrueEncounter[] = [];
  const start = dayNumber("2018-01-01");
  while (encounters.length < count) {
    const [one, other] = [pick(countries, random), pick(countries, random)];
    if (one === other) continue;
    const level = Math.floor(random() * offices.length);
    const otherLevel = random() < 0.7 ? level : Math.floor(random() * offices.length);
    const sides = [makePerson(one, level), makePerson(other, otherLevel)] as const;
    const kind = pick(["visit", "meeting", "meeting", "call"] as const, random);
    const at = start + Math.floor(random() * 6 * 365);
    const key = `${kind} ${sides
      .map(({ person }) => person)
      .sort()
      .join(" ")}`;
    const near = [...Array(43).keys()].some((offset) => last.has(`${key} ${at + offset - 21}`));
    if (near) continue;
    last.set(`${key} ${at}`, at);
    const fate = random() < 0.85 ? "done" : random() < 0.6 ? "cancelled" : "refused";
    encounters.push({
      id: encounters.length,
      kind,
      sides,
      day: addDays("1970-01-01", at),
      home: random() < 0.5 ? 0 : 1,
      fate,
    });
  }
  return encounters;
}

function makePerson(country: string, level: number): Person {
  const [office, rank] = offices[level];
  return {
    country,
    person: `${"Ada Bo Cy Di Ed".split(" ")[level]} ${country[0]}${country.slice(1).toLowerCase()}son`,
    office,
    rank,
  };
}

/** A report about one of the encounters, and sometimes about an earlier one as history. */
export function makeReport(
  id: string,
  about: TrueEncounter,
  earlier: TrueEncounter | null,
  random: Random,
  words: RecordWords,
): MadeReport {
  const writer = new Writer(id, random);
  const before = random() < 0.25;
  const told = before
    ? addDays(about.day, -1 - Math.floor(random() * 20))
    : addDays(about.day, Math.floor(random() ** 2 * 4));
  writer.tell(about, told, before ? (random() < 0.85 ? "planned" : "asked") : about.fate, false);
  if (random() < 0.3) writer.tell(about, told, before ? "planned" : about.fate, false);
  if (earlier && earlier.day < told) writer.tell(earlier, told, earlier.fate, true);
  return writer.close(told, words);
}

/** Ways to say one thing: the words before and after the names, and the words of the deed. */
const phrasings: Readonly<Record<TrueEncounter["kind"], readonly (readonly [act: string, between: string])[]>> = {
  visit: [
    ["CONSULT.visit", "visited"],
    ["CONSULT.visit", "travelled to see"],
    ["CONSULT.visit", "was the guest of"],
  ],
  meeting: [
    ["CONSULT.meet", "met"],
    ["CONSULT.meet", "held talks with"],
    ["CONSULT", "spoke with"],
    ["CONSULT.meet", "sat down with"],
  ],
  call: [
    ["CONSULT.phone", "telephoned"],
    ["CONSULT.phone", "spoke by telephone with"],
  ],
};
const stageWords: Readonly<Record<string, string>> = {
  done: "",
  planned: "plans: he",
  asked: "was asked: he",
  cancelled: "called it off: he",
  refused: "refused: he",
};

class Writer {
  readonly #id: string;
  readonly #random: Random;
  readonly #events: Event[] = [];
  readonly #truth = new Map<string, number>();
  #text = "";

  constructor(id: string, random: Random) {
    this.#id = id;
    this.#random = random;
  }

  tell(encounter: TrueEncounter, told: string, stage: Stage, background: boolean): void {
    const random = this.#random;
    const { kind, sides, home } = encounter;
    const [guest, host] = kind === "visit" && home === 0 ? [sides[1], sides[0]] : sides;
    const swap = kind !== "visit" && random() < 0.3;
    const order = swap ? [host, guest] : [guest, host];
    const [act, between] = pick(phrasings[kind], random);
    const when = this.#date(encounter, told, stage, background);
    const where = kind === "call" ? undefined : this.#place(kind === "visit" ? host.country : sides[home].country);
    const start = this.#text.length;
    const sources = [this.#name(order[0], background)];
    if (stageWords[stage]) this.#write(stageWords[stage]);
    const trigger = this.#write(between);
    const targets = random() < 0.02 ? [] : [this.#name(order[1], background)];
    if (where) this.#write(`in ${where.name}`);
    if (when?.certainty === "stated") this.#write(`on ${when.value}`);
    const clause = { start, end: this.#text.length };
    this.#text += `${pick([", officials said", ", it was announced", "", ", the ministry said"], random)}. `;
    const event: Event = {
      id: `${this.#id}.${this.#events.length}`,
      report: this.#id,
      sentence: this.#events.length,
      act,
      stage,
      type: "CONSULT",
      mode: null,
      contexts: [],
      cameo: null,
      quad: 1,
      goldstein: stage === "done" || stage === "planned" ? 2 : -4,
      intensity: null,
      sources,
      targets,
      reciprocal: false,
      ...(when && { when }),
      ...(where && { where }),
      claim: { kind: "unattributed" },
      background,
      evidence: { trigger, clause, sentence: clause },
      confidence: 0.6 + 0.3 * random(),
      why: [],
      notes: [],
    };
    this.#events.push(event);
    this.#truth.set(event.id, encounter.id);
  }

  close(told: string, words: RecordWords): MadeReport {
    const text = this.#text;
    const report: Report = {
      id: this.#id,
      text,
      title: null,
      blocks: [{ kind: "paragraph", start: 0, end: text.length }],
      published: { value: told, precision: "day", candidates: [], why: "made up" },
      language: "en",
      translatedFrom: null,
      agency: null,
      byline: null,
      section: null,
      dateline: null,
      removed: [],
      suspect: [],
      notes: [],
    };
    const built = buildRecord({ report, events: this.#events, statements: [], demands: [] }, words);
    return { record: { version: recordVersion, report, events: this.#events, ...built }, truth: this.#truth };
  }

  #write(words: string): Span {
    if (this.#text !== "" && !this.#text.endsWith(" ")) this.#text += " ";
    const start = this.#text.length;
    this.#text += words;
    return { start, end: this.#text.length };
  }

  /** By name, by office, or by state only. */
  #name({ country, person, office, rank }: Person, background: boolean): Actor {
    const random = this.#random();
    const named = random < (background ? 0.85 : 0.75);
    const known = named || random < 0.93;
    const text = named ? pick([person, `${office} ${person}`], this.#random) : known ? `${country} ${office}` : country;
    return {
      text,
      span: this.#write(text),
      country,
      sector: "GOV",
      ...(named && { person }),
      ...(known && { office, rank }),
      certainty: "stated",
    };
  }

  /** Exact, a day off, only the month, only inferred from the news, or none. */
  #date({ day }: TrueEncounter, told: string, stage: Stage, background: boolean): When | undefined {
    const random = this.#random();
    if (random < 0.6) return dayOf(day, "stated");
    if (random < 0.65) return dayOf(addDays(day, this.#random() < 0.5 ? 1 : -1), "stated");
    if (random < 0.72) return { value: day.slice(0, 7), precision: "month", certainty: "stated" };
    if (random < 0.9 && stage === "done" && !background) return dayOf(told, "inferred");
    return undefined;
  }

  #place(country: string): Where | undefined {
    const random = this.#random();
    if (random < 0.55)
      return {
        name: `${country[0]}${country.slice(1).toLowerCase()}burg`,
        country,
        precision: "city",
        certainty: "stated",
      };
    if (random < 0.75) return { name: country, country, precision: "country", certainty: "stated" };
    return undefined;
  }
}

function dayOf(day: string, certainty: When["certainty"]): When {
  return { value: day, start: day, end: day, precision: "day", certainty };
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)];
}
