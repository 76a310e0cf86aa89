import { siteFigures } from "#app/features/directory/site-figures.server.ts";
import { outboxState } from "#app/platform/outbox.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/ready";

const LATE_MS = 5 * 60_000;

/** Ready: the database answers. The engine and the worker are reported; the site serves without them. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const headers = { "Cache-Control": "no-store" };
  try {
    const outbox = outboxState(ctx.db, ctx.now);
    const { published } = siteFigures(ctx);
    const engine = await ctx.search
      .health()
      .catch((error: unknown) => ({ ok: false, engine: ctx.search.name, documents: 0, detail: String(error) }));
    return Response.json(
      {
        status: "ready",
        database: { ok: true },
        engine: {
          ok: engine.ok,
          name: engine.engine,
          documents: engine.documents,
          expected: published,
          drift: engine.documents - published,
        },
        worker: {
          ok: outbox.lagMs < LATE_MS && outbox.dead === 0,
          waiting: outbox.waiting,
          dead: outbox.dead,
          lag_seconds: Math.round(outbox.lagMs / 1000),
        },
      },
      { headers },
    );
  } catch {
    return Response.json({ status: "not ready", database: { ok: false } }, { status: 503, headers });
  }
}
