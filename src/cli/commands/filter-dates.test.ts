import { expect, test } from "vitest";
import { runCommand } from "../testing/run-command.js";

const line = JSON.stringify({ id: 1, text: "France expelled two Iranian diplomats on Monday.", date: "soon" });

test.each(["code", "annotate", "clean --jsonl"])(
  "%s reads what has a date that is none, and says so",
  async (command) => {
    const { stdout, code } = await runCommand(command.split(" "), { stdin: `${line}\n` });
    const { id, notes } = JSON.parse(stdout) as { id: number; notes: { code: string; message: string }[] };
    expect({ id, code }).toEqual({ id: 1, code: 0 });
    expect(notes).toContainEqual(expect.objectContaining({ code: "sources/date", message: "“soon” is no date" }));
  },
);
