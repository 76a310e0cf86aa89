import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { attachments, auditLog, opportunities, opportunityHistory } from "#db/schema/index.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, eventsOf, later, NOW } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { addAttachment } from "./add-attachment.server.ts";
import { cancelOpportunity } from "./cancel-opportunity.server.ts";
import { closeOpportunity } from "./close-opportunity.server.ts";
import { closeOverdue } from "./close-overdue.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { editOpportunity } from "./edit-opportunity.server.ts";
import { listNewest } from "./list-newest.server.ts";
import { postAgain } from "./post-again.server.ts";
import { publishOpportunity } from "./publish-opportunity.server.ts";
import { requireRecord } from "./record.server.ts";
import { resumeOpportunity } from "./resume-opportunity.server.ts";
import type { OpportunityChanges } from "./schema.ts";
import { suggestSectors } from "./sector-choices.server.ts";
import { suspendOpportunity } from "./suspend-opportunity.server.ts";
import { getOpportunity } from "./view-opportunity.server.ts";

const WHOLE: OpportunityChanges = {
  description: "A hot lunch and a vegetarian choice, twice a week, brought to the site cabin.",
  sectorCodes: ["food.workplace-catering"],
  place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
  value: { valueKind: "range", minPence: 1_800_000, maxPence: 2_500_000, valuePeriod: "year" },
  deadlineAt: new Date("2026-12-11T17:00:00Z"),
  contact: { name: "Amina Yusuf", email: "amina@hollin.example", phone: "0121 496 0001" },
};

let visitor: Ctx;
let editor: Ctx;
let viewer: Ctx;
let stranger: Ctx;
let buyer: number;

beforeEach(() => {
  visitor = createTestCtx(testDatabase());
  buyer = addOrganisation(visitor, "Hollin and Reeve", { isBuyer: true, buyerKind: "private" });
  const people = [addUser(visitor, "editor@a.example"), addUser(visitor, "viewer@a.example"), addUser(visitor, "stranger@a.example")];
  addMember(visitor, buyer, people[0] ?? 0, "editor");
  addMember(visitor, buyer, people[1] ?? 0, "viewer");
  [editor, viewer, stranger] = people.map((id) => as(visitor, id)) as [Ctx, Ctx, Ctx];
});

function draft(changes: OpportunityChanges = WHOLE) {
  return createDraft(editor, { organisationId: buyer, kind: "supply_chain", title: "Lunches for a site team", ...changes });
}
function posted() {
  const made = draft();
  publishOpportunity(editor, { id: made.id });
  return made;
}
function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

describe("a draft", () => {
  it("is seen by members only, and by its address", () => {
    const { slug } = draft();
    expect(slug).toBe("lunches-for-a-site-team");
    expect(getOpportunity(visitor, slug)).toBeNull();
    expect(getOpportunity(stranger, slug)).toBeNull();
    expect(getOpportunity(viewer, slug)?.status).toBe("draft");
  });
  it("is made once when the form is sent twice", () => {
    expect(draft().id).toBe(draft().id);
    expect(editor.db.select().from(opportunities).all()).toHaveLength(1);
  });
  it("gets an address of its own when the title is taken", () => {
    const first = draft();
    publishOpportunity(editor, { id: first.id });
    expect(draft().slug).toBe("lunches-for-a-site-team-2");
  });
  it("is refused to viewers, strangers, visitors and unknown sectors", () => {
    const input = { organisationId: buyer, kind: "contract", title: "Something to buy" } as const;
    for (const ctx of [viewer, stranger, visitor]) expect(refusal(() => createDraft(ctx, input)).code).toBe("forbidden");
    expect(refusal(() => createDraft(editor, { ...input, sectorCodes: ["no.such"] })).fields).toHaveProperty("sectors");
    expect(editor.db.select().from(opportunities).all()).toHaveLength(0);
  });
  it("is refused to an organisation that does not buy", () => {
    const other = addOrganisation(visitor, "Only Sells");
    addMember(visitor, other, editor.actor?.userId ?? 0, "owner");
    const ctx = as(visitor, editor.actor?.userId ?? 0);
    expect(refusal(() => createDraft(ctx, { organisationId: other, kind: "contract", title: "Something to buy" })).code).toBe("invalid");
  });
});

