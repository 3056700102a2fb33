import { expect, test } from "vitest";
import { requireNode } from "./require-node.mjs";

test.each([
  ["20.19.0", true],
  ["20.20.2", true],
  ["22.0.0", true],
  ["20.18.9", false],
  ["18.20.1", false],
  ["9.99.0", false],
])("Node %s: %s", (running, enough) => {
  const check = () => requireNode(running, "20.19");
  if (enough) expect(check).not.toThrow();
  else expect(check).toThrow(`Readout needs Node 20.19 or newer; this is Node ${running}.`);
});

test("the Node that runs the tests is new enough for package.json", () => {
  expect(() => requireNode()).not.toThrow();
});
