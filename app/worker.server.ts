import type { Database } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import { indexSupplier } from "./features/directory/index-supplier.server.ts";
import { rebuildIndex } from "./features/directory/rebuild-index.server.ts";
import { createMailDelivery } from "./features/notifications/deliver-mail.server.ts";
import type { Ctx, Settings } from "./platform/ctx.ts";
import type { Logger } from "./platform/log.server.ts";
import type { Metrics } from "./platform/metrics.server.ts";
import { createWorker, type Handlers, type Worker } from "./platform/worker.server.ts";

/** What happens after each event: the one place that knows who listens to what. Handlers re-read the database. */
export function createSiteWorker(options: {
  db: Database;
  search: SearchEngine;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  now: () => Date;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
}): Worker {
  const { db, search, settings, log, metrics, now } = options;
  const delivery = createMailDelivery(options);

  /** The worker acts for nobody. */
  function ctx(): Ctx {
    return { db, search, settings, actor: null, now: now() };
  }
  const none = () => undefined;

  const handlers: Handlers = {
    async "organisation.changed"(payload) {
      await indexSupplier(ctx(), Number(payload["organisationId"]));
    },
    async "directory.rebuild"() {
      await rebuildIndex(ctx());
    },
    "opportunity.published": none,
    "opportunity.changed": none,
    "opportunity.ended": none,
    "match.created": none,
    "response.submitted": none,
    "response.decided": none,
    "introduction.proposed": none,
    "introduction.accepted": none,
    "introduction.opened": none,
    "introduction.changed": none,
    "claim.requested": none,
    "claim.decided": none,
    "mail.waiting": (payload) => delivery.deliver(Number(payload["mailId"])),
  };
  return createWorker({ db, handlers, chores: [], log, metrics, now });
}
