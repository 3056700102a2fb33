import { expect, test } from "vitest";
import { runCommand } from "./testing/run-command.js";

/** What a command line that cannot be meant is answered: two lines and exit code 2. */
test.each([
  ["reed x", "readout: unknown command 'reed'\n  Did you mean read? `readout --help` lists the commands."],
  ["report.txt", "readout: unknown command 'report.txt'\n  Did you mean: readout read report.txt"],
  ["read --jsom x", "readout: unknown option '--jsom'\n  Did you mean --json? `readout --help` lists the commands."],
  ["read --date 2023-13-40 x", "readout: --date “2023-13-40” is no date\n  Write it as 2023-06-19."],
  ["read x --date", "readout: option '--date <day>' argument missing"],
  ["parse --format png", "readout: option '--format <format>' argument 'png' is invalid. Allowed choices are conllu"],
  ["samples nowhere", "readout: There is no sample nowhere\n  There are one, two, pair."],
  ["codebook chekc", "readout: unknown command 'chekc'\n  Did you mean check?"],
])("readout %s", async (line, complaint) => {
  const world = { samples: { one: "", two: "" }, cases: { pair: [] } };
  const { code, stdout, stderr } = await runCommand(line.split(" "), world);
  expect(stderr.startsWith(complaint), stderr).toBe(true);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test("no command is answered by the help, as a misuse", async () => {
  const { code, stdout, stderr } = await runCommand([]);
  expect(stderr).toContain("Usage: readout");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test.each([["--help"], ["read --help"], ["codebook --help"], ["codebook check --help"]])("readout %s", async (line) => {
  const { code, stdout, stderr } = await runCommand(line.split(" "));
  expect(stdout).toContain("Usage: readout");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("readout --version", async () => {
  expect(await runCommand(["--version"])).toMatchObject({ code: 0, stdout: "9.9.9\n", stderr: "" });
});

test("a fault is named as one, without a stack trace", async () => {
  const loadReader = (): never => {
    throw new TypeError("x is undefined");
  };
  const { code, stderr } = await runCommand(["read", "a"], { files: { a: "text" }, reader: { read: loadReader } });
  expect(stderr).toBe(
    "readout: x is undefined\n  This is a fault in Readout; please report it. READOUT_DEBUG=1 shows where it happened.\n",
  );
  expect(code).toBe(1);
});
