import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { PERSONAL } from "#app/platform/outbox/events.ts";
import { listOpenEvents, type OpenEvent } from "#app/platform/outbox/open.server.ts";
import { tellEvent } from "#app/platform/outbox/read-event.ts";
import { nameSubjects, type Piece } from "./name-subjects.server.ts";

/** An event that is not carried out, as the campaign team reads it. */
export interface AfterWork extends Omit<OpenEvent, "event" | "payload"> {
  said: Piece[];
  /** As it is written, for who looks for the cause; without what somebody typed. */
  written: string;
}

/** Events that kept failing, and those that wait, oldest first. Throws `forbidden` for everybody but the campaign team. */
export function listAfterWork(ctx: Ctx, which: "dead" | "waiting", limit: number): AfterWork[] {
  requireTeam(ctx, "waiting.read");
  const events = listOpenEvents(ctx.db, which, limit);
  const said = nameSubjects(
    ctx.db,
    events.map(({ event, payload }) => tellEvent(event, payload)),
  );
  return events.map(({ event, payload, ...rest }, at) => ({
    ...rest,
    said: said[at] ?? [],
    written: PERSONAL.some((name) => name === event) ? event : `${event} ${payload}`,
  }));
}
