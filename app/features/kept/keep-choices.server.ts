import type { Ctx } from "#app/platform/ctx.ts";
import { teamsOf } from "./keeping.server.ts";
import { listLists } from "./list-lists.server.ts";

/** A list that a supplier can be kept on, or, with an organisation's id after `new:`, one that is begun. */
export interface KeepChoice {
  value: string;
  label: string;
  hint: string;
}

/** The lists of the actor's teams, the one last used first, with a new one for each team; none for whoever may keep nobody. */
export function keepChoices(ctx: Ctx): KeepChoice[] {
  const teams = teamsOf(ctx.actor);
  const whose = (name: string) => (teams.length > 1 ? `, ${name}` : "");
  return teams.flatMap(({ organisationId, name: team }) => [
    ...listLists(ctx, organisationId).map(({ id, name, count }) => ({
      value: String(id),
      label: name,
      hint: `${count === 1 ? "1 supplier" : `${count} suppliers`}${whose(team)}`,
    })),
    { value: `new:${organisationId}`, label: `A new list${whose(team)}`, hint: "Enter its name below" },
  ]);
}
