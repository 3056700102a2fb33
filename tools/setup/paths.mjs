import { fileURLToPath } from "node:url";

/** The folder of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The absolute path of something in the checkout. */
export const inRoot = (path) => root + path;
