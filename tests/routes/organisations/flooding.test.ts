import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
});
afterEach(() => site.close());

const VICTIM = "victim@people.example";

function owned(name?: string, checked = false): { slug: string; owner: TestUser } {
  const owner = site.signUp();
  const { slug, id } = site.organisation({ members: [[owner, "owner"]], ...(name === undefined ? {} : { legalName: name }) });
  if (checked)
    site.db.$client
      .prepare(
        "insert into claims (organisation_id, user_id, method, status, created_at, decided_at) values (?, ?, 'request', 'accepted', 0, 0)",
      )
      .run(id, owner.userId);
  return { slug, owner };
}

function invite({ slug, owner }: { slug: string; owner: TestUser }, email: string, ip = "192.0.2.1"): Promise<Response> {
  return site.request(`/organisations/${slug}/team`, { as: owner, ip, form: { intent: "invite", email, role: "viewer" } });
}

function sentTo(address: string): number {
  return site.db.$client
    .prepare("select count(*) from mails where to_address = ? and status in ('waiting', 'kept')")
    .pluck()
    .get(address) as number;
}

describe("inviting strangers", () => {
  it("twenty organisations cannot flood one address, and each gets the answer that it always gets", async () => {
    const answers = new Set<string>();
    for (let n = 0; n < 20; n += 1) {
      const sender = owned();
      for (let again = 0; again < 2; again += 1) {
        const response = await invite(sender, VICTIM, `192.0.2.${n}`);
        answers.add(`${response.status} ${response.headers.get("location")?.replace(sender.slug, "SLUG")}`);
      }
    }
    expect([...answers]).toEqual(["302 /organisations/SLUG/team?done=invited"]);
    expect(sentTo(VICTIM)).toBe(4);
  });

  it("an invitation that is held back waits in the account all the same", async () => {
    for (let n = 0; n < 6; n += 1) await invite(owned(`Organisation No ${n}`), VICTIM, `192.0.2.${n}`);
    const victim = site.signUp({ email: VICTIM });
    const account = await (await site.request("/account", { as: victim })).text();
    for (let n = 0; n < 6; n += 1) expect(account).toContain(`Organisation No ${n}`);
  });

  it("is for few at a time while nobody has looked at the organisation", async () => {
    const fresh = owned();
    const known = owned(undefined, true);
    const statuses = { fresh: [] as number[], known: [] as number[] };
    for (let n = 0; n < 6; n += 1) {
      statuses.fresh.push((await invite(fresh, `f${n}@people.example`)).status);
      statuses.known.push((await invite(known, `k${n}@people.example`)).status);
    }
    expect(statuses).toEqual({ fresh: [302, 302, 302, 302, 302, 429], known: [302, 302, 302, 302, 302, 302] });
  });

  it("has a subject of ours, whatever the organisation was called before names were looked at", async () => {
    await invite(owned("Claim your prize at evil.example.com"), VICTIM);
    expect(site.db.$client.prepare("select subject from mails where to_address = ?").pluck().get(VICTIM)).toBe(
      "You are invited to join Claim your prize at evil example com on Social Supply",
    );
  });
});

describe("forms that anybody can send", () => {
  it("cannot flood an address from many networks, and tell its owner's visitors nothing", async () => {
    const jo = site.signUp({ email: VICTIM });
    const answers = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      const ip = `2001:db8:0:${n.toString(16)}::1`;
      const reset = await site.request("/forgot-password", { form: { email: jo.email }, ip });
      const join = await site.request("/join", { form: { name: "Jo Bloggs", email: jo.email, password: "three odd llamas" }, ip });
      answers.add(`${reset.status} ${join.status}`);
      await site.worker.drain();
    }
    expect([...answers]).toEqual(["302 302"]);
    const kinds = site.db.$client
      .prepare("select kind, count(*) as n from mails where to_address = ? and status <> 'limited' group by kind order by kind")
      .all(VICTIM);
    expect(kinds).toEqual([
      { kind: "already_has_account", n: 6 },
      { kind: "reset_password", n: 3 },
    ]);
  });

  it("count the 64 bits of IPv6 that one customer has as one network", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) {
      const { status } = await site.request("/forgot-password", {
        form: { email: `p${n}@people.example` },
        ip: `[2001:db8::${n.toString(16)}]:4${n}`,
      });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 302)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect((await site.request("/forgot-password", { form: { email: "q@people.example" }, ip: "2001:db8:0:1::1" })).status).toBe(302);
  });
});
