import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";

/** The bytes of a file, or of standard input for "-". Says so when a person is expected to type. */
export async function* openInput(path: string, effects: Effects): AsyncGenerator<Uint8Array> {
  if (/^https?:\/\//i.test(path)) {
    throw new ReadoutError("input/address", `${path} is an address; this command reads files`, {
      hint: "`readout read` and `readout clean` read addresses; or save the page and give the file.",
    });
  }
  if (path !== "-") {
    yield* effects.openFile(path);
    return;
  }
  if (effects.stdin.isTTY) await effects.stderr.write("Reading from the terminal; end with Ctrl-D.\n");
  yield* effects.stdin;
}
