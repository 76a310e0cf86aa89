import { beforeEach, describe, expect, it } from "vitest";
import { requestCertification } from "#app/features/directory/editing/request-certification.server.ts";
import { recordStatus } from "#app/features/directory/moderation/record-status.server.ts";
import { forgetReports, settleReport } from "#app/features/directory/moderation/reports.server.ts";
import { reportProfile } from "#app/features/directory/report-profile.server.ts";
import { askAboutChange, askAboutNamesake } from "#app/features/organisations/checking/ask-about-change.server.ts";
import { askForCheck } from "#app/features/organisations/checking/check-verbs.server.ts";
import { decideCheck } from "#app/features/organisations/checking/decide-check.server.ts";
import { requestClaim } from "#app/features/organisations/claim.server.ts";
import { requireOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import { seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { outbox, profiles, statuses } from "#db/schema/index.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, later } from "#tests/helpers/ctx.ts";
import { whatWaits } from "./what-waits.server.ts";

let ctx: ReturnType<typeof createTestCtx>;
let team: number;
let owner: number;
let supplier: number;
beforeEach(() => {
  ctx = createTestCtx();
  team = addUser(ctx, "team@region.example", { siteRole: "campaign" });
  owner = addUser(ctx, "owner@oven.example");
  supplier = addOrganisation(ctx, "Aston Bakery CIC", { isSupplier: true, published: true });
  addMember(ctx, supplier, owner, "owner");
  ctx.db.insert(profiles).values({ organisationId: supplier, updatedAt: ctx.now }).run();
});
const waits = (hours = 0) => whatWaits(as(later(ctx, hours), team));
const kinds = () => waits().map(({ kind, count }) => `${kind} ${count}`);
const giveCertificate = (number = "123") =>
  requestCertification(as(ctx, owner), {
    organisationId: supplier,
    issuer: "Social Enterprise UK",
    number,
    from: "2026-01-01",
    to: "2026-12-31",
  } as never);
const report = (what = "They have moved to Leeds.") => reportProfile(ctx, { slug: "aston-bakery-cic", what, email: "val@visitor.example" });

describe("what waits for the campaign team", () => {
  it("is nothing at first, and nobody else's to read", () => {
    expect(waits()).toEqual([]);
    expect(() => whatWaits(as(ctx, owner))).toThrow(/campaign team/);
    expect(() => whatWaits(ctx)).toThrow();
  });

  it("stands in one list, what waits longest first, with since when", () => {
    const claimant = addUser(ctx, "carl@people.example");
    const unclaimed = addOrganisation(ctx, "Kiln CIC", { isSupplier: true, published: true });
    report();
    requestClaim(as(later(ctx, 1), claimant), { organisationId: unclaimed, statement: "I am its treasurer." } as never);
    ctx.db
      .insert(outbox)
      .values({
        event: "organisation.changed",
        payload: {},
        createdAt: ctx.now,
        availableAt: ctx.now,
        deadAt: new Date(ctx.now.getTime() - 9),
      })
      .run();
    expect(waits(2)).toMatchObject([
      { kind: "dead", count: 1, oldest: ctx.now.getTime() - 9, organisations: [] },
      { kind: "reports", count: 1, oldest: ctx.now.getTime(), organisations: [{ slug: "aston-bakery-cic", note: "" }] },
      { kind: "claims", count: 1, oldest: ctx.now.getTime() + 3_600_000 },
    ]);
  });

  it("has organisations to be checked, and apart from them those that were refused and ask again, since their first question", () => {
    const buyer = addOrganisation(ctx, "Hollin and Reeve", { isBuyer: true, buyerKind: "private", checked: false });
    addMember(ctx, buyer, owner, "owner");
    askForCheck(as(ctx, owner), { organisationId: buyer, statement: "Ring us." });
    expect(waits()).toMatchObject([{ kind: "checks", organisations: [{ name: "Hollin and Reeve", note: "shown as not checked yet" }] }]);
    decideCheck(as(ctx, team), { organisationId: buyer, outcome: "refused", grounds: "Nobody answers.", seen: seenOf(ctx.db, buyer) });
    expect(waits()).toEqual([]);
    askForCheck(as(later(ctx, 1), owner), { organisationId: buyer, statement: "Ring the other number." });
    askForCheck(as(later(ctx, 2), owner), { organisationId: buyer, statement: "Or write." });
    expect(waits()).toMatchObject([{ kind: "again", count: 1, oldest: ctx.now.getTime() + 3_600_000 }]);
  });

  it("says of a supplier what there is to look at: a register's name that it wears, or a checked status with another legal form", () => {
    const namesake = { slug: "aston-bakery-cic-dudley", number: "Company number 01234567" };
    askAboutNamesake({ ...ctx, actor: null }, supplier, namesake);
    const note = "it wears the name of a body that a register has";
    expect(waits()).toMatchObject([{ kind: "checks", organisations: [{ name: "Aston Bakery CIC", note }] }]);
    const changed = addOrganisation(ctx, "Kiln CIC", { isSupplier: true, published: true });
    const given = { organisationId: changed, status: "certified", definition: "seuk", source: "Mark", fromDay: "2026-01-01" } as const;
    ctx.db
      .insert(statuses)
      .values({ ...given, recordedAt: ctx.now })
      .run();
    const before = requireOrganisationById(ctx, changed);
    ctx.db.$client.prepare("update organisations set legal_form = 'company' where id = ?").run(changed);
    askAboutChange(as(later(ctx, 1), owner), before, "[]");
    expect(waits(1)[0]?.organisations[1]?.note).toBe("a supplier with a checked status that says something else of itself now");
  });

  it("has a certificate until a status is recorded, or its last day has passed", () => {
    giveCertificate();
    expect(waits()).toMatchObject([
      { kind: "certificates", count: 1, organisations: [{ name: "Aston Bakery CIC", note: "Certificate 123 of Social Enterprise UK" }] },
    ]);
    expect(waits(24 * 60)).toEqual([]);
    const found = { status: "certified", definition: "seuk", source: "Social Enterprise UK", evidence: "123", fromDay: "2026-01-01" };
    recordStatus(as(ctx, team), { organisationId: supplier, ...found, seen: seenOf(ctx.db, supplier) } as never);
    expect(waits()).toEqual([]);
  });

  it("has a checked status that a change of name set aside", () => {
    const given = { organisationId: supplier, status: "certified", definition: "seuk", source: "Mark", fromDay: "2026-01-01" } as const;
    ctx.db
      .insert(statuses)
      .values({ ...given, recordedAt: ctx.now })
      .run();
    expect(waits()).toEqual([]);
    ctx.db.$client
      .prepare("update organisations set legal_name = 'Digbeth Cars Ltd', identity_changed_at = ? where id = ?")
      .run(ctx.now.getTime(), supplier);
    expect(waits()).toMatchObject([{ kind: "aside", organisations: [{ name: "Digbeth Cars Ltd", note: "checked as Aston Bakery CIC" }] }]);
  });

  it("has reports until each is dealt with; then its address is forgotten, and half a year later the report", () => {
    report();
    report("The phone number is wrong.");
    expect(waits()).toMatchObject([{ kind: "reports", count: 2, organisations: [{ note: "2 reports" }] }]);
    const rows = ctx.db.$client.prepare("select id, email from profile_reports order by id");
    const [first] = rows.all() as { id: number; email: string | null }[];
    const one = { organisationId: supplier, reportId: first?.id ?? 0 };
    expect(() => settleReport(as(ctx, owner), one)).toThrow();
    expect(() => settleReport(as(ctx, team), { ...one, organisationId: 99 })).toThrow();
    settleReport(as(ctx, team), one);
    expect(() => settleReport(as(ctx, team), one)).toThrow();
    expect(kinds()).toEqual(["reports 1"]);
    expect(rows.all()).toMatchObject([{ email: null }, { email: "val@visitor.example" }]);
    expect(forgetReports(later(ctx, 24 * 179))).toBe(0);
    expect(forgetReports(later(ctx, 24 * 181))).toBe(1);
    expect(rows.all()).toHaveLength(1);
  });

  it("has mails that are held back", () => {
    const mail = { subject: "News", blocks: [{ text: "News" }], why: "You get this because." };
    for (let n = 0; n < 60; n += 1) queueMail(ctx, { kind: "profile_report", to: "team@region.example", dedupeKey: `n${n}`, mail });
    expect(waits()).toMatchObject([{ kind: "held", oldest: ctx.now.getTime() }]);
  });
});
