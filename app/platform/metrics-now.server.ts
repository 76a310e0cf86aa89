import { upkeepState } from "./indexing/upkeep-state.server.ts";
import { outboxState } from "./outbox/open.server.ts";
import type { Services } from "./services.ts";

/** Sets what the metrics say of this moment. */
export async function setMetricsNow({ db, search, metrics, now }: Pick<Services, "db" | "search" | "metrics" | "now">): Promise<void> {
  const state = outboxState(db, now());
  metrics.outboxWaiting.set(state.waiting);
  metrics.outboxDead.set(state.dead);
  metrics.outboxLag.set(state.lagMs / 1000);
  metrics.searchUp.set((await search.health()).ok ? 1 : 0);
  for (const { index, check } of upkeepState({ db, now: now() }).indexes) {
    if (check === null) continue;
    for (const kind of ["missing", "stale", "extra"] as const) metrics.searchDrift.set({ index, kind }, check[kind]);
    metrics.searchChecked.set({ index }, check.at / 1000);
  }
}
