import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lapseOverdue } from "#app/features/introductions/lapse-overdue.server.ts";
import { BUYER_SECRETS, createWorld, SUPPLIER_SECRETS, statuses } from "../opportunities/world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.site.close());

const NOTE = "You cook for sites of this size, ten minutes from ours.";

function ask(form: Record<string, string> = {}, as = world.people.editor) {
  return world.site.request(`/suppliers/${world.supplier.slug}/introduction`, {
    as,
    form: { organisation: String(world.buyer.id), note: NOTE, ...form },
  });
}
function propose(form: Record<string, string> = {}, as = world.people.broker) {
  const path = `/organisations/${world.broker.slug}/introductions/new`;
  return world.site.request(path, { as, form: { supplier: world.supplier.slug, buyer: world.buyer.slug, note: NOTE, ...form } });
}
function at(side: "buyer" | "supplier" | "broker", id: number) {
  return `/organisations/${world[side].slug}/introductions/${id}`;
}
function rows() {
  return world.site.db.$client.prepare("select id, status, value_pence as value from introductions order by id").all() as {
    id: number;
    status: string;
    value: number | null;
  }[];
}
function events(): string[] {
  return world.site.db.$client.prepare("select event from outbox where event like 'introduction.%' order by id").pluck().all() as string[];
}
async function textOf(path: string, as: (typeof world.people)[keyof typeof world.people]) {
  return (await world.site.request(path, { as })).text();
}
async function expectClosed(id: number) {
  const { people } = world;
  for (const tail of ["", ".data"]) {
    const asBuyer = await textOf(at("buyer", id) + tail, people.editor);
    for (const secret of [...SUPPLIER_SECRETS, "sam@supplier.example"]) expect(asBuyer).not.toContain(secret);
    const asSupplier = await textOf(at("supplier", id) + tail, people.supplier);
    for (const secret of [...BUYER_SECRETS, "editor@buyer.example"]) expect(asSupplier).not.toContain(secret);
  }
  expect(await textOf(`/organisations/${world.buyer.slug}/introductions`, people.editor)).not.toContain("maxine.secret");
}

describe("a buyer asks", () => {
  it("and contact details open on both sides with the supplier's yes, not before", async () => {
    const { site, people } = world;
    const { id: opportunity } = world.posted();
    const asked = await ask({ opportunity: String(opportunity) });
    expect(asked.headers.get("location")).toBe(`${at("buyer", 1)}?asked=1`);
    await expectClosed(1);
    expect(events()).toEqual(["introduction.proposed"]);

    expect((await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } })).status).toBe(302);
    expect((await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } })).status).toBe(302);
    expect(events()).toEqual(["introduction.proposed", "introduction.accepted", "introduction.opened"]);
    const buyerSees = await textOf(at("buyer", 1), people.viewer);
    for (const secret of SUPPLIER_SECRETS) expect(buyerSees).toContain(secret);
    const supplierSees = await textOf(at("supplier", 1), people.supplier);
    for (const secret of BUYER_SECRETS) expect(supplierSees).toContain(secret);
  });

  it("in general: then the supplier gets the name and e-mail of who asked", async () => {
    const { site, people } = world;
    await ask();
    await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } });
    const supplierSees = await textOf(at("supplier", 1), people.supplier);
    expect(supplierSees).toContain("Edith Editor");
    expect(supplierSees).toContain("editor@buyer.example");
    for (const secret of BUYER_SECRETS) expect(supplierSees).not.toContain(secret);
  });

  it("twice, and there is one", async () => {
    await ask();
    expect((await ask()).headers.get("location")).toBe(`${at("buyer", 1)}?asked=1`);
    expect(rows()).toHaveLength(1);
  });

  it("about an answer: both have said yes, and it opens at once", async () => {
    const { site, people, buyer, supplier } = world;
    const { slug } = world.posted();
    await site.request(`/opportunities/${slug}/respond`, {
      as: people.supplier,
      form: { organisation: String(supplier.id), scope: "full", message: "We would cook it." },
    });
    const response = site.db.$client.prepare("select id from responses").pluck().get() as number;
    const made = await site.request(`/organisations/${buyer.slug}/opportunities/${slug}/responses`, {
      as: people.editor,
      form: { intent: "introduce", responseId: String(response) },
    });
    expect(made.headers.get("location")).toBe(at("buyer", 1));
    expect(rows()).toMatchObject([{ status: "accepted" }]);
    expect(events()).toContain("introduction.opened");
    expect(await textOf(at("buyer", 1), people.editor)).toContain("maxine.secret@supplier.example");
  });

  it("and only a buyer's editor: no visitor, viewer, stranger or supplier, and for no opportunity of others", async () => {
    const { site, people, other } = world;
    const path = `/suppliers/${world.supplier.slug}/introduction`;
    expect((await site.request(path, { form: { organisation: String(world.buyer.id), note: NOTE } })).status).toBe(302);
    for (const as of [people.viewer, people.unconfirmed, people.supplier, people.stranger]) expect((await ask({}, as)).status).toBe(403);
    expect((await ask({ organisation: String(world.supplier.id) }, people.supplier)).status).toBe(422);
    const { id } = world.posted();
    expect((await ask({ organisation: String(other.id), opportunity: String(id) }, people.stranger)).status).toBe(422);
    expect((await ask({ note: "" })).status).toBe(422);
    expect(rows()).toEqual([]);
  });
});

