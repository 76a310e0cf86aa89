import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { addUser, as, createTestCtx, later, testClient } from "#tests/helpers/ctx.ts";
import { askPasswordReset } from "./passwords.server.ts";
import { requestEmailChange } from "./settings.server.ts";
import { signIn } from "./sign-in.server.ts";
import { signUp } from "./sign-up.server.ts";

const PASSWORD = "three odd llamas";
const KNOWN = "known@people.example";
const UNKNOWN = "nobody@people.example";
let ctx: Ctx;

beforeEach(() => {
  ctx = createTestCtx();
  addUser(ctx, KNOWN);
});

/** What a piece of work asks of the database, statement by statement, without the values. */
async function statementsOf(work: () => unknown): Promise<string[]> {
  const { $client } = ctx.db;
  const seen: string[] = [];
  const prepare = $client.prepare;
  $client.prepare = ((sql: string) => {
    seen.push(sql.replace(/\s+/g, " "));
    return prepare.call($client, sql);
  }) as typeof prepare;
  try {
    await work();
  } finally {
    $client.prepare = prepare;
  }
  return seen;
}

/** Which tables are read and written, and how often. */
function kindsOf(statements: readonly string[]): string[] {
  return statements
    .map((sql) => /^\s*(select|insert|update|delete)\b.*?(?:from|into|update)?\s*["`](\w+)["`]/i.exec(sql)?.slice(1, 3).join(" ") ?? sql)
    .sort();
}

describe("an address with an account and one without make the same work", () => {
  it("for a forgotten password: one event, and nothing is looked up before the answer", async () => {
    const known = await statementsOf(() => askPasswordReset(ctx, KNOWN));
    expect(await statementsOf(() => askPasswordReset(ctx, UNKNOWN))).toEqual(known);
    expect(known).toHaveLength(1);
    expect(known[0]).toMatch(/^insert into "outbox"/);
  });

  it("for a sign-in", async () => {
    const client = testClient();
    const attempt = (email: string) => statementsOf(() => signIn(ctx, { email, password: "wrong" }, client).catch(() => undefined));
    expect(await attempt(UNKNOWN)).toEqual(await attempt(KNOWN));
  });

  it("for joining: a row in the same tables, one mail each, also the second time", async () => {
    const join = (email: string) => statementsOf(() => signUp(ctx, { name: "Jo Bloggs", email, password: PASSWORD }));
    const unknown = kindsOf(await join(UNKNOWN));
    const written = (kinds: string[]) => kinds.filter((kind) => kind.startsWith("insert") && kind !== "insert users");
    for (const again of [await join(KNOWN), await join(KNOWN)]) {
      expect(written(kindsOf(again))).toEqual(written(unknown));
      expect(Math.abs(again.length - unknown.length)).toBeLessThanOrEqual(1);
    }
  });

  it("for a change of address", async () => {
    const user = addUser(ctx, "jo@tureen.example", { passwordHash: await hashPassword(PASSWORD) });
    const change = (email: string) => statementsOf(() => requestEmailChange(as(ctx, user), { email, currentPassword: PASSWORD }));
    const known = await change(KNOWN);
    ctx = later(ctx, 1);
    expect(await change(UNKNOWN)).toEqual(known);
    const sent = ctx.db.$client.prepare("select to_address, status from mails where kind = 'change_email' order by id").all();
    expect(sent).toEqual([
      { to_address: KNOWN, status: "withdrawn" },
      { to_address: UNKNOWN, status: "waiting" },
    ]);
  });
});
