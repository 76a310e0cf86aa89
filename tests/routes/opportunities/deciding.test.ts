import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.site.close());

const NOTE = "Rang two of their clients";

/** A closed opportunity that the supplier has answered, with the address where its buyer looks after it. */
async function answered() {
  const { site, people, supplier, buyer } = world;
  const { slug } = world.posted();
  const form = { organisation: String(supplier.id), scope: "full", message: "We run a canteen for 85." };
  await site.request(`/opportunities/${slug}/respond`, { as: people.supplier, form });
  const own = `/organisations/${buyer.slug}/opportunities/${slug}`;
  expect((await site.request(`${own}/confirm/close`, { as: people.editor, form: {} })).status).toBe(302);
  const response = String(site.db.$client.prepare("select max(id) from responses").pluck().get());
  return { slug, own, response };
}
const send = (path: string, form: Record<string, string>, as = world.people.editor) => world.site.request(path, { as, form });
const textOf = async (path: string, as = world.people.editor) => (await world.site.request(path, { as })).text();
function later(minutes: number): void {
  world.site.clock.now = new Date(world.site.clock.now.getTime() + minutes * 60_000);
}

describe("deciding", () => {
  it("says at the field what is still open, and keeps what was typed", async () => {
    const { own, response } = await answered();
    const refused = await send(`${own}/decide`, { intent: "see", "rows[0].response": response, "rows[0].reason": "A kitchen on site" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("Tipton Tureen CIC has no outcome yet");
    expect(page).toContain("A kitchen on site</textarea>");
    const early = await world.site.request(`${own}/confirm/award`, { as: world.people.editor });
    expect(early.headers.get("location")).toContain("/decide");
    expect((await send(`${own}/confirm/award`, {})).status).toBe(302);
    expect(world.site.db.$client.prepare("select status from opportunities").pluck().all()).toEqual(["closed"]);
  });

  it("is read by each in the very words of the page that asks, when the mails have left, with no note of the team's", async () => {
    const { site, people, supplier } = world;
    const { slug, own, response } = await answered();
    await send(`${own}/decide`, { intent: "note", response, note: NOTE });
    const row = { "rows[0].response": response, "rows[0].outcome": "chosen", "rows[0].reason": "A kitchen on site" };
    const terms = {
      value: "21,000",
      startDay: "1",
      startMonth: "2",
      startYear: "2027",
      term: "A year",
      sharesValue: "1",
      sharesWinner: "1",
    };
    expect((await send(`${own}/decide`, { intent: "see", ...row, ...terms })).headers.get("location")).toBe(`${own}/confirm/award`);
    const asks = await textOf(`${own}/confirm/award`);
    for (const words of ["Award it to Tipton Tureen CIC?", "A kitchen on site", "For £21,000, from 1 February 2027, a year."])
      expect(asks).toContain(words);
    await send(`${own}/confirm/award`, {});
    expect(await textOf(own)).toContain("Mails leave at");
    const theirs = () => textOf(`/organisations/${supplier.slug}/responses`, people.supplier);
    expect(await theirs()).not.toContain("A kitchen on site");
    later(11);
    await site.worker.drain();
    const read = await theirs();
    for (const words of ["A kitchen on site", "Chosen: Tipton Tureen CIC, for £21,000, from 1 February 2027, a year."])
      expect(read).toContain(words);
    for (const path of [`/opportunities/${slug}`, `/opportunities/${slug}.data`, `/organisations/${supplier.slug}/responses`])
      expect(await textOf(path, people.supplier)).not.toContain(NOTE);
    expect(await textOf(`${own}/decide`, people.viewer)).toContain(NOTE);
    expect(await textOf(own)).not.toContain("Mails leave at");
  });

  it("is taken back by an editor of that buyer, and by nobody else", async () => {
    const { people, buyer, other } = world;
    const { own } = await answered();
    const act = String(world.site.db.$client.prepare("select max(id) from final_acts").pluck().get());
    expect((await send(`/organisations/${other.slug}/undo`, { act }, people.stranger)).status).toBe(404);
    expect((await send(`/organisations/${buyer.slug}/undo`, { act }, people.viewer)).status).toBe(403);
    expect((await send(`/organisations/${buyer.slug}/undo`, { act: "constructor" })).status).toBe(404);
    const undone = await send(`/organisations/${buyer.slug}/undo`, { act });
    expect(undone.headers.get("location")).toBe(own);
    expect(world.site.db.$client.prepare("select status from opportunities").pluck().all()).toEqual(["published"]);
  });

  it("takes no answer to something else, no points for what is not judged, and no day that is none", async () => {
    const { own } = await answered();
    const { own: second, response } = await answered();
    expect((await send(`${own}/decide`, { intent: "save", "rows[0].response": response, "rows[0].outcome": "chosen" })).status).toBe(404);
    expect((await send(`${own}/decide`, { intent: "note", response, note: NOTE })).status).toBe(404);
    const points = { "rows[0].response": response, "rows[0].points[0].criterion": "1", "rows[0].points[0].given": "5" };
    expect((await send(`${second}/decide`, { intent: "points", ...points })).status).toBe(404);
    expect((await send(`${second}/decide`, { intent: "points", ...points, "rows[0].points[0].given": "6" })).status).toBe(422);
    expect((await send(`${second}/decide`, { intent: "day", hearByDay: "31", hearByMonth: "2", hearByYear: "2027" })).status).toBe(422);
    expect((await send(`${second}/decide`, { intent: "day", hearByDay: "26", hearByMonth: "2", hearByYear: "2027" })).status).toBe(302);
    expect(await textOf(`${second}/decide`)).toContain("Friday 26 February 2027");
    expect((await world.site.request(`${own}/confirm/constructor`, { as: world.people.editor })).status).toBe(404);
  });
});
