const verbs =
  "be:am,is,are,was,were,been,being,'m,'re,'s have:has,had,having,'ve do:did,done,does say:said go:went,gone make:made take:took,taken " +
  "come:came see:saw,seen know:knew,known get:got,gotten,getting give:gave,given find:found think:thought tell:told become:became leave:left " +
  "feel:felt bring:brought begin:began,begun,beginning keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant meet:met " +
  "pay:paid run:ran,running sit:sat,sitting speak:spoke,spoken lie:lain,lying lead:led win:won,winning understand:understood send:sent " +
  "build:built fall:fell,fallen spend:spent grow:grew,grown lose:lost show:shown break:broke,broken draw:drew,drawn drive:drove,driven " +
  "buy:bought choose:chose,chosen rise:rose,risen seek:sought fight:fought deal:dealt strike:struck,stricken shoot:shot withdraw:withdrew,withdrawn " +
  "forbid:forbade,forbidden flee:fled teach:taught catch:caught sell:sold sing:sang,sung swear:swore,sworn throw:threw,thrown bind:bound " +
  "wear:wore,worn steal:stole,stolen freeze:froze,frozen fly:flew,flown forget:forgot,forgotten forgive:forgave,forgiven overthrow:overthrew,overthrown " +
  "undertake:undertook,undertaken undergo:underwent,undergone overcome:overcame oversee:oversaw,overseen foresee:foresaw,foreseen uphold:upheld " +
  "withhold:withheld withstand:withstood arise:arose,arisen shake:shook,shaken ride:rode,ridden lend:lent bend:bent sweep:swept sleep:slept " +
  "feed:fed bleed:bled breed:bred speed:sped sink:sank,sunk swim:swam,swum drink:drank,drunk shrink:shrank,shrunk spring:sprang,sprung " +
  "hang:hung dig:dug,digging stick:stuck sting:stung swing:swung wake:woke,woken tear:tore,torn bear:bore,borne,born eat:ate,eaten " +
  "beat:beaten bite:bit,bitten hide:hid,hidden mistake:mistook,mistaken prove:proven rebuild:rebuilt repay:repaid mislead:misled " +
  "grind:ground wind:wound light:lit blow:blew,blown can:could,ca will:would,wo,'ll,'d shall:should may:might put:putting set:setting cut:cutting " +
  "hit:hitting let:letting quit:quitting shut:shutting split:splitting spread:spread die:dying tie:tying agree:agreed free:freed " +
  "control:controlled,controlling expel:expelled,expelling compel:compelled,compelling cancel:cancelled,canceled,cancelling,canceling " +
  "travel:travelled,traveled,travelling,traveling signal:signalled,signaled,signalling,signaling veto:vetoed,vetoes panic:panicked,panicking lay:laid stink:stank,stunk creep:crept cling:clung fling:flung ring:rang,rung overhear:overheard overtake:overtook,overtaken overrun:overran outdo:outdid,outdone partake:partook,partaken bathe:bathed,bathing paste:pasted,pasting taste:tasted,tasting waste:wasted,wasting sow:sowed,sown mow:mowed,mown shine:shone spin:spun string:strung slide:slid stride:strode weave:wove,woven weep:wept wed:wedded learn:learnt burn:burnt dream:dreamt spoil:spoilt smell:smelt kneel:knelt leap:leapt dwell:dwelt foretell:foretold inlay:inlaid mishear:misheard misread:misreading misunderstand:misunderstood outbid:outbidding override:overrode,overridden remake:remade resell:resold resend:resent retake:retook,retaken rewrite:rewrote,rewritten unwind:unwound interweave:interwove,interwoven";

