import type { Ctx } from "#app/platform/ctx.ts";
import { counted } from "#app/platform/words.ts";
import { teamsOf } from "./keeping.server.ts";
import { type ListLine, listLists } from "./list-lists.server.ts";

/** A list that a supplier can be kept on, or, with an organisation's id after `new:`, one that is begun for it. */
export interface KeepChoice {
  value: string;
  label: string;
  hint: string;
  newFor: number | null;
}

/**
 * The lists of the actor's teams, for each team those with names, the one last used first, then a new one, then the
 * shortlists of its opportunities; none for whoever may keep nobody.
 */
export function keepChoices(ctx: Ctx): KeepChoice[] {
  const teams = teamsOf(ctx.actor);
  const whose = (name: string) => (teams.length > 1 ? `, ${name}` : "");
  return teams.flatMap(({ organisationId, name: team }) => {
    const lists = listLists(ctx, organisationId);
    const choiceOf = ({ id, name, count }: ListLine): KeepChoice => ({
      value: String(id),
      label: name,
      hint: `${counted(count, "supplier")}${whose(team)}`,
      newFor: null,
    });
    return [
      ...lists.filter(({ isShortlist }) => !isShortlist).map(choiceOf),
      { value: `new:${organisationId}`, label: `A new list${whose(team)}`, hint: "You enter its name", newFor: organisationId },
      ...lists.filter(({ isShortlist }) => isShortlist).map(choiceOf),
    ];
  });
}
