import { describe, expect, it } from "vitest";
import { buildCorpus } from "#tests/bench/matching-corpus.ts";
import { addMember, addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { listAsks } from "./list-asks.server.ts";

describe("what an opportunity asks for, held against a profile", () => {
  it("says line by line what the profile has, what it has not, and what a profile cannot tell", () => {
    const ctx = createTestCtx();
    const corpus = buildCorpus(ctx.db, { suppliers: 40, opportunities: 1, seed: 3 });
    const opportunityId = corpus.opportunityIds[0] ?? 0;
    const organisationId = ctx.db.$client.prepare("select organisation_id from profiles order by 1 limit 1").pluck().get() as number;
    const lines = ["Safeguarding policy", "Equality policy", "Can start at 6pm"];
    ctx.db.$client.prepare("update opportunities set requirements = ? where id = ?").run(JSON.stringify(lines), opportunityId);
    ctx.db.$client.prepare("update profiles set policies = '[\"safeguarding\"]' where organisation_id = ?").run(organisationId);
    const user = addUser(ctx, "supplier@example.org");
    addMember(ctx, organisationId, user, "viewer");
    expect(listAsks(as(ctx, user), { organisationId, opportunityId })).toEqual([
      { line: "Safeguarding policy", held: "yes" },
      { line: "Equality policy", held: "no" },
      { line: "Can start at 6pm", held: "unknown" },
    ]);
    const stranger = as(ctx, addUser(ctx, "stranger@example.org"));
    expect(() => listAsks(stranger, { organisationId, opportunityId })).toThrow("not a member");
  });
});
