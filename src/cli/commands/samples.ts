import { ReadoutError } from "../../base/readout-error.js";
import type { ReadRecord } from "../../base/record.js";
import type { Effects } from "../effects.js";
import { gatherHistory } from "../history/read-history.js";
import type { Case } from "../load-cases.js";
import type { Sample } from "../load-samples.js";
import { chooseView, type View } from "../render/choose-view.js";
import { renderRelation } from "../render/history/render-relation.js";
import { renderCase } from "../render/render-case.js";
import { renderRecord } from "../render/render-record.js";

interface Options {
  out: string;
  color: boolean;
}

export async function run(slugs: string[], { out, color }: Options, effects: Effects): Promise<number> {
  const [samples, cases] = await Promise.all([effects.loadSamples(), effects.loadCases()]);
  const known = samples.map(({ slug }) => slug);
  const knownCases = cases.map(({ slug }) => slug);
  const unknown = slugs.find((slug) => !known.includes(slug) && !knownCases.includes(slug));
  if (unknown !== undefined) {
    throw new ReadoutError("cli/unknown-sample", `There is no sample ${unknown}`, {
      hint: `There are ${[...known, ...knownCases].join(", ")}.`,
    });
  }
  const view = chooseView(effects, color);
  const chosen = cases.filter(({ slug }) => slugs.includes(slug));
  for (const one of chosen) await readCase(one, out, view, effects);
  if (slugs.length === 0 || slugs.some((slug) => known.includes(slug))) {
    const shown = slugs.length > 0 ? slugs : known.slice(0, 1);
    await readSamples(samples, shown, out, view, effects);
  }
  const last = cases.at(-1);
  if (slugs.length === 0 && last) await showRelation(last, await readAll(last, effects), view, effects);
  return 0;
}

async function readSamples(
  samples: readonly Sample[],
  shown: readonly string[],
  out: string,
  view: View,
  effects: Effects,
): Promise<void> {
  const reader = await effects.loadReader("pages");
  for (const { slug, item } of samples) {
    const record = reader.read({ id: slug, ...item });
    await effects.writeFile(`${out}/${slug}.json`, `${JSON.stringify(record, null, 2)}\n`);
    if (shown.includes(slug)) await effects.stdout.write(`${renderRecord(record, view)}\n`);
  }
  const readout = nameOf(effects);
  const last = (await effects.loadCases()).at(-1);
  await effects.stdout.write(`Read ${samples.length} sample reports; their records are in ${out}/<name>.json.
  another one:  ${readout} samples ${samples.at(-1)?.slug}
${last ? `  a case:       ${readout} samples ${last.slug}\n` : ""}  your own:     ${readout} read FILE
`);
}

/** The records of all reports of a case. */
async function readAll({ items }: Case, effects: Effects): Promise<{ id: string; record: ReadRecord }[]> {
  const reader = await effects.loadReader("pages");
  return items.map((item) => ({ id: item.id, record: reader.read(item) }));
}

/** What the reports of a case tell together: the relation of its two states. */
async function showRelation(
  { slug, states, title }: Case,
  records: readonly { readonly record: ReadRecord }[],
  view: View,
  effects: Effects,
): Promise<void> {
  const { sink, finish } = gatherHistory();
  for (const { record } of records) sink.add(record);
  const history = finish().snapshot({ pair: states });
  const readout = nameOf(effects);
  const folder = `samples/${slug}/reports`;
  await effects.stdout.write(`\n${view.theme.quiet(`${title}, by ${records.length} reports:`)}

${renderRelation(history, view)}
  the same:      ${readout} show relation ${states.join(" ")} ${folder}
  an encounter:  ${readout} show encounter "Blinken Beijing 2023-06" ${folder}
  a person:      ${readout} show person "Qin Gang" ${folder}
`);
}

/** Reads all reports of a case, writes their records, and prints a line for each, and then the relation. */
async function readCase(one: Case, out: string, view: View, effects: Effects): Promise<void> {
  const records = await readAll(one, effects);
  for (const { id, record } of records) {
    await effects.writeFile(`${out}/${one.slug}/${id}.json`, `${JSON.stringify(record, null, 2)}\n`);
  }
  await effects.stdout.write(`${renderCase(one, records, view)}
Read ${records.length} reports; their records are in ${out}/${one.slug}/<name>.json.
  one of them:  ${nameOf(effects)} read samples/${one.slug}/reports/${one.items.at(-1)?.id}.txt
`);
  await showRelation(one, records, view, effects);
}

/** `npm start` is for people in a checkout, who have no `readout` on their path. */
function nameOf({ env }: Effects): string {
  return env.npm_lifecycle_event === "start" ? "bin/readout" : "readout";
}
