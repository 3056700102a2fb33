/** Abbreviations that stand before a name or a number and so never end a sentence; lower case, without the last full stop. */
const beforeNames =
  "mr mrs ms dr prof gen col lt sgt capt cpl pvt cmdr maj adm rear-adm brig sen rep reps sens gov pres amb fr rev hon mt ft " +
  "supt insp det spc pfc sec asst atty dist messrs mme mlle mgr msgr v vs no nos fig figs vol pp art arts sect ch eq cf e.g i.e " +
  "al-hajj rt dep undersec ph";

/** Abbreviations that may also stand at the end of a sentence. */
const anywhere =
  "st jr sr inc corp co cos ltd llc plc bros etc u.s u.k u.n u.s.a u.s.s.r e.u u.a.e d.c a.m p.m a.d b.c ph.d m.d b.a m.a " +
  "jan feb mar apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri al " +
  "ave blvd rd rte dept univ assn approx min max tel ext ind mfg intl natl gov't " +
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo";

export const abbreviationsBeforeNames: ReadonlySet<string> = new Set(beforeNames.split(" "));
export const abbreviations: ReadonlySet<string> = new Set([...beforeNames.split(" "), ...anywhere.split(" ")]);