describe("editing", () => {
  it("refuses a stale version and keeps what was saved first", () => {
    const { id } = draft();
    editOpportunity(editor, { id, version: 1, changes: { title: "The first to save" } });
    const error = refusal(() => editOpportunity(editor, { id, version: 1, changes: { title: "The second to save" } }));
    expect(error.code).toBe("conflict");
    expect(requireRecord(editor.db, id)).toMatchObject({ title: "The first to save", version: 2 });
  });
  it("lets a draft be incomplete but holds a step to what it needs when asked", () => {
    const { id } = draft({});
    editOpportunity(editor, { id, version: 1, changes: { sectorCodes: [] } });
    const error = refusal(() => editOpportunity(editor, { id, version: 2, changes: {}, completeStep: "what" }));
    expect(Object.keys(error.fields)).toEqual(["description", "sectors", "areas", "deadline"]);
    expect(requireRecord(editor.db, id).version).toBe(2);
  });
  it("keeps what is posted complete, and tells the matches", () => {
    const { id } = posted();
    const { version } = requireRecord(editor.db, id);
    expect(refusal(() => editOpportunity(editor, { id, version, changes: { sectorCodes: [] } })).fields).toHaveProperty("sectors");
    expect(requireRecord(editor.db, id).sectorCodes).toEqual(["food.workplace-catering"]);
    editOpportunity(editor, { id, version, changes: { duration: "Two years" } });
    expect(eventsOf(editor)).toEqual(["opportunity.published", "opportunity.changed", "opportunity.addendum"]);
    expect(refusal(() => editOpportunity(editor, { id, version: version + 1, changes: { kind: "quote" } })).fields).toHaveProperty("kind");
  });
  it("holds what was posted before its kind asked for more to no more than it said, until that step is saved", () => {
    const post = { direction: "sought", skills: ["Finance"], pay: "unpaid" } as const;
    const { id } = createDraft(editor, {
      organisationId: buyer,
      ...WHOLE,
      kind: "board_role",
      title: "A treasurer for us",
      ...post,
      skills: ["Finance"],
    });
    publishOpportunity(editor, { id });
    editor.db.update(opportunities).set({ skills: [], pay: null }).where(eq(opportunities.id, id)).run();
    const { version } = requireRecord(editor.db, id);
    const contact = { name: "Jo", email: null, phone: null };
    editOpportunity(editor, { id, version, changes: { contact }, completeStep: "who" });
    const error = refusal(() => editOpportunity(editor, { id, version: version + 1, changes: {}, completeStep: "what" }));
    expect(Object.keys(error.fields)).toEqual(["skills", "pay"]);
  });
  it("saves a draft quietly without a line in the audit log, and never what is open", () => {
    const { id } = draft({ title: "Typed as one goes" });
    const edits = () => editor.db.select().from(auditLog).where(eq(auditLog.action, "opportunity.edited")).all().length;
    editOpportunity(editor, { id, version: 1, changes: { duration: "A year" }, isQuiet: true });
    expect(edits()).toBe(0);
    const open = posted();
    editOpportunity(editor, {
      id: open.id,
      version: requireRecord(editor.db, open.id).version,
      changes: { duration: "Two" },
      isQuiet: true,
    });
    expect(edits()).toBe(1);
  });
  it("is for editors", () => {
    const { id } = draft();
    for (const ctx of [viewer, stranger, visitor]) {
      expect(refusal(() => editOpportunity(ctx, { id, version: 1, changes: { title: "Mine now" } })).code).toBe("forbidden");
    }
  });
  it("finds the point of a postcode and keeps the authority it lies in", () => {
    const record = requireRecord(editor.db, draft().id);
    expect(record).toMatchObject({ delivery: "radius", radiusMiles: 2, areaCodes: ["E08000025"] });
    expect(record.lat).toBeCloseTo(52.5, 1);
  });
});

