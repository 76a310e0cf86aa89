import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { opportunityCriteria, responses } from "#db/schema/index.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { createDraft } from "../create-draft.server.ts";
import { editOpportunity } from "../edit-opportunity.server.ts";
import { requireRecord } from "../record.server.ts";
import type { OpportunityChanges } from "../schema.ts";
import { choosingOf, isAnswered } from "./choosing-of.server.ts";
import { criteriaSchema, lotsSchema, questionsSchema } from "./schema.ts";

let ctx: Ctx;
let id: number;
let supplier: number;
beforeEach(() => {
  const visitor = createTestCtx(testDatabase());
  const buyer = addOrganisation(visitor, "Hollin and Reeve", { isBuyer: true, buyerKind: "private" });
  supplier = addOrganisation(visitor, "Tipton Tureen CIC", { isSupplier: true });
  const person = addUser(visitor, "editor@a.example");
  addMember(visitor, buyer, person, "editor");
  ctx = as(visitor, person);
  ({ id } = createDraft(ctx, { organisationId: buyer, kind: "contract", title: "Cleans, planting and re-use" }));
});

function edit(changes: OpportunityChanges): void {
  editOpportunity(ctx, { id, version: requireRecord(ctx.db, id).version, changes });
}
function answer(status: "submitted" | "withdrawn"): void {
  const at = ctx.now;
  ctx.db
    .insert(responses)
    .values({ opportunityId: id, organisationId: supplier, scope: "full", message: "We can", status, createdAt: at, updatedAt: at })
    .run();
}

const LOTS = [
  { id: null, title: "Builders’ cleans of 62 homes", description: "", minPence: null, maxPence: 2_400_000, place: null },
  { id: null, title: "Turf and hedges", description: "In front gardens", minPence: null, maxPence: null, place: "Brierley Hill" },
];
const CRITERIA = [
  { id: null, name: "Price", isPrice: true, weight: 40 },
  { id: null, name: "How", isPrice: false, weight: 60 },
];

describe("lots, criteria and questions", () => {
  it("have ids that stay while they are changed, moved and added to", () => {
    edit({ lots: LOTS, criteria: CRITERIA });
    const before = choosingOf(ctx.db, id);
    const [how] = before.criteria.slice(1);
    edit({ questions: [{ id: null, text: "How would you do it?", maxWords: 250, criterionId: how?.id ?? null }] });
    edit({
      lots: [...before.lots].reverse(),
      criteria: [
        { ...CRITERIA[0], ...before.criteria[0], weight: 30 } as never,
        { ...before.criteria[1], weight: 50 } as never,
        { id: null, name: "Jobs", isPrice: false, weight: 20 },
      ],
    });
    const after = choosingOf(ctx.db, id);
    expect(after.lots.map((lot) => lot.id)).toEqual(before.lots.map((lot) => lot.id).reverse());
    expect(after.criteria.map(({ weight }) => weight)).toEqual([30, 50, 20]);
    expect(after.criteria.slice(0, 2).map((one) => one.id)).toEqual(before.criteria.map((one) => one.id));
    expect(after.questions[0]?.criterionId).toBe(how?.id);
  });

  it("take a place by its name, and the kinds of work from a lot’s own words", () => {
    edit({ lots: LOTS });
    const { lots } = choosingOf(ctx.db, id);
    expect(lots[1]).toMatchObject({ place: "Brierley Hill, Dudley", areaCodes: ["E08000027"] });
    expect(lots[0]?.areaCodes).toEqual([]);
    expect(lots[0]?.sectorCodes.some((code) => code.startsWith("cleaning"))).toBe(true);
    expect(() => edit({ lots: LOTS.map((lot) => ({ ...lot, place: "Nowhereton" })) })).toThrow(/do not know where Nowhereton/);
  });

  it("never name a full postcode", () => {
    edit({ lots: LOTS.map((lot) => ({ ...lot, place: "B18 6AA" })) });
    const [lot] = choosingOf(ctx.db, id).lots;
    expect(lot?.place).toContain("B18");
    expect(lot?.place).not.toContain("6AA");
    edit({ lots: choosingOf(ctx.db, id).lots });
    expect(choosingOf(ctx.db, id).lots[0]).toEqual(lot);
  });

  it("take no row of another opportunity", () => {
    edit({ criteria: CRITERIA });
    const theirs = choosingOf(ctx.db, id).criteria[1]?.id ?? 0;
    const organisationId = requireRecord(ctx.db, id).organisationId;
    const other = createDraft(ctx, {
      organisationId,
      kind: "contract",
      title: "Another one of ours",
      criteria: [{ id: theirs, name: "Taken", isPrice: true, weight: 100 }],
    });
    expect(choosingOf(ctx.db, other.id).criteria.map((one) => one.id)).not.toContain(theirs);
    expect(choosingOf(ctx.db, id).criteria[1]?.name).toBe("How");
  });

  it("stay as they are once somebody has answered, whoever writes; what is sent unchanged is no change", () => {
    edit({ lots: LOTS, criteria: CRITERIA });
    answer("submitted");
    expect(isAnswered(ctx.db, id)).toBe(true);
    const before = choosingOf(ctx.db, id);
    edit({ lots: before.lots, criteria: before.criteria, duration: "A year" });
    expect(() => edit({ criteria: [{ id: null, name: "Price", isPrice: true, weight: 100 }] })).toThrow(DomainError);
    expect(() => ctx.db.update(opportunityCriteria).set({ weight: 1 }).where(eq(opportunityCriteria.opportunityId, id)).run()).toThrow(
      /answered/,
    );
    expect(choosingOf(ctx.db, id)).toEqual(before);
  });

  it("may be changed while the only answer is withdrawn", () => {
    edit({ criteria: CRITERIA });
    answer("withdrawn");
    edit({ criteria: [{ id: null, name: "Price", isPrice: true, weight: 100 }] });
    expect(choosingOf(ctx.db, id).criteria).toHaveLength(1);
  });

  it("are told as edited parts", () => {
    edit({ lots: LOTS, criteria: CRITERIA });
    const rows = ctx.db.$client.prepare("select detail from audit_log where action = 'opportunity.edited'").pluck().all() as string[];
    expect(rows.map((row) => (JSON.parse(row) as { changed: string[] }).changed)).toEqual([["lots", "criteria"]]);
  });
});

