import { testAsking } from "./contract/asking.js";
import { testKeeping } from "./contract/keeping.js";
import { testReviewing } from "./contract/reviewing.js";
import type { StorePlace } from "./contract/tested-store.js";

export type { StorePlace } from "./contract/tested-store.js";

/** What every store promises. */
export function testStore(name: string, makePlace: () => Promise<StorePlace>): void {
  testAsking(name, makePlace);
  testKeeping(name, makePlace);
  testReviewing(name, makePlace);
}
