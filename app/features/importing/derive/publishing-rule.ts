import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { words } from "#search/text.ts";
import type { Publishable } from "../model.ts";

/** What the rule looks at: facts as the sources give them, in no source's layout. */
export interface PublishingFacts {
  name: string;
  legalForm: LegalFormCode;
  sic: readonly string[];
  /** Co-operatives UK's sector and class of owner; empty elsewhere. */
  coopSector: string;
  ownership: string;
  /** Charity labels; empty elsewhere. */
  ukcat: readonly string[];
  icnptso: string;
  /** Pounds in the last accounts; null where the source gives none. */
  income: number | null;
  state: "active" | "closed" | "said_closed" | "dormant";
  /** Whether the source gives a company, charity or society number. */
  registered: boolean;
  /** Whether any sector was found. */
  sells: boolean;
  /** Whether its name or what the source says of it has any expression for work: enough to be found by. */
  speaks: boolean;
}

interface Rule {
  code: string;
  /** Shown to the campaign team, in import reports, and as a rule to who types the whole name of somebody it keeps out. */
  reason: string;
  /** True when the rule keeps this organisation out of the directory. `name` is folded, words joined by one space. */
  applies(facts: PublishingFacts, name: string): boolean;
}

/** True only of what the source gave: another row may bring a number. */
export const UNREGISTERED_REASON = "No register lists it: the source gives no company, charity or society number.";

const SMALLEST_CHARITY_INCOME = 5000;
/** Besides the CIC: forms that are chosen to trade for a purpose. Published even where nothing says what they sell. */
const SOCIAL_BY_FORM: readonly LegalFormCode[] = ["community_benefit_society", "co_operative_society"];
/** A co-operative that its workers own trades by its nature; of the rules only these can hold for it. */
const RULES_FOR_WORKERS = ["closed", "said-closed", "dormant", "public-body", "social-club"];

/**
 * Who is no possible supplier. Read from the top; the first rule that applies gives the reason. An organisation that no
 * rule names is published. Everything is imported either way: an unpublished organisation can be published by hand.
 */
