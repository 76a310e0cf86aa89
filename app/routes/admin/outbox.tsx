import { Form, redirect } from "react-router";
import { Alert, Empty } from "#app/components/ui.tsx";
import { listAfterWork } from "#app/features/campaign/list-after-work.server.ts";
import { Pieces } from "#app/features/campaign/pieces.tsx";
import { confirmClock, keptClock } from "#app/platform/clock.server.ts";
import { ago, longDate, timeOfDay } from "#app/platform/dates.ts";
import { readForm } from "#app/platform/form.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { outboxState } from "#app/platform/outbox/open.server.ts";
import { replayEvents } from "#app/platform/outbox/replay.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/outbox";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return {
    state: outboxState(ctx.db, ctx.now),
    dead: listAfterWork(ctx, "dead", 200),
    waiting: listAfterWork(ctx, "waiting", 50),
    now: ctx.now,
    clock: keptClock(ctx.db),
  };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const form = await readForm(request);
  const ctx = getCtx(context);
  if (form.get("intent") === "clock") {
    confirmClock(ctx);
    return redirect("/admin/outbox");
  }
  replayEvents(ctx, form.get("intent") === "all" ? "all" : form.getAll("event").map(Number).filter(Number.isSafeInteger));
  return redirect("/admin/outbox");
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "After-work")];
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { state, dead, waiting, now, clock } = loaderData;
  return (
    <div className="stack-l sec">
      <header>
        <h1>After-work</h1>
        <p className="lead">
          What follows a change: indexing, matching, mails. Each is tried eight times, then waits here. What needs the search engine or the
          mail server waits until it answers; a mail that is put off is tried for three days. A stop of the site in between is no try, but
          what 50 stops have cut short waits here too, and so does what this version of the site cannot read.
        </p>
      </header>
      {clock?.held ? (
        <Alert kind="warn">
          <p>
            The machine’s clock says {timeOfDay(clock.held)}, {longDate(clock.held)}. When the site last believed it, it said{" "}
            {timeOfDay(clock.seen)}, {longDate(clock.seen)}. Until that is clear nothing is closed, lapses or is forgotten because of the
            time.
          </p>
          {clock.confirmed ? (
            <p>You have said that it is right. The site follows it within a minute.</p>
          ) : (
            <Form method="post">
              <p>If it is wrong, have it put right: the site then goes on by itself. After a day without change it is taken to be right.</p>
              <p className="acts">
                <button className="btn" type="submit" name="intent" value="clock">
                  The clock is right
                </button>
              </p>
            </Form>
          )}
        </Alert>
      ) : null}
      <section className="r20" aria-labelledby="dead">
        <h2 id="dead">{state.dead.toLocaleString("en-GB")} kept failing</h2>
        {dead.length === 0 ? (
          <Empty title="Nothing failed for good">
            <p>Everything that was to follow has been carried out, or is about to be.</p>
          </Empty>
        ) : (
          <Form method="post" className="stack">
            {dead.length > 1 ? (
              <p className="acts">
                <button className="btn" type="submit" name="intent" value="all">
                  Try all {state.dead.toLocaleString("en-GB")} again
                </button>
                {dead.length < state.dead ? <span className="s soft">The {dead.length} that waited longest are listed.</span> : null}
              </p>
            ) : null}
            <ol className="ledger">
              {dead.map((event) => (
                <li key={event.id}>
                  <p className="s soft">
                    {longDate(event.createdAt)}, {timeOfDay(event.createdAt)}
                  </p>
                  <div className="stack-s">
                    <h3 className="h-m">
                      <Pieces of={event.said} />
                    </h3>
                    <p className="s soft">{event.lastError}</p>
                    <p className="s soft">
                      Written as <code>{event.written}</code>
                    </p>
                    <button className="btn btn-s" type="submit" name="event" value={event.id}>
                      Try again<span className="vh"> number {event.id}</span>
                    </button>
                  </div>
                </li>
              ))}
            </ol>
          </Form>
        )}
      </section>
      <section className="r20" aria-labelledby="waiting">
        <h2 id="waiting">{state.waiting === 1 ? "One waits" : `${state.waiting.toLocaleString("en-GB")} wait`}</h2>
        <ol className="ledger">
          {waiting.map((event) => (
            <li key={event.id}>
              <p className="s soft">since {ago(event.createdAt, now)}</p>
              <p>
                <Pieces of={event.said} />{" "}
                <span className="s soft">
                  tried {event.tries === 1 ? "once" : `${event.tries} times`}
                  {event.lastError ? `: ${event.lastError}` : ""}
                </span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
