import type { Ctx } from "#app/platform/ctx.ts";
import { runHref } from "./address.ts";
import { KINDS } from "./kinds.server.ts";
import { savedState } from "./saved-state.server.ts";
import type { SearchKind } from "./vocabulary.ts";

/** A search as it would be kept: its name, what it asks, and whether the signed-in person keeps it already. */
export function proposeSearch(ctx: Pick<Ctx, "db" | "actor">, input: { kind: SearchKind; query: string }) {
  const { kind } = input;
  const query = KINDS[kind].canonical(ctx, input.query);
  const href = runHref(kind, query);
  const state = savedState(ctx, kind, href);
  return { kind, query, href, ...KINDS[kind].inWords(ctx, query), saved: state === "daily" || state === "never" };
}
