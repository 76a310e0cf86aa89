import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasDirection, OPPORTUNITY_KINDS } from "#app/features/opportunities/vocabulary.ts";
import { organisations } from "#db/schema/index.ts";
import { confirmOrganisation } from "#tests/helpers/ctx.ts";
import { createWorld, statuses, WHOLE } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
let base: string;
beforeEach(async () => {
  world = await createWorld();
  base = `/organisations/${world.buyer.slug}/opportunities`;
});
afterEach(() => world.site.close());

const WHAT = {
  kind: "contract",
  title: "Grounds care at six care homes",
  description: "Lawns, beds and paths at six homes, once a fortnight from March to October.",
  sectors: ["grounds.maintenance"],
  intent: "next",
};

function send(path: string, form: Record<string, string | string[]> | FormData, as = world.people.editor) {
  return world.site.request(path, { as, form });
}
function rowOf(slug: string) {
  return world.site.db.$client.prepare("select * from opportunities where slug = ?").get(slug) as Record<string, unknown>;
}

/** The field of a page as it stands in its form. */
function shownIn(html: string, name: string): string | undefined {
  return new RegExp(`name="${name.replaceAll(/[^\w]/g, "\\$&")}"[^>]*value="([^"]*)"`).exec(html)?.[1];
}
function chosen(html: string, name: string): string[] {
  return [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) =>
    input.includes(`name="${name}"`) && input.includes("checked") ? [/value="([^"]*)"/.exec(input)?.[1] ?? ""] : [],
  );
}

