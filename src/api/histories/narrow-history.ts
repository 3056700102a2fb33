import type { History, HistoryEncounter } from "../../record/history/history.js";

/** What of a history belongs to one encounter: its tellings, accounts, answers, and the encounters it is tied to. */
export function narrowHistory(history: History, encounter: HistoryEncounter): History {
  const { id } = encounter;
  const happenings = history.happenings.filter((happening) => happening.encounter === id);
  const own = new Set(happenings.map((happening) => happening.id));
  const tied = new Set([id, ...encounter.replaces, ...encounter.apart.map((apart) => apart.encounter)]);
  const encounters = history.encounters.filter(
    (each) => tied.has(each.id) || each.partOf === id || each.id === encounter.partOf || each.replaces.includes(id),
  );
  const responses = history.responses.filter(({ happening, to }) => own.has(happening) || own.has(to));
  const ends = new Set(responses.flatMap(({ happening, to }) => [happening, to]));
  const reports = new Set(encounter.mentions.map(({ report }) => report));
  return {
    ...history,
    encounters,
    responses,
    happenings: history.happenings.filter((happening) => own.has(happening.id) || ends.has(happening.id)),
    reports: history.reports.filter((report) => reports.has(report.id)),
    accounts: history.accounts.filter((account) => account.encounter === id),
    loose: [],
    channels: [],
    demands: [],
    chains: history.chains.filter((chain) => chain.some((happening) => own.has(happening))),
    relations: [],
  };
}
