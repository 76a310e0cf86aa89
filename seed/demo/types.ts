import type { ProvisionCode } from "#app/features/directory/provisions.ts";
import type { ReservedPlace } from "#app/features/opportunities/reserving/rules.ts";
import type { Direction, Help, OpportunityKind, Pay, PayPeriod } from "#app/features/opportunities/vocabulary.ts";
import type { BuyerChoice } from "#app/features/organisations/buyer-kinds.ts";
import type { Day } from "#app/platform/dates.ts";

/** Shapes of the demo region's facts. All of it is fictional; web and mail addresses end in `.example`. */

export type DemoCoverage =
  | { kind: "nationwide" }
  /** Region names as in the area table, e.g. "West Midlands". */
  | { kind: "regions"; regions: string[] }
  /** Local authority names as in the area table, e.g. "Birmingham". */
  | { kind: "areas"; areas: string[] }
  /** Within so many miles of the organisation's own postcode district. */
  | { kind: "radius"; miles: number };

export interface DemoOffering {
  /** Code of a sub-sector, e.g. "food.event-catering". */
  sector: string;
  title: string;
  /** One to three plain sentences a buyer can act on. */
  description: string;
  kind: "service" | "good" | "works";
  coverage: DemoCoverage;
  /** Whole pounds; the smallest and the largest job they take. */
  minPounds: number;
  maxPounds: number;
}

/** `daysAgo`/`daysAhead` count from the day the demo is seeded, so that the demo never goes stale. */
export interface DemoStatus {
  status: "self_declared" | "register_confirmed" | "certified" | "lapsed" | "rejected";
  definition: "seuk" | "vcse";
  source: string;
  evidence: string;
  fromDaysAgo: number;
  /** Absent: still holds, with no end. Negative: ended that many days ago. */
  toDaysAhead?: number;
}

export interface DemoSupplier {
  slug: string;
  legalName: string;
  tradingName?: string;
  legalForm: LegalFormCode;
  /** One sentence under the name: what they sell and what is special. At most 140 characters. */
  summary: string;
  /** Two to four sentences: why they exist and for whom. */
  mission: string;
  impactModel: ("employment" | "community_need" | "profit_redistribution")[];
  beneficiaries: BeneficiaryCode[];
  leadership: LeadershipCode[];
  staff: number;
  /** Trainees, volunteers or placements, in words; optional. */
  alongside?: string;
  turnoverBand: TurnoverBandCode;
  /** Year and month, "2019-04". */
  founded: string;
  /** A real West Midlands postcode district with a plausible invented unit, e.g. "B18 6AA". */
  postcode: string;
  /** The town, suburb or village, e.g. "Hockley". */
  place: string;
  /** Local authority name, e.g. "Birmingham". */
  authority: string;
  website?: string;
  contact?: { name: string; role: string; email: string; phone: string };
  offerings: DemoOffering[];
  statuses: DemoStatus[];
  accreditations: { name: string; issuer: string; number: string; fromDaysAgo: number; toDaysAhead?: number }[];
  insurances: { kind: "public_liability" | "employers_liability" | "professional_indemnity"; amountPounds: number; toDaysAhead: number }[];
  policies: PolicyCode[];
  references: { client: string; work: string; quote: string; by: string }[];
  /** Figures a reader remembers, each with its unit in words, at most three. */
  impact: { figure: string; text: string }[];
  openTo: OpenToCode[];
  /** Yes or no to what a buyer may need beside the work; what is left out is not said. */
  provisions?: Partial<Record<ProvisionCode, boolean>>;
  /** Whole pounds, the largest single contract so far. */
  largestContractPounds?: number;
  confirmedDaysAgo: number;
  /** Set on the few that nobody has claimed yet. */
  unclaimed?: true;
}

export type LegalFormCode =
  | "cic_guarantee"
  | "cic_shares"
  | "community_benefit_society"
  | "co_operative_society"
  | "charity_cio"
  | "charity_company"
  | "company_guarantee"
  | "company_shares"
  | "llp"
  | "unincorporated";
export type BeneficiaryCode =
  | "unemployed"
  | "disabled_people"
  | "learning_disability"
  | "mental_health"
  | "older_people"
  | "young_people"
  | "care_leavers"
  | "ex_offenders"
  | "homeless"
  | "refugees"
  | "women"
  | "ethnic_minority"
  | "carers"
  | "veterans"
  | "addiction"
  | "low_income"
  | "families"
  | "local_community"
  | "environment"
  | "workers";
/** Who leads: more than half of the board or owners. */
export type LeadershipCode = "women" | "ethnic_minority" | "disabled" | "lgbtq" | "lived_experience" | "young" | "workers";
export type TurnoverBandCode = "under_50k" | "50k_250k" | "250k_1m" | "1m_5m" | "over_5m";
export type PolicyCode =
  | "health_safety"
  | "equality"
  | "environment"
  | "safeguarding"
  | "modern_slavery"
  | "data_protection"
  | "quality"
  | "living_wage";
export type OpenToCode =
  | "secondments_in"
  | "secondments_out"
  | "board_members_wanted"
  | "board_seats_offered"
  | "supply_chains"
  | "consortia";