const nouns =
  "man:men woman:women child:children person:people foot:feet tooth:teeth goose:geese mouse:mice life:lives wife:wives knife:knives half:halves " +
  "leaf:leaves loaf:loaves shelf:shelves thief:thieves wolf:wolves crisis:crises analysis:analyses basis:bases thesis:theses hypothesis:hypotheses " +
  "axis:axes oasis:oases phenomenon:phenomena criterion:criteria datum:data medium:media bacterium:bacteria memorandum:memoranda " +
  "referendum:referenda,referendums stimulus:stimuli nucleus:nuclei businessman:businessmen spokesman:spokesmen spokeswoman:spokeswomen " +
  "chairman:chairmen congressman:congressmen congresswoman:congresswomen gunman:gunmen policeman:policemen statesman:statesmen " +
  "serviceman:servicemen servicewoman:servicewomen fisherman:fishermen clergyman:clergymen gentleman:gentlemen guardsman:guardsmen countryman:countrymen freshman:freshmen tribesman:tribesmen nobleman:noblemen salesman:salesmen sportsman:sportsmen foreman:foremen layman:laymen ombudsman:ombudsmen alderman:aldermen assemblyman:assemblymen councilman:councilmen midshipman:midshipmen airman:airmen seaman:seamen marksman:marksmen henchman:henchmen frontman:frontmen strongman:strongmen middleman:middlemen anchorman:anchormen cameraman:cameramen lawman:lawmen lawmaker:lawmakers " +
  "grandchild:grandchildren series:series species:species means:means headquarters:headquarters whereabouts:whereabouts proceedings:proceedings auspices:auspices goods:goods troops:troops corps:corps chaos:chaos ethos:ethos lens:lens,lenses alias:aliases bias:biases canvas:canvases geopolitics:geopolitics logistics:logistics statistics:statistics tactics:tactic ethics:ethics dynamics:dynamics appendix:appendices index:indices matrix:matrices alumnus:alumni cactus:cacti fungus:fungi syllabus:syllabi terminus:termini jihadi:jihadis niche:niches news:news politics:politics " +
  "economics:economics gas:gases,gas bus:buses hero:heroes potato:potatoes tomato:tomatoes veto:vetoes embargo:embargoes echo:echoes cargo:cargoes " +
  "movie:movies cookie:cookies tie:ties lie:lies pie:pies calorie:calories zombie:zombies axe:axes course:courses case:cases base:bases " +
  "attorney:attorneys";

/** Lower-case forms of irregular verbs to their lemmas. */
export const irregularVerbs: ReadonlyMap<string, string> = readForms(verbs);
/** The lemmas themselves: "bring" is no form of "br". */
export const irregularVerbLemmas: ReadonlySet<string> = new Set(irregularVerbs.values());
/** Lower-case plurals of irregular nouns to their lemmas. */
export const irregularNouns: ReadonlyMap<string, string> = readForms(nouns);

/** Verbs whose past is spelled as their base form. */
export const unchangedPasts: ReadonlySet<string> = new Set(
  "put cut set hit let quit shut split spread cost hurt burst cast broadcast forecast rid bet read beset upset thrust come become overcome run".split(
    " ",
  ),
);

const [pastOnly, participleOnly] = readTenses(verbs);

/** "went", "took": past tense, never a participle. */
export function isPastOnly(lower: string): boolean {
  return pastOnly.has(lower);
}

/** "gone", "taken": a participle, never past tense. */
export function isParticipleOnly(lower: string): boolean {
  return participleOnly.has(lower);
}

/** Of verbs with two irregular past forms the first is the past tense, the second the participle. */
function readTenses(list: string): [Set<string>, Set<string>] {
  const tenses: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const entry of list.split(" ")) {
    const [past, participle] = entry.split(":")[1]!.split(",");
    if (participle === undefined || !/(?:n|ne|t|k|m|g|d)$/.test(participle) || /^[\w]*(?:ed|ing)$/.test(participle))
      continue;
    if (past!.startsWith("'") || entry.startsWith("be:") || entry.startsWith("can:") || entry.startsWith("get:"))
      continue;
    tenses[0].add(past!);
    tenses[1].add(participle);
  }
  return tenses;
}

function readForms(list: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const entry of list.split(" ")) {
    const [lemma, forms] = entry.split(":") as [string, string];
    for (const form of forms.split(",")) lemmas.set(form, lemma);
  }
  return lemmas;
}
