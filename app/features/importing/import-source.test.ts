import { beforeEach, describe, expect, it } from "vitest";
import { listStatuses } from "#app/features/directory/get-profile.server.ts";
import { statusOnDay } from "#app/features/directory/status-on-day.ts";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { decideCheck } from "#app/features/organisations/checking/decide-check.server.ts";
import { createOrganisation } from "#app/features/organisations/create-organisation.server.ts";
import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { seenOf } from "#app/features/organisations/identity/seen.server.ts";
import type { CreateOrganisationInput } from "#app/features/organisations/schema.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { tableHash } from "#tests/helpers/table-hash.ts";
import { importSource } from "./import-source.server.ts";
import { type ImportedOrganisation, type Source, SourceFileError, type SourceRow } from "./model.ts";
import { relocateOrganisations } from "./store/positions.server.ts";

let db: Database;
beforeEach(() => {
  db = testDatabase();
});

const NOW = new Date("2026-01-05T10:00:00Z");
const FILE = { path: "a/list.csv", date: "2025-06-30", dateIsGuess: false };

function organisation(ref: string, more: Partial<ImportedOrganisation> = {}, source = "one"): ImportedOrganisation {
  return {
    source: { source, ref },
    sameAs: [],
    legalName: `Body ${ref} Limited`,
    tradingName: null,
    legalForm: "registered_society",
    identifiers: [],
    website: null,
    addressLine: null,
    place: "Dudley",
    postcode: "DY1 1AA",
    position: null,
    sic: [],
    description: "",
    alsoSays: [],
    beneficiaries: [],
    founded: null,
    turnoverBand: null,
    offerings: [{ sectorCode: "food.bakery", title: "Bakery and baked goods", description: "", derivedFrom: "sic", strength: 60 }],
    status: { status: "register_confirmed", definition: "vcse", source: "List one", evidence: "Listed.", fromDay: "2025-06-30" },
    publishable: { ok: true },
    ...more,
  };
}

function load(rows: readonly (ImportedOrganisation | string)[], code = "one") {
  const source: Source = {
    code,
    async *rows(): AsyncGenerator<SourceRow> {
      for (const [at, row] of rows.entries()) {
        if (typeof row === "string") yield { line: at + 2, skipped: row, subject: "x" };
        else yield { line: at + 2, organisation: row };
      }
    },
  };
  return importSource(db, source, FILE, { now: NOW, reservedWords: new Set(["new"]) });
}

function all<T = Record<string, unknown>>(sql: string): T[] {
  return db.$client.prepare(sql).all() as T[];
}

