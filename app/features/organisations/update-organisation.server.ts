import { eq, inArray } from "drizzle-orm";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { nameProblem } from "#app/platform/plain-name.ts";
import { identifiers, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { storedBuyer } from "./buyer-kinds.ts";
import { askAboutChange } from "./checking/ask-about-change.server.ts";
import { beginCheck } from "./checking/check-verbs.server.ts";
import { checkOf } from "./checking/checks.server.ts";
import { saysAuthority } from "./checking/names-authority.server.ts";
import { addEmptyProfile, identifiersOf, NEW_PROFILE_REASON } from "./create-organisation.server.ts";
import { type Organisation, requireOrganisationById } from "./get-organisation.server.ts";
import type { Identifier } from "./identifiers.ts";
import { identityOf } from "./identity/identity.server.ts";
import type { Identity, PresentIdentity } from "./identity/same-identity.ts";
import { requireMembership } from "./membership.server.ts";
import { nameKey } from "./names.ts";
import { placePostcode } from "./place-organisation.server.ts";
import type { UpdateOrganisationInput } from "./schema.ts";
import { takeOut } from "./take-out.server.ts";
import { tidyWebsite } from "./website.ts";

const PUBLIC_NAME_REASON = "The name says that this is a public body: it is shown once it is checked who you are.";

/**
 * Changes an organisation's name, numbers, place and what it acts as (editors and owners). Throws `invalid` on the field
 * of a registered number that another organisation has.
 */
export function updateOrganisation(ctx: Ctx, input: UpdateOrganisationInput & { organisationId: number }): void {
  requireMembership(ctx, input.organisationId, "editor");
  withTransaction(ctx.db, () => {
    const before = requireOrganisationById(ctx, input.organisationId);
    const identityBefore = identityOf(ctx.db, before.id);
    refuseUnplainNames(before, input);
    setIdentifiers(ctx, before.id, input);
    const isSupplier = input.actAs.includes("supplier");
    ctx.db
      .update(organisations)
      .set({
        legalName: input.name,
        tradingName: input.tradingName ?? null,
        nameKey: nameKey(input.name),
        legalForm: input.legalForm ?? before.legalForm,
        isSupplier,
        isBuyer: input.actAs.includes("buyer"),
        isIntermediary: input.actAs.includes("intermediary"),
        ...storedBuyer(input.actAs.includes("buyer") ? (input.buyerKind ?? null) : null),
        about: input.about ?? "",
        website: input.website === undefined ? null : tidyWebsite(input.website),
        ...(input.postcode.replace(/\s/g, "").toUpperCase() === before.postcode?.replace(/\s/g, "")
          ? {}
          : placePostcode(ctx, input.postcode)),
        ...(isSupplier && !before.isSupplier ? { published: false, unpublishedReason: NEW_PROFILE_REASON } : {}),
        updatedAt: ctx.now,
      })
      .where(eq(organisations.id, before.id))
      .run();
    if (isSupplier) addEmptyProfile(ctx, before.id);
    noteIdentityChange(ctx, before.id, identityBefore);
    beginCheck(ctx, before.id);
    askAboutChange(ctx, before, identityBefore.numbers);
    holdBack(ctx, before);
    writeAudit(ctx, {
      action: "organisation.changed",
      subjectId: before.id,
      detail: { fields: changedFields(before, input) },
    });
    emit(ctx, "organisation.changed", { organisationId: before.id });
  });
}

/** A supplier that takes the name of a public body is not shown until it is checked who it is. */
function holdBack(ctx: Ctx, before: Organisation): void {
  const now = requireOrganisationById(ctx, before.id);
  if (!isListed(now) || saysAuthority(ctx.db, before) || !saysAuthority(ctx.db, now) || checkOf(ctx, now.id).state === "checked") return;
  takeOut(ctx, now.id, { by: "check", reason: PUBLIC_NAME_REASON });
}

/** Remembers that and when the names or numbers changed, with both versions: what was given for the old ones is looked at again. */
function noteIdentityChange(ctx: Ctx, organisationId: number, before: PresentIdentity): void {
  const now = identityOf(ctx.db, organisationId);
  const [from, to] = [identityAlone(before), identityAlone(now)];
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  const formerNumbers = withGivenUp(before, now);
  ctx.db.update(organisations).set({ identityChangedAt: ctx.now, formerNumbers }).where(eq(organisations.id, organisationId)).run();
  writeAudit(ctx, {
    action: "organisation.identity_changed",
    subjectId: organisationId,
    detail: { from, to },
  });
  emit(ctx, "organisation.identity_changed", { organisationId });
}

function identityAlone({ legalName, tradingName, numbers }: Identity): Identity {
  return { legalName, tradingName, numbers };
}

/** The numbers it gave up before and with this change, each once, the earliest first. */
function withGivenUp(before: PresentIdentity, now: Identity): string[] {
  const kept = JSON.parse(now.numbers) as string[];
  const given = (JSON.parse(before.numbers) as string[]).filter((one) => !kept.includes(one));
  return [...new Set([...(JSON.parse(before.formerNumbers ?? "[]") as string[]), ...given])];
}

/** A name that is as it was may stay: registers have bodies that are called by a web address. */
function refuseUnplainNames(before: Organisation, input: UpdateOrganisationInput): void {
  const names = [
    ["name", input.name, before.legalName],
    ["tradingName", input.tradingName ?? "", before.tradingName ?? ""],
  ] as const;
  for (const [field, name, known] of names) {
    const problem = name === known ? null : nameProblem(name);
    if (problem !== null) throw invalid(problem, { [field]: [problem] });
  }
}

function changedFields(before: Organisation, input: UpdateOrganisationInput): string[] {
  const now = {
    legalName: input.name,
    tradingName: input.tradingName ?? null,
    website: input.website ?? null,
    postcode: input.postcode,
    about: input.about ?? "",
  };
  return Object.entries(now)
    .filter(([key, value]) => before[key as keyof Organisation] !== value)
    .map(([key]) => key);
}

/** The form's two numbers replace the ones of their schemes; others (mutuals register, …) stay. */
function setIdentifiers(ctx: Ctx, organisationId: number, input: { companyNumber?: string; charityNumber?: string }): void {
  const wanted = identifiersOf(input);
  const own = ctx.db.select().from(identifiers).where(eq(identifiers.organisationId, organisationId)).all();
  const formSchemes: Identifier["scheme"][] = ["GB-COH", "GB-CHC", "GB-SC", "GB-NIC"];
  for (const row of own) {
    const kept = wanted.some((one) => one.scheme === row.scheme && one.id === row.id);
    if (!kept && formSchemes.some((scheme) => scheme === row.scheme)) {
      ctx.db.$client.prepare("delete from identifiers where scheme = ? and id = ?").run(row.scheme, row.id);
    }
  }
  for (const one of wanted) {
    const taken = ctx.db
      .select({ organisationId: identifiers.organisationId, scheme: identifiers.scheme })
      .from(identifiers)
      .where(inArray(identifiers.id, [one.id]))
      .all()
      .find((row) => row.scheme === one.scheme);
    if (taken?.organisationId === organisationId) continue;
    if (taken !== undefined) {
      const message = "Another organisation here has this number. Check it; if it is yours, write to the campaign team";
      throw invalid(message, { [one.scheme === "GB-COH" ? "companyNumber" : "charityNumber"]: [message] });
    }
    ctx.db
      .insert(identifiers)
      .values({ organisationId, ...one })
      .run();
  }
}
