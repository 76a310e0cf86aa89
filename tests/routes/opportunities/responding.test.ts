import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BUYER_SECRETS, createWorld, SUPPLIER_SECRETS, statuses } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.site.close());

function answer(slug: string, form: Record<string, string> = {}, as = world.people.supplier) {
  return world.site.request(`/opportunities/${slug}/respond`, {
    as,
    form: {
      organisation: String(world.supplier.id),
      scope: "full",
      message: "We run a canteen for 85 and could start in January.",
      ...form,
    },
  });
}
function responses() {
  return world.site.db.$client.prepare("select id, status, outcome_reason as reason from responses").all() as {
    id: number;
    status: string;
    reason: string | null;
  }[];
}

describe("answering an opportunity", () => {
  it("is sent, then says what happens next; sent again, it takes the place of the first", async () => {
    const { site, people, supplier } = world;
    const { slug } = world.posted();
    expect(await statuses(site, `/opportunities/${slug}/respond`, { supplier: people.supplier })).toEqual({ visitor: 302, supplier: 200 });
    const sent = await answer(slug);
    expect(sent.headers.get("location")).toBe(`/opportunities/${slug}/respond?sent=${supplier.slug}`);
    const next = await (await site.request(sent.headers.get("location") ?? "", { as: people.supplier })).text();
    expect(next).toContain("Your answer is sent.");
    expect((await answer(slug, { message: "We could start in February." })).headers.get("location")).toBe(
      `/opportunities/${slug}/respond?sent=${supplier.slug}&changed=1`,
    );
    expect(responses()).toMatchObject([{ status: "submitted" }]);
    expect(await (await site.request(`/opportunities/${slug}`, { as: people.supplier })).text()).toContain("See what you answered");
  });

  it("is refused for another organisation, for the buyer itself, after the deadline, and to a draft", async () => {
    const { site, people, other, draft } = world;
    const { slug } = world.posted();
    expect((await answer(slug, { organisation: String(other.id) })).status).toBe(403);
    expect((await answer(slug, {}, people.stranger)).status).toBe(403);
    expect((await answer(draft("Not posted yet").slug)).status).toBe(404);
    expect((await answer(slug, { scope: "everything", message: "" })).status).toBe(422);
    site.clock.now = new Date("2026-12-12T09:00:00Z");
    expect((await answer(slug)).status).toBe(409);
    expect(await (await site.request(`/opportunities/${slug}`)).text()).toContain("Closed");
    expect(responses()).toEqual([]);
  });

  it("can be taken back by its own organisation only", async () => {
    const { site, people, supplier, other } = world;
    await answer(world.posted().slug);
    const [first] = responses();
    const form = { responseId: String(first?.id), reason: "Too much until spring" };
    expect((await site.request(`/organisations/${other.slug}/responses`, { as: people.stranger, form })).status).toBe(404);
    expect((await site.request(`/organisations/${supplier.slug}/responses`, { as: people.supplier, form })).status).toBe(302);
    expect(responses()).toMatchObject([{ status: "withdrawn" }]);
  });

  it("gets an outcome; not this time needs a reason that the supplier reads", async () => {
    const { site, people, buyer, supplier } = world;
    const { slug } = world.posted();
    await answer(slug);
    const path = `/organisations/${buyer.slug}/opportunities/${slug}/responses`;
    const [first] = responses();
    const form = { responseId: String(first?.id), decision: "unsuccessful", reason: "" };
    expect((await site.request(path, { as: people.editor, form })).status).toBe(422);
    expect((await site.request(path, { as: people.editor, form: { ...form, reason: "They chose a kitchen on site" } })).status).toBe(302);
    expect(await (await site.request(`/organisations/${supplier.slug}/responses`, { as: people.supplier })).text()).toContain(
      "They chose a kitchen on site",
    );
  });

  it("that is chosen says whom to reach and what to do next, on its page and on the overview", async () => {
    const { site, people, buyer, supplier } = world;
    const { slug } = world.posted();
    await answer(slug);
    const path = `/organisations/${buyer.slug}/opportunities/${slug}/responses`;
    const own = `/organisations/${supplier.slug}`;
    for (const page of [own, `${own}/responses`])
      expect(await (await site.request(page, { as: people.supplier })).text()).not.toContain("amina.secret@buyer.example");
    await site.request(path, { as: people.editor, form: { responseId: String(responses()[0]?.id), decision: "successful" } });
    const page = await (await site.request(`${own}/responses`, { as: people.supplier })).text();
    for (const said of ["They chose you.", "amina.secret@buyer.example", "Next: write to ", `${own}/introductions/1`])
      expect(page).toContain(said);
    expect(await (await site.request(own, { as: people.supplier })).text()).toContain("chose you for “Lunches for a site team”");
    for (const as of [people.campaign, people.stranger])
      expect(await (await site.request(`${own}/responses`, { as })).text()).not.toContain("amina.secret@buyer.example");
  });

  it("is not decided through another opportunity", async () => {
    const { site, people, buyer } = world;
    await answer(world.posted("The one that was answered").slug);
    const elsewhere = world.posted("The one that was not");
    const form = { responseId: String(responses()[0]?.id), decision: "successful" };
    const path = `/organisations/${buyer.slug}/opportunities/${elsewhere.slug}/responses`;
    expect((await site.request(path, { as: people.editor, form })).status).toBe(404);
    expect(responses()).toMatchObject([{ status: "submitted" }]);
  });

  it("warns the buyer at the end while somebody has no outcome", async () => {
    const { site, people, buyer } = world;
    const { slug } = world.posted();
    await answer(slug);
    const own = `/organisations/${buyer.slug}/opportunities/${slug}`;
    await site.request(`${own}/confirm/close`, { as: people.editor, form: {} });
    expect(await (await site.request(own, { as: people.editor })).text()).toContain("no outcome yet");
  });
});

describe("contact details", () => {
  it("are in none of the pages around an opportunity and its answers", async () => {
    const { site, people, buyer, supplier } = world;
    const { slug } = world.posted();
    await answer(slug);
    const own = `/organisations/${buyer.slug}/opportunities/${slug}`;
    const seen: [string, (typeof people)[keyof typeof people] | undefined][] = [
      ["/opportunities", undefined],
      [`/opportunities/${slug}`, undefined],
      [`/opportunities/${slug}`, people.supplier],
      [`/opportunities/${slug}.data`, people.supplier],
      [`/opportunities/${slug}/respond`, people.supplier],
      [`/organisations/${supplier.slug}/matches`, people.supplier],
      [`/organisations/${supplier.slug}/responses`, people.supplier],
      [`${own}/responses`, people.editor],
      [`${own}/responses.data`, people.editor],
      [`${own}/matches`, people.editor],
      [`${own}/matches.csv`, people.editor],
    ];
    for (const [path, as] of seen) {
      const html = await (await site.request(path, { as })).text();
      const secrets =
        as === people.editor ? SUPPLIER_SECRETS : [...SUPPLIER_SECRETS.slice(0, as === people.supplier ? 0 : 3), ...BUYER_SECRETS];
      for (const secret of secrets) expect(html, `${path} has ${secret}`).not.toContain(secret);
    }
  });
});
