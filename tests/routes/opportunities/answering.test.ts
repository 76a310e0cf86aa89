import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { createWorld, WHOLE } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.site.close());

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

function fill(fields: Record<string, string>, ...papers: File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ organisation: String(world.supplier.id), ...fields })) form.append(name, value);
  for (const paper of papers) form.append("papers", paper);
  return form;
}
function send(slug: string, form: FormData, as = world.people.supplier) {
  return world.site.request(`/opportunities/${slug}/respond?as=${world.supplier.slug}`, { as, form });
}
async function read(path: string, as = world.people.supplier) {
  return (await (await world.site.request(path, { as })).text()).replaceAll("<!-- -->", "");
}

describe("the page of an answer", () => {
  it("is finished later: what was typed and its papers are there again, and nobody else has them", async () => {
    const { slug } = world.posted();
    const saved = await send(
      slug,
      fill({ intent: "later", scope: "partial", message: "The Tuesdays", price: "about" }, new File([PDF], "How.pdf")),
    );
    expect(saved.headers.get("location")).toBe(`/opportunities/${slug}/respond?as=${world.supplier.slug}&saved=1`);
    const page = await read(saved.headers.get("location") ?? "");
    for (const said of [
      "Before you can send it",
      "Enter your price in pounds",
      "Saved. Nobody outside your team",
      "The Tuesdays",
      'value="about"',
      "How.pdf",
      "not sent yet",
    ])
      expect(page).toContain(said);
    expect(await read(`/organisations/${world.buyer.slug}/opportunities/${slug}/responses`, world.people.editor)).not.toContain("Tuesdays");
    expect(await read(`/opportunities/${slug}/respond?as=${world.supplier.slug}`, world.people.stranger)).not.toContain("Tuesdays");
  });

  it("keeps what was typed when it cannot be sent yet, and says what each question needs", async () => {
    const { id, slug } = world.draft("With questions", {
      ...WHOLE,
      questions: [{ id: null, text: "How would you keep it warm?", maxWords: 12, criterionId: null }],
    });
    await world.site.request(`/organisations/${world.buyer.slug}/opportunities/${slug}/edit?step=check`, {
      as: world.people.editor,
      form: { version: String(requireRecord(world.site.db, id).version), intent: "post" },
    });
    const name = `answer-${requireRecord(world.site.db, id).questions[0]?.id}`;
    const refused = await send(slug, fill({ scope: "full", [name]: "far ".repeat(13) }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Use 12 words at most: these are 13");
    expect(await read(`/opportunities/${slug}/respond`)).toContain("13 words as last saved: 1 word too many");
    expect((await send(slug, fill({ scope: "full", [name]: "In boxes" }))).status).toBe(302);
    const buyers = await read(`/organisations/${world.buyer.slug}/opportunities/${slug}/responses`, world.people.editor);
    for (const said of ["How would you keep it warm?", "In boxes"]) expect(buyers).toContain(said);
  });

  it("takes a no with its reason, which both sides read", async () => {
    const { slug } = world.posted();
    expect((await send(slug, fill({ scope: "none" }))).status).toBe(422);
    const sent = await send(slug, fill({ scope: "none", reason: "Our oven is out for repair" }));
    expect(await read(sent.headers.get("location") ?? "")).toContain("Your no is sent.");
    const buyers = await read(`/organisations/${world.buyer.slug}/opportunities/${slug}/responses`, world.people.editor);
    for (const said of ["1 supplier said no, and why", "Our oven is out for repair"]) expect(buyers).toContain(said);
    expect(await read(`/organisations/${world.supplier.slug}/responses`)).toContain("Our oven is out for repair");
  });

  it("gives a sent answer’s papers as downloads to the two teams, and to nobody else", async () => {
    const { slug } = world.posted();
    const refused = await send(slug, fill({ scope: "full", message: "We would" }, new File(["<script>1</script>"], "page.pdf")));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("is not what its name says");
    expect((await send(slug, fill({ scope: "full", message: "We would" }, new File([PDF], "How.pdf")))).status).toBe(302);
    const buyers = await read(`/organisations/${world.buyer.slug}/opportunities/${slug}/responses`, world.people.editor);
    const path = /\/opportunities\/[^"]+\/answers\/[0-9a-f-]+/.exec(buyers)?.[0] ?? "";
    const { editor, viewer, supplier, stranger, broker, campaign } = world.people;
    for (const as of [editor, viewer, supplier]) {
      const paper = await world.site.request(path, { as });
      expect(paper.status).toBe(200);
      expect(paper.headers.get("content-disposition")).toContain("attachment");
      expect(paper.headers.get("content-security-policy")).toContain("sandbox");
      expect(paper.headers.get("cache-control")).toContain("no-store");
    }
    for (const as of [undefined, stranger, broker, campaign]) expect((await world.site.request(path, { as })).status).toBe(404);
  });

  it("takes no papers for a supplier that is not one’s own", async () => {
    const { slug } = world.posted();
    const taken = await send(slug, fill({ intent: "later", scope: "full" }, new File([PDF], "Theirs.pdf")), world.people.stranger);
    expect(taken.status).toBe(403);
    expect(world.site.db.$client.prepare("select count(*) from answer_papers").pluck().get()).toBe(0);
  });
});

describe("answers that are read after closing", () => {
  it("are a number on the buyer’s pages until then, and suppliers are told", async () => {
    const { slug, id } = world.draft("Sealed lunches");
    const own = `/organisations/${world.buyer.slug}/opportunities/${slug}`;
    const form = { version: String(requireRecord(world.site.db, id).version), intent: "next", answersShown: "after_closing" };
    expect(await read(`${own}/edit?step=ask`, world.people.editor)).toContain("When do you read the answers?");
    await world.site.request(`${own}/edit?step=ask`, { as: world.people.editor, form });
    const version = String(requireRecord(world.site.db, id).version);
    await world.site.request(`${own}/edit?step=check`, { as: world.people.editor, form: { version, intent: "post" } });
    const posted = requireRecord(world.site.db, id).slug;
    expect(await read(`/opportunities/${posted}/respond`)).toContain("reads it only then");
    expect(await read(`/opportunities/${posted}`)).toContain("Hollin and Reeve reads none before then");
    await send(posted, fill({ scope: "full", message: "We would bring it warm" }));
    const base = `/organisations/${world.buyer.slug}/opportunities/${posted}`;
    for (const page of [
      base,
      `${base}/responses`,
      `${base}/responses.data`,
      `${base}/matches`,
      `/organisations/${world.buyer.slug}/responses`,
    ]) {
      const html = await read(page, world.people.editor);
      for (const secret of ["Tipton Tureen", "bring it warm"]) expect(html, page).not.toContain(secret);
    }
    expect(await read(`${base}/responses`, world.people.editor)).toContain("1 answer so far");
    world.site.clock.now = new Date("2026-12-12T09:00:00Z");
    expect(await read(`${base}/responses`, world.people.editor)).toContain("bring it warm");
  });
});
