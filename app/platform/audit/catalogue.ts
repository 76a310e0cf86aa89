import type { z } from "zod";
import { ACCOUNT_ACTIONS } from "./account-actions.ts";
import { MARKET_ACTIONS } from "./market-actions.ts";
import { ORGANISATION_ACTIONS } from "./organisation-actions.ts";
import { PROFILE_ACTIONS } from "./profile-actions.ts";
import type { SubjectType } from "./say.ts";
import { SITE_ACTIONS } from "./site-actions.ts";

/**
 * Everything that is kept on record, with what is kept of it and how it is told at `/admin/audit`. An action that is not
 * here cannot be written. One that is no longer written stays: the log keeps its rows for good.
 */
export const AUDIT = {
  ...ACCOUNT_ACTIONS,
  ...ORGANISATION_ACTIONS,
  ...PROFILE_ACTIONS,
  ...MARKET_ACTIONS,
  ...SITE_ACTIONS,
} as const;

export type AuditAction = keyof typeof AUDIT;
type Detail<A extends AuditAction> = z.input<(typeof AUDIT)[A]["detail"]>;

/** An action with what is kept of it; `detail` may be left out where nothing must be said. */
export type AuditedAction<A extends AuditAction = AuditAction> = {
  [N in A]: { action: N } & (Record<never, never> extends Detail<N> ? { detail?: Detail<N> } : { detail: Detail<N> });
}[A];

/** The actions about one sort of subject. */
export type ActionAbout<T extends SubjectType> = { [A in AuditAction]: (typeof AUDIT)[A]["about"] extends T ? A : never }[AuditAction];

/** What the list can be narrowed to. */
export const AUDIT_PARTS = {
  accounts: { label: "People and sign-ins", actions: Object.keys(ACCOUNT_ACTIONS) },
  organisations: { label: "Organisations and members", actions: Object.keys(ORGANISATION_ACTIONS) },
  profiles: { label: "Profiles and statuses", actions: Object.keys(PROFILE_ACTIONS) },
  market: { label: "Opportunities and introductions", actions: Object.keys(MARKET_ACTIONS) },
  site: { label: "The site itself", actions: Object.keys(SITE_ACTIONS) },
} as const;
export type AuditPart = keyof typeof AUDIT_PARTS;
