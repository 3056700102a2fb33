// `npm start`: makes the checkout ready and shows what Readout does, on the sample reports; at a terminal it then opens
// the dashboard on the larger case (`npm run dashboard` does that alone).
import { prepare } from "./prepare.mjs";
import { runScript } from "./problem.mjs";

await runScript(async () => {
  prepare();
  const { run } = await import("../../dist/cli/main.js");
  await run(["samples"]);
  if (!process.stdout.isTTY) return;
  const { openCase } = await import("./dashboard.mjs");
  await openCase();
});
