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

describe("posting, with plain forms only", () => {
  it("goes from the first step to a public page", async () => {
    const { site } = world;
    const begun = await send(`${base}/new`, WHAT);
    expect(begun.status).toBe(302);
    const slug = "grounds-care-at-six-care-homes";
    expect(begun.headers.get("location")).toBe(`${base}/${slug}/edit?step=where`);
    const edit = `${base}/${slug}/edit?step=`;

    const where = {
      version: "1",
      delivery: "areas",
      areas: ["E08000030", "E08000027"],
      valueKind: "range",
      min: "60,000",
      max: "80k",
      period: "year",
      intent: "next",
    };
    expect((await send(`${edit}where`, where)).headers.get("location")).toBe(`${edit}when`);
    const when = {
      version: "2",
      deadlineDay: "11",
      deadlineMonth: "12",
      deadlineYear: "2026",
      startDay: "1",
      startMonth: "3",
      startYear: "2027",
      duration: "Two years",
      intent: "next",
    };
    expect((await send(`${edit}when`, when)).headers.get("location")).toBe(`${edit}ask`);
    const ask = new FormData();
    ask.set("version", "3");
    ask.set("intent", "next");
    ask.set("requirements", "Public liability of £5m\n- Basic DBS checks\n\n");
    ask.append("papers", new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"], "Site list.pdf", { type: "application/pdf" }));
    expect((await send(`${edit}ask`, ask)).headers.get("location")).toBe(`${edit}who`);
    const who = { version: "4", contactName: "Amina Secret", contactEmail: "amina.secret@buyer.example", contactPhone: "", intent: "next" };
    expect((await send(`${edit}who`, who)).headers.get("location")).toBe(`${edit}check`);

    expect((await site.request(`/opportunities/${slug}`)).status).toBe(404);
    const check = await (await site.request(`${edit}check`, { as: world.people.editor })).text();
    expect(check).toContain("£60,000 to £80,000 a year");
    expect((await send(`${edit}check`, { version: "5", intent: "post" })).headers.get("location")).toBe(`${base}/${slug}?posted=1`);

    const page = await (await site.request(`/opportunities/${slug}`)).text();
    for (const text of ["Grounds care at six care homes", "Basic DBS checks", "Dudley and Walsall", "Site list.pdf"])
      expect(page).toContain(text);
    for (const secret of ["Amina Secret", "amina.secret"]) expect(page).not.toContain(secret);
    expect(rowOf(slug)).toMatchObject({ status: "published", min_pence: 6_000_000, max_pence: 8_000_000, start_day: "2027-03-01" });
    expect(new Date(Number(rowOf(slug).deadline_at)).toISOString()).toBe("2026-12-11T17:00:00.000Z");

    const paper = await site.request(/\/opportunities\/[^"]+\/papers\/[0-9a-f-]+/.exec(page)?.[0] ?? "");
    expect(paper.status).toBe(200);
    expect(paper.headers.get("content-disposition")).toMatch(/^attachment; filename="Site list.pdf"/);
    expect(paper.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await paper.text()).toContain("%PDF");
  });

  it("reads the words, and fills in what the buyer takes over and nothing else", async () => {
    const { site } = world;
    const brief = {
      ...WHAT,
      title: "Hot lunches for 80 people in Dudley",
      description:
        "Every Tuesday from March to October 2027, up to £25,000 a year. Halal and vegan choices; £5m public liability. Quotes by Friday 11 December.",
    };
    const asked = await (await send(`${base}/new`, { ...brief, kind: "", sectors: [], intent: "suggest" })).text();
    expect(asked).toContain("How we read it");
    for (const text of ["Offered at step 2", "Workplace lunches and canteens", "up to £25,000 a year"]) expect(asked).toContain(text);
    const begun = await send(`${base}/new`, brief);
    const edit = (begun.headers.get("location") ?? "").replace("where", "");

    const where = await (await site.request(`${edit}where`, { as: world.people.editor })).text();
    for (const text of ['value="use:place"', 'value="use:value"', 'value="use:all"', "“in Dudley”"]) expect(where).toContain(text);
    expect(where).not.toMatch(/value="E08000027"[^>]*checked/);
    const leadsTo = (intent: string) => new RegExp(`<button[^>]*value="${intent}"[^>]*>`).exec(where)?.[0].match(/#[\w-]+/)?.[0];
    expect(["use:place", "use:value", "use:all"].map(leadsTo)).toEqual(["#f-areas", "#f-max", "#f-areas"]);
    const own = { version: "1", delivery: "radius", postcode: "", valueKind: "unknown", min: "", max: "" };
    const filled = await (await send(`${edit}where`, { ...own, intent: "use:all" })).text();
    expect(filled).toMatch(/<input[^>]*checked=""[^>]*value="areas"/);
    expect(filled).toMatch(/<input[^>]*checked=""[^>]*value="E08000027"/);
    expect(filled).toMatch(/name="max"[^>]*value="25,000"/);
    expect(filled.match(/>In the form</g)).toHaveLength(2);
    const typed = await (await send(`${edit}where`, { ...own, postcode: "B18 6AA", max: "9,000", intent: "use:all" })).text();
    expect(typed).toMatch(/name="postcode"[^>]*value="B18 6AA"/);
    expect(typed).toMatch(/name="max"[^>]*value="9,000"/);
    expect(typed).not.toMatch(/value="E08000027"[^>]*checked|checked=""[^>]*value="E08000027"/);
    expect(rowOf("hot-lunches-for-80-people-in-dudley")).toMatchObject({ version: 1, max_pence: null });

    const when = await (await send(`${edit}when`, { version: "1", intent: "use:all" })).text();
    for (const [field, value] of Object.entries({
      deadlineDay: "11",
      deadlineMonth: "12",
      startDay: "1",
      startMonth: "3",
      startYear: "2027",
    }))
      expect(when).toMatch(new RegExp(`name="${field}"[^>]*value="${value}"`));
    const ask = await (await send(`${edit}ask`, { version: "1", requirements: "Own van", intent: "use:requirements" })).text();
    expect(/<textarea[^>]*name="requirements"[^>]*>([^<]*)/.exec(ask)?.[1]?.trim().split("\n")).toEqual([
      "Own van",
      "Halal food",
      "Vegan choices",
      "Public liability of £5m",
    ]);
  });

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

  it("fills nothing into a form that was opened before somebody else saved, and says so", async () => {
    const { slug } = world.draft();
    const edit = `${base}/${slug}/edit?step=`;
    expect((await send(`${edit}what`, { ...WHAT, version: "1", title: "Lunches in Dudley" })).status).toBe(302);
    const stale = { version: "1", delivery: "radius", postcode: "B18 6AA" };
    for (const [step, form] of [
      ["where", { ...stale, intent: "use:place" }],
      ["where", { ...stale, intent: "use:all" }],
      ["what", { ...WHAT, version: "1", title: "Mine", intent: "suggest" }],
      ["what", { ...WHAT, version: "1", title: "Mine", intent: "use:kind" }],
    ] as const) {
      const answer = await send(`${edit}${step}`, form);
      expect(answer.status).toBe(409);
      const html = await answer.text();
      expect(html).toContain("Somebody else saved this opportunity meanwhile");
      expect(html).toContain(step === "where" ? 'value="B18 6AA"' : 'value="Mine"');
    }
    expect((await send(`${edit}where`, { ...stale, version: "2", intent: "use:place" })).status).toBe(200);
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
    const later = await send(`${base}/${slug}/edit?step=when`, { version: "1", intent: "later" });
    expect(later.headers.get("location")).toBe(`${base}/${slug}`);
    const posted = await send(`${base}/${slug}/edit?step=check`, { version: "2", intent: "post" });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain("Choose at least one kind of work");
    expect(rowOf(slug).status).toBe("draft");
  });

  it("asks whether it is offered or looked for where a kind says that it asks for that, and styles show it by", async () => {
    const html = await (await world.site.request(`${base}/new`, { as: world.people.editor })).text();
    const asking = [...html.matchAll(/<input[^>]*name="kind"[^>]*>/g)].map(([input]) => [
      /value="(\w+)"/.exec(input)?.[1],
      /data-asks="(\w+)"/.exec(input)?.[1],
    ]);
    expect(asking).toEqual(OPPORTUNITY_KINDS.map((kind) => [kind, hasDirection(kind) ? "direction" : "value"]));
    expect(html).toContain("For a secondment, board role or support: do you offer it or look for it?");
  });

  it("suggests kinds of work from the words and keeps what was typed", async () => {
    const html = await (
      await send(`${base}/new`, { kind: "contract", title: "Hot lunches for our staff canteen", description: "", intent: "suggest" })
    ).text();
    expect(html).toContain("Suggested by your words");
    expect(html).toContain("Hot lunches for our staff canteen");
    expect(html).toContain('value="food.workplace-catering"');
    // Under the button that asks for them, with every other kind of work after them.
    const [before = "", after = ""] = html.split("Suggested by your words");
    expect(before).toContain("Suggest from my title and description");
    expect(before).toMatch(/formaction="[^"]+\/new#work"/i);
    expect(after).toContain("Choose from all ");
  });

  it("says when the words suggest nothing, and shows every kind of work", async () => {
    const html = await (await send(`${base}/new`, { kind: "contract", title: "Xyzzy", description: "", intent: "suggest" })).text();
    expect(html).toContain("Your words suggest no kind of work");
    expect(html).toMatch(/<details class="every" open/);
  });

  it("says which papers are refused also where they come while something is filled in", async () => {
    const { slug } = world.draft();
    const form = new FormData();
    form.set("version", "1");
    form.set("intent", "use:all");
    form.append("papers", new File(["<script>alert(1)</script>"], "rules.pdf", { type: "application/pdf" }));
    expect(await (await send(`${base}/${slug}/edit?step=ask`, form)).text()).toContain("is not what its name says");
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
  it("pauses, opens again, closes, and ends without an award", async () => {
    const { slug } = world.posted();
    const own = `${base}/${slug}`;
    expect((await send(own, { intent: "suspend", reason: "" })).status).toBe(422);
    expect((await send(own, { intent: "suspend", reason: "The site opens later" })).status).toBe(302);
    expect(rowOf(slug).status).toBe("suspended");
    await send(own, { intent: "resume" });
    await send(own, { intent: "close" });
    expect((await send(own, { intent: "not_awarded", reason: "Nobody could do both days" })).status).toBe(302);
    expect(rowOf(slug).status).toBe("not_awarded");
    const again = await send(own, { intent: "close" });
    expect(again.status).toBe(409);
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
    expect(await (await site.request(`${edit}where`, { as: people.editor })).text()).toContain("Procurement Act 2023");
    const refused = await send(`${edit}check`, { version: "1", intent: "post" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Enter the link to your official notice");
    const where = {
      version: "1",
      delivery: "radius",
      postcode: "B6 5RQ",
      valueKind: "range",
      max: "30,000",
      noticeUrl: "https://www.find-tender.service.gov.uk/Notice/1",
      intent: "next",
    };
    expect((await send(`${edit}where`, where)).status).toBe(302);
    expect((await send(`${edit}check`, { version: "2", intent: "post" })).status).toBe(302);
    expect(await (await site.request(`/opportunities/${slug}`)).text()).toContain("https://www.find-tender.service.gov.uk/Notice/1");
  });
  it("of central government is asked from its own floor on, which the form names", async () => {
    const { site, people } = world;
    const before = { ...WHOLE, value: { valueKind: "range", minPence: null, maxPence: 1_500_000, valuePeriod: "total" } } as const;
    makePublic(false);
    const { slug } = world.draft("Lunches for a ministry", before);
    const edit = `${base}/${slug}/edit?step=`;
    const form = async () => (await (await site.request(`${edit}where`, { as: people.editor })).text()).replaceAll("<!-- -->", "");
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
    const form = { version: "1", delivery: "remote", valueKind: "unknown", noticeUrl: "javascript:alert(1)", intent: "next" };
    expect((await send(`${base}/${slug}/edit?step=where`, form)).status).toBe(422);
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
