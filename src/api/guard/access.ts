import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { ReadoutError } from "../../base/readout-error.js";
import { type Role, roles } from "../contract/endpoints.js";

/** Who may do what: tokens, and the sessions that browsers were given for one. */
export interface Access {
  /** What somebody may do who shows this token or has this session; null for nothing. */
  roleOf(shown: { readonly token?: string | undefined; readonly session?: string | undefined }): Role | null;
  /** A session for a token, for a cookie; null where the token is wrong. */
  openSession(token: string): string | null;
}

/** Sessions that are kept; the oldest ends where more are opened. */
const sessionsMax = 1_000;

/**
 * Access by token. Without tokens everybody who reaches the server may look and have texts read, which is meant for a
 * server that only this machine reaches.
 */
export function createAccess(tokens: ReadonlyMap<string, Role>): Access {
  const sessions = new Map<string, Role>();
  const known = [...tokens].map(([token, role]) => ({ digest: digest(token), role }));
  const roleOfToken = (token: string): Role | null => {
    const shown = digest(token);
    let found: Role | null = null;
    // Every token is compared, so that the time tells nothing.
    for (const { digest, role } of known) if (timingSafeEqual(digest, shown)) found = role;
    return found;
  };
  return {
    roleOf({ token, session }) {
      if (tokens.size === 0) return "reviewer";
      if (token !== undefined) return roleOfToken(token);
      return (session !== undefined && sessions.get(session)) || null;
    },
    openSession(token) {
      const role = roleOfToken(token);
      if (!role) return null;
      const session = randomBytes(32).toString("base64url");
      sessions.set(session, role);
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

/** Tokens from lines "role token"; empty lines and those that begin with # are left out. */
export function readTokens(text: string, place: string): Map<string, Role> {
  const tokens = new Map<string, Role>();
  for (const [index, line] of text.split("\n").entries()) {
    const [role, token, ...more] = line.trim().split(/\s+/);
    if (!role || role.startsWith("#")) continue;
    if (!roles.includes(role as Role) || !token || more.length > 0 || token.length < tokenLengthMin) {
      throw new ReadoutError("api/bad-token", `${place} line ${index + 1} is no role with a token`, {
        hint: `Write "reader", "reviewer" or "admin", a blank, and a token of at least ${tokenLengthMin} letters.`,
      });
    }
    tokens.set(token, role as Role);
  }
  return tokens;
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
