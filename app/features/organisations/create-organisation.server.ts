import { requireConfirmed } from "#app/features/accounts/require-confirmed.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { identifiers, memberships, organisations, profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { storedBuyer } from "./buyer-kinds.ts";
import { beginCheck } from "./checking/check-verbs.server.ts";
import { findListed, type ListedOrganisation } from "./find-listed.server.ts";
import { type Identifier, parseCharityNumber, parseCompanyNumber } from "./identifiers.ts";
import { nameKey } from "./names.ts";
import { placePostcode } from "./place-organisation.server.ts";
import type { CreateOrganisationInput } from "./schema.ts";
import { freeOrganisationSlug } from "./slug.server.ts";
import { tidyWebsite } from "./website.ts";

/** Shown to its members until the profile says enough to be of use. */
export const NEW_PROFILE_REASON = "New: add what you sell and where you work, then publish it.";

/** An organisation may be listed already. `listed` says which; the page offers to claim or join it. */
export class AlreadyListed extends DomainError {
  readonly listed: ListedOrganisation[];

  constructor(listed: ListedOrganisation[]) {
    super("conflict", "This organisation may be listed already. Look at what we found before you add another.");
    this.listed = listed;
  }
}

export function identifiersOf(input: { companyNumber?: string; charityNumber?: string }): Identifier[] {
  const company = input.companyNumber === undefined ? null : parseCompanyNumber(input.companyNumber);
  const charity = input.charityNumber === undefined ? null : parseCharityNumber(input.charityNumber);
  return [company, charity].filter((one) => one !== null);
}

/**
 * Makes an organisation with the actor as its owner. A supplier gets an empty profile, not yet in the directory.
 * Throws `AlreadyListed` when one with the same registered number is there, or one of the same name at the same postcode
 * that the person has not said no to (`notListed`). The same form sent twice makes one.
 */
export function createOrganisation(ctx: Ctx, input: CreateOrganisationInput): { id: number; slug: string } {
  const actor = requireConfirmed(ctx);
  const numbers = identifiersOf(input);
  const names = [input.name, input.tradingName].filter((name) => name !== undefined);
  return withTransaction(ctx.db, () => {
    const listed = findListed(ctx, { identifiers: numbers, names, postcode: input.postcode });
    const made = listed.find(({ organisationId }) => hasJustMade(ctx, { organisationId, userId: actor.userId, name: input.name }));
    if (made !== undefined) return { id: made.organisationId, slug: made.slug };
    const certain = listed.filter((row) => row.by === "identifier");
    if (certain.length > 0) throw new AlreadyListed(certain);
    if (listed.length > 0 && input.notListed !== "yes") throw new AlreadyListed(listed);
    const isSupplier = input.actAs.includes("supplier");
    const slug = freeOrganisationSlug(ctx, input.tradingName ?? input.name);
    const { id } = ctx.db
      .insert(organisations)
      .values({
        slug,
        legalName: input.name,
        tradingName: input.tradingName ?? null,
        nameKey: nameKey(input.name),
        legalForm: input.legalForm ?? "unknown",
        isSupplier,
        isBuyer: input.actAs.includes("buyer"),
        isIntermediary: input.actAs.includes("intermediary"),
        ...storedBuyer(input.actAs.includes("buyer") ? (input.buyerKind ?? null) : null),
        about: input.about ?? "",
        website: input.website === undefined ? null : tidyWebsite(input.website),
        ...placePostcode(ctx, input.postcode),
        published: false,
        unpublishedReason: isSupplier ? NEW_PROFILE_REASON : null,
        claimedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning({ id: organisations.id })
      .get();
    for (const number of numbers)
      ctx.db
        .insert(identifiers)
        .values({ organisationId: id, ...number })
        .run();
    if (isSupplier) addEmptyProfile(ctx, id);
    ctx.db.insert(memberships).values({ organisationId: id, userId: actor.userId, role: "owner", createdAt: ctx.now }).run();
    writeAudit(ctx, { action: "organisation.created", subjectId: id });
    emit(ctx, "organisation.changed", { organisationId: id });
    beginCheck(ctx, id);
    return { id, slug };
  });
}

/** How long after the first a form that is sent again is a second press of its button. */
const SAME_PRESS_MS = 60_000;

function hasJustMade(ctx: Pick<Ctx, "db" | "now">, made: { organisationId: number; userId: number; name: string }): boolean {
  const row = ctx.db.$client
    .prepare(
      `select 1 from organisations o join memberships m on m.organisation_id = o.id
       where o.id = @organisationId and o.legal_name = @name and o.created_at > @since and m.user_id = @userId and m.role = 'owner'`,
    )
    .get({ ...made, since: ctx.now.getTime() - SAME_PRESS_MS });
  return row !== undefined;
}

/** A profile with nothing in it, unless there is one. Call it inside a transaction. */
export function addEmptyProfile(ctx: Ctx, organisationId: number): void {
  ctx.db
    .insert(profiles)
    .values({
      organisationId,
      updatedAt: ctx.now,
    })
    .onConflictDoNothing()
    .run();
}
