/** A news agency, the ways in which it signs, and the language of its home service where a signature hints at it. */
export interface Agency {
  readonly name: string;
  /** Forms in a signature, dateline or credit, matched as whole words with their case. */
  readonly forms: readonly string[];
  /** Set where foreign papers sign translated or local-language copy with this name. */
  readonly language?: string;
}

export const agencies: readonly Agency[] = [
  { name: "dpa", forms: ["dpa", "DPA", "dpa-AFX", "Deutsche Presse-Agentur"], language: "de" },
  { name: "APA", forms: ["APA", "Austria Presse Agentur"], language: "de" },
  { name: "Keystone-SDA", forms: ["sda", "SDA", "Keystone-SDA", "keystone-sda"], language: "de" },
  { name: "epd", forms: ["epd"], language: "de" },
  { name: "KNA", forms: ["KNA"], language: "de" },
  { name: "AFP", forms: ["AFP", "afp", "Agence France-Presse", "Agence France Presse"] },
  { name: "AP", forms: ["AP", "A.P.", "Associated Press", "The Associated Press"] },
  { name: "Reuters", forms: ["Reuters", "REUTERS", "Reuter", "REUTER", "reuter", "RTRS", "Thomson Reuters"] },
  { name: "UPI", forms: ["UPI", "United Press International"] },
  { name: "Bloomberg", forms: ["Bloomberg", "Bloomberg News"] },
  { name: "PA", forms: ["PA Media", "PA News", "Press Association"] },
  { name: "The Canadian Press", forms: ["The Canadian Press", "Canadian Press", "CP"] },
  { name: "AAP", forms: ["AAP", "Australian Associated Press"] },
  { name: "Xinhua", forms: ["Xinhua", "XINHUA", "Xinhua News Agency"] },
  { name: "CNS", forms: ["China News Service", "ECNS"] },
  { name: "CNA", forms: ["CNA", "Central News Agency"] },
  { name: "Kyodo", forms: ["Kyodo", "KYODO", "Kyodo News"] },
  { name: "Jiji", forms: ["Jiji", "JIJI", "Jiji Press"] },
  { name: "Yonhap", forms: ["Yonhap", "YONHAP", "Yonhap News Agency"] },
  { name: "KCNA", forms: ["KCNA", "Korean Central News Agency"] },
  { name: "TASS", forms: ["TASS", "Tass", "ITAR-TASS", "Itar-Tass"] },
  { name: "Interfax", forms: ["Interfax", "INTERFAX", "Interfax.ru", "INTERFAX.RU"] },
  { name: "Interfax-Ukraine", forms: ["Interfax-Ukraine"] },
  { name: "RIA Novosti", forms: ["RIA Novosti", "RIA", "Sputnik"] },
  { name: "Ukrinform", forms: ["Ukrinform", "UKRINFORM"] },
  { name: "UNIAN", forms: ["UNIAN"] },
  { name: "BelTA", forms: ["BelTA", "BELTA"] },
  { name: "Armenpress", forms: ["Armenpress", "ARMENPRESS"] },
  { name: "Azertac", forms: ["Azertac", "AZERTAC", "AzerTAc"] },
  { name: "Trend", forms: ["Trend News Agency"] },
  { name: "ANSA", forms: ["ANSA"], language: "it" },
  { name: "AGI", forms: ["AGI"], language: "it" },
  { name: "EFE", forms: ["EFE", "Agencia EFE"], language: "es" },
  { name: "Europa Press", forms: ["Europa Press"], language: "es" },
  { name: "Télam", forms: ["Telam", "Télam"], language: "es" },
  { name: "Prensa Latina", forms: ["Prensa Latina"], language: "es" },
  { name: "Lusa", forms: ["Lusa", "LUSA"], language: "pt" },
  { name: "Agência Brasil", forms: ["Agência Brasil", "Agencia Brasil"], language: "pt" },
  { name: "Belga", forms: ["Belga", "BELGA"], language: "nl" },
  { name: "ANP", forms: ["ANP"], language: "nl" },
  { name: "PAP", forms: ["PAP"], language: "pl" },
  { name: "ČTK", forms: ["CTK", "ČTK", "ČTK"] },
  { name: "MTI", forms: ["MTI"] },
  { name: "Hina", forms: ["Hina", "HINA"] },
  { name: "Tanjug", forms: ["Tanjug", "TANJUG"] },
  { name: "Ritzau", forms: ["Ritzau", "ritzau"] },
  { name: "NTB", forms: ["NTB"] },
  { name: "TT", forms: ["TT News Agency"] },
  { name: "Anadolu", forms: ["Anadolu", "Anadolu Agency", "AA"], language: "tr" },
  { name: "IRNA", forms: ["IRNA"] },
  { name: "ISNA", forms: ["ISNA"] },
  { name: "Mehr", forms: ["MNA", "Mehr News Agency"] },
  { name: "Tasnim", forms: ["Tasnim", "Tasnim News Agency"] },
  { name: "Fars", forms: ["FNA", "Fars News Agency"] },
  { name: "SANA", forms: ["SANA"] },
  { name: "Petra", forms: ["Petra"] },
  { name: "KUNA", forms: ["KUNA"] },
  { name: "WAM", forms: ["WAM"] },
  { name: "SPA", forms: ["SPA", "Saudi Press Agency"] },
  { name: "QNA", forms: ["QNA"] },
  { name: "MENA", forms: ["MENA"] },
  { name: "WAFA", forms: ["WAFA"] },
  { name: "NINA", forms: ["NINA"] },
  { name: "PTI", forms: ["PTI", "Press Trust of India"] },
  { name: "ANI", forms: ["ANI"] },
  { name: "IANS", forms: ["IANS"] },
  { name: "UNI", forms: ["UNI"] },
  { name: "APP", forms: ["APP", "Associated Press of Pakistan"] },
  { name: "Pajhwok", forms: ["Pajhwok"] },
  { name: "Bernama", forms: ["Bernama", "BERNAMA"] },
  { name: "Antara", forms: ["Antara", "ANTARA"] },
  { name: "VNA", forms: ["VNA", "Vietnam News Agency"] },
  { name: "NAN", forms: ["NAN", "News Agency of Nigeria"] },
  { name: "PANA", forms: ["PANA", "Panapress"] },
  { name: "SAPA", forms: ["SAPA", "Sapa"] },
  { name: "IPS", forms: ["IPS", "Inter Press Service"] },
];

/** The forms of all agencies as one alternative of a regular expression, longest first. */
export const agencyForms: string = agencies
  .flatMap(({ forms }) => forms)
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
  .join("|");

const byForm = new Map(agencies.flatMap((agency) => agency.forms.map((form) => [form, agency] as const)));

/** The agencies named in a credit, in order; only for text that is known to be one (a signature, a dateline, a byline). */
export function findAgencies(credit: string): Agency[] {
  const found = credit.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${agencyForms})(?![\\p{L}\\p{N}])`, "gu"));
  return [...new Set([...found].map(([form]) => byForm.get(form)!))];
}
