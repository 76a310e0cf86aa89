import { type SQL, sql } from "drizzle-orm";

// What is shown to everybody, said once for every query. `tests/shown.test.ts` holds to it what is said of a loaded row
// (`organisations/is-listed.ts`, `acceptsResponses`), and that no query says it in words of its own.

/**
 * The organisation stands in the directory. `alias` names `organisations` in the query; with a plus before it (`+o`) SQLite
 * keeps off the index of all that are listed, where something rarer is asked for too.
 */
export function listed(alias: string): string {
  return `${alias}.published = 1 and ${alias}.is_supplier = 1`;
}

/**
 * The opportunity takes answers at `now`, a placeholder (`?`, `@now`) for UTC milliseconds: posted, and before its deadline.
 * Closed ones are among them, so this is for the site's own work and for a buyer's own pages. What anybody else is to see asks
 * `open`.
 */
export function takesAnswers(alias: string, now: string): string {
  return `${alias}.status = 'published' and (${alias}.deadline_at is null or ${alias}.deadline_at > ${now})`;
}

/** It takes answers, and from everybody: what lists, counts, feeds, searches and mails may tell of. */
export function open(alias: string, now: string): string {
  return `${alias}.audience = 'everyone' and ${takesAnswers(alias, now)}`;
}

/** The opportunity may be seen by the organisation with this id, a placeholder or a column: it is for everyone, or the organisation is invited. */
export function shownTo(alias: string, organisationId: string): string {
  return `(${alias}.audience = 'everyone' or exists (select 1 from quote_invitations shown where shown.opportunity_id = ${alias}.id
    and shown.organisation_id = ${organisationId} and shown.taken_back_at is null))`;
}

/** `listed` for Drizzle, of `organisations` itself. */
export const isListed: SQL<number> = sql.raw(`(${listed("organisations")})`) as SQL<number>;

/** `open` for Drizzle, of `opportunities` itself. */
export function isOpen(now: Date): SQL<number> {
  return sql.raw(`(${open("opportunities", String(now.getTime()))})`) as SQL<number>;
}
