import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { issueLinkSecret } from "#app/features/accounts/email-tokens.server.ts";
import { addAttachment } from "#app/features/opportunities/add-attachment.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { inviteAddress } from "#app/features/quoting/invite.server.ts";
import { listInvited } from "#app/features/quoting/list-invited.server.ts";
import { createWorld, WHOLE } from "./world.ts";

const EMAIL = "hello@redhouse.example";
let world: Awaited<ReturnType<typeof createWorld>>;
let id: number;
let link: string;
let paper: string;
beforeEach(async () => {
  world = await createWorld();
  const { site, people, buyer } = world;
  const ctx = site.ctx(people.editor);
  const made = createDraft(ctx, { ...WHOLE, organisationId: buyer.id, kind: "quote", title: "Lunches for one open day" });
  id = made.id;
  await addAttachment(ctx, { opportunityId: id, fileName: "Site rules.csv", bytes: new TextEncoder().encode("gate,time\nnorth,7\n") });
  publishOpportunity(ctx, { id });
  inviteAddress(ctx, { opportunityId: id, email: EMAIL });
  const token = site.db.$client.prepare("select link_id from quote_invitations").pluck().get() as string;
  link = `/quotes/${issueLinkSecret(site.ctx(), token)}`;
  paper = `${link}/papers/${site.db.$client.prepare("select id from attachments").pluck().get()}`;
});
afterEach(() => world.site.close());

const get = (path: string) => world.site.request(path);
const post = (form: Record<string, string>, as?: typeof world.people.supplier) => world.site.request(link, { form, as });
const state = () => listInvited(world.site.ctx(world.people.editor), id)[0]?.state;
const BRIEF = "brought to the site cabin";
const YES = { intent: "answer", say: "yes", price: "3,980", unit: "total", message: "Forty lunches, served by two." };

describe("a private link to a quote", () => {
  it("shows what stood in its mail, and is opened by a press of the button alone, however often it is looked at", async () => {
    for (const path of [link, `${link}.data`]) {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toContain("no-store");
      const text = await page.text();
      expect(text).toContain("Lunches for one open day");
      expect(text).not.toContain(BRIEF);
      for (const secret of ["Amina Secret", "amina.secret@buyer.example", "5RQ"]) expect(text).not.toContain(secret);
    }
    expect((await get(link)).headers.get("referrer-policy")).toBe("same-origin");
    expect((await get(paper)).status).toBe(404);
    expect(state()).toBe("sent");

    expect((await post({ intent: "open" })).headers.get("location")).toBe(link);
    expect(state()).toBe("opened");
    const page = await (await get(link)).text();
    expect(page).toContain(BRIEF);
    for (const secret of ["Amina Secret", "amina.secret@buyer.example", "5RQ"]) expect(page).not.toContain(secret);
    const given = await get(paper);
    expect([given.status, await given.text()]).toEqual([200, "gate,time\nnorth,7\n"]);
    expect(given.headers.get("cache-control")).toContain("no-store");
    expect((await get(`${link}/papers/none`)).status).toBe(404);
  });

  it("shows what has changed since, and how the answers are judged", async () => {
    const ctx = world.site.ctx(world.people.editor);
    const { version } = requireRecord(world.site.db, id);
    const criteria = [
      { id: null, name: "Price", isPrice: true, weight: 60 },
      { id: null, name: "Who serves", isPrice: false, weight: 40 },
    ];
    editOpportunity(ctx, { id, version, changes: { duration: "One Saturday", criteria }, note: "The hall is free on one day alone." });
    expect(await (await get(link)).text()).not.toContain("on one day alone");
    await post({ intent: "open" });
    const page = await (await get(link)).text();
    for (const said of ["The hall is free on one day alone.", "One Saturday", "Who serves"]) expect(page).toContain(said);
  });

  it("is nothing with another secret, when the quote is called off, and for a page of another site", async () => {
    await post({ intent: "open" });
    const other = `${link.slice(0, -1)}${link.endsWith("a") ? "b" : "a"}`;
    for (const path of [other, `${other}.data`, `${other}/papers/none`]) expect((await get(path)).status).toBe(404);
    const forged = await world.site.request(link, {
      form: { intent: "answer", say: "no", reason: "Ha" },
      headers: { Origin: "https://elsewhere.example" },
    });
    expect([forged.status, state()]).toEqual([403, "opened"]);
    cancelOpportunity(world.site.ctx(world.people.editor), { id, reason: "We cook ourselves" });
    for (const path of [link, paper]) expect((await get(path)).status).toBe(404);
    expect((await post(YES)).status).toBe(404);
  });

  it("takes a no and a question from whoever holds it, and asks again for what is missing", async () => {
    await post({ intent: "open" });
    expect((await post({ intent: "answer" })).status).toBe(422);
    expect((await post({ intent: "answer", say: "no", reason: "" })).status).toBe(422);
    expect((await post({ intent: "answer", say: "ask", question: "Is there an oven?" })).headers.get("location")).toBe(`${link}?sent=ask`);
    expect((await post({ intent: "answer", say: "no", reason: "We are closed that week" })).headers.get("location")).toBe(
      `${link}?sent=no`,
    );
    expect(state()).toBe("no");
    expect(await (await get(`${link}?sent=no`)).text()).toContain("It counts as an answer");
  });

  it("makes an account with a price, and signs in", async () => {
    await post({ intent: "open" });
    const refused = await post(YES);
    expect(refused.status).toBe(422);
    const who = {
      organisationName: "Redhouse Kitchen CIC",
      postcode: "B18 6AA",
      name: "Rosa Redhouse",
      password: "trolley-lantern-forty-mango",
    };
    const made = await post({ ...YES, ...who });
    expect(made.headers.get("location")).toMatch(/^\/organisations\/redhouse-kitchen[\w-]*\/responses$/);
    const cookie = made.headers.getSetCookie().find((one) => one.includes("session")) ?? "";
    const page = await world.site.request(made.headers.get("location") ?? "", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("£3,980");
    expect(state()).toBe("yes");
  });

  it("is answered by a supplier of somebody signed in, and never in the name of another's", async () => {
    const { people, supplier, other } = world;
    await post({ intent: "open" });
    expect((await post({ ...YES, organisation: String(other.id) }, people.supplier)).status).toBe(403);
    expect(state()).toBe("opened");
    expect((await post({ ...YES, organisation: String(supplier.id) }, people.supplier)).headers.get("location")).toContain("/responses");
    expect(state()).toBe("yes");
  });
});
