import { ReadoutError } from "../../base/readout-error.js";

/** What goes wrong between here and a server, in the words of Readout. */
export function wrapError(cause: unknown, place: string): ReadoutError {
  if (cause instanceof ReadoutError) return cause;
  const { code = "", message = String(cause) } = (cause ?? {}) as { code?: string; message?: string };
  if (/^E[A-Z]+$/.test(code) || /timeout exceeded when trying to connect/i.test(message)) {
    return new ReadoutError("store/unreachable", `${place} cannot be reached: ${message || code}`, {
      hint: "Is the server running, and are host and port right?",
      cause,
    });
  }
  // Classes of PostgreSQL's error codes: 28 authorization, 3D no such database, 57014 statement timeout.
  if (code.startsWith("28") || code === "3D000" || code === "42501") {
    return new ReadoutError("store/not-openable", `${place}: ${message}`, {
      hint: "Check user, password and database in the address.",
      cause,
    });
  }
  if (code === "57014") {
    return new ReadoutError("store/too-slow", "The question took too long and was ended", {
      hint: "Ask for fewer days, or add a condition.",
      cause,
    });
  }
  return new ReadoutError("store/failed", `PostgreSQL: ${message}`, { cause });
}

/** Whether a transaction can succeed when it is done once more: a deadlock, or a conflict with another writer. */
export function isConflict(error: unknown): boolean {
  const { code } = ((error instanceof ReadoutError ? error.cause : error) ?? {}) as { code?: string };
  return code === "40001" || code === "40P01";
}
