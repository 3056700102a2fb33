/**
 * The base form of a verb from what is left when "ed" or "ing" is taken off: "accus" → "accuse", "stopp" → "stop",
 * "visit" → "visit". Spelling tells most of it: a short stressed vowel would have doubled its consonant, so "blam" must
 * be "blame"; for longer words the ending decides, with lists of those that go the other way.
 */
export function restoreStem(stem: string): string {
  if (!/[aeiouy]/.test(stem)) return stem;
  if (/([bcdfgklmnprstvz])\1$/.test(stem)) return undouble(stem);
  return endsSilently(stem) ? `${stem}e` : stem;
}

/** Words that end in a double consonant by themselves, other than ss, ff and zz, which always do. */
const doubled = /(?:^|[^a-z])(?:add|err|purr|butt|boycott|putt|ebb|odd)$/;
const doubleL =
  /^(?:(?:re|un|out|over|for|fore|mis)?(?:small|tall|call|fill|kill|bill|drill|thrill|spill|stall|install|tell|sell|shell|spell|smell|dwell|swell|quell|yell|poll|roll|toll|pull|lull|mull|cull|wall|skill|till|grill|chill|mill|still|will|enroll|appall|forestall|instill|distill|fulfill|troll|scroll|stroll|bell|cell|gall|hull|null|dull))$/;

function undouble(stem: string): string {
  if (/(?:ss|ff|zz)$/.test(stem) || doubled.test(stem) || doubleL.test(stem)) return stem;
  return stem.slice(0, -1);
}

/** Endings of longer words with a silent e, by their last letter; the stem ends in one vowel and one consonant. */
const silent: Readonly<Record<string, RegExp>> = {
  b: /[io]b$/,
  d: /(?:[auio]d|(?:conc|prec|imp|rec|supers|acc|sec|interc)ed)$/,
  k: /[aiou]k$/,
  l: /(?:(?:comp|ex|reconc|prof|def|f|st|t|p|rev)il|ul|(?:cons|par|caj)ol|(?:ass|inh|ex|wh|sc|p)al)$/,
  m: /(?:um|[^r]am|ym|(?:cr|ch)im|(?:c|h)om)$/,
  n: /(?:(?:[^ru]|tr|sr)in|un|(?:postp|cond|ph|t|thr|at|dr|cl|z|st)on|(?:conv|interv|contrav|superv)en|(?:profan|hurrican)|(?:pl|c|cr)an)$/,
  p: /(?:[^dn]ap|yp|(?:w|p|sw|r|gr)ip|(?:el|h|c|sc|sl|gr|r)op|up)$/,
  r: /(?:ar|ir|ur|(?:expl|rest|ign|depl|impl|ad|sc|st|b|c)or|(?:interf|adh|persev|rev|coh)er)$/,
  t: /(?:at|ut|ot|(?:un|inv|exc|ign|inc|exped|extrad|rec|c|b|wh|desp|ind|appet|sp|k|qu)it|(?:compl|comp|del|depl|secr|obsol)et|yt)$/,
};

/** Longer words that have no silent e against the rule for their ending. */
const plain =
  /(?:neighbor|harbor|labor|orbit|inhabit|prohibit|exhibit|siphon|combat|format|caveat|debut|pilot|pivot|ballot|riot|forfeit|profit|benefit|audit|credit|sugar|murmur|occur|femur|ruin|margin|bulletin|cabin|robin|kidnap|catalog|dialog|program|random|worship|equip|gossip|develop|envelop|gallop|monitor|honor|author|signal|rival|metal|total|equal|channel|method|period|solid|void|ballad|salad|lobbi|bias|canvas|focus|chorus|plot|blueprint|ambush|rumor|decid(?=x))$/;

/** Two vowels before the last consonant usually mean no silent e ("treat", "claim"), but not in these. */
const vowelPairs = /(?:[^aeiou][iu]at|creat|qu(?:ir|ot|in|ak)|suad)$/;

function endsSilently(stem: string): boolean {
  const last = stem.at(-1)!;
  if (plain.test(stem)) return false;
  if (/[cvu]$/.test(stem)) return true;
  if (last === "z") return !/(?:quiz|waltz)$/.test(stem);
  if (last === "s") return true;
  if (last === "g") {
    return (
      /(?:[aeiou]g|[rdl]g|(?:ch|exch|r|arr|str|est|der)ang|(?:chall|av|rev|scav)eng|(?:pl|l|sp|exp)ung|(?:infr|imp|h|cr|tw|b|fr|s)ing)$/.test(
        stem,
      ) && !/(?:^|[^f])r?(?:bring|sing|spring|string|sting|ring)$/.test(stem)
    );
  }
  if (/(?:[bcdfgkptz]l)$/.test(stem)) return true;
  if (/(?:[bcl]oth|breath|sooth|loath|bath|seeth|teeth|writh|lath)$/.test(stem)) return !/froth$/.test(stem);
  if (vowelPairs.test(stem)) return true;
  if (!/[aeiouy][bdklmnprt]$/.test(stem) || /(?:[aeo][aeiou]|[iu][aeo]|[aeo][uw])[a-z]$/.test(stem)) return false;
  // one short stressed vowel would have doubled the consonant
  if (/^[^aeiou]*[aeiouy][bdklmnprt]$/.test(stem)) return true;
  return silent[last]?.test(stem) ?? false;
}
