import type { Ctx } from "#app/platform/ctx.ts";
import type { IndexDefinition } from "#search/index-definition.ts";

export type SuggestCtx = Pick<Ctx, "db" | "search" | "fallback" | "settings" | "now">;

/** What the words of a search box are suggested for. */
export interface SuggestedSubject {
  definition: IndexDefinition;
  /** `/suppliers`: each has its page below it. */
  path: string;
  /** Over kinds of work, over single ones by name, over places. */
  titles: readonly [work: string, one: string, place: string];
  /** Of these ids those that may still be shown: the index may be a moment behind. */
  stillShown(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): ReadonlySet<number>;
  /** Whether there is anything for one of these sectors and kinds of work. */
  hasAny(ctx: Pick<Ctx, "db" | "now">, sectorCodes: readonly string[]): boolean;
}
