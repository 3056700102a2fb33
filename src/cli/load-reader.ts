import type { Reader } from "../read.js";
import { loadResources } from "../resources/node.js";

/** The reader over what the package ships, or with another codebook; with the parser of HTML, which takes long to load, only for "pages". */
export async function loadReader(kind?: "pages", codebook?: string): Promise<Reader> {
  const html = kind === "pages" ? import("../report/clean-html.js") : undefined;
  const [{ createReader }, resources, pages] = await Promise.all([import("../read.js"), loadResources(codebook), html]);
  return createReader(resources, pages?.cleanHtml);
}
