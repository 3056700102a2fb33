import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";
import { chooseView } from "../render/choose-view.js";
import { renderRecord } from "../render/render-record.js";

interface Options {
  out: string;
  color: boolean;
}

export async function run(slugs: string[], { out, color }: Options, effects: Effects): Promise<number> {
  const [samples, reader] = await Promise.all([effects.loadSamples(), effects.loadReader("pages")]);
  const known = samples.map(({ slug }) => slug);
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown !== undefined) {
    throw new ReadoutError("cli/unknown-sample", `There is no sample ${unknown}`, {
      hint: `There are ${known.join(", ")}.`,
    });
  }
  const shown = slugs.length > 0 ? slugs : known.slice(0, 1);
  const view = chooseView(effects, color);
  for (const { slug, item } of samples) {
    const record = reader.read({ id: slug, ...item });
    await effects.writeFile(`${out}/${slug}.json`, `${JSON.stringify(record, null, 2)}\n`);
    if (shown.includes(slug)) await effects.stdout.write(`${renderRecord(record, view)}\n`);
  }
  // `npm start` is for people in a checkout, who have no `readout` on their path.
  const readout = effects.env.npm_lifecycle_event === "start" ? "bin/readout" : "readout";
  await effects.stdout.write(`Read ${samples.length} sample reports; their records are in ${out}/<name>.json.
  another one:  ${readout} samples ${known.at(-1)}
  your own:     ${readout} read FILE
`);
  return 0;
}
