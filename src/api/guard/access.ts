import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { ReadoutError } from "../../base/readout-error.js";
import { type Role, roles } from "../contract/endpoints.js";

/** Somebody who may do something. The name is the one that reviews are kept under. */
export interface Asker {
  readonly role: Role;
  readonly name: string;
}

/** Who may do what: tokens, and the sessions that browsers were given for one. */
export interface Access {
  /** Who shows this token or has this session; null for nobody that is known. */
  askerOf(shown: { readonly token?: string | undefined; readonly session?: string | undefined }): Asker | null;
  /** A session for a token, for a cookie; null where the token is wrong. */
  openSession(token: string): string | null;
}

/** Sessions that are kept; the oldest ends where more are opened. */
const sessionsMax = 1_000;

/**
 * Access by token. Without tokens everybody who reaches the server may look, review and have texts read, as `user`; that
 * is meant for a server that only this machine reaches.
 */
export function createAccess(tokens: ReadonlyMap<string, Asker>, user = "somebody at this machine"): Access {
  const sessions = new Map<string, Asker>();
  const known = [...tokens].map(([token, asker]) => ({ digest: digest(token), asker }));
  const ofToken = (token: string): Asker | null => {
    const shown = digest(token);
    let found: Asker | null = null;
    // Every token is compared, so that the time tells nothing.
    for (const { digest, asker } of known) if (timingSafeEqual(digest, shown)) found = asker;
    return found;
  };
  return {
    askerOf({ token, session }) {
      if (tokens.size === 0) return { role: "reviewer", name: user };
      if (token !== undefined) return ofToken(token);
      return (session !== undefined && sessions.get(session)) || null;
    },
    openSession(token) {
      const asker = ofToken(token);
      if (!asker) return null;
      const session = randomBytes(32).toString("base64url");
      sessions.set(session, asker);
      for (const oldest of sessions.keys()) {
        if (sessions.size <= sessionsMax) break;
        sessions.delete(oldest);
      }
      return session;
    },
  };
}

export function mayDo(role: Role | null, needed: Role): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(needed);
}

const tokenLengthMin = 16;

/** Tokens from lines "role token name"; empty lines and those that begin with # are left out. Without a name, the role. */
export function readTokens(text: string, place: string): Map<string, Asker> {
  const tokens = new Map<string, Asker>();
  for (const [index, line] of text.split("\n").entries()) {
    const [role, token, ...name] = line.trim().split(/\s+/);
    if (!role || role.startsWith("#")) continue;
    if (!roles.includes(role as Role) || !token || token.length < tokenLengthMin) {
      throw new ReadoutError("api/bad-token", `${place} line ${index + 1} is no role with a token`, {
        hint: `Write "reader", "reviewer" or "admin", a blank, a token of at least ${tokenLengthMin} letters, and the person's name.`,
      });
    }
    tokens.set(token, { role: role as Role, name: name.join(" ") || role });
  }
  return tokens;
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
