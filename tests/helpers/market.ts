import { composeSite } from "#app/compose.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { offerings, profiles } from "#db/schema/index.ts";
import { addMember, addOrganisation, addUser, as } from "./ctx.ts";
import { testDatabase } from "./site.ts";

/** Ways to reach people that must not leave the server before both sides have said yes. */
export const SECRETS = {
  buyer: ["Priya Hollin", "priya.direct@hollin.example", "0121 496 0101"],
  supplier: ["Joan Oven", "joan.direct@bakery.example", "0121 496 0202"],
} as const;

/**
 * A buyer, a supplier that fits what it posts, an intermediary and the campaign team, each with its people, over the real
 * worker and an engine in memory. No build is needed.
 */
export async function createMarket(options: { now?: Date; env?: Record<string, string> } = {}) {
  const clock = { now: options.now ?? new Date("2026-11-23T09:00:00Z") };
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:", LOG_LEVEL: "silent", ORIGIN: "https://supply.example", ...options.env });
  const db = testDatabase();
  const site = await composeSite(env, { now: () => clock.now, db });
  const { search, fallback, settings } = site.services;
  const ctx = (): Ctx => ({ db, search, fallback, settings, actor: null, now: clock.now });
  const acting = (userId: number): Ctx => as(ctx(), userId);

  function people(organisationId: number, domain: string) {
    const owner = addUser(ctx(), `owner@${domain}`);
    const editor = addUser(ctx(), `editor@${domain}`);
    const viewer = addUser(ctx(), `viewer@${domain}`);
    const unconfirmed = addUser(ctx(), `unconfirmed@${domain}`, { emailConfirmedAt: null });
    const disabled = addUser(ctx(), `disabled@${domain}`, { disabledAt: clock.now });
    addMember(ctx(), organisationId, owner, "owner");
    for (const id of [editor, unconfirmed, disabled]) addMember(ctx(), organisationId, id, "editor");
    addMember(ctx(), organisationId, viewer, "viewer");
    return { owner, editor, viewer };
  }

  function addSupplier(name: string) {
    const id = addOrganisation(ctx(), name, {
      isSupplier: true,
      published: true,
      claimedAt: clock.now,
      lat: 52.5,
      lng: -1.89,
      place: "Aston",
    });
    const [contactName, contactEmail, contactPhone] = SECRETS.supplier;
    db.insert(profiles)
      .values({
        organisationId: id,
        summary: "Hot lunches and bread for workplaces",
        contactName,
        contactEmail,
        contactPhone,
        updatedAt: clock.now,
      })
      .run();
    db.insert(offerings)
      .values({ organisationId: id, sectorCode: "food.workplace-catering", title: "Workplace lunches", coverage: "nationwide" })
      .run();
    return id;
  }

  const buyer = addOrganisation(ctx(), "Hollin and Reeve", { isBuyer: true, buyerKind: "private" });
  const supplier = addSupplier("Aston Bakery CIC");
  const broker = addOrganisation(ctx(), "Midlands Forum", { isIntermediary: true });
  const buyers = people(buyer, "buyer.example");
  const suppliers = people(supplier, "supplier.example");
  const brokers = people(broker, "broker.example");
  addUser(ctx(), "one@campaign.example", { siteRole: "campaign" });
  addUser(ctx(), "two@campaign.example", { siteRole: "campaign" });

  /** Posts an opportunity that the supplier fits. */
  function post(title = "Lunches for a site team", kind: "supply_chain" | "quote" = "supply_chain"): number {
    const editor = acting(buyers.editor);
    const [name, email, phone] = SECRETS.buyer;
    const { id } = createDraft(editor, {
      organisationId: buyer,
      kind,
      title,
      description: "A hot lunch and a vegetarian choice, twice a week, brought to the site cabin in Aston.",
      sectorCodes: ["food.workplace-catering"],
      place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
      value: { valueKind: "range", minPence: 1_800_000, maxPence: 2_500_000, valuePeriod: "year" },
      deadlineAt: new Date(clock.now.getTime() + 20 * 86_400_000),
      contact: { name, email, phone },
    });
    publishOpportunity(editor, { id });
    return id;
  }

  const client = db.$client;
  /** Mails written since the last look: kind and whom they go to. */
  let seen = 0;
  function newMails(): string[] {
    const rows = client.prepare("select id, kind, to_address as [to] from mails where id > ? order by id").all(seen) as {
      id: number;
      kind: string;
      to: string;
    }[];
    seen = rows.at(-1)?.id ?? seen;
    return rows.map((row) => `${row.kind} ${row.to}`).sort();
  }
  function allMailText(): string {
    return (client.prepare("select subject || text || html from mails").pluck().all() as string[]).join("\n");
  }

  return {
    ...site,
    db,
    clock,
    ctx,
    acting,
    buyer,
    supplier,
    broker,
    buyers,
    suppliers,
    brokers,
    addSupplier,
    people,
    post,
    newMails,
    allMailText,
  };
}
