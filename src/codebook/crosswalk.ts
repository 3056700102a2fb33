import type { EventType, Stage } from "../base/stage.js";

/** What act and stage are in the published codebooks. */
export interface Coding {
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number | null;
  readonly intensity: number | null;
}

/** The tables of `codebook/crosswalk/`, asked together: act and stage → PLOVER type and mode, CAMEO code and scores. */
export interface Crosswalk {
  derive(act: string, stage: Stage): Coding;
  /** What an act is when an actor of this sector does it: a government that protests disapproves, forces that leave retreat. */
  actOf(act: string, sector: string | null): { act: string; row: string | null };
}

export interface CrosswalkTables {
  /** "CONSULT planned" → AGREE; an act of `*` stands for every act that has no row of its own. */
  readonly types: ReadonlyMap<string, EventType>;
  /** "CONSULT REJECT" → meet, by act (with or without mode) and derived type. */
  readonly modes: ReadonlyMap<string, string>;
  /** "CONSULT.visit done" → 042; either side may be `*`. */
  readonly cameo: ReadonlyMap<string, string>;
  /** "PROTEST GOV" → ACCUSE.disapprove, by act with or without mode. */
  readonly bySector: ReadonlyMap<string, { readonly id: string; readonly becomes: string }>;
  readonly quads: ReadonlyMap<string, number>;
  readonly goldstein: ReadonlyMap<string, number>;
  /** "CONSULT visit" → 4, "CONSULT " → 2.5. */
  readonly intensity: ReadonlyMap<string, number>;
}

export function createCrosswalk(tables: CrosswalkTables): Crosswalk {
  const known = new Map<string, Coding>();
  return {
    derive(act, stage) {
      const key = `${act} ${stage}`;
      const coding = known.get(key) ?? deriveCoding(tables, act, stage);
      known.set(key, coding);
      return coding;
    },
    actOf(act, sector) {
      const { bySector } = tables;
      const row = bySector.get(`${act} ${sector}`) ?? bySector.get(`${act.split(".")[0]} ${sector}`);
      return row ? { act: row.becomes, row: row.id } : { act, row: null };
    },
  };
}

function deriveCoding(tables: CrosswalkTables, act: string, stage: Stage): Coding {
  const [root, actMode] = act.split(".");
  const type = tables.types.get(`${root} ${stage}`) ?? tables.types.get(`* ${stage}`) ?? (root as EventType);
  const derived = tables.modes.get(`${act} ${type}`) ?? tables.modes.get(`${root} ${type}`) ?? null;
  const mode = type === root ? (actMode ?? null) : derived;
  const keys = [`${act} ${stage}`, `${act} *`, `${root} ${stage}`, `${root} *`, `* ${stage}`];
  const cameo = firstOf(tables.cameo, type === root && stage === "possible" ? [`${act} done`, `${root} done`] : keys);
  return {
    type,
    mode,
    cameo,
    quad: (tables.quads.get(type) ?? 1) as Coding["quad"],
    goldstein: cameo === null ? null : (tables.goldstein.get(cameo) ?? null),
    intensity: tables.intensity.get(`${type} ${mode ?? ""}`) ?? tables.intensity.get(`${type} `) ?? null,
  };
}

function firstOf(map: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return null;
}
