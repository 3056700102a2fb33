import { expect, test } from "vitest";
import { restoreStem } from "./restore-stem.js";

/** Stems as they are left without "ed" or "ing", and the verbs that they belong to. */
const verbs = `
  blam blame|shar share|rap rape|vot vote|sid side|rul rule|nam name|trad trade|hop hope|plann plan|stopp stop
  accus accuse|promis promise|propos propose|clos close|releas release|increas increase|endors endorse|sens sense
  press press|assess assess|focus focus|kill kill|recall recall|install install|shell shell|expell expel
  cancell cancel|cancel cancel|travell travel|controll control|patroll patrol|boycott boycott|quell quell
  negotiat negotiate|mediat mediate|evacuat evacuate|retaliat retaliate|create create|treat treat|defeat defeat
  repeat repeat|combat combat|visit visit|limit limit|unit unite|invit invite|submitt submit|admitt admit
  execut execute|disput dispute|prosecut prosecute|promot promote|complet complete|compet compete|target target
  requir require|admir admire|secur secure|captur capture|tortur torture|injur injure|occurr occur|declar declare
  compar compare|prepar prepare|restor restore|ignor ignore|deplor deplore|monitor monitor|honor honor
  answer answer|order order|offer offer|consider consider|deliver deliver|sever sever|interfer interfere
  adher adhere|invad invade|blockad blockade|persuad persuade|raid raid|aid aid|decid decide|provid provide
  avoid avoid|includ include|exclud exclude|conced concede|preced precede|need need|explod explode
  reconcil reconcile|fil file|fail fail|schedul schedule|ridicul ridicule|resum resume|assum assume|proclaim proclaim
  claim claim|combin combine|declin decline|determin determine|undermin undermine|join join|detain detain|train train
  ruin ruin|postpon postpone|condon condone|abandon abandon|mention mention|threaten threaten|happen happen
  conven convene|interven intervene|open open|escap escape|develop develop|provok provoke|revok revoke|rebuk rebuke
  tak take|mak make|look look|seek seek|speak speak|describ describe|brib bribe|engag engage|damag damage
  alleg allege|besieg besiege|oblig oblige|charg charge|urg urge|emerg emerge|pledg pledge|chang change
  exchang exchange|challeng challenge|bring bring|belong belong|prolong prolong|argu argue|continu continue|rescu rescue
  issu issue|pursu pursue|settl settle|handl handle|struggl struggle|march march|attack attack|meet meet|support support
  help help|reject reject|warn warn|reduc reduce|announc announce|serv serve|strengthen strengthen|kidnapp kidnap
  wag wage|stag stage|fir fire|hir hire|us use|caus cause|rais raise|advis advise|organiz organize|seiz seize
  dismiss dismiss|express express|agree agree|guarantee guarantee|quot quote|equipp equip|acquir acquire|welcom welcome
  overcom overcome|com come|giv give|hav have|leav leave|breach breach|dispatch dispatch|resign resign
`;

test.each(
  verbs
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" ")),
)("%s → %s", (stem, verb) => {
  expect(restoreStem(stem)).toBe(verb);
});