describe("posting", () => {
  it("writes status, history, audit and event together, once", () => {
    const { id, slug } = posted();
    publishOpportunity(editor, { id });
    expect(requireRecord(editor.db, id)).toMatchObject({ status: "published", publishedAt: NOW });
    const history = editor.db.select().from(opportunityHistory).where(eq(opportunityHistory.opportunityId, id)).all();
    expect(history.map((row) => row.status)).toEqual(["draft", "published"]);
    const audit = editor.db.select().from(auditLog).where(eq(auditLog.action, "opportunity.published")).all();
    expect(audit).toHaveLength(1);
    expect(eventsOf(editor)).toEqual(["opportunity.published"]);
    expect(getOpportunity(visitor, slug)?.open).toBe(true);
  });
  it("refuses what is not complete and leaves nothing behind", () => {
    const { id } = draft({});
    const error = refusal(() => publishOpportunity(editor, { id }));
    expect(error.code).toBe("invalid");
    expect(Object.keys(error.fields)).toEqual(["description", "sectors", "areas", "deadline"]);
    expect(requireRecord(editor.db, id).status).toBe("draft");
    expect(eventsOf(editor)).toEqual([]);
  });
  it("asks a public body for its notice, unless it is an invited quote", () => {
    const council = addOrganisation(visitor, "A Council", { isBuyer: true, buyerKind: "public" });
    addMember(visitor, council, editor.actor?.userId ?? 0, "owner");
    const ctx = as(visitor, editor.actor?.userId ?? 0);
    const big = { ...WHOLE, value: { valueKind: "range", minPence: null, maxPence: 4_000_000, valuePeriod: "total" } } as const;
    const contract = createDraft(ctx, { organisationId: council, kind: "contract", title: "Grounds care", ...big });
    expect(Object.keys(refusal(() => publishOpportunity(ctx, { id: contract.id })).fields)).toEqual(["noticeUrl"]);
    editOpportunity(ctx, {
      id: contract.id,
      version: 1,
      changes: { noticeUrl: "https://www.find-tender.service.gov.uk/Notice/000001-2026" },
    });
    publishOpportunity(ctx, { id: contract.id });
    const quote = createDraft(ctx, { organisationId: council, kind: "quote", title: "Grounds care, one day", ...big });
    publishOpportunity(ctx, { id: quote.id });
    expect(eventsOf(ctx)).toEqual(["opportunity.published", "opportunity.published"]);
  });
  it("is refused when the draft was changed since it was read, to viewers and to people whose e-mail is not confirmed", () => {
    const { id } = draft();
    editOpportunity(editor, { id, version: 1, changes: { duration: "A year" } });
    expect(refusal(() => publishOpportunity(editor, { id, version: 1 })).code).toBe("conflict");
    expect(refusal(() => publishOpportunity(viewer, { id })).code).toBe("forbidden");
    const unconfirmed = addUser(visitor, "new@a.example", { emailConfirmedAt: null });
    addMember(visitor, buyer, unconfirmed, "owner");
    expect(refusal(() => publishOpportunity(as(visitor, unconfirmed), { id })).code).toBe("forbidden");
  });
});

