import { and, count, eq } from "drizzle-orm";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { offeringAreas, offerings, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import type { OfferingInput } from "./schema.ts";

const MOST_OFFERINGS = 30;

/**
 * Adds an offering (`id` null) or changes one of the organisation's own. Needs an editor. What an import worked out
 * becomes the member's word. Throws `invalid` for sectors or areas we do not know, `not_found` for another's offering.
 */
export function saveOffering(
  ctx: Ctx,
  { organisationId, ...input }: OfferingInput & { organisationId: number; id: number | null },
): { id: number } {
  return withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const { sectorByCode, areaByCode } = referenceOf(ctx.db);
    const { id, areaCodes, ...values } = input;
    if (!sectorByCode.has(values.sectorCode)) throw invalid("Choose what kind of work it is", { sector: ["Choose from the list"] });
    if (areaCodes.some((code) => !areaByCode.has(code))) throw invalid("Choose places from the list", { areas: ["Choose from the list"] });
    if (values.coverage === "radius") requirePosition(ctx, organisationId);
    const saved = id === null ? insert(ctx, organisationId, values) : update(ctx, organisationId, id, values);
    ctx.db.delete(offeringAreas).where(eq(offeringAreas.offeringId, saved)).run();
    for (const areaCode of areaCodes) ctx.db.insert(offeringAreas).values({ offeringId: saved, areaCode }).run();
    finishChange(ctx, organisationId, {
      action: id === null ? "profile.offering_added" : "profile.offering_saved",
      detail: { offeringId: saved },
    });
    return { id: saved };
  });
}

type Values = Omit<OfferingInput, "areaCodes">;

function insert(ctx: Ctx, organisationId: number, values: Values): number {
  const have = ctx.db.select({ n: count() }).from(offerings).where(eq(offerings.organisationId, organisationId)).get()?.n ?? 0;
  if (have >= MOST_OFFERINGS) throw invalid(`A profile has ${MOST_OFFERINGS} offerings at most. Put those that belong together into one.`);
  return ctx.db
    .insert(offerings)
    .values({ organisationId, ...values, derivedFrom: null, strength: 100, position: have })
    .returning({ id: offerings.id })
    .get().id;
}

function update(ctx: Ctx, organisationId: number, id: number, values: Values): number {
  const changed = ctx.db
    .update(offerings)
    .set({ ...values, derivedFrom: null, strength: 100 })
    .where(and(eq(offerings.id, id), eq(offerings.organisationId, organisationId)))
    .run();
  if (changed.changes === 0) throw notFound("This offering");
  return id;
}

/** A radius is measured from the organisation's postcode. */
function requirePosition(ctx: Ctx, organisationId: number): void {
  const row = ctx.db.select({ lat: organisations.lat }).from(organisations).where(eq(organisations.id, organisationId)).get();
  if (row?.lat === null) {
    const message =
      "Miles are measured from your postcode, and we have none that we can place. Give it under Details, or choose council areas";
    throw invalid(message, { radius: [message] });
  }
}
