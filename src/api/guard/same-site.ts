import { ReadoutError } from "../../base/readout-error.js";

/** What a request says of where it comes from. */
export interface Origin {
  readonly method: string;
  /** The `Host` header. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Refuses what another site sends through somebody's browser: requests under a name that is not ours (a name that
 * another site has led to this machine), and changes that another page asks for.
 */
export function refuseOtherSites(
  { method, host, origin, fetchSite }: Origin,
  isOurHost: (name: string) => boolean,
): void {
  const name = (host ?? "").replace(/:\d+$/, "");
  if (!isOurHost(name)) {
    throw new ReadoutError("api/other-site", `This server does not answer to the name ${name.slice(0, 100)}`, {
      hint: "Use the address that `readout serve` printed.",
    });
  }
  if (method === "GET" || method === "HEAD") return;
  const isForeign =
    (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") ||
    (origin !== undefined && hostOf(origin) !== host);
  if (isForeign) {
    throw new ReadoutError("api/other-site", "Another site's page asked for this", {
      hint: "Only the server's own pages and programs outside of a browser may.",
    });
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