describe("what follows", () => {
  it("pauses, opens again and closes, each step in the history", () => {
    const { id } = posted();
    suspendOpportunity(editor, { id, reason: "The site opens later" });
    resumeOpportunity(editor, { id });
    closeOpportunity(editor, { id });
    closeOpportunity(editor, { id });
    const history = editor.db.select().from(opportunityHistory).where(eq(opportunityHistory.opportunityId, id)).all();
    expect(history.map((row) => row.status)).toEqual(["draft", "published", "suspended", "published", "closed"]);
    expect(eventsOf(editor)).toEqual([
      "opportunity.published",
      "opportunity.ended",
      "opportunity.changed",
      "opportunity.ended",
      "opportunity.ended",
    ]);
  });
  it("wants a reason to cancel what was posted, none to throw a draft away", () => {
    const { id } = posted();
    expect(refusal(() => cancelOpportunity(editor, { id, reason: " " })).fields).toHaveProperty("reason");
    cancelOpportunity(editor, { id, reason: "The site is not going ahead" });
    expect(requireRecord(editor.db, id).status).toBe("cancelled");
    const thrown = createDraft(editor, { organisationId: buyer, kind: "contract", title: "Another one of these" });
    cancelOpportunity(editor, { id: thrown.id, reason: "" });
    expect(eventsOf(editor)).toEqual(["opportunity.published", "opportunity.ended"]);
  });
  it("closes what is overdue, once", () => {
    const { id, slug } = posted();
    const after = later(visitor, 24 * 30);
    expect(getOpportunity(after, slug)).toMatchObject({ status: "closed", open: false });
    expect(closeOverdue(visitor)).toBe(0);
    expect(closeOverdue(after)).toBe(1);
    expect(closeOverdue(after)).toBe(0);
    expect(requireRecord(editor.db, id).status).toBe("closed");
  });
  it("is for editors", () => {
    const { id } = posted();
    for (const ctx of [viewer, stranger, visitor]) {
      expect(refusal(() => closeOpportunity(ctx, { id })).code).toBe("forbidden");
      expect(refusal(() => suspendOpportunity(ctx, { id, reason: "" })).code).toBe("forbidden");
      expect(refusal(() => cancelOpportunity(ctx, { id, reason: "No reason" })).code).toBe("forbidden");
    }
    expect(requireRecord(editor.db, id).status).toBe("published");
  });
});

describe("the public page and list", () => {
  it("carry no contact, postcode or position", () => {
    const { slug } = posted();
    const page = JSON.stringify(getOpportunity(visitor, slug));
    const list = JSON.stringify(listNewest(visitor, 10));
    for (const text of [page, list]) for (const secret of ["Amina", "amina@", "0121", "B6 5RQ", "52.5"]) expect(text).not.toContain(secret);
    expect(getOpportunity(visitor, slug)?.where).toMatch(/Birmingham, B6$/);
  });
});

describe("help with the form", () => {
  it("suggests kinds of work from words and codes", () => {
    const suggested = (title: string, description = "", cpv: string[] = []) =>
      suggestSectors(visitor, { title, description }, cpv).map((s) => s.code);
    expect(suggested("Hot lunches for our staff canteen")).toContain("food.workplace-catering");
    expect(suggested("")).toEqual([]);
    expect(suggested("boxes")).not.toContain("sport.coaching");
    expect(suggested("", "", ["77310000"])).toContain("grounds.maintenance");
  });
  it("suggests catering, and no day centre or call handling, for lunches on a training day", () => {
    const found = suggestSectors(visitor, {
      title: "Hot lunches for a training day",
      description: "We need hot lunches for 80 people on one day next month. Please call us to say what you can do.",
    }).map((s) => s.name);
    expect(found).toEqual(expect.arrayContaining(["Workplace lunches and canteens"]));
    expect(found.filter((name) => /day opportunities|call handling/i.test(name))).toEqual([]);
  });
  it("suggests what a word only points at where nothing tells more", () => {
    const found = suggestSectors(visitor, { title: "Caterer for 80 people" }).map((s) => s.code);
    expect(found).toEqual(["food.event-catering", "food.workplace-catering"]);
  });
  it("suggests the same kinds of work whatever politeness, numbers and dates come with them", () => {
    const plain = suggestSectors(visitor, { title: "Window cleaning", description: "Offices on three floors" });
    const polite = suggestSectors(visitor, {
      title: "Window cleaning",
      description: "Good morning, please could you help us? Offices on three floors, 40 windows, from 12 January. Many thanks in advance.",
    });
    expect(polite).toEqual(plain);
    expect(plain[0]?.code).toBe("cleaning.window");
  });
});

