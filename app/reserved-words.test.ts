import { describe, expect, it } from "vitest";
import { opportunities, organisations } from "#db/schema/index.ts";
import { addOrganisation, addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { composeSite } from "./compose.server.ts";
import { createDraft } from "./features/opportunities/create-draft.server.ts";
import { createOrganisation } from "./features/organisations/create-organisation.server.ts";
import { readEnv } from "./platform/env.server.ts";
import { RESERVED_WORDS } from "./reserved-words.ts";

const ORGANISATION = { actAs: ["buyer"], buyerKind: "private", postcode: "B18 6AA", notListed: "yes" } as const;

describe("an address that a page of the site has", () => {
  it("is given to no organisation and no opportunity", () => {
    expect([...RESERVED_WORDS]).toContain("new");
    const ctx = createTestCtx(testDatabase());
    const person = as(ctx, addUser(ctx, "jo@hollin.example"));
    const made = createOrganisation(person, { ...ORGANISATION, actAs: ["buyer"], name: "New!!!!!" });
    expect(made.slug).toBe("new-2");
    const draft = { organisationId: made.id, kind: "contract", title: "New!!!!!", description: "", sectorCodes: [], cpv: [] } as const;
    const asked = createDraft(as(ctx, person.actor?.userId ?? 0), { ...draft, sectorCodes: [], cpv: [] });
    expect(asked.slug).toBe("new-2");
    ctx.db.$client.close();
  });

  it("is left at the next start by those that have it, whose pages are found and told of again", async () => {
    const db = testDatabase();
    const ctx = createTestCtx(db);
    const id = addOrganisation(ctx, "New Leaf Growers", { slug: "new", isBuyer: true });
    const row = {
      organisationId: id,
      kind: "contract",
      title: "New!!!!!",
      cpv: [],
      requirements: [],
      createdAt: ctx.now,
      updatedAt: ctx.now,
    } as const;
    for (const [slug, status] of [
      ["new", "published"],
      ["new-2", "draft"],
    ] as const)
      db.insert(opportunities)
        .values({ ...row, cpv: [], requirements: [], slug, status })
        .run();
    const { services, close } = await composeSite(readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:", LOG_LEVEL: "silent" }), { db });
    expect(db.select({ slug: organisations.slug }).from(organisations).all()).toEqual([{ slug: "new-leaf-growers" }]);
    expect(db.select({ slug: opportunities.slug }).from(opportunities).orderBy(opportunities.id).all()).toEqual([
      { slug: "new-3" },
      { slug: "new-2" },
    ]);
    const told = services.db.$client.prepare("select event from outbox where event like '%.changed' order by event").pluck().all();
    expect(told).toEqual(["opportunity.changed", "organisation.changed"]);
    const audit = services.db.$client.prepare("select action from audit_log where action like '%address%' order by action").pluck().all();
    expect(audit).toEqual(["opportunity.address_changed", "organisation.address_changed"]);
    await close();
  });
});
