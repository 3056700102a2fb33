import { ReadoutError } from "../base/readout-error.js";
import type { Resources } from "../read.js";

/** The models, codebook and gazetteer of the package, fetched from where the bundler has put them. */
export async function loadResources(): Promise<Resources> {
  // Bundlers find an asset by exactly this form: new URL("literal", import.meta.url).
  const [model, gazetteer, judge, codebook, { eld }] = await Promise.all([
    fetchBytes(new URL("../../models/en.bin", import.meta.url)),
    fetchBytes(new URL("../../models/places.bin", import.meta.url)),
    fetchBytes(new URL("../../models/judge.json", import.meta.url)),
    fetchBytes(new URL("../codebook.json", import.meta.url)),
    // Reading is synchronous, so that what it may need must be there; bundlers keep it apart from the main script.
    import("eld/extrasmall"),
  ]);
  const files: Record<string, string> = JSON.parse(new TextDecoder().decode(codebook));
  return { model, gazetteer, judge, codebook: new Map(Object.entries(files)), languages: () => eld };
}

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw unreachable(address, "no answer", cause);
  });
  if (!answer.ok) throw unreachable(address, `status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function unreachable(address: URL, reason: string, cause?: unknown): ReadoutError {
  return new ReadoutError("models/missing", `${address.href} cannot be fetched: ${reason}`, {
    hint: "Serve the files that the bundler wrote beside the script.",
    cause,
  });
}
