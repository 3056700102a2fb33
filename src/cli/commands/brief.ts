import { ReadoutError } from "../../base/readout-error.js";
import { createHistoryBuilder } from "../../record/history/create-history-builder.js";
import type { ReportHead } from "../../store/store.js";
import { composeBrief } from "../brief/compose-brief.js";
import { writeHtml } from "../brief/write-html.js";
import { writeMarkdown } from "../brief/write-markdown.js";
import type { Effects } from "../effects.js";
import { checkSpan, readPair } from "../input/query-options.js";

interface Options {
  readonly db: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: "markdown" | "html";
  readonly out?: string;
}

/** One page on two states, from all that the record has of them, with numbered sources. */
export async function run(states: string[], options: Options, effects: Effects): Promise<number> {
  const { db, from, to, format, out } = options;
  const pair = readPair(states.join("-"), "readout brief USA CHN");
  checkSpan(options);
  const store = await effects.openStore(db, "existing");
  try {
    const builder = createHistoryBuilder();
    const heads: ReportHead[] = [];
    // How things stand follows from all that was before, so the span only chooses what is told.
    for await (const { head, record } of store.scan({ pair, ...(to && { to }) })) {
      heads.push(head);
      builder.add(record());
    }
    builder.group(new Map(heads.map(({ id, group }) => [id, group])));
    if (!builder.pairs().some((known) => known.includes(pair[0]) && known.includes(pair[1]))) {
      throw new ReadoutError("cli/unknown-pair", `Nothing is told of ${pair.join(" and ")} in ${store.place}`, {
        hint: "`readout export --format csv` shows which states there are.",
      });
    }
    const history = builder.snapshot({ pair, ...(to && { until: to }) });
    const brief = composeBrief(history, heads, { from, to });
    const page = format === "html" ? writeHtml(brief) : writeMarkdown(brief);
    if (out === undefined) await effects.stdout.write(page);
    else await effects.writeFile(out, page);
    return 0;
  } finally {
    await store.close();
  }
}
