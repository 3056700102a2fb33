// `npm start`: makes the checkout ready and shows what Readout does, on the sample reports.
import { prepare } from "./prepare.mjs";
import { runScript } from "./problem.mjs";

await runScript(async () => {
  prepare();
  const { run } = await import("../../dist/cli/main.js");
  await run(["samples"]);
});
