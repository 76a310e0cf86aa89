import { siteFigures } from "#app/features/directory/site-figures.server.ts";
import { type CheckDone, upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { outboxState } from "#app/platform/outbox/open.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import { storageHealth } from "#app/platform/storage-health.server.ts";
import type { Route } from "./+types/ready";

const LATE_MS = 5 * 60_000;

/**
 * Ready: the database answers, can be written, and its disk has room. The engine and the worker are reported; the site
 * serves without them.
 */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const headers = { "Cache-Control": "no-store" };
  try {
    const outbox = outboxState(ctx.db, ctx.now);
    const { published } = siteFigures(ctx);
    const { indexes } = upkeepState(ctx);
    const engine = await ctx.search.health();
    const storage = await storageHealth(ctx.db, ctx.settings.dataDir);
    return Response.json(
      {
        status: storage.ok ? "ready" : "not ready",
        database: {
          ok: storage.ok,
          writable: storage.writable,
          ...(storage.freeBytes === null ? {} : { free_mb: Math.floor(storage.freeBytes / 1024 / 1024) }),
        },
        engine: {
          ok: engine.ok,
          name: engine.engine,
          ...(engine.since === undefined ? {} : { resting_since: instant(engine.since) }),
          ...(engine.changesFail === undefined ? {} : { changes_fail_since: instant(engine.changesFail.since) }),
          documents: engine.documents,
          expected: published,
          drift: engine.documents - published,
          checks: Object.fromEntries(indexes.flatMap(({ index, check }) => (check === null ? [] : [[index, checkOf(check)]]))),
          rebuilding: Object.fromEntries(
            indexes.flatMap(({ index, rebuild, isRebuilding }) =>
              isRebuilding && rebuild !== null ? [[index, { done: rebuild.done, of: rebuild.of }]] : [],
            ),
          ),
        },
        worker: {
          ok: outbox.lagMs < LATE_MS && outbox.dead === 0,
          waiting: outbox.waiting,
          dead: outbox.dead,
          lag_seconds: Math.round(outbox.lagMs / 1000),
        },
      },
      { status: storage.ok ? 200 : 503, headers },
    );
  } catch {
    return Response.json({ status: "not ready", database: { ok: false } }, { status: 503, headers });
  }
}

function checkOf({ at, tookMs, expected, missing, stale, extra, repaired, rebuilt }: CheckDone) {
  return { at: instant(at), took_ms: tookMs, expected, missing, stale, extra, repaired, rebuilt };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
