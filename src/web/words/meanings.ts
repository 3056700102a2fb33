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

/** Sectors of actors, as PLOVER has them. */
export const sectorMeanings: Readonly<Record<string, string>> = {
  GOV: "government",
  MIL: "armed forces",
  LEG: "parliament",
  JUD: "courts",
  COP: "police",
  SPY: "intelligence services",
  PTY: "political parties",
  OPP: "opposition",
  PRE: "states that few recognise",
  REB: "rebels",
  PRM: "militias and other paramilitaries",
  UAF: "armed people whom nobody names",
  CRM: "criminals",
  IGO: "organisations of states",
  NGO: "organisations of nobody's state",
  BUS: "business",
  LAB: "workers and unions",
  AGR: "farmers",
  EDU: "schools and universities",
  MED: "doctors and hospitals",
  JRN: "press",
  REL: "religious bodies",
  SOC: "civil society",
  ELI: "former officials and other elites",
  REF: "refugees and migrants",
  CVL: "civilians",
  UNK: "not known",
};

/** Ranks of protocol, so that it can be said who received whom; 1 is the highest. */
export const rankMeanings: Readonly<Record<number, string>> = {
  1: "head of state",
  2: "head of government",
  3: "vice president, deputy head of government, speaker",
  4: "foreign minister",
  5: "other members of cabinet, national security adviser",
  6: "minister of state, chief of the armed forces or of a service, governor",
  7: "deputy minister, special envoy, general",
  8: "ambassador, assistant secretary, member of parliament",
  9: "chargé d'affaires, consul, officer",
  10: "spokesman, aide, official",
};

/** What the columns of the codebook's tables hold. */
export const columnMeanings: Readonly<Record<string, string>> = {
  fired: "events of the latest reports that the row made or moved",
  id: "name of the row, which every event that it made carries",
  words: "base forms; | parts alternatives, + what must hang on them",
  pos: "v verb, n noun, a adjective",
  source: "in acts: where who does it stands in the sentence; elsewhere: where the row is taken from",
  target: "where whom it is done to stands in the sentence",
  mutual: "y where both do it to each other",
  act: "the deed: PLOVER type with mode",
  stage: "where the deed stands: done, planned, cancelled …",
  example: "a sentence that the row is for",
  expect: "what the example must be coded as, which a test checks",
  origin: "where the row is taken from",
  name: "name",
  title: "title of the office",
  aliases: "other names, parted by |",
  country: "code of the state or organisation",
  sector: "sector of the actor",
  portfolio: "what the office is for",
  rank: "rank of protocol, 1 the highest",
  holders: "one where an office has only one holder at a time",
  from: "first day",
  to: "last day",
  cameo: "CAMEO code",
  cow: "Correlates of War number",
  gw: "Gleditsch–Ward number",
  qid: "Wikidata number",
  take: "what the word works on: infinitive, clause, object …",
  control: "who does the deed",
  addressee: "to whom it is said",
  bare: "what the word is by itself, where nothing known hangs on it",
  becomes: "what the act or stage is turned into",
  type: "PLOVER type",
  mode: "PLOVER mode",
  quad: "quad class",
  goldstein: "Goldstein score, from −10 to 10",
  intensity: "PLOVER intensity, from −10 to 10",
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
