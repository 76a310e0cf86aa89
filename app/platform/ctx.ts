import type { Database } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { FallbackEngine } from "#search/fallback/index.ts";

export type MembershipRole = "owner" | "editor" | "viewer";

export interface ActorMembership {
  organisationId: number;
  slug: string;
  name: string;
  role: MembershipRole;
  isSupplier: boolean;
  isBuyer: boolean;
  isIntermediary: boolean;
}

/** Who is asking, read afresh from the database for every request. */
export interface Actor {
  userId: number;
  name: string;
  email: string;
  emailConfirmed: boolean;
  siteRole: "member" | "campaign";
  sessionId: string;
  memberships: ActorMembership[];
}

/** What verbs may know of the settings. */
export interface Settings {
  /** Absolute, without a trailing slash. */
  origin: string;
  siteName: string;
  siteRegion: string;
  /** Who runs the site; null when nobody has said so. */
  operator: { name: string; url: string | null } | null;
  dataDir: string;
  /** Whole pounds, including VAT: from here a public buyer's contract needs an official notice first. */
  noticeThresholdPounds: { centralGovernment: number; others: number };
  /** Working days after the day by which everyone should have heard on which a buyer is reminded, rising; on the last the campaign team sees it, too. */
  outcomeReminderDays: readonly [number, number];
  /**
   * The law on reserving a contract that holds for its buyers, or null where none of ours does. Pounds, VAT included, under
   * which a public body may reserve: central government's goods and services, others', and works of all.
   */
  reserving: { thresholdPounds: { centralGovernment: number; others: number; works: number } } | null;
  /** Words of the site's own addresses: nothing is addressed by one of them. */
  reservedWords: ReadonlySet<string>;
}

/** The first argument of every verb. `actor` is null for visitors and for the worker. */
export interface Ctx {
  db: Database;
  search: SearchEngine;
  /** What answers a search while `search` cannot. */
  fallback: FallbackEngine;
  actor: Actor | null;
  now: Date;
  settings: Settings;
  /** The wider network that asks (`widerNetworkOf`); unset where no request does. */
  network?: string;
  /** Set by `requireTeam` alone: what is written is the campaign team's, in its own name. */
  actingAs?: "team";
  /** Set by a final step that can be taken back: what it says is carried on when its mails leave. */
  putOff?: { actId: number; until: Date };
}
