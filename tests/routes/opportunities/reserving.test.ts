import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { organisations } from "#db/schema/index.ts";
import { confirmOrganisation } from "#tests/helpers/ctx.ts";
import { createWorld, WHOLE } from "./world.ts";

const PARISH = { buyerKind: "public", publicBody: "parish", areaCode: "E08000027" } as const;
const TOTAL = { ...WHOLE, value: { valueKind: "range", minPence: null, maxPence: 2_000_000, valuePeriod: "total" } } as const;

let world: Awaited<ReturnType<typeof createWorld>>;
let base: string;
beforeEach(async () => {
  world = await createWorld();
  base = `/organisations/${world.buyer.slug}/opportunities`;
  become(world.buyer.id, PARISH);
  confirmOrganisation(world.site.ctx(), world.buyer.id);
});
afterEach(() => world.site.close());

function become(id: number, values: Partial<typeof organisations.$inferInsert>): void {
  world.site.db.update(organisations).set(values).where(eq(organisations.id, id)).run();
}
async function read(path: string, as = world.people.editor): Promise<string> {
  return (await (await world.site.request(path, { as })).text()).replaceAll("<!-- -->", "");
}
function reserve(slug: string, form: Record<string, string>, as = world.people.editor) {
  return world.site.request(`${base}/${slug}/reserve`, { as, form });
}
function answer(slug: string, form: Record<string, string> = {}) {
  const { people, supplier } = world;
  const whole = { organisation: String(supplier.id), scope: "full", message: "We cook for 85 and could start in January.", ...form };
  return world.site.request(`/opportunities/${slug}/respond`, { as: people.supplier, form: whole });
}
/** A draft for suppliers that work from the buyer's county, posted. */
async function reservedInCounty(): Promise<string> {
  const made = world.draft("Lunches for the parish", TOTAL);
  expect((await reserve(made.slug, { place: "county" })).status).toBe(302);
  publishOpportunity(world.site.ctx(world.people.editor), { id: made.id });
  return made.slug;
}

describe("the page where a buyer says who may answer", () => {
  it("offers what the law lets this buyer ask, says what that rests on, and writes the advert's words", async () => {
    const { slug } = world.draft("Lunches for the parish", TOTAL);
    const page = await read(`${base}/${slug}/reserve`);
    expect(page).toContain("The county of West Midlands and all that it borders (Staffordshire, Warwickshire and Worcestershire)");
    expect(page).toContain(
      "You are a parish or town council in England, and £20,000, or £24,000 in all with VAT, is under the threshold of £207,720.",
    );
    expect(page).not.toContain('value="area"');
    const saved = await reserve(slug, { place: "county", must: "vcse" });
    const after = await read(saved.headers.get("location") ?? "");
    expect(after).toContain("Only voluntary, community or social enterprises that work from the county of West Midlands may take part.");
    expect(after).toMatch(/value="county"[^>]*checked|checked=""[^>]*value="county"/);
    expect(await read(`${base}/${slug}/edit?step=check`)).toContain("Reserved: only voluntary, community or social enterprises");
  });

  it("counts before anything is saved, and saves nothing by that", async () => {
    const { slug } = world.draft("Lunches for the parish", TOTAL);
    expect(await read(`${base}/${slug}/reserve?place=uk&must=sme`)).toContain("What the advert will say");
    expect(await read(`${base}/${slug}/reserve`)).not.toContain("What the advert will say");
  });

  it("refuses what this buyer may not ask: by place without being such an authority, above the threshold, its own area for a parish", async () => {
    const { slug, id } = world.draft("Lunches for the parish", TOTAL);
    expect((await reserve(slug, { place: "area" })).status).toBe(422);
    expect((await reserve(slug, { place: "mars" })).status).toBe(422);
    become(world.buyer.id, { publicBody: null });
    const other = await reserve(slug, { place: "county" });
    expect(await other.text()).toContain("only councils, parish councils and other best value authorities");
    expect((await reserve(slug, { place: "anywhere", must: "vcse" })).status).toBe(302);
    world.site.db.$client.prepare("update opportunities set max_pence = 20000000 where id = ?").run(id);
    expect(await read(`${base}/${slug}/reserve`)).toContain("the threshold is £207,720");
    expect((await reserve(slug, { place: "anywhere", must: "vcse" })).status).toBe(422);
  });

  it("is decided before it is posted: what is posted stays as it was, and a value that breaks the law is not posted", async () => {
    const slug = await reservedInCounty();
    expect((await reserve(slug, { place: "anywhere" })).status).toBe(409);
    expect(await read(`${base}/${slug}/reserve`)).toContain("that work from the county of West Midlands may take part");
    const second = world.draft("Suppers for the parish", TOTAL);
    await reserve(second.slug, { place: "county" });
    world.site.db.$client
      .prepare("update opportunities set max_pence = 20000000, notice_url = 'https://n.example' where id = ?")
      .run(second.id);
    expect(() => publishOpportunity(world.site.ctx(world.people.editor), { id: second.id })).toThrow(/needs another look/);
  });

  it("can be given up where it may not be any more, and the draft is posted for everybody", async () => {
    const { id, slug } = world.draft("Lunches for the parish", TOTAL);
    await reserve(slug, { place: "county" });
    world.site.db.$client.prepare("update opportunities set max_pence = 20000000, notice_url = 'https://n.example' where id = ?").run(id);
    const page = await read(`${base}/${slug}/reserve`);
    expect(page).toContain("This cannot stay reserved");
    expect(page).toContain("Let everybody answer");
    expect((await reserve(slug, { place: "anywhere" })).status).toBe(302);
    publishOpportunity(world.site.ctx(world.people.editor), { id });
    expect(await read(`/opportunities/${slug}`)).not.toContain("This contract is reserved.");
  });

  it("is not posted for a place in which its buyer lies no more", async () => {
    const { id, slug } = world.draft("Lunches for the parish", TOTAL);
    await reserve(slug, { place: "county" });
    become(world.buyer.id, { areaCode: "E08000035" });
    expect(() => publishOpportunity(world.site.ctx(world.people.editor), { id })).toThrow(/you lie elsewhere now/);
    await reserve(slug, { place: "county" });
    publishOpportunity(world.site.ctx(world.people.editor), { id });
  });

  it("can be given longer when it is posted, whatever the law says of its buyer by then", async () => {
    const { id, slug } = world.draft("Lunches for the parish", TOTAL);
    world.site.db.$client.prepare("update opportunities set notice_url = 'https://n.example' where id = ?").run(id);
    await reserve(slug, { place: "county" });
    const ctx = world.site.ctx(world.people.editor);
    publishOpportunity(ctx, { id });
    const { version, deadlineAt } = requireRecord(world.site.db, id);
    const above = { valueKind: "range", minPence: null, maxPence: 20_000_000, valuePeriod: "total" } as const;
    expect(() => editOpportunity(ctx, { id, version, changes: { value: above } })).toThrow(/would not be any more/);
    become(world.buyer.id, { publicBody: null });
    editOpportunity(ctx, { id, version, changes: { deadlineAt: new Date((deadlineAt?.getTime() ?? 0) + 86_400_000) } });
  });

  it("is an editor's own, and not there for anybody else", async () => {
    const { slug } = world.draft("Lunches for the parish", TOTAL);
    const { people } = world;
    expect((await reserve(slug, { place: "uk" }, people.viewer)).status).toBe(403);
    expect([403, 404]).toContain((await reserve(slug, { place: "uk" }, people.stranger)).status);
    expect((await world.site.request(`${base}/${slug}/reserve`)).status).toBe(302);
  });
});

