import { Link, useSearchParams } from "react-router";
import { FindForm } from "#app/components/find-form.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { listPeople, type PEOPLE_KINDS } from "#app/features/campaign/list-people.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/people";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  return listPeople(getCtx(context), {
    page: Math.trunc(Number(params.get("page"))) || 1,
    q: params.get("q") ?? "",
    kind: params.get("kind"),
  });
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "People")];
}

const KINDS: Record<(typeof PEOPLE_KINDS)[number], string> = {
  campaign: "The campaign team",
  unconfirmed: "Address not confirmed",
  disabled: "Disabled",
};

export default function People({ loaderData }: Route.ComponentProps) {
  const { items, total, page, pageSize } = loaderData;
  const [params] = useSearchParams();
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> {total === 1 ? "person" : "people"}
        </h1>
        <p className="s soft order">
          Those who joined last come first. Addresses stand on each person’s page, and looking there is kept on record.
        </p>
        <FindForm
          params={params}
          words={{ name: "q", label: "Part of a name, or a whole address", maxLength: 254 }}
          choice={{ name: "kind", labels: KINDS }}
        />
      </div>
      {items.length === 0 ? (
        <Empty title="Nobody fits">
          <p>Try a part of the name, or the whole address.</p>
        </Empty>
      ) : (
        <ol className="ledger">
          {items.map((item) => (
            <li key={item.id}>
              <p className="s soft">joined {longDate(item.createdAt)}</p>
              <div className="stack-s">
                <h2 className="name">
                  <Link to={`/admin/people/${item.id}`}>{item.name}</Link>
                </h2>
                <p className="s soft">
                  {item.email}
                  {item.organisations.length === 0 ? ", belongs to no organisation" : `, ${item.organisations.join(", ")}`}
                </p>
                {item.siteRole === "campaign" || item.isDisabled || !item.isConfirmed ? (
                  <p className="tags">
                    {item.siteRole === "campaign" ? <Punch look="tint" word="Campaign team" /> : null}
                    {item.isDisabled ? <Punch look="bad" word="Disabled" /> : null}
                    {item.isConfirmed ? null : <Punch look="end" word="Not confirmed" />}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
