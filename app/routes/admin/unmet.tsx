import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Empty, ScrollBox } from "#app/components/ui.tsx";
import { readPeriod, UNMET_PERIODS, type UnmetPeriod } from "#app/features/directory/unmet/periods.ts";
import { reportUnmet } from "#app/features/directory/unmet/report-unmet.server.ts";
import { unmetNotes, unmetTitle } from "#app/features/directory/unmet/unmet-title.ts";
import { longDate, shortDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import { counted, listWords } from "#app/platform/words.ts";
import type { Route } from "./+types/unmet";

/** The file has all of them. */
const MOST_SHOWN = 200;

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const { groups, ...report } = reportUnmet(getCtx(context), readPeriod(new URL(request.url).searchParams));
  return { ...report, found: groups.length, groups: groups.slice(0, MOST_SHOWN) };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Unmet searches")];
}

const PERIODS: Record<UnmetPeriod, string> = { 30: "30 days", 90: "90 days", 365: "A year" };

export default function Unmet({ loaderData }: Route.ComponentProps) {
  const { days, from, times, found, groups, once } = loaderData;
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{times.toLocaleString("en-GB")}</span> {times === 1 ? "search" : "searches"} found nobody who fits
        </h1>
        <p className="s soft order">
          Since {longDate(from)}. What was looked for most often is first; the same words in any order count together.
        </p>
        <div className="row row-end bar">
          <nav className="seg" aria-label="Period">
            {UNMET_PERIODS.map((period) => (
              <Link key={period} to={`?period=${period}`} aria-current={period === days ? "true" : undefined}>
                {PERIODS[period]}
              </Link>
            ))}
          </nav>
          {found === 0 ? null : (
            <a className="btn btn-m" href={`/admin/unmet.csv?period=${days}`} download>
              <Icon name="down_to" />
              All {found.toLocaleString("en-GB")} as CSV
            </a>
          )}
        </div>
      </div>
      {found === 0 ? (
        <Empty title={times === 0 ? "Nobody has looked in vain" : "Nothing was looked for twice yet"}>
          <p>
            When somebody searches for work that no supplier lists, or in a place that none reaches, it is counted here by its words, the
            place’s council and the sector: never who asked, and never a postcode. Look here before you recruit suppliers.
          </p>
        </Empty>
      ) : (
        <ScrollBox label="Unmet searches">
          <table className="tbl s stacks">
            <caption className="vh">What was looked for and not found, most often first</caption>
            <thead>
              <tr>
                <th scope="col">Looked for</th>
                <th scope="col" className="r">
                  Times
                </th>
                <th scope="col">Nearest sector</th>
                <th scope="col">Where</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={`${group.words} ${group.within.join()}`}>
                  <th scope="row">
                    {group.words === "" ? (
                      unmetTitle(group)
                    ) : (
                      <Link to={`/suppliers?q=${encodeURIComponent(group.words)}`}>{group.words}</Link>
                    )}
                    {unmetNotes(group).map((note) => (
                      <small key={note}>{note}</small>
                    ))}
                  </th>
                  <td className="r" data-of="Times">
                    {group.times.toLocaleString("en-GB")}
                  </td>
                  <td data-of="Nearest sector">
                    {group.sector === null ? "" : <Link to={`/suppliers?sector=${group.sector.code}`}>{group.sector.name}</Link>}
                  </td>
                  <td data-of="Where">
                    {listWords(
                      group.places.map((place) => (place.times > 1 ? `${place.name} ${place.times}` : place.name)),
                      4,
                    )}
                  </td>
                  <td className="nowrap" data-of="Last">
                    {shortDate(group.lastDay)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <div className="stack-s s soft prose">
        {found > groups.length ? (
          <p>
            The {groups.length} most frequent are shown. The file has all {found.toLocaleString("en-GB")}.
          </p>
        ) : null}
        {once === 0 ? null : (
          <p>
            {counted(once, "search", "searches")} more {once === 1 ? "was" : "were"} made once and {once === 1 ? "is" : "are"} only counted:
            words that a single person typed could name somebody.
          </p>
        )}
        <p>One visitor who asks the same again within an hour counts once. Nothing older than 13 months is kept.</p>
      </div>
    </div>
  );
}
