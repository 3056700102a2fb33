// What a page of somebody else would do: the package by its name, bundled for a browser.
import { read } from "readout";

Object.assign(globalThis, {
  readAsJson: async (item: { text: string } | { html: string }) => JSON.stringify(await read(item)),
});