describe("an intermediary proposes", () => {
  it("and both are asked; neither it nor the first yes opens anything", async () => {
    const { site, people } = world;
    expect((await propose()).headers.get("location")).toBe(at("broker", 1));
    await expectClosed(1);
    expect((await site.request(at("broker", 1), { as: people.broker, form: { intent: "accept" } })).status).toBe(403);
    await site.request(at("buyer", 1), { as: people.editor, form: { intent: "accept" } });
    await expectClosed(1);
    await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } });
    expect(rows()).toMatchObject([{ status: "accepted" }]);
    const brokerSees = await textOf(at("broker", 1), people.broker);
    for (const secret of [...SUPPLIER_SECRETS, "editor@buyer.example"]) expect(brokerSees).not.toContain(secret);
  });
  it("once for the same two, and nobody else may", async () => {
    await propose();
    expect((await propose()).headers.get("location")).toBe(at("broker", 1));
    expect((await propose({}, world.people.stranger)).status).toBe(403);
    expect((await propose({ supplier: "nobody", buyer: "nobody" })).status).toBe(422);
    const path = `/organisations/${world.buyer.slug}/introductions/new`;
    expect((await world.site.request(path, { as: world.people.editor })).status).toBe(403);
    expect(rows()).toHaveLength(1);
  });
});

describe("what follows", () => {
  it("is recorded forward only, and a contract has a value", async () => {
    const { site, people } = world;
    await ask();
    const step = (form: Record<string, string>) => site.request(at("buyer", 1), { as: people.editor, form: { intent: "step", ...form } });
    expect((await step({ step: "met" })).status).toBe(409);
    await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } });
    expect((await step({ step: "met" })).status).toBe(302);
    expect((await step({ step: "contracted" })).status).toBe(422);
    expect((await step({ step: "contracted", value: "22,000" })).status).toBe(302);
    expect((await step({ step: "met" })).status).toBe(409);
    expect(rows()).toMatchObject([{ status: "contracted", value: 2_200_000 }]);
    expect(await textOf(`/organisations/${world.buyer.slug}/introductions`, people.viewer)).toContain("£22,000");
  });
  it("can be a no, with a reason the other reads", async () => {
    const { site, people } = world;
    await ask();
    const no = `${at("supplier", 1)}/decline`;
    expect(await textOf(no, people.supplier)).toContain("Mails leave at");
    expect((await site.request(no, { as: people.supplier, form: { reason: "" } })).status).toBe(422);
    await site.request(no, { as: people.supplier, form: { reason: "We are full until spring" } });
    expect(await textOf(at("buyer", 1), people.editor)).toContain("We are full until spring");
    expect((await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } })).status).toBe(409);
    await expectClosed(1);
  });
  it("lapses after 21 days without an answer, once", async () => {
    const { site } = world;
    await ask();
    expect(lapseOverdue(site.ctx())).toBe(0);
    site.clock.now = new Date(site.clock.now.getTime() + 21 * 86_400_000);
    expect(lapseOverdue(site.ctx())).toBe(1);
    expect(lapseOverdue(site.ctx())).toBe(0);
    expect(rows()).toMatchObject([{ status: "lapsed" }]);
    expect(events().at(-1)).toBe("introduction.changed");
  });
});

describe("who may see and do what", () => {
  it("is a matter of membership in one of its organisations", async () => {
    const { site, people, other } = world;
    await propose();
    expect(await statuses(site, at("buyer", 1), people)).toMatchObject({
      visitor: 302,
      owner: 200,
      viewer: 200,
      supplier: 403,
      broker: 403,
      stranger: 403,
      campaign: 200,
    });
    expect((await site.request(`/organisations/${other.slug}/introductions/1`, { as: people.stranger })).status).toBe(404);
    for (const as of [people.viewer, people.unconfirmed, people.stranger]) {
      expect((await site.request(at("buyer", 1), { as, form: { intent: "accept" } })).status).toBe(403);
    }
    const through = { as: people.stranger, form: { intent: "accept" } };
    expect((await site.request(`/organisations/${other.slug}/introductions/1`, through)).status).toBe(404);
    expect(rows()).toMatchObject([{ status: "proposed" }]);
  });
  it("shows the campaign team no contact details", async () => {
    const { site, people } = world;
    await ask();
    await site.request(at("supplier", 1), { as: people.supplier, form: { intent: "accept" } });
    const html = await textOf(at("buyer", 1), people.campaign);
    for (const secret of SUPPLIER_SECRETS) expect(html).not.toContain(secret);
  });
  it("answers malformed addresses and bodies without 500", async () => {
    const { site, people } = world;
    await ask();
    for (const id of ["0", "-1", "1e3", "abc", "%01", "99999999999999999999", "2"]) {
      expect((await site.request(`/organisations/${world.buyer.slug}/introductions/${id}`, { as: people.editor })).status).toBe(404);
    }
    const paths = [at("buyer", 1), `/suppliers/${world.supplier.slug}/introduction`, `/organisations/${world.supplier.slug}/responses`];
    for (const path of paths) {
      for (const [type, body] of [
        ["application/json", "{"],
        ["multipart/form-data; boundary=x", "nonsense"],
        ["application/x-www-form-urlencoded", "intent=step&step=%00&value=-1&note=%ff&organisation=x"],
      ] as const) {
        const as = path.includes(world.supplier.slug) && path.startsWith("/organisations") ? people.supplier : people.editor;
        const { status } = await site.request(path, { as, method: "POST", body, headers: { "Content-Type": type } });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
    for (const query of ["?supplier=%25%5F%5C", "?supplier=%00"]) {
      expect((await site.request(`/organisations/${world.broker.slug}/introductions/new${query}`, { as: people.broker })).status).toBe(200);
    }
  });
});
