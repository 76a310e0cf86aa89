import { Empty } from "#app/components/ui.tsx";
import { listImportRuns } from "#app/features/directory/moderation/list-organisations.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/imports";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  return { runs: listImportRuns(getCtx(context)) };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Imports")];
}

export default function Imports({ loaderData }: Route.ComponentProps) {
  const { runs } = loaderData;
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{runs.length}</span> imports
        </h1>
        <p className="s soft order">The newest first. An import is run on the server: npm run import -- SOURCE FILE.</p>
      </div>
      {runs.length === 0 ? (
        <Empty title="Nothing has been imported yet">
          <p>Registers such as the list of co-operatives or of charities can be loaded. Profiles that come in are unclaimed, and say so.</p>
        </Empty>
      ) : (
        <ol className="ledger">
          {runs.map((run) => (
            <li key={run.id}>
              <p className="s soft">
                {longDate(run.startedAt)}, {timeOfDay(run.startedAt)}
              </p>
              <div className="stack-s">
                <h2 className="h-m">{run.source}</h2>
                <p className="dot s">
                  <span>{run.counts.read.toLocaleString("en-GB")} read</span>
                  <span>{run.counts.imported.toLocaleString("en-GB")} new</span>
                  <span>{run.counts.merged.toLocaleString("en-GB")} merged</span>
                  <span>{run.counts.unchanged.toLocaleString("en-GB")} unchanged</span>
                  <span>{run.counts.unpublished.toLocaleString("en-GB")} not shown</span>
                  <span>{run.counts.skipped.toLocaleString("en-GB")} skipped</span>
                </p>
                {Object.keys(run.reasons).length === 0 ? null : (
                  <details>
                    <summary className="s">Why some were left out</summary>
                    <ul className="s">
                      {Object.entries(run.reasons)
                        .sort((a, b) => b[1] - a[1])
                        .map(([reason, n]) => (
                          <li key={reason}>
                            {n.toLocaleString("en-GB")}: {reason}
                          </li>
                        ))}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
