import type { Happening, History, HistoryEncounter, Who, Words } from "../../record/history/history.js";
import type { ReportHead } from "../../store/store.js";
import type { Brief, BriefItem, BriefSection } from "./brief.js";
import { SourceList } from "./source-list.js";

export interface BriefSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Of the deeds that are no encounters, so many are told: one page is one page. */
const deedsMax = 12;
const demandsMax = 6;

/** Puts together what a history tells of two states within a span of days, each statement with its sources. */
export function composeBrief(history: History, heads: readonly ReportHead[], span: BriefSpan): Brief {
  const [one, other] = history.pair!;
  const sources = new SourceList(heads);
  const isWithin = (day: string | null | undefined): boolean =>
    typeof day === "string" && (!span.from || day >= span.from) && (!span.to || day.slice(0, 10) <= span.to);
  const happenings = history.happenings.filter(({ day, background }) => !background && isWithin(day));
  const byId = new Map(history.happenings.map((one) => [one.id, one]));
  const relation = history.relations[0];
  const sections: BriefSection[] = [
    {
      heading: "Turns",
      items: (relation?.changes ?? [])
        .filter(({ at }) => isWithin(at))
        .map(({ at, direction, happenings: behind }) => ({
          text: `${at}: things turn ${direction === "better" ? "for the better" : "for the worse"}`,
          sources: sources.number(behind.flatMap((id) => wordsOf(byId.get(id)))),
        })),
    },
    {
      heading: "Encounters",
      items: history.encounters
        .filter(({ start, life }) => isWithin(start) || life.some(({ told }) => isWithin(told)))
        .map((encounter) => ({
          text: describeEncounter(encounter),
          sources: sources.number(encounter.mentions.flatMap(({ words }) => words)),
        })),
    },
    { heading: "Deeds", items: pickDeeds(happenings).map((deed) => tellDeed(deed, sources)) },
    {
      heading: "Channels",
      items: history.channels.map(({ kind, now, states }) => ({
        text: `${kind}: ${now.state} since ${now.since}, last evidence ${now.age} days before`,
        sources: sources.number(states.at(-1)?.words ?? []),
      })),
    },
    {
      heading: "Demands and positions",
      items: history.demands
        .filter(({ last }) => isWithin(last))
        .slice(0, demandsMax)
        .map(({ by, of, kind, wordings }) => tellDemand(by, of, kind, wordings.at(-1)?.words ?? [], sources)),
    },
  ];
  const told = sections.filter(({ items }) => items.length > 0);
  return {
    title: `${one} and ${other}${describeSpan(span)}`,
    lead: describeLead(history, happenings),
    sections: told,
    sources: sources.list(),
  };
}

function describeSpan({ from, to }: BriefSpan): string {
  if (from && to) return `, ${from} to ${to}`;
  if (from) return `, from ${from} on`;
  return to ? `, up to ${to}` : "";
}

function describeLead({ relations: [relation] }: History, happenings: readonly Happening[]): string {
  const friendly = happenings.filter(({ quad }) => quad <= 2).length;
  const counts = `${happenings.length} deeds are told of this time: ${friendly} of cooperation, ${happenings.length - friendly} of conflict.`;
  if (!relation || relation.now.word === "unknown") return `Too little is told to say how things stand. ${counts}`;
  return `On ${relation.now.day} the relation is ${relation.now.word}: ${relation.now.why}. ${counts}`.replace(
    "..",
    ".",
  );
}

/** Those that most independent reports tell, and of these the weightiest; then in the order of their days. */
function pickDeeds(happenings: readonly Happening[]): Happening[] {
  const weight = ({ goldstein }: Happening): number => Math.abs(goldstein ?? 0);
  return happenings
    .filter(({ encounter }) => encounter === undefined)
    .sort((a, b) => b.independent - a.independent || weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, deedsMax)
    .sort((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : a.id < b.id ? -1 : 1));
}

function tellDeed(deed: Happening, sources: SourceList): BriefItem {
  const { day, act, stage, reciprocal, mentions } = deed;
  const between = reciprocal ? "and" : "→";
  const sides = `${nameWho(deed.sources)} ${between} ${nameWho(deed.targets)}`;
  const words = mentions[0]?.words[0]?.text;
  const quote = words ? ` – “${words.replace(/\s+/g, " ").trim()}”` : "";
  return { text: `${day}: ${sides}, ${act} ${stage}${quote}`, sources: sources.number(wordsOf(deed)) };
}

function tellDemand(
  by: string,
  of: string | null,
  kind: string,
  words: readonly Words[],
  sources: SourceList,
): BriefItem {
  const content = (words[0]?.text ?? "").replace(/\s+/g, " ").trim();
  const text = kind === "demand" ? `${by} demands of ${of ?? "all"}: ${content}` : `${by} holds: ${content}`;
  return { text, sources: sources.number(words) };
}

function describeEncounter({ kind, stage, participants, start, place }: HistoryEncounter): string {
  const where = place ? `, ${place.name}` : "";
  return `${start ?? "no day known"}: ${kind} ${stage}, ${nameWho(participants)}${where}`;
}

function nameWho(people: readonly Who[]): string {
  const names = people.map(({ country, person, office }) => {
    const role = person && office ? `${person} (${office})` : (person ?? office ?? "");
    return [country ?? "somebody", role].filter((part) => part !== "").join(" ");
  });
  return [...new Set(names)].join(", ") || "somebody";
}

function wordsOf(happening: Happening | undefined): Words[] {
  return happening?.mentions.flatMap(({ words }) => words) ?? [];
}
