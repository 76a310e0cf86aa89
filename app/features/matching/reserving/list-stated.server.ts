import type { Ctx } from "#app/platform/ctx.ts";
import { listWords } from "#app/platform/words.ts";
import { areSealed } from "../answering/sealed.server.ts";
import { readStatements } from "./eligibility.server.ts";

/** What suppliers said of themselves so that they could answer a reserved opportunity, in words for its buyer; nothing while answers are sealed. The caller checks who reads it. */
export function listStated(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): { organisationId: number; text: string }[] {
  if (areSealed(ctx, opportunityId)) return [];
  return readStatements(ctx.db, opportunityId).map(({ organisationId, postcode, sme, vcse }) => ({
    organisationId,
    text: listWords([
      ...(postcode === null ? [] : [`it works from ${postcode}`]),
      ...(sme ? ["fewer than 250 people work for it"] : []),
      ...(vcse ? ["it mainly puts its surplus back into its purpose"] : []),
    ]),
  }));
}