export interface DemoBuyer {
  slug: string;
  name: string;
  kind: BuyerChoice;
  place: string;
  authority: string;
  postcode: string;
  website: string;
  about: string;
  people: { name: string; role: string; email: string }[];
}
export interface DemoIntermediary {
  slug: string;
  name: string;
  place: string;
  authority: string;
  postcode: string;
  website: string;
  about: string;
  people: { name: string; role: string; email: string }[];
}
/** One that is asked to answer together; `lot` by its place from 1. */
interface DemoPartner {
  supplier: string;
  lot: number;
  daysAgo: number;
  /** Of its yes; without it nobody has answered the ask. */
  pricePounds?: number;
}

export interface DemoOpportunity {
  slug: string;
  buyer: string;
  kind: OpportunityKind;
  direction?: Direction;
  title: string;
  description: string;
  sectors: string[];
  delivery: { kind: "areas"; areas: string[] } | { kind: "radius"; postcode: string; miles: number } | { kind: "remote" };
  value: { kind: "range"; minPounds?: number; maxPounds: number; period: "total" | "year" } | { kind: "unknown" } | { kind: "withheld" };
  deadlineDaysAhead: number;
  startDaysAhead?: number;
  duration?: string;
  requirements: string[];
  status: "draft" | "published" | "closed" | "awarded" | "not_awarded" | "cancelled" | "suspended";
  publishedDaysAgo?: number;
  noticeUrl?: string;
  /** Who alone may answer. */
  reservation?: { place: ReservedPlace | null; sme: boolean; vcse: boolean };
  /** Of a secondment or board role. */
  post?: { skills: string[]; daysAMonth?: number; pay: Pay; pounds?: number; payPeriod?: PayPeriod };
  /** Of support. */
  support?: { help: Help; quantity: string };
  lots?: { title: string; description?: string; maxPounds?: number; place?: string }[];
  /** Weights by name; that of the price is called `Price`. */
  criteria?: Readonly<Record<string, number>>;
  /** `judged`: the criterion's name. */
  questions?: { text: string; maxWords: number; judged?: string }[];
  /** Slugs of suppliers that answered, with how it went. */
  responses?: {
    supplier: string;
    scope: "full" | "partial";
    message: string;
    status: "submitted" | "shortlisted" | "successful" | "unsuccessful" | "withdrawn";
    reason?: string;
    daysAgo: number;
    /** For all of it; of lots what they come to. */
    pricePounds?: number;
    who?: string;
    /** Of the lots that it is for, by their place from 1, what each costs in pounds. */
    lots?: Record<number, number>;
    /** To the questions, in their order. */
    answers?: string[];
    /** Who answers with it; each has said yes. */
    partners?: DemoPartner[];
    /** What the buyer's team gives it, 0 to 5 by the criterion's name, and notes. */
    points?: Readonly<Record<string, number>>;
    note?: string;
    /** What is prepared for it, before anybody is told. */
    prepared?: { outcome?: "chosen" | "not_chosen"; reason?: string };
  }[];
  /** Answers that are written and not sent. */
  drafts?: { supplier: string; hoursAgo: number; lots: Record<number, number>; answers: string[]; partners?: DemoPartner[] }[];
  /** Who said no, and why. */
  declined?: { supplier: string; reason: string; daysAgo: number }[];
  /** The buyer reads answers only once it has closed. */
  isSealed?: boolean;
  /** How the buyer decides, or has decided. */
  decision?: { daysAgo: number; hearByDaysAhead?: number; valuePounds?: number; term?: string };
  /** Whom an invited quote is asked of, `daysAgo`: those in `responses` say yes, one with `no` says so. */
  invited?: { supplier: string; daysAgo: number; openedDaysAgo?: number; no?: { reason: string; daysAgo: number } }[];
  /** What those invited asked, and what all of them were answered. */
  asked?: { question: string; answer: string; askedDaysAgo: number; answeredDaysAgo: number }[];
  /** `note` is what is known of the last step; `why` is what was said when it was proposed, where that is something else. */
  introductions?: {
    supplier: string;
    intermediary?: string;
    why?: string;
    note: string;
    status: "proposed" | "accepted" | "met" | "quoted" | "contracted" | "declined" | "lapsed";
    valuePounds?: number;
    daysAgo: number;
  }[];
}

/** A search that somebody of the demo region keeps; without a name it gets the one it would get. */
export interface DemoSavedSearch {
  email: string;
  kind: "suppliers" | "opportunities";
  query: string;
  name?: string;
  alerts?: "daily" | "never";
  daysAgo: number;
}

/** Words that were looked for in vain. */
export interface DemoUnmet {
  words: string;
  /** Codes, separated by spaces. */
  sectors?: string;
  /** An authority by name. */
  area?: string;
  outcome?: "nobody" | "some_words" | "filtered";
  missing?: string;
  /** Days before now → how often. */
  days: Readonly<Record<number, number>>;
}

/** Dates of the demo region count from the day it is loaded. */
export interface DemoClock {
  now: Date;
  /** The instant so many days before now. */
  ago(days: number): Date;
  /** The calendar day so many days from now; negative is past. */
  day(days: number): Day;
}

/** A list that a buyer keeps, the last kept first. People are named by their address, organisations by their slug. */
export interface DemoKeptList {
  buyer: string;
  name: string;
  by: string;
  daysAgo: number;
  suppliers: {
    supplier: string;
    by: string;
    from: "search" | "map" | "profile" | "matches";
    daysAgo: number;
    note?: string;
    /** Who wrote the note, where it is somebody else. */
    notedBy?: string;
  }[];
}
