import { ReadoutError } from "../../base/readout-error.js";
import type { History, Who } from "../../record/history/history.js";
import type { Effects } from "../effects.js";
import { readHistory } from "../history/read-history.js";
import type { ShowOptions } from "../history/show-options.js";
import { chooseView } from "../render/choose-view.js";
import { isSameName, renderPerson } from "../render/history/render-person.js";

export async function run([name, ...inputs]: string[], options: ShowOptions, effects: Effects): Promise<number> {
  const { json, until, color } = options;
  const { builder, code } = await readHistory(inputs, options, effects);
  const history = builder.snapshot(until ? { until } : {});
  const people = listPeople(history);
  if (!people.some((person) => isSameName(person, name))) {
    throw new ReadoutError("cli/unknown-person", `Nothing is told of ${name}`, {
      hint:
        people.length > 0 ? `People with the most encounters: ${people.slice(0, 6).join(", ")}.` : "Nobody is named.",
    });
  }
  if (!json) {
    await effects.stdout.write(renderPerson(name, history, chooseView(effects, color)));
    return code;
  }
  const is = ({ person }: Who): boolean => person !== undefined && isSameName(person, name);
  const encounters = history.encounters.filter(({ participants }) => participants.some(is));
  const happenings = history.happenings.filter(({ sources, targets }) => [...sources, ...targets].some(is));
  await effects.stdout.write(`${JSON.stringify({ person: name, encounters, happenings })}\n`);
  return code;
}

/** Everybody who is named, those with the most encounters and deeds first. */
function listPeople({ encounters, happenings }: History): string[] {
  const counts = new Map<string, number>();
  const all = [
    ...encounters.map(({ participants }) => participants),
    ...happenings.map(({ sources, targets }) => [...sources, ...targets]),
  ];
  for (const { person } of all.flat()) if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([person]) => person);
}
