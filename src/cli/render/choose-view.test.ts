import { expect, test } from "vitest";
import { chooseView } from "./choose-view.js";

const terminal = { isTTY: true, columns: 120, write: async () => {} };
const pipe = { isTTY: false, columns: undefined, write: async () => {} };

test.each([
  ["a terminal has colours", terminal, {}, true, true],
  ["a pipe has none", pipe, {}, true, false],
  ["--no-color", terminal, {}, false, false],
  ["NO_COLOR", terminal, { NO_COLOR: "1" }, true, false],
  ["NO_COLOR that is empty", terminal, { NO_COLOR: "" }, true, true],
  ["FORCE_COLOR in a pipe", pipe, { FORCE_COLOR: "1" }, true, true],
  ["FORCE_COLOR=0 in a pipe", pipe, { FORCE_COLOR: "0" }, true, false],
  ["NO_COLOR before FORCE_COLOR", pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
  ["a terminal that knows none", terminal, { TERM: "dumb" }, true, false],
])("%s", (_, stdout, env, wanted, colored) => {
  const { theme } = chooseView({ stdout, env }, wanted);
  expect(theme.title("x") !== "x").toBe(colored);
});

test.each([
  [terminal, {}, 100],
  [{ ...terminal, columns: 72 }, {}, 72],
  [{ ...terminal, columns: 10 }, {}, 40],
  [pipe, {}, 80],
  [pipe, { COLUMNS: "64" }, 64],
  [pipe, { COLUMNS: "wide" }, 80],
])("width of %j with %j is %i", (stdout, env, width) => {
  expect(chooseView({ stdout, env }, true).width).toBe(width);
});
