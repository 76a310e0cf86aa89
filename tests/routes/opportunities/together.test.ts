import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { offerings, profiles } from "#db/schema/index.ts";
import { createWorld, SUPPLIER_SECRETS, WHOLE } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
let slug: string;
beforeEach(async () => {
  world = await createWorld();
  const { site, people, supplier, other } = world;
  const lot = { id: null, description: "", minPence: null, maxPence: null, place: null };
  const lots = [
    { ...lot, title: "Workplace lunches" },
    { ...lot, title: "Turf and hedges in gardens" },
  ];
  const made = world.draft("Workplace lunches and new gardens", { ...WHOLE, lots });
  await site.request(`/organisations/${world.buyer.slug}/opportunities/${made.slug}/edit?step=check`, {
    as: people.editor,
    form: { version: String(requireRecord(site.db, made.id).version), intent: "post" },
  });
  slug = requireRecord(site.db, made.id).slug;
  const everywhere = { coverage: "nationwide" } as const;
  site.db
    .insert(offerings)
    .values([
      { organisationId: supplier.id, sectorCode: "food.workplace-catering", title: "Workplace lunches", ...everywhere },
      { organisationId: other.id, sectorCode: "grounds.landscaping", title: "Turf and hedges for gardens", ...everywhere },
    ])
    .run();
  site.db
    .insert(profiles)
    .values({ organisationId: other.id, contactName: "Otto Secret", contactEmail: "otto.secret@other.example", updatedAt: site.clock.now })
    .run();
});
afterEach(() => world.site.close());

const respond = () => `/opportunities/${slug}/respond?as=${world.supplier.slug}`;
const asked = () => `/organisations/${world.other.slug}/together`;

async function read(path: string, as = world.people.supplier) {
  return (await (await world.site.request(path, { as })).text()).replaceAll("<!-- -->", "");
}
function fill(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ organisation: String(world.supplier.id), ...fields })) form.append(name, value);
  return form;
}

describe("answering together, on its pages", () => {
  it("goes from the gap to one answer with its partner, and shows no contact before the yes", async () => {
    const { site, people, other, buyer } = world;
    const page = await read(respond());
    for (const said of ["1 gap is open.", "Lot 2: Turf and hedges in gardens", "Nobody yet", "Other Body"]) expect(page).toContain(said);
    const ask = fill({ ask: String(other.id), message: "Half written", scope: "full" });
    expect((await site.request(respond(), { as: people.supplier, form: ask })).status).toBe(302);
    const waiting = await read(respond());
    for (const said of ["you asked Other Body on", "Half written"]) expect(waiting).toContain(said);
    const theirs = await read(asked(), people.stranger);
    for (const said of ["Will you do this with Tipton Tureen CIC?", "You would fill the gap: Lot 2", "for Hollin and Reeve"])
      expect(theirs).toContain(said);
    for (const html of [page, waiting, theirs])
      for (const secret of [...SUPPLIER_SECRETS, "otto.secret@other.example", "Half a secret"]) expect(html).not.toContain(secret);
    expect(theirs).not.toContain("Half written");

    const id = String(site.db.$client.prepare("select id from answer_partners").pluck().get());
    const bad = await site.request(asked(), { as: people.stranger, form: { asked: id, intent: "yes", price: "dear" } });
    expect(bad.status).toBe(422);
    expect((await site.request(asked(), { as: people.stranger, form: { asked: id, intent: "yes", price: "12,400" } })).status).toBe(302);
    const agreed = await read(respond());
    for (const said of [
      "All of it, with partners",
      "So far, one of two lots",
      "No gap is open.",
      "by Other Body",
      "£12,400",
      "otto.secret@other.example",
    ])
      expect(agreed).toContain(said);
    expect(await read(asked(), people.stranger)).toContain(SUPPLIER_SECRETS[1]);
    await site.request(respond(), { as: people.supplier, form: fill({ scope: "full", message: "We lead" }) });
    const buyers = await read(`/organisations/${buyer.slug}/opportunities/${slug}/responses`, people.editor);
    for (const said of ["Together with", "Other Body", "who said yes: Lot 2: Turf and hedges in gardens (£12,400)"])
      expect(buyers).toContain(said);
    for (const secret of ["otto.secret@other.example", ...SUPPLIER_SECRETS]) expect(buyers).not.toContain(secret);
  });

  it("is answered by the partner’s own editors, and asked by the lead’s, and by nobody else", async () => {
    const { site, people, other, supplier, buyer } = world;
    const form = fill({ ask: String(other.id), scope: "full" });
    for (const as of [people.stranger, people.editor, people.campaign])
      expect((await site.request(respond(), { as, form })).status).toBeGreaterThanOrEqual(400);
    expect(site.db.$client.prepare("select count(*) from answer_partners").pluck().get()).toBe(0);
    await site.request(respond(), { as: people.supplier, form: fill({ ask: String(other.id), scope: "full" }) });
    const id = String(site.db.$client.prepare("select id from answer_partners").pluck().get());
    const yes = { asked: id, intent: "yes", price: "" };
    for (const as of [people.supplier, people.editor, people.campaign, people.broker]) {
      expect((await site.request(asked(), { as, form: yes })).status).toBe(403);
      // Through the page of an organisation of their own, it is not there.
      expect((await site.request(`/organisations/${supplier.slug}/together`, { as, form: yes })).status).toBeGreaterThanOrEqual(403);
      expect((await site.request(`/organisations/${buyer.slug}/together`, { as, form: yes })).status).toBeGreaterThanOrEqual(403);
    }
    expect(site.db.$client.prepare("select status from answer_partners").pluck().get()).toBe("asked");
    const no = { asked: id, intent: "no", reason: "Full until April" };
    expect((await site.request(asked(), { as: people.stranger, form: { ...no, reason: "" } })).status).toBe(422);
    expect((await site.request(asked(), { as: people.stranger, form: no })).status).toBe(302);
    expect(await read(respond())).toContain("Full until April");
  });
});