describe("their forms", () => {
  const problems = (
    schema: { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined } },
    value: unknown,
  ) => schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  const weigh = (...weights: string[]) => ({
    criteria: weights.map((weight, at) => ({ name: `Criterion ${at}`, weight, ...(at === 0 ? { isPrice: "1" } : {}) })),
  });

  it("ask that the weights come to 100, the price among them", () => {
    expect(problems(criteriaSchema, weigh("40", "60"))).toEqual([]);
    expect(problems(criteriaSchema, weigh("40", "40"))).toEqual([
      "criteria.0.weight: The numbers come to 80. Give 20 more, so that they come to 100",
    ]);
    expect(problems(criteriaSchema, weigh("70", "40"))).toEqual([
      "criteria.0.weight: The numbers come to 110. Give 10 fewer, so that they come to 100",
    ]);
    expect(problems(criteriaSchema, weigh("", "100"))).toEqual(["criteria.0.weight: Say how much the price counts. It may be little"]);
    expect(problems(criteriaSchema, weigh("", ""))).toEqual(["criteria.1.weight: Say how much it counts, or empty its name"]);
    expect(criteriaSchema.parse({ criteria: [{ name: "", weight: "", isPrice: "1" }] })).toEqual({ criteria: [] });
  });

  it("take an empty row for none, and half a row for a mistake", () => {
    expect(lotsSchema.parse({ lots: [{}, {}] })).toEqual({ lots: [] });
    expect(problems(lotsSchema, { lots: [{ max: "5,000" }, { title: "Turf" }, { title: "Cleans" }] })[0]).toMatch(/^lots.0.title/);
    expect(problems(lotsSchema, { lots: [{ title: "Turf" }] })[0]).toMatch(/One lot is the whole/);
    expect(problems(lotsSchema, { lots: [{ title: "Turf", min: "9", max: "5" }, { title: "Cleans" }] })[0]).toMatch(/^lots.0.max/);
    expect(
      questionsSchema.parse({
        questions: [
          { text: "How?", maxWords: "" },
          { text: "", maxWords: "250" },
        ],
      }),
    ).toEqual({
      questions: [{ id: null, text: "How?", maxWords: 250, criterionId: null }],
    });
    expect(problems(questionsSchema, { questions: [{ text: "How?", maxWords: "9000" }] })[0]).toMatch(/^questions.0.maxWords/);
  });
});