describe("importSource", () => {
  it("writes the organisation, its profile, offering, status and source, and leaves word for the worker", async () => {
    const report = await load([
      organisation("A", { identifiers: [{ scheme: "GB-COH", id: "01234567" }], description: "We bake. For you." }),
    ]);
    expect(report).toMatchObject({ read: 1, imported: 1, merged: 0, unchanged: 0, skipped: 0, unpublished: 0, changed: 1 });
    expect(all("select slug, legal_name, published, is_supplier, claimed_at, position_from, area_code from organisations")).toEqual([
      {
        slug: "body-a-limited",
        legal_name: "Body A Limited",
        published: 1,
        is_supplier: 1,
        claimed_at: null,
        position_from: "district",
        area_code: "E08000027",
      },
    ]);
    expect(all("select summary, completeness > 0 as some, confirmed_at from profiles")).toEqual([
      { summary: "We bake. For you.", some: 1, confirmed_at: Date.parse("2025-06-30") },
    ]);
    expect(all("select sector_code, coverage, kind, derived_from from offerings")).toEqual([
      { sector_code: "food.bakery", coverage: "unknown", kind: "good", derived_from: "sic" },
    ]);
    expect(all("select status, source, from_day, recorded_by from statuses")).toEqual([
      { status: "register_confirmed", source: "List one", from_day: "2025-06-30", recorded_by: null },
    ]);
    expect(all("select event, payload from outbox")).toEqual([{ event: "organisation.changed", payload: '{"organisationId":1}' }]);
    expect(all("select source, file, finished_at is not null as done from import_runs")).toEqual([
      { source: "one", file: "list.csv", done: 1 },
    ]);
    expect(all("select action from audit_log")).toEqual([{ action: "import.finished" }]);
  });

  it("addresses nobody as a page of the site, and two of a name by their places, then by a number", async () => {
    const named = (ref: string, place: string | null) => organisation(ref, { legalName: "New", place });
    await load([named("A", "Tipton"), named("B", "Tipton"), named("C", null)]);
    expect(all("select slug from organisations order by id").map(({ slug }) => slug)).toEqual(["new-tipton", "new-tipton-2", "new-2"]);
  });

  it("changes nothing when the same rows come again", async () => {
    const rows = [organisation("A"), organisation("B", { publishable: { ok: false, rule: "x", reason: "No." } }), "bad row"];
    await load(rows);
    await load([organisation("C", { sameAs: [{ source: "one", ref: "A" }], website: "https://a.example" }, "two")], "two");
    const before = tableHash(db, ["import_runs"]);
    expect(await load(rows)).toMatchObject({
      read: 3,
      imported: 0,
      merged: 0,
      updated: 0,
      unchanged: 2,
      skipped: 1,
      unpublished: 1,
      changed: 0,
    });
    expect(tableHash(db, ["import_runs"])).toBe(before);
  });

  it("skips bad rows and repeats with their line and reason, and goes on", async () => {
    const report = await load([
      "the row has 3 values where the header names 5 columns",
      organisation("A"),
      organisation("A", { legalName: "Again" }),
      organisation("B"),
    ]);
    expect(report).toMatchObject({ read: 4, imported: 2, skipped: 2 });
    expect(report.rows).toEqual([
      { line: 2, reason: "the row has 3 values where the header names 5 columns", subject: "x" },
      { line: 4, reason: "the same organisation stands in row 3 already", subject: "A" },
    ]);
    expect(report.reasons["Skipped: the row has N values where the header names N columns"]).toBe(1);
  });

  it("skips a row the database refuses, and takes in the rest of its batch", async () => {
    const refused = organisation("B", {
      offerings: [{ sectorCode: "no.such-sector", title: "?", description: "", derivedFrom: "sic", strength: 60 }],
    });
    const report = await load([organisation("A"), refused, organisation("C")]);
    expect(report).toMatchObject({ read: 3, imported: 2, skipped: 1, changed: 2 });
    expect(report.rows).toEqual([{ line: 3, reason: "the database refused it: FOREIGN KEY constraint failed", subject: "B" }]);
    expect(all("select legal_name from organisations")).toHaveLength(2);
    expect(all("select id from outbox")).toHaveLength(2);
  });

  it("merges by identifier: fills gaps, keeps what was there, adds the offering and the status", async () => {
    const identifiers = [{ scheme: "GB-COH" as const, id: "01234567" }];
    await load([organisation("A", { identifiers, website: "https://first.example" })]);
    const other = organisation(
      "9",
      {
        identifiers: [...identifiers, { scheme: "GB-CHC", id: "1000001" }],
        legalName: "Other Name",
        legalForm: "community_benefit_society",
        postcode: "B18 6AA",
        website: "https://second.example",
        description: "We cook for schools.",
        founded: "2001-01-01",
      },
      "two",
    );
    other.offerings = [
      { sectorCode: "food.meals", title: "Meals", description: "We cook for schools.", derivedFrom: "text", strength: 60 },
    ];
    other.status = { ...organisation("9").status, source: "List two" } as ImportedOrganisation["status"];
    expect(await load([other], "two")).toMatchObject({ imported: 0, merged: 1, changed: 1 });
    expect(all("select legal_name, legal_form, website, postcode from organisations")).toEqual([
      { legal_name: "Body A Limited", legal_form: "community_benefit_society", website: "https://first.example", postcode: "DY1 1AA" },
    ]);
    expect(all("select summary, founded from profiles")).toEqual([{ summary: "We cook for schools.", founded: "2001-01-01" }]);
    expect(all("select sector_code from offerings order by position").map((row) => row["sector_code"])).toEqual([
      "food.bakery",
      "food.meals",
    ]);
    expect(all("select source from statuses order by id").map((row) => row["source"])).toEqual(["List one", "List two"]);
    expect(all("select scheme from identifiers order by scheme")).toHaveLength(2);
    expect(all("select source from source_refs")).toHaveLength(2);
  });

  it("merges by name and postcode across sources, but never two rows of one source, nor two registered numbers", async () => {
    await load([organisation("A", { legalName: "The Bicycle Co-operative Ltd", identifiers: [{ scheme: "GB-CHC", id: "1000001" }] })]);
    const same = { legalName: "BICYCLE COOPERATIVE LIMITED" };
    expect(await load([organisation("1", same, "two")], "two")).toMatchObject({ merged: 1, imported: 0 });
    expect(await load([organisation("B", same)])).toMatchObject({ merged: 0, imported: 1 });
    expect(await load([organisation("2", { ...same, postcode: "DY2 8AA" }, "three")], "three")).toMatchObject({ merged: 0, imported: 1 });
    expect(
      await load(
        [organisation("3", { legalName: "The Bicycle Co-operative", identifiers: [{ scheme: "GB-CHC", id: "1000002" }] }, "four")],
        "four",
      ),
    ).toMatchObject({ read: 1, imported: 0, merged: 1 });
    expect(all("select organisation_id from identifiers where id = '1000002'")).toEqual([{ organisation_id: 2 }]);
  });

  it("gives two bodies of one name two addresses", async () => {
    await load([
      organisation("A", { legalName: "Country Market" }),
      organisation("B", { legalName: "Country Market" }),
      organisation("C", { legalName: "Country Market" }),
    ]);
    expect(all("select slug from organisations order by id").map((row) => row["slug"])).toEqual([
      "country-market",
      "country-market-dudley",
      "country-market-dudley-2",
    ]);
  });

  it("corrects an organisation when its own row changes", async () => {
    await load([organisation("A", { website: "https://old.example" })]);
    const changed = organisation("A", {
      website: "https://new.example",
      offerings: [{ sectorCode: "food.cafe", title: "Cafés", description: "", derivedFrom: "label", strength: 60 }],
    });
    expect(await load([changed])).toMatchObject({ updated: 1, changed: 1, imported: 0 });
    expect(all("select website from organisations")).toEqual([{ website: "https://new.example" }]);
    expect(all("select sector_code from offerings")).toEqual([{ sector_code: "food.cafe" }]);
    expect(all("select id from statuses")).toHaveLength(1);
  });

  it("never writes over a claimed organisation: it gains the identifier and the source alone", async () => {
    await load([organisation("A", { identifiers: [{ scheme: "GB-COH", id: "01234567" }] })]);
    db.$client.prepare("update organisations set claimed_at = 1, legal_name = 'Our Own Name', website = null").run();
    const before = tableHash(db, ["import_runs", "identifiers", "source_refs", "outbox", "audit_log", "public_marks"]);
    await load([organisation("A", { identifiers: [{ scheme: "GB-COH", id: "01234567" }], website: "https://new.example" })]);
    await load(
      [
        organisation(
          "7",
          {
            identifiers: [
              { scheme: "GB-COH", id: "01234567" },
              { scheme: "GB-CHC", id: "1000001" },
            ],
            description: "Text.",
          },
          "two",
        ),
      ],
      "two",
    );
    expect(tableHash(db, ["import_runs", "identifiers", "source_refs", "outbox", "audit_log", "public_marks"])).toBe(before);
    expect(all("select scheme from identifiers order by scheme").map((row) => row["scheme"])).toEqual(["GB-CHC", "GB-COH"]);
    expect(all("select source from source_refs")).toHaveLength(2);
  });

  const COMPANY = { identifiers: [{ scheme: "GB-COH" as const, id: "01234567" }] };
  const standing = () => {
    const [row] = all<{ id: number }>("select id from organisations");
    return statusOnDay(listStatuses({ db }, row?.id ?? 0), "2026-01-06", identityOf(db, row?.id ?? 0))?.status;
  };

  it("follows the number: what a register gave goes on under the name that the register gives now", async () => {
    for (const identifiers of [COMPANY.identifiers, []]) {
      db = testDatabase();
      await load([organisation("A", { identifiers })]);
      await load([organisation("A", { identifiers, legalName: "Another Name Limited" })]);
      expect(all("select legal_name, identity_changed_at is not null as changed from organisations")).toEqual([
        { legal_name: "Another Name Limited", changed: 1 },
      ]);
      expect(standing()).toBe("register_confirmed");
      expect(all("select legal_name from statuses order by id").map((row) => row["legal_name"])).toEqual([
        "Body A Limited",
        "Another Name Limited",
      ]);
    }
  });

  it("lets a register confirm the name that a claimed organisation has taken, for its number alone", async () => {
    await load([organisation("A", COMPANY)]);
    db.$client.prepare("update organisations set claimed_at = 1, legal_name = 'Another Name Ltd', identity_changed_at = 1").run();
    expect(standing()).toBeUndefined();
    await load([organisation("A", { ...COMPANY, legalName: "Quite Another Limited" })]);
    expect(standing()).toBeUndefined();
    await load([organisation("A", { ...COMPANY, legalName: "Another Name Limited" })]);
    expect(standing()).toBe("register_confirmed");
  });

  it("gives a body without a number the first one that its own register has, and what was given goes on", async () => {
    await load([organisation("A")]);
    await load([organisation("9", { sameAs: [{ source: "one", ref: "A" }], ...COMPANY }, "two")], "two");
    expect(all("select id from identifiers")).toEqual([{ id: "01234567" }]);
    expect(standing()).toBe("register_confirmed");
  });

  it("notes a change of name only where it is another name", async () => {
    const changedAt = () => all("select legal_name, identity_changed_at is not null as changed from organisations");
    await load([organisation("A", COMPANY)]);
    await load([organisation("A", { ...COMPANY, legalName: "BODY A LTD." })]);
    expect(changedAt()).toEqual([{ legal_name: "BODY A LTD.", changed: 0 }]);
    await load([organisation("A", { ...COMPANY, legalName: "Body B Limited" })]);
    expect(changedAt()).toEqual([{ legal_name: "Body B Limited", changed: 1 }]);
  });

  it("carries nothing to a stolen name by a number that its owner added, whichever numbers the status was given for", async () => {
    for (const given of [[], [{ scheme: "GB-CHC" as const, id: "1000001" }]]) {
      db = testDatabase();
      await load([organisation("A", { identifiers: given })]);
      db.$client.exec(`update organisations set claimed_at = 1, legal_name = 'Tureen Catering Limited', identity_changed_at = 1;
        insert into identifiers (organisation_id, scheme, id) values (1, 'GB-COH', '07654321')`);
      const stolen = { legalName: "Tureen Catering Limited", identifiers: [{ scheme: "GB-COH" as const, id: "07654321" }] };
      await load([organisation("9", stolen, "two")], "two");
      expect(standing()).toBeUndefined();
      expect(all("select legal_name from statuses")).toEqual([{ legal_name: "Body A Limited" }]);
    }
  });

  it("gives nothing to what people wrote about an organisation that they founded or took over, and then left", async () => {
    const evil = "legal_name = 'Tureen Catering Limited', website = 'https://tureen.example', identity_changed_at = 1, claimed_at = null";
    await load([organisation("A", COMPANY)]);
    db.$client.exec(`insert into users (id, name, email, email_key, password_hash, created_at) values (1, 'A former member', 'ended:1', 'ended:1', '', 1);
      insert into claims (organisation_id, user_id, method, statement, status, created_at) values (1, 1, 'domain', '', 'accepted', 1);
      update organisations set ${evil}`);
    for (const ref of ["8", "9"]) await load([organisation(ref, { ...COMPANY, legalName: "Body A Limited" }, "two")], "two");
    await load([organisation("A", { ...COMPANY, description: "We bake." })]);
    expect(standing()).toBeUndefined();

    db = testDatabase();
    await load([organisation("A", { ...COMPANY, status: null })]);
    db.$client.exec(`update organisations set ${evil};
      delete from source_refs;
      insert into audit_log (at, action, subject_type, subject_id, detail) values (1, 'organisation.created', 'organisation', '1', '{}')`);
    for (const ref of ["8", "9"]) await load([organisation(ref, { ...COMPANY, legalName: "Body A Limited" }, "two")], "two");
    expect(standing()).toBeUndefined();
    expect(all("select legal_name, website from organisations")).toEqual([
      { legal_name: "Tureen Catering Limited", website: "https://tureen.example" },
    ]);
  });

  /** Somebody founds an organisation of that name here, at the postcode that the rows have. */
  function squat(name: string, companyNumber?: string): { id: number; ctx: Ctx } {
    const ctx = { ...createTestCtx(), db, now: NOW };
    const actor = as(ctx, addUser(ctx, "squatter@virgin.net"));
    const input = { name, actAs: ["supplier"], legalForm: "cic_guarantee", postcode: "DY1 1AA", companyNumber };
    return { id: createOrganisation(actor, input as CreateOrganisationInput).id, ctx };
  }
  const numbersOf = (id: number) =>
    all<{ n: string }>(`select scheme || ':' || id as n from identifiers where organisation_id = ${id} order by 1`).map(({ n }) => n);

  it("vouches for nobody who founded an organisation here under a register's name: it is kept apart, and the campaign team asked", async () => {
    const { id, ctx } = squat("Body A Limited");
    const report = await load([organisation("A", COMPANY)]);
    expect(report).toMatchObject({ imported: 1, merged: 0 });
    expect(Object.keys(report.reasons)).toEqual([expect.stringMatching(/^Kept apart: /)]);
    expect(numbersOf(id)).toEqual([]);
    expect(all(`select organisation_id = ${id} as squatted from source_refs`)).toEqual([{ squatted: 0 }]);
    expect(all("select organisation_id from identifiers where id = '01234567'")).not.toEqual([{ organisation_id: id }]);
    const check = checkOf(ctx, id);
    expect([check.waits, check.questions.map(({ reason }) => reason)]).toEqual([
      true,
      [expect.stringContaining("body-a-limited-dudley, Company number 01234567")],
    ]);
    // A second register's row joins the first's, and asks nobody again.
    expect(await load([organisation("9", COMPANY, "two")], "two")).toMatchObject({ merged: 1, imported: 0 });
    expect(await load([organisation("A", COMPANY)])).toMatchObject({ unchanged: 1 });
    expect(checkOf(ctx, id).questions).toHaveLength(1);
  });

  it("joins one that people founded here once somebody has looked who it is", async () => {
    const { id, ctx } = squat("Body A Limited");
    const team = as(ctx, addUser(ctx, "team@campaign.example", { siteRole: "campaign" }));
    const decision = { outcome: "confirmed", grounds: "The switchboard put us through." } as const;
    decideCheck(team, { organisationId: id, seen: seenOf(db, id), ...decision });
    expect(await load([organisation("A", COMPANY)])).toMatchObject({ imported: 0, merged: 1 });
    expect(numbersOf(id)).toEqual(["GB-COH:01234567"]);
  });

  it("gives one that somebody founded with a body's number none of its others", async () => {
    const { id } = squat("Body A Limited", "01234567");
    const both = [...COMPANY.identifiers, { scheme: "GB-CHC" as const, id: "1000001" }];
    expect(await load([organisation("A", { identifiers: both })])).toMatchObject({ imported: 0, merged: 1 });
    expect(numbersOf(id)).toEqual(["GB-COH:01234567"]);
  });

  it("nor one that took over a profile and then another body's name", async () => {
    await load([organisation("Z", { legalName: "Body Z Limited" })]);
    db.$client.exec("update organisations set claimed_at = 1, legal_name = 'Body A Limited', name_key = 'body a', identity_changed_at = 1");
    expect(await load([organisation("A", COMPANY, "two")], "two")).toMatchObject({ imported: 1, merged: 0 });
    expect(numbersOf(1)).toEqual([]);
  });

  it("does not give a claimed organisation back the number that it has exchanged for another", async () => {
    await load([organisation("A", COMPANY)]);
    db.$client.prepare("update organisations set claimed_at = 1").run();
    db.$client.prepare("update identifiers set id = '07654321'").run();
    await load([organisation("A", { ...COMPANY, website: "https://new.example" })]);
    expect(all("select id from identifiers")).toEqual([{ id: "07654321" }]);
  });

  it("publishes what one source shows to be a supplier, hides what closed, and keeps a decision made by hand", async () => {
    const club = { ok: false as const, rule: "social-club", reason: "A members' social club: it serves its own members." };
    const closed = { ok: false as const, rule: "closed", reason: "Closed: the register says it is dissolved, in liquidation or removed." };
    const state = () => all("select published, unpublished_reason as reason from organisations")[0];
    await load([organisation("A", { publishable: club })]);
    expect(state()).toEqual({ published: 0, reason: club.reason });
    await load([organisation("1", { sameAs: [{ source: "one", ref: "A" }] }, "two")], "two");
    expect(state()).toEqual({ published: 1, reason: null });
    await load([organisation("2", { sameAs: [{ source: "one", ref: "A" }], publishable: closed }, "three")], "three");
    expect(state()).toEqual({ published: 0, reason: closed.reason });
    db.$client.prepare("update organisations set published = 0, unpublished_reason = 'Asked us to leave them out'").run();
    await load([organisation("3", { sameAs: [{ source: "one", ref: "A" }] }, "four")], "four");
    expect(state()).toEqual({ published: 0, reason: "Asked us to leave them out" });
  });

  it("shows a body again when the source it came from takes back that it is closed, unless another still says so", async () => {
    const closed = { ok: false as const, rule: "closed", reason: "Closed: the register says it is dissolved, in liquidation or removed." };
    const lapsed = (source: string) => ({
      status: "lapsed" as const,
      definition: "vcse" as const,
      source,
      evidence: "",
      fromDay: "2025-06-30",
    });
    const state = () => all("select published from organisations")[0];
    await load([organisation("A", { publishable: closed, status: lapsed("List one") })]);
    await load([organisation("A")]);
    expect(state()).toEqual({ published: 1 });
    const other = { sameAs: [{ source: "one", ref: "A" }], publishable: closed, status: lapsed("List two") };
    await load([organisation("1", other, "two")], "two");
    await load([organisation("A", { website: "https://a.example" })]);
    expect(state()).toEqual({ published: 0 });
    const again = { ...lapsed("List two"), status: "register_confirmed" as const, fromDay: "1992-04-10" };
    await load([organisation("1", { sameAs: [{ source: "one", ref: "A" }], status: again }, "two")], "two");
    await load([organisation("A", { website: "https://b.example" })]);
    expect(state()).toEqual({ published: 1 });
  });

  it("asks for one rebuild instead of an event each when more than 500 change", async () => {
    const report = await load(Array.from({ length: 701 }, (_, at) => organisation(`N${at}`)));
    expect(report.changed).toBe(701);
    const events = all<{ event: string; n: number; at: number }>(
      "select event, count(*) n, max(available_at) at from outbox group by event order by event",
    );
    expect(events).toEqual([
      { event: "directory.rebuild", n: 1, at: NOW.getTime() },
      { event: "organisation.changed", n: 400, at: NOW.getTime() },
    ]);
  });

  it("writes nothing at all when the file is not what it claims", async () => {
    const before = tableHash(db);
    const source: Source = {
      code: "one",
      rows: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new SourceFileError("not it")) }) }),
    };
    await expect(importSource(db, source, FILE)).rejects.toThrow("not it");
    expect(tableHash(db)).toBe(before);
  });
});

