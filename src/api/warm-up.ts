import type { ServedContext } from "./create-context.js";

/** As many as the start page asks for. */
const [pairsShown, peopleShown] = [12, 24];
/** Pairs whose histories are made before anybody asks. */
const pairsWarm = 2;

/**
 * Asks what the first pages will ask, one after the other, so that the first person finds the answers ready. Stops
 * between two questions once it is told to.
 */
export async function warmUp({ counts, histories, fired }: ServedContext, isStopping: () => boolean): Promise<void> {
  const pairs = await counts.facet("pair", {}, pairsShown);
  const questions: (() => Promise<unknown>)[] = [
    () => counts.facet("person", {}, peopleShown),
    ...(["quad", "type", "stage"] as const).map((facet) => () => counts.facet(facet, {}, 40)),
    ...pairs.slice(0, pairsWarm).map(({ value }) => () => {
      const [one = "", other = ""] = value.split("-");
      return histories.ask({ kind: "overview", pair: [one, other], first: true });
    }),
    () => fired.count(),
  ];
  for (const question of questions) {
    if (isStopping()) return;
    await question();
  }
}
