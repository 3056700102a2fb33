/** Roles of CAMEO that PLOVER has no sector for, and the sector that comes nearest. */
const nearest: Readonly<Record<string, string>> = {
  DEV: "SOC",
  DIP: "GOV",
  ENV: "SOC",
  HLH: "MED",
  HRI: "SOC",
  INS: "REB",
  MNC: "BUS",
  NGM: "NGM",
  NGO: "NGO",
  RBL: "REB",
  SEP: "REB",
  SET: "CVL",
};
/** Roles that say what somebody is like and not what they are. */
const qualities: ReadonlySet<string> = new Set(["MOD", "RAD"]);
/** Codes of CAMEO for faiths; PLOVER has one sector for all. */
const faiths: ReadonlySet<string> = new Set(
  "ABR ADR ATH BAH BUD CHR CON CPT CTH DOX DRZ HIN HSD ITR JAN JEW JHW LDS MOS PRO SFI SHI SHN SIK SUN TAO UDX ZRO".split(
    " ",
  ),
);
const sectors: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO NGM".split(
    " ",
  ),
);

/** The PLOVER sector of a chain of CAMEO roles ("GOVMIL"), the first that has one; null where none has. */
export function sectorOfRoles(roles: string): string | null {
  for (const role of roles.match(/.{3}/g) ?? []) {
    if (qualities.has(role)) continue;
    // In CAMEO, MED is the media and HLH is health; in PLOVER, JRN and MED are.
    if (role === "MED") return "JRN";
    if (sectors.has(role)) return role;
    if (nearest[role]) return nearest[role];
    if (faiths.has(role)) return "REL";
  }
  return null;
}

/** Whether a chain of roles says anything of a sector at all: "MOD" alone does not, and is no error. */
export function isQualityOnly(roles: string): boolean {
  return (roles.match(/.{3}/g) ?? []).every((role) => qualities.has(role));
}
