import type { Effects } from "../effects.js";

/** The whole text of a small file. */
export async function readWhole(path: string, effects: Effects): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of effects.openFile(path)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}
