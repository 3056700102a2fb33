import type { Actor } from "../../base/actor.js";
import type { Event, When } from "../../base/event.js";
import type { Channel, Demand, Encounter, ReadRecord, Response, Statement } from "../../base/record.js";
import { contains, quoteSpan, type Span } from "../../base/span.js";
import type { Stage } from "../../base/stage.js";
import { compareText } from "../compare-text.js";
import { type Days, daysOf } from "../days.js";
import { readContentWords } from "./content-words.js";
import { type Notice, readNotice } from "./corrections.js";
import type { Words } from "./history.js";
import { gatherParties, isPersonal, type Party } from "./parties.js";

/** What the history keeps of one report. */
export interface Digest {
  readonly id: string;
  readonly title: string | null;
  /** The day of publication, where it is known to the day. */
  readonly told: string | null;
  readonly agency: string | null;
  /** It corrects or withdraws an earlier report. */
  readonly notice: Notice | null;
  readonly events: readonly EventTelling[];
  readonly encounters: readonly EncounterTelling[];
  readonly signs: readonly SignTelling[];
  readonly statements: readonly StatementTelling[];
  readonly demands: readonly DemandTelling[];
  readonly responses: readonly Response[];
}

/** An event as its report tells it. */
export interface EventTelling {
  readonly event: Event;
  readonly report: string;
  readonly told: string | null;
  readonly days: Days | null;
  readonly words: Words;
  /** What the clause is about, without the names of the two sides; the sentence, where the clause says nothing else. */
  readonly content: readonly string[];
  /** Index of the encounter of the report that it tells of. */
  readonly encounter: number | undefined;
}

/** An encounter as one report tells it. */
export interface EncounterTelling {
  readonly encounter: Encounter;
  readonly report: string;
  readonly index: number;
  readonly told: string | null;
  /** Told by a report that corrects an earlier one. */
  readonly correction: boolean;
  /** Where it stands by this report; what is told as held on a day yet to come is a plan. */
  readonly stage: Stage;
  readonly parties: readonly Party[];
  /** States, in alphabetical order. */
  readonly states: readonly string[];
  readonly days: Days | null;
  readonly background: boolean;
  /** Nobody is named on at least one of the sides. */
  readonly general: boolean;
  readonly confidence: number;
  readonly steps: readonly StepTelling[];
  /** Who vouches for it, where that is said. */
  readonly claimants: readonly string[];
}

export interface StepTelling {
  readonly event: Event;
  readonly stage: Stage;
  readonly days: Days | null;
  readonly when: When | undefined;
  /** The clause of `event`, and those of all events of the encounter that tell this step. */
  readonly words: Words;
  readonly all: readonly Words[];
  readonly because: Words | undefined;
}

export interface SignTelling {
  readonly pair: readonly [string, string];
  readonly kind: Channel["kind"];
  readonly state: Channel["states"][number]["state"];
  readonly by: string | null;
  readonly day: string | null;
  /** The day is that of the deed, not only that of the news. */
  readonly dated: boolean;
  readonly report: string;
  readonly told: string | null;
  readonly words: readonly Words[];
}

export interface StatementTelling {
  readonly by: readonly Actor[];
  readonly about: readonly Actor[];
  readonly joint: boolean;
  readonly encounter: number | undefined;
  readonly told: string | null;
  readonly words: Words;
  readonly quoted: boolean;
  readonly content: readonly string[];
}

export interface DemandTelling {
  readonly kind: Demand["kind"];
  readonly by: readonly Actor[];
  readonly of: readonly Actor[];
  readonly told: string | null;
  readonly words: Words;
  readonly content: readonly string[];
}

