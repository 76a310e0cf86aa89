import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld } from "#tests/routes/opportunities/world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.site.close());

function statusOf(id: number): unknown {
  return world.site.db.$client.prepare("select status from opportunities where id = ?").pluck().get(id);
}
function lastStep(id: number): unknown {
  return world.site.db.$client
    .prepare("select status, reason, acted_as from opportunity_history where opportunity_id = ? order by id desc limit 1")
    .get(id);
}
async function send(slug: string, form: Record<string, string>, as = world.people.campaign): Promise<Response> {
  return world.site.request(`/admin/opportunities/${slug}`, { as, form });
}

describe("the campaign team's form on an opportunity, sent through the site's own door", () => {
  it.each([
    { intent: "pause", status: "suspended", before: [] },
    { intent: "release", status: "published", before: ["pause"] },
    { intent: "end", status: "cancelled", before: [] },
    { intent: "end", status: "cancelled", before: ["pause"] },
  ])("$intent changes it, with the reason, in the team's name (after: $before)", async ({ intent, status, before }) => {
    const { id, slug } = world.posted();
    for (const earlier of before) await send(slug, { intent: earlier, reason: "We look at it first." });
    const response = await send(slug, { intent, reason: "We have looked at it." });
    expect([response.status, response.headers.get("location")]).toEqual([302, `/admin/opportunities/${slug}`]);
    expect(statusOf(id)).toBe(status);
    expect(lastStep(id)).toEqual({ status, reason: "We have looked at it.", acted_as: "team" });
  });

  it("changes nothing without a reason, without a choice, or by anybody else", async () => {
    const { id, slug } = world.posted();
    const { people } = world;
    expect((await send(slug, { intent: "pause", reason: " " })).status).toBe(422);
    expect((await send(slug, { intent: "", reason: "No choice." })).status).toBe(422);
    expect((await send(slug, { intent: "pause", reason: "I want it." }, people.owner)).status).toBe(404);
    expect(statusOf(id)).toBe("published");
  });
});
