import type { EventHit } from "../../api/contract/shapes.js";

type Event = EventHit["event"];

/** What each PLOVER type stands for, in our own words. */
export const typeMeanings: Readonly<Record<Event["type"], string>> = {
  AGREE: "says that it will do something for or with the other",
  CONSULT: "meets, visits, calls or negotiates",
  SUPPORT: "speaks or acts in the other's favour",
  CONCEDE: "gives way, lifts or eases something",
  COOPERATE: "works together, signs, exchanges, trains jointly",
  AID: "gives help of any kind",
  RETREAT: "withdraws forces or lets go of what it held",
  REQUEST: "asks or demands",
  ACCUSE: "criticises, blames, charges or investigates",
  REJECT: "refuses, declines, calls off or vetoes",
  THREATEN: "warns of or threatens with something",
  PROTEST: "demonstrates, strikes, riots",
  SANCTION: "cuts, restricts, expels or withholds",
  MOBILIZE: "readies, moves or shows forces",
  COERCE: "seizes, arrests, blocks or uses force short of an attack",
  ASSAULT: "attacks",
};

/** What each stage says of a deed. */
export const stageMeanings: Readonly<Record<Event["stage"], string>> = {
  done: "happened or is happening",
  planned: "is announced, agreed or intended",
  asked: "is requested or demanded",
  refused: "was declined by a party to it",
  cancelled: "was planned and is called off",
  postponed: "was planned and is put off",
  ended: "went on and was stopped",
  threatened: "is threatened or warned of",
  possible: "is speculated about or conditional",
  denied: "is said not to have happened",
};

export const quadMeanings: Readonly<Record<Event["quad"], string>> = {
  1: "cooperation in words",
  2: "cooperation in deeds",
  3: "conflict in words",
  4: "conflict in deeds",
};

/** Cooperation (1, 2) or conflict (3, 4), as class of style and as sign. */
export function toneOf(quad: number): { readonly tone: "coop" | "conf"; readonly sign: string } {
  return quad <= 2 ? { tone: "coop", sign: "+" } : { tone: "conf", sign: "−" };
}

/** "CONSULT.visit" as "visit"; "AID" as "aid". */
export function sayAct(act: string): string {
  const [type, mode] = act.split(".");
  return (mode ?? type ?? act).toLowerCase().replaceAll("-", " ");
}