/** Takes from the record of a report what the history needs, with the words that everything opens to. */
export function digestReport(given: ReadRecord): Digest {
  const notice = readNotice(given);
  const record = notice === "withdrawal" ? leaveOutTitle(given) : given;
  const { report, events, encounters, channels, statements, demands, responses } = record;
  const { id, text, title, published, agency } = report;
  const told =
    published && published.precision !== "year" && published.precision !== "month"
      ? published.value.slice(0, 10)
      : null;
  const byId = new Map(events.map((event) => [event.id, event]));
  const encounterOf = new Map(
    encounters.flatMap(({ events }, index) => events.map((event) => [event, index] as const)),
  );
  const wordsOf = (event: Event, span: Span = event.evidence.clause): Words => ({
    report: id,
    event: event.id,
    ...quoteSpan(text, span),
  });
  return {
    id,
    title,
    told,
    agency,
    notice,
    events: events.map((event) => {
      const content = once(() => readMatter(event, text));
      return {
        event,
        report: id,
        told,
        days: daysOf(event.when),
        words: wordsOf(event),
        get content() {
          return encounterOf.has(event.id) ? [] : content();
        },
        encounter: encounterOf.get(event.id),
      };
    }),
    encounters: encounters.map((encounter, index) => digestEncounter(encounter, index)),
    signs: channels.flatMap((channel) => channel.states.map((state) => digestSign(channel, state))),
    statements: statements.map((statement) => digestStatement(statement)),
    demands: demands.map(({ kind, by, of, content: span, event }) => {
      const content = once(() => readContentWords(text, span, []));
      return {
        kind,
        by,
        of,
        told,
        words: { report: id, ...(event !== undefined && { event }), ...span },
        get content() {
          return content();
        },
      };
    }),
    responses,
  };

  function digestEncounter(encounter: Encounter, index: number): EncounterTelling {
    const own = encounter.events.flatMap((event) => byId.get(event) ?? []);
    const parties = gatherParties(encounter.participants);
    const steppedOn = new Set(encounter.life.map(({ event }) => event));
    const steps = encounter.life.flatMap((step): StepTelling[] => {
      const event = byId.get(step.event);
      if (!event) return [];
      const because = reasonOf(step.because, event);
      const days = daysOf(step.when);
      const isFirst = encounter.life.find(({ stage }) => stage === step.stage) === step;
      const others = own.filter((other) => isFirst && other.stage === step.stage && !steppedOn.has(other.id));
      const all = [event, ...others].map((one) => wordsOf(one));
      return [{ event, stage: stageBy(step.stage, days), days, when: step.when, words: all[0], all, because }];
    });
    const days = readDays(encounter, steps);
    return {
      encounter,
      report: id,
      index,
      told,
      correction: notice === "correction",
      stage: stageBy(encounter.stage, days),
      parties,
      states: listStates(encounter, parties),
      days,
      background: own.length > 0 && own.every(({ background }) => background),
      general: isGeneral(encounter, parties),
      confidence: Math.max(0, ...own.map(({ confidence }) => confidence)),
      steps,
      claimants: own.flatMap(({ claim }) => claim.by?.country ?? claim.by?.person ?? []),
    };
  }

  function stageBy(stage: Stage, days: Days | null): Stage {
    return stage === "done" && days !== null && told !== null && days.start > told ? "planned" : stage;
  }

  function reasonOf(because: Encounter["because"][number] | undefined, event: Event): Words | undefined {
    if (because === undefined) return undefined;
    if (typeof because !== "string") return wordsOf(event, because);
    const cause = byId.get(because);
    return cause && wordsOf(cause);
  }

  function digestSign(
    { pair, kind }: Channel,
    { state, by, when, events: own }: Channel["states"][number],
  ): SignTelling {
    const days = daysOf(when);
    const told_ = own.flatMap((event) => byId.get(event) ?? []);
    return {
      pair,
      kind,
      state,
      by,
      day: days ? (days.fine ? days.start : days.end) : null,
      dated: days?.fine === true && days.stated,
      report: id,
      told,
      words: told_.map((event) => wordsOf(event)),
    };
  }

  function digestStatement({ by, about, joint, on, words, kind }: Statement): StatementTelling {
    const index = encounters.findIndex((encounter) => encounter.id === on);
    const viaEvent = on === undefined ? undefined : encounterOf.get(on);
    const content = once(() => readContentWords(text, words, []));
    return {
      by,
      about,
      joint,
      encounter: index >= 0 ? index : viaEvent,
      told,
      words: { report: id, ...words },
      quoted: kind === "quoted",
      get content() {
        return content();
      },
    };
  }
}

/** Most reports tell much that is not asked for, and to read its words takes longer than all else. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The states that take part; a visit is to a state, even where nobody who receives the guest is named. */
function listStates({ kind, host }: Encounter, parties: readonly Party[]): string[] {
  const states = parties.flatMap(({ state }) => (state.startsWith("?") ? [] : state));
  return [...new Set(kind === "visit" && host !== null ? [...states, host] : states)].sort(compareText);
}

/** Whether it stays open which of several encounters is meant: no visitor is known, or nobody of one of the sides. */
function isGeneral({ kind, host }: Encounter, parties: readonly Party[]): boolean {
  if (kind === "visit") return !parties.some((party) => party.state !== host && isPersonal(party));
  return parties.length < 2 || parties.filter(isPersonal).length < 2;
}

/** The headline of a notice repeats what it takes back. */
function leaveOutTitle(record: ReadRecord): ReadRecord {
  const title = record.report.blocks.find(({ kind }) => kind === "title");
  if (!title) return record;
  const events = record.events.filter(({ evidence }) => !contains(title, evidence.trigger));
  const left = new Set(events.map(({ id }) => id));
  const encounters = record.encounters.flatMap((encounter) => {
    const own = encounter.events.filter((event) => left.has(event));
    const life = encounter.life.filter(({ event }) => left.has(event));
    return life.length > 0 ? [{ ...encounter, events: own, life, stage: life.at(-1)!.stage }] : [];
  });
  return { ...record, events, encounters };
}

/** The days of an encounter as the report sees it in the end. */
function readDays({ start, end }: Encounter, steps: readonly StepTelling[]): Days | null {
  if (start === null) return null;
  const last = steps.at(-1)?.when;
  const stated = steps.some(({ when }) => when?.certainty === "stated");
  const range = end === null ? { value: start } : { value: start, start, end };
  const fine = /^\d{4}-\d\d-\d\d/.test(start);
  const own = daysOf({ ...range, precision: fine ? "day" : "month", certainty: stated ? "stated" : "inferred" });
  // A week or quarter names its days only in the time of the step that it was taken from.
  return own ?? (last?.value === start ? daysOf(last) : null);
}

/** "France accused Iran" is a clause of its own in "France accused Iran of sending drones", which tells the matter. */
function readMatter(event: Event, text: string): string[] {
  const { clause, sentence } = event.evidence;
  const names = namesOf(event, text);
  const own = readContentWords(text, clause, names);
  return own.length >= matterMin ? own : readContentWords(text, sentence, names);
}

/** One word is that of the deed itself. */
const matterMin = 2;

function namesOf({ sources, targets }: Event, text: string): string[] {
  return [...sources, ...targets].flatMap(({ span, text: words }) => (span ? text.slice(span.start, span.end) : words));
}
