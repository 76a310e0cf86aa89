import { referenceOf } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { AreaChoices } from "./area-choices.ts";
import type { OwnOpportunity } from "./record.server.ts";
import { type DraftProblem, publishProblems } from "./rules.ts";

/** The council areas of the region first, then every other authority, by name. */
export function listAreaChoices(ctx: Ctx): AreaChoices {
  const home = homeAuthorities(ctx.db, ctx.settings.siteRegion).map(({ code, name }) => ({ code, name }));
  const known = new Set(home.map((area) => area.code));
  const others = referenceOf(ctx.db)
    .areas.filter((area) => area.kind === "authority" && !known.has(area.code))
    .map(({ code, name }) => ({ code, name }));
  return { home, others };
}

/** What a draft still lacks. */
export function problemsOf(ctx: Ctx, record: OwnOpportunity): DraftProblem[] {
  return publishProblems(record, ctx.now, ctx.settings.noticeThresholdPounds);
}