describe("a supplier that reads what is reserved", () => {
  it("is told why it may not answer before it writes, and its answer is refused", async () => {
    become(world.supplier.id, { areaCode: "E08000035", place: "Leeds" });
    const slug = await reservedInCounty();
    const why = "Your organisation works from Leeds, as its profile says.";
    expect(await read(`/opportunities/${slug}`, world.people.supplier)).toContain(why);
    const page = await read(`/opportunities/${slug}/respond`, world.people.supplier);
    expect(page).toContain(why);
    expect(page).not.toContain('name="message"');
    const sent = await answer(slug);
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain("This is reserved for suppliers that work from the county of West Midlands.");
  });

  it("may show that it works from there all the same, by a place that lies there", async () => {
    become(world.supplier.id, { areaCode: null });
    const slug = await reservedInCounty();
    expect(await read(`/opportunities/${slug}/respond`, world.people.supplier)).toContain("We cannot tell whether you are");
    const state = { intent: "state", postcode: "CV32 5QB" };
    const elsewhere = await answer(slug, state);
    expect(elsewhere.status).toBe(422);
    expect(await elsewhere.text()).toContain("CV32 5QB does not lie in the county of West Midlands");
    expect((await answer(slug, { intent: "state", postcode: "" })).status).toBe(422);
    expect((await answer(slug, { intent: "state", postcode: "B18 6AA" })).status).toBe(302);
    expect((await answer(slug)).status).toBe(302);
    expect(await read(`${base}/${slug}/responses`)).toContain("It says of itself: it works from B18 6AA.");
  });

  it("answers as ever where it is one of those", async () => {
    become(world.supplier.id, { areaCode: "E08000027" });
    expect((await answer(await reservedInCounty())).status).toBe(302);
  });
});

describe("what everybody reads of it", () => {
  it("is on the page and in the API, in our words and in OCDS's", async () => {
    const slug = await reservedInCounty();
    expect(await (await world.site.request(`/opportunities/${slug}`)).text()).toContain("This contract is reserved.");
    const { reservation } = await (await world.site.request(`/api/v1/opportunities/${slug}`)).json();
    expect(reservation).toMatchObject({ sme: false, vcse: false, place: { scope: "county", name: "the county of West Midlands" } });
    expect(reservation.ocds.otherRequirements.reservedParticipationLocation.gazetteer.identifiers).toContain("E08000025");
  });
});

describe("a site where that law does not hold", () => {
  it("offers nothing of it", async () => {
    const { slug } = world.draft("Lunches for the parish", TOTAL);
    world.site.services.settings.reserving = null;
    expect(await read(`${base}/${slug}/reserve`)).toContain("Everybody may answer this");
    expect((await reserve(slug, { place: "uk" })).status).toBe(422);
  });
});