describe("posting, with plain forms only", () => {
  it("goes from the first step to a public page", async () => {
    const { site } = world;
    const begun = await send(`${base}/new`, WHAT);
    expect(begun.status).toBe(302);
    const slug = "grounds-care-at-six-care-homes";
    const edit = `${base}/${slug}/edit?step=`;
    expect(begun.headers.get("location")).toBe(`${edit}what`);

    const what = {
      ...WHAT,
      version: "1",
      delivery: "areas",
      areas: ["E08000030", "E08000027"],
      valueKind: "range",
      min: "60,000",
      max: "80k",
      period: "year",
      deadlineDay: "11",
      deadlineMonth: "12",
      deadlineYear: "2026",
      startDay: "1",
      startMonth: "3",
      startYear: "2027",
      duration: "Two years",
      requirements: "Public liability of £5m\n- Basic DBS checks\n\n",
      intent: "next",
    };
    expect((await send(`${edit}what`, what)).headers.get("location")).toBe(`${edit}ask`);
    const ask = new FormData();
    ask.set("version", "2");
    ask.set("intent", "next");
    for (const [name, value] of Object.entries({
      "criteria[0].isPrice": "1",
      "criteria[0].weight": "40",
      "criteria[1].name": "How you would do it",
      "criteria[1].weight": "60",
      "questions[0].text": "Who would look after the beds?",
      "questions[0].maxWords": "150",
      "lots[0].title": "Homes in Walsall",
      "lots[0].max": "50,000",
      "lots[0].place": "Walsall",
      "lots[1].title": "Homes in Dudley",
      "lots[2].title": "",
    }))
      ask.set(name, value);
    ask.append("papers", new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"], "Site list.pdf", { type: "application/pdf" }));
    expect((await send(`${edit}ask`, ask)).headers.get("location")).toBe(`${edit}who`);
    const who = { version: "3", contactName: "Amina Secret", contactEmail: "amina.secret@buyer.example", contactPhone: "", intent: "next" };
    expect((await send(`${edit}who`, who)).headers.get("location")).toBe(`${edit}check`);

    expect((await site.request(`/opportunities/${slug}`)).status).toBe(404);
    const check = await (await site.request(`${edit}check`, { as: world.people.editor })).text();
    for (const text of [
      "£60,000 to £80,000 a year",
      "Price 40, How you would do it 60",
      "Homes in Walsall, Up to £50,000; Homes in Dudley",
      "Who would look after the beds?",
    ])
      expect(check).toContain(text);
    expect((await send(`${edit}check`, { version: "4", intent: "post" })).headers.get("location")).toBe(`${base}/${slug}?posted=1`);

    const page = (await (await site.request(`/opportunities/${slug}`)).text()).replaceAll("<!-- -->", "");
    for (const text of [
      "Grounds care at six care homes",
      "Basic DBS checks",
      "Dudley and Walsall",
      "Site list.pdf",
      "Lot 1: Homes in Walsall",
      "How they choose",
      "Up to 150 words",
    ])
      expect(page).toContain(text);
    for (const secret of ["Amina Secret", "amina.secret"]) expect(page).not.toContain(secret);
    expect(rowOf(slug)).toMatchObject({ status: "published", min_pence: 6_000_000, max_pence: 8_000_000, start_day: "2027-03-01" });
    expect(new Date(Number(rowOf(slug).deadline_at)).toISOString()).toBe("2026-12-11T17:00:00.000Z");
    const api = (await (await site.request(`/api/v1/opportunities/${slug}`)).json()) as Record<string, unknown>;
    expect(api).toMatchObject({
      skills: [],
      pay: null,
      support: null,
      lots: [
        { title: "Homes in Walsall", max_pence: 5_000_000, where: "Walsall" },
        { title: "Homes in Dudley", max_pence: null, where: null },
      ],
      criteria: [
        { name: "Price", is_price: true, weight: 40 },
        { name: "How you would do it", is_price: false, weight: 60 },
      ],
      questions: [{ text: "Who would look after the beds?", max_words: 150, criterion_id: null }],
    });

    const paper = await site.request(/\/opportunities\/[^"]+\/papers\/[0-9a-f-]+/.exec(page)?.[0] ?? "");
    expect(paper.status).toBe(200);
    expect(paper.headers.get("content-disposition")).toMatch(/^attachment; filename="Site list.pdf"/);
    expect(paper.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await paper.text()).toContain("%PDF");
  });

  const WORDS =
    "Hot lunches for 80 people in Dudley. Every Tuesday from March to October 2027, up to £25,000 a year. Halal and vegan choices; £5m public liability. Quotes by Friday 11 December.";

  it("reads all of it from the words alone, and shows what it read and what it put", async () => {
    const { site } = world;
    const begun = await send(`${base}/new`, { description: WORDS, intent: "next" });
    const slug = "hot-lunches-for-80-people-in-dudley";
    const edit = `${base}/${slug}/edit?step=what`;
    expect(begun.headers.get("location")).toBe(edit);
    const html = (await (await site.request(edit, { as: world.people.editor })).text()).replaceAll("<!-- -->", "");
    expect(shownIn(html, "title")).toBe("Hot lunches for 80 people in Dudley");
    expect(chosen(html, "areas")).toEqual(["E08000027"]);
    expect(chosen(html, "kind")).toEqual(["contract"]);
    expect(chosen(html, "sectors")).toContain("food.workplace-catering");
    expect(["max", "deadlineDay", "startMonth", "startYear"].map((name) => shownIn(html, name))).toEqual(["25,000", "11", "3", "2027"]);
    expect(/<textarea[^>]*name="requirements"[^>]*>([^<]*)/.exec(html)?.[1]?.trim().split("\n")).toEqual([
      "Halal food",
      "Vegan choices",
      "Public liability of £5m",
    ]);
    // Nothing says what kind of thing it is: an open link, and what was put.
    expect(html).toContain("Not said: we put Contract");
    expect(html).toContain("From “in Dudley”");
    expect(rowOf(slug)).toMatchObject({ settled: "[]", max_pence: 2_500_000, status: "draft" });
  });

  it("reads it again when the words change, and never over what somebody corrected", async () => {
    const { site, people } = world;
    await send(`${base}/new`, { description: WORDS, intent: "next" });
    const slug = "hot-lunches-for-80-people-in-dudley";
    const edit = `${base}/${slug}/edit?step=what`;
    const form = async () => {
      const html = await (await site.request(edit, { as: people.editor })).text();
      return { html, version: shownIn(html, "version") ?? "" };
    };
    // The value is corrected; all else is sent as it was shown.
    const first = await form();
    const shown = {
      version: first.version,
      delivery: "areas",
      areas: chosen(first.html, "areas"),
      valueKind: "range",
      min: "",
      period: "year",
    };
    expect((await send(edit, { ...shown, description: WORDS, max: "20,000", intent: "read" })).headers.get("location")).toBe(edit);
    expect(rowOf(slug)).toMatchObject({ settled: '["value"]', max_pence: 2_000_000 });
    const second = await form();
    const changed = WORDS.replace("in Dudley", "in Walsall").replace("£25,000", "£30,000");
    await send(edit, { ...shown, version: second.version, description: changed, max: "20,000", intent: "read" });
    const third = await form();
    expect(chosen(third.html, "areas")).toEqual(["E08000030"]);
    expect(shownIn(third.html, "title")).toBe("Hot lunches for 80 people in Walsall");
    expect(shownIn(third.html, "max")).toBe("20,000");
    expect(rowOf(slug).status).toBe("draft");
  });

  it("keeps the addresses of the steps that there were, and takes a form that was opened on one", async () => {
    const { site, people } = world;
    const { slug } = world.draft();
    for (const step of ["where", "when"]) {
      const html = await (await site.request(`${base}/${slug}/edit?step=${step}`, { as: people.editor })).text();
      expect(html).toContain("What do you need?");
    }
    const where = { version: "1", delivery: "areas", areas: "E08000030", valueKind: "unknown", min: "", max: "", intent: "next" };
    expect((await send(`${base}/${slug}/edit?step=where`, where)).headers.get("location")).toBe(`${base}/${slug}/edit?step=ask`);
    expect(rowOf(slug)).toMatchObject({ delivery: "areas", value_kind: "unknown", title: "Lunches for a site team" });
    expect(rowOf(slug).deadline_at).not.toBeNull();
  });

  it("fills in a usual way to weigh, saves nothing by it, and shows more rows when asked", async () => {
    const { site, people } = world;
    const { slug } = world.draft();
    const edit = `${base}/${slug}/edit?step=ask`;
    const html = await (
      await send(edit, { version: "1", "criteria[0].isPrice": "1", "criteria[0].weight": "", intent: "preset:even" })
    ).text();
    expect([0, 1, 2].map((at) => shownIn(html, `criteria[${at}].weight`))).toEqual(["40", "40", "20"]);
    expect(shownIn(html, "criteria[1].name")).toBe("How they would do it");
    expect(rowOf(slug).version).toBe(1);
    const three = { "questions[0].text": "One?", "questions[1].text": "Two?", "questions[2].text": "Three?", intent: "more" };
    expect((await send(edit, { version: "1", ...three })).headers.get("location")).toBe(edit);
    expect(await (await site.request(edit, { as: people.editor })).text()).toContain("questions[3].text");
  });

  it("says which numbers do not come to 100, and keeps what was typed", async () => {
    const { slug } = world.draft();
    const form = {
      version: "1",
      "criteria[0].isPrice": "1",
      "criteria[0].weight": "40",
      "criteria[1].name": "How",
      "criteria[1].weight": "40",
    };
    const answer = await send(`${base}/${slug}/edit?step=ask`, { ...form, intent: "next" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("The numbers come to 80. Give 20 more");
    expect(shownIn(html, "criteria[1].name")).toBe("How");
  });
});

describe("saving as one goes", () => {
  const typed = { description: "Hot lunches for 80 people in Dudley. Every Tuesday.", intent: "autosave" };
  const quietly = async (path: string, form: Record<string, string>) => {
    const answer = await world.site.request(`${path.replace("?", ".data?")}${path.includes("?") ? "" : ".data"}`, {
      as: world.people.editor,
      form,
    });
    return { status: answer.status, text: await answer.text() };
  };

  it("makes a draft of the first words, goes on saving it, and writes no history of it", async () => {
    const begun = await quietly(`${base}/new`, typed);
    expect(begun.status).toBe(200);
    expect(begun.text).toContain("hot-lunches-for-80-people-in-dudley");
    const edit = `${base}/hot-lunches-for-80-people-in-dudley/edit?step=what`;
    const more = { ...typed, version: "1", description: `${typed.description} Halal.` };
    expect((await quietly(edit, more)).status).toBe(200);
    const row = rowOf("hot-lunches-for-80-people-in-dudley");
    expect(row).toMatchObject({ version: 2, requirements: '["Halal food"]' });
    const actions = world.site.db.$client.prepare("select action from audit_log where subject_id = ?").pluck().all(row.id);
    expect(actions).not.toContain("opportunity.edited");
  });

  it("makes none of a word or two, and says nothing of it", async () => {
    expect((await quietly(`${base}/new`, { ...typed, description: "Hot" })).status).toBe(200);
    expect(world.site.db.$client.prepare("select count(*) from opportunities").pluck().get()).toBe(0);
  });

  it("leaves what somebody else saved, and says that it saves nothing more", async () => {
    const { slug } = world.draft();
    const edit = `${base}/${slug}/edit?step=what`;
    expect((await send(edit, { version: "1", title: "The first to save this", intent: "read" })).status).toBe(302);
    const late = await quietly(edit, { version: "1", title: "The second to save this", intent: "autosave" });
    expect(late.text).toContain("is not saved by itself any more");
    expect(rowOf(slug).title).toBe("The first to save this");
  });

  it("keeps a part that is half typed out of it, and saves the rest", async () => {
    const { slug } = world.draft();
    const edit = `${base}/${slug}/edit?step=what`;
    const half = { version: "1", title: "A better title for it", delivery: "radius", postcode: "B6", intent: "autosave" };
    expect((await quietly(edit, half)).status).toBe(200);
    expect(rowOf(slug)).toMatchObject({ title: "A better title for it", delivery_postcode: "B6 5RQ" });
  });
});

describe("the form", () => {
  it("posts once when the last form is sent twice", async () => {
    const { slug } = world.draft();
    const form = { version: "1", intent: "post" };
    expect((await send(`${base}/${slug}/edit?step=check`, form)).status).toBe(302);
    expect((await send(`${base}/${slug}/edit?step=check`, form)).status).toBe(302);
    const events = world.site.db.$client.prepare("select count(*) from outbox where event = 'opportunity.published'").pluck().get();
    expect(events).toBe(1);
  });

  it("refuses a stale form with 409 and gives back what was typed", async () => {
    const { slug } = world.draft();
    const first = { ...WHAT, version: "1", title: "The first to save this" };
    expect((await send(`${base}/${slug}/edit?step=what`, first)).status).toBe(302);
    const second = await send(`${base}/${slug}/edit?step=what`, { ...first, title: "The second to save this" });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain("The second to save this");
    expect(html).toContain("Somebody else saved");
    expect(rowOf(slug).title).toBe("The first to save this");
    expect(html).toContain('name="version" value="2"');
  });

  it("names each answer that needs another look and keeps the rest", async () => {
    const { slug } = world.draft();
    const edit = `${base}/${slug}/edit?step=`;
    const where = await send(`${edit}where`, {
      version: "1",
      delivery: "radius",
      postcode: "B6",
      valueKind: "range",
      min: "25,000",
      max: "18,000",
      intent: "next",
    });
    expect(where.status).toBe(422);
    const html = await where.text();
    for (const text of ["Enter a full UK postcode", "must be as much as", 'value="25,000"', "2 answers need another look"])
      expect(html).toContain(text);
    const when = await send(`${edit}when`, { version: "1", deadlineDay: "31", deadlineMonth: "2", deadlineYear: "2027", intent: "next" });
    expect(await when.text()).toContain("Enter a real day");
    const past = await send(`${edit}when`, { version: "1", deadlineDay: "1", deadlineMonth: "2", deadlineYear: "2020", intent: "next" });
    expect(past.status).toBe(422);
    const who = await send(`${edit}who`, { version: "1", contactEmail: "not an address", intent: "next" });
    expect(await who.text()).toContain("Enter an e-mail address");
    expect(rowOf(slug).version).toBe(1);
  });

  it("says what can be done about a postcode that it cannot place", async () => {
    const { slug } = world.draft();
    const where = await send(`${base}/${slug}/edit?step=where`, { version: "1", delivery: "radius", postcode: "BT1 5GS", intent: "next" });
    expect(where.status).toBe(422);
    const html = await where.text();
    expect(html).toContain(
      "We do not know where BT1 5GS is. Check it, or choose “In one or more council areas” and tick where the work is",
    );
    expect(html).toContain("Belfast");
    expect(html).not.toContain("or a town or council");
  });

  it("saves an unfinished step to finish later, and says at the check what is missing", async () => {
    const { slug } = world.draft("Only a title so far", {});
    const later = await send(`${base}/${slug}/edit?step=what`, { version: "1", intent: "later" });
    expect(later.headers.get("location")).toBe(`${base}/${slug}`);
    const posted = await send(`${base}/${slug}/edit?step=check`, { version: "2", intent: "post" });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain("Choose at least one kind of work");
    expect(rowOf(slug).status).toBe("draft");
  });

  it("asks whether it is offered or looked for where a kind says that it asks for that, and styles show it by", async () => {
    const { slug } = world.draft();
    const html = await (await world.site.request(`${base}/${slug}/edit?step=what`, { as: world.people.editor })).text();
    const asking = [...html.matchAll(/<input[^>]*name="kind"[^>]*>/g)].map(([input]) => [
      /value="(\w+)"/.exec(input)?.[1],
      /data-asks="(\w+)"/.exec(input)?.[1],
    ]);
    expect(asking).toEqual(OPPORTUNITY_KINDS.map((kind) => [kind, hasDirection(kind) ? "direction" : "value"]));
    expect(html).toContain("For a secondment, board role or support: do you offer it or look for it?");
  });

  it("refuses papers that are not what they say, and keeps the text", async () => {
    const { slug } = world.draft();
    const form = new FormData();
    form.set("version", "1");
    form.set("intent", "next");
    form.set("requirements", "Allergen policy");
    form.append("papers", new File(["<script>alert(1)</script>"], "rules.pdf", { type: "application/pdf" }));
    const answer = await send(`${base}/${slug}/edit?step=ask`, form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("is not what its name says");
    expect(html).toContain("Allergen policy");
    expect(world.site.db.$client.prepare("select count(*) from attachments").pluck().get()).toBe(0);
  });
});

describe("who may", () => {
  it("see and use the form", async () => {
    const { site, people } = world;
    const { slug } = world.draft();
    for (const path of [`${base}/new`, `${base}/${slug}/edit?step=what`]) {
      expect(await statuses(site, path, people)).toEqual({
        visitor: 302,
        owner: 200,
        editor: 200,
        viewer: 403,
        unconfirmed: 403,
        supplier: 403,
        broker: 403,
        stranger: 403,
        campaign: 403,
      });
    }
  });

  it("see the workspace pages of an opportunity", async () => {
    const { site, people } = world;
    const { slug } = world.posted();
    for (const path of [base, `${base}/${slug}`, `${base}/${slug}/matches`, `${base}/${slug}/matches.csv`, `${base}/${slug}/responses`]) {
      expect(await statuses(site, path, people)).toMatchObject({
        visitor: 302,
        owner: 200,
        viewer: 200,
        supplier: 403,
        stranger: 403,
        campaign: 200,
      });
    }
  });

  it("change anything: nobody but editors, whatever the form says", async () => {
    const { site, people } = world;
    const draft = world.draft("A draft to leave alone");
    const open = world.posted("An open one to leave alone");
    for (const as of [people.viewer, people.unconfirmed, people.supplier, people.stranger]) {
      const tries = [
        send(`${base}/new`, WHAT, as),
        send(`${base}/${draft.slug}/edit?step=what`, { ...WHAT, version: "1" }, as),
        send(`${base}/${draft.slug}/edit?step=check`, { version: "1", intent: "post" }, as),
        send(`${base}/${open.slug}`, { intent: "close" }, as),
        send(`${base}/${open.slug}`, { intent: "cancel", reason: "No reason at all" }, as),
        send(`${base}/${open.slug}/matches`, { matchId: "1", state: "shortlisted" }, as),
        send(`${base}/${open.slug}/responses`, { responseId: "1", decision: "successful" }, as),
      ];
      for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
    }
    expect(rowOf(draft.slug)).toMatchObject({ status: "draft", version: 1 });
    expect(rowOf(open.slug).status).toBe("published");
    expect(site.db.$client.prepare("select count(*) from opportunities").pluck().get()).toBe(2);
  });

  it("reach an opportunity only through its own organisation", async () => {
    const { site, people, other } = world;
    const { slug } = world.posted();
    for (const tail of ["", "/edit", "/matches", "/matches.csv", "/responses"]) {
      const answer = await site.request(`/organisations/${other.slug}/opportunities/${slug}${tail}`, { as: people.stranger });
      expect(answer.status).toBe(404);
    }
    expect((await send(`/organisations/${other.slug}/opportunities/${slug}`, { intent: "close" }, people.stranger)).status).toBe(404);
    expect(rowOf(slug).status).toBe("published");
  });
});

describe("looking after it", () => {
  it("pauses, opens again, closes, and ends without an award, each final step on a page that asks", async () => {
    const { slug } = world.posted();
    const own = `${base}/${slug}`;
    expect((await send(own, { intent: "suspend", reason: "" })).status).toBe(422);
    expect((await send(own, { intent: "suspend", reason: "The site opens later" })).status).toBe(302);
    expect(rowOf(slug).status).toBe("suspended");
    await send(own, { intent: "resume" });
    expect((await send(own, { intent: "close" })).status).toBe(422);
    expect((await send(`${own}/confirm/close`, {})).status).toBe(302);
    expect(rowOf(slug).status).toBe("closed");
    expect((await send(`${own}/decide`, { intent: "see", why: "Nobody could do both days" })).headers.get("location")).toBe(
      `${own}/confirm/award`,
    );
    expect((await send(`${own}/confirm/award`, {})).status).toBe(302);
    expect(rowOf(slug).status).toBe("not_awarded");
    const again = await send(`${own}/confirm/close`, {});
    expect(again.headers.get("location")).toBe(own);
    expect(rowOf(slug).status).toBe("not_awarded");
    expect(await (await world.site.request(`/opportunities/${slug}`)).text()).toContain("Nobody could do both days");
  });
});

describe("a public body", () => {
  /** The buyer says that it is one, and the campaign team has looked at it as that. */
  function makePublic(isCentralGovernment: boolean): void {
    const { site, buyer } = world;
    site.db.update(organisations).set({ buyerKind: "public", isCentralGovernment }).where(eq(organisations.id, buyer.id)).run();
    confirmOrganisation(site.ctx(), buyer.id);
  }

  it("is asked for its notice, with the reason, and cannot post without it from the floor on", async () => {
    const { site, people } = world;
    makePublic(false);
    const { slug } = world.draft("Grounds of forty schools", {
      ...WHOLE,
      value: { valueKind: "range", minPence: null, maxPence: 3_000_000, valuePeriod: "total" },
    });
    const edit = `${base}/${slug}/edit?step=`;
    expect(await (await site.request(`${edit}who`, { as: people.editor })).text()).toContain("Procurement Act 2023");
    const refused = await send(`${edit}check`, { version: "1", intent: "post" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Enter the link to your official notice");
    const notice = { version: "1", noticeUrl: "https://www.find-tender.service.gov.uk/Notice/1", intent: "next" };
    expect((await send(`${edit}who`, notice)).status).toBe(302);
    expect((await send(`${edit}check`, { version: "2", intent: "post" })).status).toBe(302);
    expect(await (await site.request(`/opportunities/${slug}`)).text()).toContain("https://www.find-tender.service.gov.uk/Notice/1");
  });
  it("of central government is asked from its own floor on, which the form names", async () => {
    const { site, people } = world;
    const before = { ...WHOLE, value: { valueKind: "range", minPence: null, maxPence: 1_500_000, valuePeriod: "total" } } as const;
    makePublic(false);
    const { slug } = world.draft("Lunches for a ministry", before);
    const edit = `${base}/${slug}/edit?step=`;
    const form = async () => (await (await site.request(`${edit}who`, { as: people.editor })).text()).replaceAll("<!-- -->", "");
    expect(await form()).toContain("Needed from £30,000");
    makePublic(true);
    expect(await form()).toContain("You buy for central government");
    expect(await form()).toContain("Needed from £12,000");
    expect((await send(`${edit}check`, { version: "1", intent: "post" })).status).toBe(422);
    makePublic(false);
    expect((await send(`${edit}check`, { version: "1", intent: "post" })).status).toBe(302);
  });
  it("may not link its notice to anything but a web address", async () => {
    const { slug } = world.draft();
    const form = { version: "1", noticeUrl: "javascript:alert(1)", intent: "next" };
    expect((await send(`${base}/${slug}/edit?step=who`, form)).status).toBe(422);
  });
});

describe("too many at once", () => {
  it("is refused with 429 and when to try again", async () => {
    const { slug } = world.draft("A draft without anything", {});
    let status = 0;
    for (let n = 0; n < 31; n += 1) ({ status } = await send(`${base}/${slug}/edit?step=check`, { version: "1", intent: "post" }));
    expect(status).toBe(429);
  });
});

describe("malformed input", () => {
  it("is answered, never with 500", async () => {
    const { site, people } = world;
    const draft = world.draft("A draft to be attacked");
    const open = world.posted("An open one to be attacked");
    const paths = [
      `${base}/new`,
      ...["what", "where", "when", "ask", "who", "check", "nonsense"].map((step) => `${base}/${draft.slug}/edit?step=${step}`),
      `${base}/${open.slug}`,
      `${base}/${open.slug}/matches`,
      `${base}/${open.slug}/responses`,
      `/opportunities/${open.slug}/respond`,
    ];
    const bodies: { body: BodyInit; headers: Record<string, string> }[] = [
      { body: "{", headers: { "Content-Type": "application/json" } },
      { body: "--x\r\nnonsense", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
      { body: "", headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      {
        body: "version=1e99&kind[]=a&kind=%00&sectors[0][x]=1&title=%ff&__proto__=1",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
      {
        body: `version=9&intent=next&title=${"a".repeat(200_000)}&matchId=NaN&responseId=-1&state=x`,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
    ];
    for (const path of paths) {
      for (const { body, headers } of bodies) {
        const answer = await site.request(path, { as: people.editor, method: "POST", body, headers });
        expect(answer.status, `${path} ${String(body).slice(0, 40)}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${path} ${String(body).slice(0, 40)}`).toBeLessThan(500);
      }
    }
    for (const path of [
      "/opportunities?page=-1&kind=%00&sector=%27&area[]=x&sort=up",
      "/opportunities?q=%F0%9F%98%80%00",
      `${base}/${open.slug}/matches?page=abc&show=%00`,
      `${base}/${open.slug}/responses?page=1e9`,
    ]) {
      expect((await site.request(path, { as: people.editor })).status).toBe(200);
    }
    for (const path of ["/opportunities/nobody", `/opportunities/${open.slug}/papers/..%2F..%2Fapp.db`, `${base}/%01`]) {
      expect((await site.request(path, { as: people.editor })).status).toBe(404);
    }
    expect(rowOf(draft.slug)).toMatchObject({ version: 1, title: "A draft to be attacked" });
  });
});
