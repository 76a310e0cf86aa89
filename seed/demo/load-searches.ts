import { eq } from "drizzle-orm";
import { KINDS } from "#app/features/saved-searches/kinds.server.ts";
import type { Database } from "#db/client.ts";
import { savedSearches, unmetSearches, users } from "#db/schema/index.ts";
import { areaCodeOf } from "./area-code.ts";
import { SAVED_SEARCHES, UNMET } from "./searches.ts";
import type { DemoClock } from "./types.ts";

/** Loads the searches that people of the demo region keep, and those that found nobody. */
export function loadDemoSearches(db: Database, clock: DemoClock): void {
  for (const { email, kind, query: asked, name, alerts = "daily", daysAgo } of SAVED_SEARCHES) {
    const person = db.select({ id: users.id }).from(users).where(eq(users.emailKey, email)).get();
    if (person === undefined) throw new Error(`The demo region names somebody who is not in it: ${email}`);
    const query = KINDS[kind].canonical({ db }, asked);
    const at = clock.ago(daysAgo);
    db.insert(savedSearches)
      .values({
        userId: person.id,
        kind,
        query,
        name: name ?? KINDS[kind].inWords({ db }, query).name,
        alerts,
        since: at,
        createdAt: at,
        lastRunAt: clock.ago(1),
      })
      .run();
  }
  for (const { words, sectors = "", area, outcome = "nobody", missing = "", days } of UNMET) {
    const areaCode = area === undefined ? "" : areaCodeOf(db, area);
    for (const [ago, times] of Object.entries(days)) {
      db.insert(unmetSearches)
        .values({ day: clock.day(-Number(ago)), words, sectors, areaCode, outcome, missing, times })
        .run();
    }
  }
}
