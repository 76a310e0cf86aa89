import { expect, it } from "vitest";
import { getMatchMail, setMatchMail } from "#app/features/accounts/settings.server.ts";
import { unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { unsubscribe } from "./unsubscribe.server.ts";

it("a link stops the match mail of its own account, once and for all, and a forged one nobody's", () => {
  const ctx = createTestCtx();
  const [mine, theirs] = ["jo@tureen.example", "val@tureen.example"].map((email) => as(ctx, addUser(ctx, email)));
  if (mine === undefined || theirs === undefined) throw new Error("Nobody is here");
  for (const one of [mine, theirs]) setMatchMail(one, "daily");
  const token = unsubscribeToken(ctx, mine.actor?.userId ?? 0, "matches");
  expect(() => unsubscribe(ctx, `${token}x`)).toThrow();
  expect(getMatchMail(mine)).toBe("daily");
  expect([unsubscribe(ctx, token), unsubscribe(ctx, token)]).toEqual(["matches", "matches"]);
  expect([getMatchMail(mine), getMatchMail(theirs)]).toEqual(["never", "daily"]);
});