describe("positions", () => {
  it("takes the unit postcode, else plausible coordinates of the source, else the district, else a town of an authority's name", async () => {
    db.$client.prepare("insert into postcodes values ('DY1 1AB', 52.5, -2.09, 'E08000027')").run();
    await load([
      organisation("A", { postcode: "DY1 1AB", position: { lat: 52.6, lng: -2.1 } }),
      organisation("B", { position: { lat: 52.51, lng: -2.08 } }),
      organisation("C", { position: { lat: 55.9, lng: -3.2 } }),
      organisation("D", { postcode: "ZE1 0AA", place: "Lerwick" }),
      organisation("E", { postcode: null, position: { lat: 55.9, lng: -3.2 } }),
      organisation("F", { postcode: "BT13 2JF", place: "Belfast" }),
      organisation("G", { postcode: "DY99 9ZZ", place: "Nowhere" }),
    ]);
    expect(all("select position_from as p, area_code as a from organisations order by id")).toEqual([
      { p: "postcode", a: "E08000027" },
      { p: "source", a: "E08000027" },
      { p: "district", a: "E08000027" },
      { p: null, a: null },
      { p: "source", a: null },
      { p: "place", a: "N09000003" },
      { p: null, a: null },
    ]);
  });

  it("never takes the namesake of a town for it, nor coordinates that lie nowhere near the postcode", async () => {
    await load([
      organisation("A", { postcode: "TW15 2QR", place: "ASHFORD" }),
      organisation("B", { postcode: "PO30 1UD", place: "NEWPORT" }),
      organisation("C", { postcode: "TN23 1PL", place: "ASHFORD" }),
      organisation("D", { postcode: "NP20 4UR", place: "Newport" }),
      organisation("E", { postcode: "PO30 1UD", place: "Newport", position: { lat: 51.58, lng: -3.0 } }),
      organisation("F", { postcode: "PO30 1UD", place: "Newport", position: { lat: 50.7, lng: -1.29 } }),
      organisation("G", { postcode: null, place: "Ashford" }),
    ]);
    expect(all("select position_from as p, area_code as a from organisations order by id")).toEqual([
      { p: null, a: null },
      { p: null, a: null },
      { p: "place", a: "E07000105" },
      { p: "place", a: "W06000022" },
      { p: null, a: null },
      { p: "source", a: null },
      { p: "place", a: "E07000105" },
    ]);
  });

  it("takes the middle of a district's unit postcodes where the reference facts do not have the district", async () => {
    const insert = db.$client.prepare("insert into postcodes values (?, ?, ?, ?)");
    insert.run("ZE1 0AB", 60.1, -1.1, "S12000027");
    insert.run("ZE1 0AD", 60.3, -1.3, "S12000027");
    await load([organisation("A", { postcode: "ZE1 0ZZ" })]);
    expect(all("select round(lat, 3) as lat, round(lng, 3) as lng, position_from as p, area_code as a from organisations")).toEqual([
      { lat: 60.2, lng: -1.2, p: "district", a: "S12000027" },
    ]);
  });

  it("moves organisations once their postcode is known", async () => {
    await load([organisation("A")]);
    expect(relocateOrganisations(db, NOW)).toBe(0);
    db.$client.prepare("insert into postcodes values ('DY1 1AA', 52.501, -2.091, 'E08000027')").run();
    expect(relocateOrganisations(db, NOW)).toBe(1);
    expect(all("select lat, position_from as p from organisations")).toEqual([{ lat: 52.501, p: "postcode" }]);
    expect(all("select event from outbox where event = 'directory.rebuild'")).toHaveLength(1);
    expect(relocateOrganisations(db, NOW)).toBe(0);
  });
});
