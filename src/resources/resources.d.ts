import type { Resources } from "../read.js";

/**
 * What a reader reads with, as the package ships it. `#resources` is `node.ts` in Node, which reads files, and
 * `browser.ts` in a bundle for browsers, which fetches them; this declaration is all that the core knows of either.
 */
export declare function loadResources(): Promise<Resources>;