describe("papers", () => {
  const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
  it("are taken when name and content agree", async () => {
    const { id, slug } = draft();
    await addAttachment(editor, { opportunityId: id, fileName: "../../Site rules.pdf", bytes: PDF });
    expect(getOpportunity(viewer, slug)?.attachments).toMatchObject([{ fileName: "Site rules.pdf", mediaType: "application/pdf" }]);
  });
  it.each([
    ["rules.exe", PDF],
    ["rules.png", PDF],
    ["rules.csv", new Uint8Array([0, 1, 2, 255])],
    ["rules.pdf", new Uint8Array()],
    ["rules.pdf", new TextEncoder().encode("<script>alert(1)</script>")],
  ])("are refused otherwise: %s", async (fileName, bytes) => {
    const { id } = draft();
    await expect(addAttachment(editor, { opportunityId: id, fileName, bytes })).rejects.toMatchObject({ code: "invalid" });
    expect(requireRecord(editor.db, id).attachments).toEqual([]);
  });
  it("are six at most, and for editors", async () => {
    const { id } = draft();
    for (let n = 1; n <= 6; n += 1) await addAttachment(editor, { opportunityId: id, fileName: `${n}.pdf`, bytes: PDF });
    await expect(addAttachment(editor, { opportunityId: id, fileName: "7.pdf", bytes: PDF })).rejects.toMatchObject({ code: "invalid" });
    await expect(addAttachment(stranger, { opportunityId: id, fileName: "8.pdf", bytes: PDF })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("posting again", () => {
  const lots = ["Tuesdays in Aston", "Thursdays in Aston"].map((title) => ({
    id: null,
    title,
    description: "",
    minPence: null,
    maxPence: 900_000,
    place: "B18 6AA",
  }));
  it("begins a draft with all that was asked, its papers too, and none of its days", async () => {
    const made = draft({
      ...WHOLE,
      lots,
      criteria: [{ id: null, name: "Price", isPrice: true, weight: 100 }],
      startDay: "2027-01-12",
      noticeUrl: "https://notices.example/1",
    });
    await addAttachment(editor, { opportunityId: made.id, fileName: "Menu.csv", bytes: new TextEncoder().encode("soup,bread") });
    publishOpportunity(editor, { id: made.id });
    closeOpportunity(editor, { id: made.id });
    const again = await postAgain(editor, { id: made.id });
    expect((await postAgain(editor, { id: made.id })).slug).toBe(again.slug);
    const [before, after] = [made.slug, again.slug].map((slug) =>
      requireRecord(editor.db, editor.db.select().from(opportunities).where(eq(opportunities.slug, slug)).get()?.id ?? 0),
    );
    expect(again.left).toEqual([]);
    expect(after).toMatchObject({ status: "draft", publishedAt: null, startDay: null, noticeUrl: null, version: 1 });
    expect(after?.deadlineAt?.toISOString()).toBe("2026-12-18T17:00:00.000Z");
    for (const part of ["title", "description", "kind", "sectorCodes", "deliveryPostcode", "maxPence", "contactEmail"] as const)
      expect(after?.[part], part).toEqual(before?.[part]);
    const without = (of: typeof before) => of?.lots.map(({ id: _id, ...lot }) => lot);
    expect(without(after)).toEqual(without(before));
    expect(after?.criteria.map(({ weight }) => weight)).toEqual([100]);
    expect(after?.attachments.map(({ fileName }) => fileName)).toEqual(["Menu.csv"]);
    expect(after?.attachments[0]?.id).not.toBe(before?.attachments[0]?.id);
  });
  it("names the papers that it could not copy", async () => {
    const made = posted();
    const at = editor.now;
    editor.db
      .insert(attachments)
      .values({ id: "gone", opportunityId: made.id, fileName: "Gone.pdf", mediaType: "application/pdf", bytes: 1, createdAt: at })
      .run();
    expect((await postAgain(editor, { id: made.id })).left).toEqual(["Gone.pdf"]);
  });
  it("is an editor's, and of nothing that is a draft", async () => {
    const made = posted();
    for (const ctx of [viewer, stranger, visitor])
      await expect(postAgain(ctx, { id: made.id })).rejects.toMatchObject({ code: "forbidden" });
    const other = draft({ title: "Another that is a draft" });
    await expect(postAgain(editor, { id: other.id })).rejects.toMatchObject({ code: "conflict" });
  });
});
