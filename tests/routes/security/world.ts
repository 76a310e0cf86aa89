import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { keepSupplier } from "#app/features/kept/keep-supplier.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { inviteSuppliers } from "#app/features/quoting/invite.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { offerings, profiles } from "#db/schema/index.ts";
import { createTestSite, type TestUser } from "#tests/helpers/site.ts";

export const ROLES = ["visitor", "stranger", "viewer", "editor", "owner", "campaign"] as const;
export type Role = (typeof ROLES)[number];

/** An organisation that buys and sells, with something in every corner of its workspace, and everyone who may come by. */
export async function createGuardedWorld() {
  const site = await createTestSite({ env: { RATE_LIMIT_SCALE: "100000" } });
  // What a request sets off afterwards is not part of it: the worker has not started, and nothing is counted.
  site.services.later.add = () => undefined;
  const people: Record<Role, TestUser | undefined> = {
    visitor: undefined,
    stranger: site.signUp(),
    viewer: site.signUp(),
    editor: site.signUp(),
    owner: site.signUp(),
    campaign: site.signUp({ siteRole: "campaign" }),
  };
  const { viewer, editor, owner } = people;
  if (viewer === undefined || editor === undefined || owner === undefined) throw new Error("Nobody is here");
  const both = { isBuyer: true, isSupplier: true, claimedAt: site.clock.now } as const;
  const ours = site.organisation({
    legalName: "Ours CIC",
    ...both,
    buyerKind: "private",
    isIntermediary: true,
    members: [
      [viewer, "viewer"],
      [editor, "editor"],
      [owner, "owner"],
    ],
  });
  const somebody = site.signUp();
  const theirs = site.organisation({ legalName: "Theirs CIC", ...both, isIntermediary: true, members: [[somebody, "owner"]] });
  const third = site.organisation({ legalName: "Third CIC", ...both, members: [[somebody, "owner"]] });
  const unclaimed = site.organisation({ legalName: "Unclaimed CIC", isSupplier: true });
  for (const { id } of [ours, theirs, third, unclaimed]) {
    site.db.insert(profiles).values({ organisationId: id, updatedAt: site.clock.now }).run();
  }
  const offering = site.db
    .insert(offerings)
    .values({ organisationId: ours.id, sectorCode: "food.workplace-catering", title: "Lunches", coverage: "nationwide" })
    .returning({ id: offerings.id })
    .get();
  function post(user: TestUser, organisationId: number, title: string, kind: "supply_chain" | "quote" = "supply_chain") {
    const ctx = site.ctx(user);
    const made = createDraft(ctx, {
      organisationId,
      kind,
      title,
      description: "A hot lunch and a vegetarian choice, twice a week, brought to the site cabin.",
      sectorCodes: ["food.workplace-catering"],
      place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
      value: { valueKind: "range", minPence: 1_800_000, maxPence: 2_500_000, valuePeriod: "year" },
      deadlineAt: new Date("2026-12-11T17:00:00Z"),
    });
    publishOpportunity(ctx, { id: made.id });
    return made;
  }
  const opportunity = post(editor, ours.id, "Lunches for a site team");
  const elsewhere = post(somebody, theirs.id, "Lunches for another team");
  /** Closed ones: ours, and one of theirs that we are invited to. */
  const quote = post(editor, ours.id, "Lunches for one open day", "quote");
  inviteSuppliers(site.ctx(editor), { opportunityId: quote.id, organisationIds: [third.id] });
  const invited = post(somebody, theirs.id, "Lunches for another open day", "quote");
  inviteSuppliers(site.ctx(somebody), { opportunityId: invited.id, organisationIds: [ours.id] });
  const message = "We bake in Aston and can bring lunch from January.";
  respond(site.ctx(somebody), { opportunityId: opportunity.id, organisationId: third.id, scope: "full", message });
  const brought = { organisationId: ours.id, note: "You two should meet." };
  const introduction = proposeIntroduction(site.ctx(editor), { ...brought, buyerId: theirs.id, supplierId: third.id });
  const kept = { supplierId: third.id, foundIn: "search", note: "Ask about liability" } as const;
  const list = keepSupplier(site.ctx(editor), { ...kept, into: { organisationId: ours.id, name: "Kept by us" } });
  const theirList = keepSupplier(site.ctx(somebody), { ...kept, into: { organisationId: theirs.id, name: "Kept by them" } });
  const mail = queueMail(site.ctx(), {
    kind: "test",
    to: "a@people.example",
    dedupeKey: "test",
    mail: { subject: "Kept", blocks: [{ text: "Hello" }], why: "Test." },
  });
  await site.worker.drain();

  /** Values for a route's parameters. */
  function params(pattern: string): Record<string, string> {
    const slug =
      pattern === "/opportunities/:slug/quote"
        ? invited.slug
        : pattern.startsWith("/opportunities")
          ? elsewhere.slug
          : pattern === "/suppliers/:slug/claim"
            ? unclaimed.slug
            : pattern.startsWith("/suppliers") || pattern.startsWith("/api")
              ? pattern.includes("opportunities")
                ? opportunity.slug
                : theirs.slug
              : ours.slug;
    return {
      slug,
      offering: String(offering.id),
      opportunity: pattern.endsWith("/invited") ? quote.slug : opportunity.slug,
      introduction: String(introduction.id),
      list: list.slug,
      mail: String(mail),
      person: String(somebody.userId),
      act: "close",
      attachment: "none",
      token: `${"a".repeat(39)}.${"b".repeat(39)}`,
    };
  }

  /** Rows that this site's one connection has written since it was opened. */
  function written(): number {
    return site.db.$client.prepare("select total_changes()").pluck().get() as number;
  }

  /** Carries out a request and takes back whatever it wrote. */
  async function undone<T>(work: () => Promise<T>): Promise<T> {
    site.db.$client.exec("begin");
    try {
      return await work();
    } finally {
      site.db.$client.exec("rollback");
    }
  }

  return {
    ...site,
    people,
    ours,
    theirs,
    third,
    unclaimed,
    offering,
    opportunity,
    elsewhere,
    quote,
    invited,
    introduction,
    list,
    theirList,
    mail,
    params,
    written,
    undone,
  };
}
