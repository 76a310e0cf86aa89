import { eq } from "drizzle-orm";
import { slugOf } from "#app/platform/free-slug.ts";
import type { Database } from "#db/client.ts";
import { keptLists, keptSuppliers, opportunities, organisations, responses, users } from "#db/schema/index.ts";
import { KEPT_LISTS } from "./lists.ts";
import type { DemoClock } from "./types.ts";

/** Loads the lists that buyers of the demo region keep, and the shortlists of their opportunities: whose answers they have shortlisted. */
export function loadDemoLists(db: Database, clock: DemoClock): void {
  for (const { buyer, name, by, daysAgo, suppliers } of KEPT_LISTS) {
    const { id } = db
      .insert(keptLists)
      .values({
        organisationId: organisationId(db, buyer),
        name,
        slug: slugOf(name, 60),
        createdBy: personId(db, by),
        createdAt: clock.ago(daysAgo),
      })
      .returning({ id: keptLists.id })
      .get();
    for (const { supplier, by: keptBy, from, daysAgo: ago, note = "", notedBy = keptBy } of suppliers) {
      db.insert(keptSuppliers)
        .values({
          listId: id,
          supplierId: organisationId(db, supplier),
          foundIn: from,
          note,
          notedBy: note === "" ? null : personId(db, notedBy),
          keptBy: personId(db, keptBy),
          keptAt: clock.ago(ago),
        })
        .run();
    }
  }
  loadShortlists(db);
}

function loadShortlists(db: Database): void {
  const shortlisted = db
    .select({ opportunity: opportunities, supplierId: responses.organisationId, at: responses.updatedAt })
    .from(responses)
    .innerJoin(opportunities, eq(opportunities.id, responses.opportunityId))
    .where(eq(responses.status, "shortlisted"))
    .all();
  for (const { opportunity, supplierId, at } of shortlisted) {
    const { id: opportunityId, organisationId: buyerId, createdBy, slug } = opportunity;
    db.insert(keptLists)
      .values({ organisationId: buyerId, opportunityId, slug: `shortlist-${slug}`, name: "", createdBy, createdAt: at })
      .onConflictDoNothing()
      .run();
    const list = db.select({ id: keptLists.id }).from(keptLists).where(eq(keptLists.opportunityId, opportunityId)).get();
    if (list === undefined) throw new Error(`The demo region has no shortlist for ${slug}`);
    db.insert(keptSuppliers).values({ listId: list.id, supplierId, foundIn: "answer", keptBy: createdBy, keptAt: at }).run();
  }
}

function organisationId(db: Database, slug: string): number {
  const row = db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug)).get();
  if (row === undefined) throw new Error(`The demo region names an organisation that is not in it: ${slug}`);
  return row.id;
}

function personId(db: Database, email: string): number {
  const row = db.select({ id: users.id }).from(users).where(eq(users.emailKey, email)).get();
  if (row === undefined) throw new Error(`The demo region names somebody who is not in it: ${email}`);
  return row.id;
}
