import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { supplierListSchema, supplierSchema } from "#app/features/directory/api-schema.ts";
import { PROVISION_LIST } from "#app/features/directory/provisions.ts";
import { importSource } from "#app/features/importing/import-source.server.ts";
import type { ImportedOrganisation, Source } from "#app/features/importing/model.ts";
import { loadSuppliers } from "#app/features/matching/load-suppliers.server.ts";
import { profiles } from "#db/schema/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "./make-supplier.ts";

let site: TestSite;
let editor: TestUser;
let own: { id: number };
beforeAll(async () => {
  site = await createTestSite();
  editor = site.signUp();
  own = await makeSupplier(site, { slug: "own", members: [[editor, "editor"]] });
  await makeSupplier(site, { slug: "silent", name: "Silent Kitchen CIC" });
});
afterAll(() => site.close());

const FORM = "/organisations/own/profile/about";

async function save(answers: Record<string, string>): Promise<number> {
  const form = Object.fromEntries(Object.entries(answers).map(([code, answer]) => [`provisions.${code}`, answer]));
  const { status } = await site.request(FORM, { as: editor, form });
  await site.worker.drain();
  return status;
}
async function page(path: string, as?: TestUser): Promise<string> {
  return (await site.request(path, { as })).text();
}
async function api(slug: string) {
  return supplierSchema.parse(await (await site.request(`/api/v1/suppliers/${slug}`)).json()).provisions;
}
async function found(query: string): Promise<string[]> {
  const list = supplierListSchema.parse(await (await site.request(`/api/v1/suppliers?${query}`)).json());
  return list.items.filter((item) => !item.close).map((item) => item.slug);
}
const kept = () => loadSuppliers(site.db, [own.id])[0]?.provisions;

describe.each(PROVISION_LIST)("$code", ({ code, question, label }) => {
  it("is asked of the supplier, and open until it answers", async () => {
    const html = await page(FORM, editor);
    expect(html).toContain(question);
    expect(html).toMatch(new RegExp(`<input[^>]*name="provisions.${code}"[^>]*checked=""[^>]*value=""`));
    expect(await api("own")).toMatchObject({ [code]: null });
    expect(await page("/suppliers/own")).not.toContain(label);
    expect(kept()).toEqual({});
  });

  it("once it is a yes stands on the page, in the API, in the counts, and finds the supplier with an engine and without", async () => {
    expect(await save({ [code]: "yes" })).toBe(302);
    expect(await page("/suppliers/own")).toMatch(new RegExp(`<dt>${label}</dt><dd>Available</dd>`));
    expect(await page(FORM, editor)).toMatch(new RegExp(`<input[^>]*name="provisions.${code}"[^>]*checked=""[^>]*value="yes"`));
    expect([await api("own"), await api("silent")]).toMatchObject([{ [code]: true }, { [code]: null }]);
    expect(kept()).toEqual({ [code]: true });
    expect(await found(`provides=${code}`)).toEqual(["own"]);
    const list = await page("/suppliers");
    expect(list).toContain("They can also provide");
    expect(list).toContain(label);
    const withoutEngine = await site.services.fallback.index(SUPPLIERS).search({ filters: { provides: [code] } });
    expect(withoutEngine.hits.map(({ id }) => id)).toEqual([own.id]);
  });

  it("is a no when the supplier says no, and open again when it takes its answer back", async () => {
    await save({ [code]: "no" });
    expect(await page("/suppliers/own")).toMatch(new RegExp(`<dt>${label}</dt><dd>Not available</dd>`));
    expect([await api("own"), await found(`provides=${code}`)]).toMatchObject([{ [code]: false }, []]);
    await save({ [code]: "" });
    expect([await api("own"), kept()]).toEqual([expect.objectContaining({ [code]: null }), {}]);
  });

  it("takes only the three answers", async () => {
    expect(await save({ [code]: "perhaps" })).toBe(422);
    expect(await save({ made_up: "yes" })).toBe(302);
    expect(kept()).toEqual({});
  });

  it("comes with a row that says it, and no other row takes it back", async () => {
    const row = (source: string, said: ImportedOrganisation["provisions"], more: Partial<ImportedOrganisation> = {}): Source => ({
      code: source,
      async *rows() {
        yield {
          line: 2,
          organisation: { ...IMPORTED, source: { source, ref: "1" }, ...(said === undefined ? {} : { provisions: said }), ...more },
        };
      },
    });
    const file = { path: "list.csv", date: "2026-01-01", dateIsGuess: false };
    const answers = () =>
      site.db.select({ provisions: profiles.provisions }).from(profiles).orderBy(desc(profiles.organisationId)).get()?.provisions;
    await importSource(site.db, row("one", undefined), file);
    expect(answers()).toEqual({});
    await importSource(site.db, row("two", { [code]: true }), file);
    expect(answers()).toEqual({ [code]: true });
    await importSource(site.db, row("three", { [code]: false }), file);
    await importSource(site.db, row("one", undefined, { description: "We bake." }), file);
    expect(answers()).toEqual({ [code]: true });
  });
});

const IMPORTED: ImportedOrganisation = {
  source: { source: "one", ref: "1" },
  sameAs: [],
  legalName: "Imported Bakers Limited",
  tradingName: null,
  legalForm: "registered_society",
  identifiers: [{ scheme: "GB-MPR", id: "12345R" }],
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
  offerings: [],
  status: null,
  publishable: { ok: true },
};