export const PUBLISHING_RULES: readonly Rule[] = [
  rule("closed", CLOSED_REASON, (f) => f.state === "closed"),
  rule("said-closed", "The list that names it calls it closed.", (f) => f.state === "said_closed"),
  rule(
    "dormant",
    "Dormant: the register says it does not trade.",
    (f) => f.state === "dormant" || has(f.sic, "99999") || (f.sic.every((code) => code === "74990") && f.sic.length > 0),
  ),
  rule(
    "public-body",
    "A public body or a university: it buys, and is not a social enterprise.",
    (f, name) =>
      f.legalForm === "public_body" ||
      /\buniversity$|^university of|\bnhs (foundation )?trust\b|\b(city|county|borough|district|parish) council$/.test(name),
  ),
  rule(
    "school",
    "A school, a college or the trust that runs one: it serves its own pupils.",
    (f, name) =>
      has(f.sic, "85200", "85310", "85421", "85422") ||
      has([f.icnptso], "B10", "B12", "B13", "B19", "B20", "B21") ||
      /\b(primary|junior|infants?|high|secondary|grammar|comprehensive|prep|church of england|c e|cofe|lower|upper) school( ltd| limited)?$/.test(
        name,
      ) ||
      /academ(y|ies) trust|learning (trust|partnership|community)|schools? (partnership|trust)|education(al)? trust/.test(name) ||
      (f.coopSector === "Education" && /co ?operative (learning )?trust|academy|partnership/.test(name)),
  ),
  rule(
    "parents",
    "A parents' association or friends of a school: it raises money for that school.",
    (f, name) =>
      has(f.ukcat, "ED201", "ED202") ||
      /\b(pta|ptfa|ptsa)\b|parents?( and)? teachers?|parents? association|^friends of .*\b(schools?|academy|nursery|infants|primary|juniors)\b/.test(
        name,
      ),
  ),
  rule(
    "youth-group",
    "A scout, guide or cadet group: it serves its own members.",
    (f, name) =>
      has(f.ukcat, "AS301", "AS302", "AS303") ||
      /\bscouts?\b|\bguid(es|ing)\b|girlguiding|\bbrownies\b|\bcadets?\b|boys brigade|girls brigade|woodcraft folk|young farmers/.test(
        name,
      ) ||
      (f.icnptso === "G14" && !has(f.ukcat, "FA108")),
  ),
  rule(
    "worship",
    "A place of worship or a religious body.",
    (f, name) =>
      has([f.icnptso], "I10", "I90") ||
      has(f.sic, "94910") ||
      /\b(church|chapel|mosque|masjid|gurdwara|synagogue|cathedral|diocese|parochial church council|pcc)$|\b(baptist|methodist|evangelical|parish|gospel|free|presbyterian) church\b|kingdom hall/.test(
        name,
      ),
  ),
  rule(
    "grant-maker",
    "It gives grants and sells nothing.",
    (f, name) =>
      f.icnptso === "H10" ||
      (f.ukcat.some((code) => code.startsWith("CA20")) && !f.sells) ||
      /grant ?making|\bcommunity foundation$|relief in need|\bpoors? (land|lands|charity|estate|allotment)\b/.test(name),
  ),
  rule(
    "fundraiser",
    "It raises money or volunteers for another body, such as a hospital.",
    (f, name) =>
      has(f.ukcat, "HE501", "HE502", "AS104") ||
      /league of friends|^friends of .*\b(hospital|hospice|museum|library|park)\b/.test(name) ||
      (f.icnptso === "H90" && !f.sells),
  ),
  rule("hospital", "A hospital, or the charity of one.", (f) => has([f.icnptso], "C20", "C21", "C22", "C29")),
  rule(
    "relief",
    "It helps people directly with money or a home of its own, and sells nothing.",
    (f, name) =>
      has(f.ukcat, "HO102", "SW101") || /\balmshouses?\b|benevolent|widows and orphans/.test(name) || (f.icnptso === "D33" && !f.sells),
  ),
  rule("abroad", "It works in other countries.", (f) => f.icnptso === "G30"),
  rule("politics", "A political body or campaign.", (f) => has(f.sic, "94920") || has([f.icnptso], "G20", "G21", "G22")),
  rule(
    "social-club",
    "A members' social club: it serves its own members.",
    (f, name) =>
      has(f.sic, "56301") ||
      has([f.icnptso], "G13", "G15") ||
      has(f.ukcat, "AS102", "AS103", "AS105", "AS106", "AS107", "AS200", "AS201", "AS202", "ED109") ||
      /\b(working mens|workingmens|workmens|mens|labour|conservative|unionist|constitutional|liberal|social|ex ?servicemens?|servicemens|legion|comrades|catholic|trades|institute|masonic|reform|democratic|sports|railwaymens|miners|athletic|recreation|village|united services|memorial|bridge|social welfare) (and [a-z]+ )*club\b/.test(
        name,
      ) ||
      /\bclubs? and institutes?\b|british legion|miners welfare|\bmasonic\b|womens institute\b|\blions club|\brotary\b|\binner wheel\b|\bold comrades\b|\bcomrades association\b|\bround table\b|soroptimist|\bclub union\b|\bworking mens\b|\bworkmens\b/.test(
        name,
      ),
  ),
  rule(
    "sports-club",
    "A sports club or its supporters: it serves its own members.",
    (f, name) =>
      has(f.sic, "93120") ||
      /\b(football|rugby|cricket|bowls|bowling|golf|tennis|hockey|sailing|rowing|angling|swimming|boxing|judo|gun|rifle|gymnastics|netball|squash|snooker|croquet|yacht|chess|flying|gliding|canoe|model engineers|motor)( (union|league|football|town|and [a-z]+|united|lawn|community))* (club|association|society|union)\b/.test(
        name,
      ) ||
      /\b(afc|rfc|rufc|fc)\b|\bcc$|\bsupporters\b|\bfans united\b/.test(name),
  ),
  rule(
    "allotments",
    "An allotment society: its plots are for its own members.",
    (f, name) =>
      has(f.sic, "98100") || /\ballotments?\b|leisure gardens?|leisure gardeners|small ?holders|small ?holdings|garden holders/.test(name),
  ),
  rule(
    "own-housing",
    "It houses or manages homes for its own members or tenants.",
    (f, name) =>
      (f.coopSector === "Housing" && (f.ownership === "Tenants" || has(f.sic, "68201", "98000", "98200", "68320"))) ||
      has(f.sic, "98000", "98200") ||
      /housing co ?op(erative)?s?\b|mutual home ownership|tenant management|\b(residents|tenants|leaseholders|homeowners)( and [a-z]+)? (association|management|company|union)|co ?housing\b|right to manage|\brtm\b|community land trust|\bclt\b|housing management co|self ?build/.test(
        name,
      ),
  ),
  rule(
    "members-only",
    "A membership association or trade body: it serves its own members.",
    (f, name) =>
      has([f.icnptso], "J10", "J20", "J30", "G16") ||
      has(f.sic, "94200") ||
      (f.coopSector.startsWith("Membership") && !f.sells) ||
      /\btrade union\b|market traders|tenants union/.test(name),
  ),
  rule("unregistered", UNREGISTERED_REASON, (f) => !f.registered),
  rule(
    "tiny",
    "Its last accounts show an income under £5,000: no sign that it trades.",
    (f) => f.income !== null && f.income < SMALLEST_CHARITY_INCOME,
  ),
  rule(
    "unclear",
    "The source does not say what it does, so nobody could find it for their work.",
    (f) => !f.sells && !f.speaks && !SOCIAL_BY_FORM.includes(f.legalForm) && !f.legalForm.startsWith("cic"),
  ),
];

/** The publishing rule for one organisation. Pure: the same facts always give the same answer. */
export function publishingRule(facts: PublishingFacts): Publishable {
  const name = words(facts.name)
    .filter((word) => word !== "limited" && word !== "ltd")
    .join(" ");
  const found = PUBLISHING_RULES.find(
    (one) => (facts.ownership !== "Workers" || RULES_FOR_WORKERS.includes(one.code)) && one.applies(facts, name),
  );
  return found ? { ok: false, rule: found.code, reason: found.reason } : { ok: true };
}

/** Facts that say nothing, for a source to write its own over. */
export const NO_FACTS: PublishingFacts = {
  name: "",
  legalForm: "unknown",
  sic: [],
  coopSector: "",
  ownership: "",
  ukcat: [],
  icnptso: "",
  income: null,
  state: "active",
  registered: true,
  sells: false,
  speaks: false,
};

function rule(code: string, reason: string, applies: Rule["applies"]): Rule {
  return { code, reason, applies };
}

function has(codes: readonly string[], ...wanted: string[]): boolean {
  return wanted.some((code) => codes.includes(code));
}
