import { Link, useSearchParams } from "react-router";
import { FindForm } from "#app/components/find-form.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { listOrganisations } from "#app/features/directory/moderation/list-organisations.server.ts";
import { ago } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/organisations";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  const ctx = getCtx(context);
  return {
    ...listOrganisations(ctx, { page: Math.trunc(Number(params.get("page"))) || 1, q: params.get("q") ?? "", kind: params.get("kind") }),
    now: ctx.now,
  };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Organisations")];
}

const KINDS: Record<string, string> = {
  published: "Suppliers that are shown",
  unpublished: "Suppliers that are not shown",
  unclaimed: "Suppliers nobody has claimed",
  buyers: "Buyers",
  intermediaries: "Intermediaries",
};

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { items, total, page, pageSize, now } = loaderData;
  const [params] = useSearchParams();
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> organisations
        </h1>
        <p className="s soft order">Those that changed last come first.</p>
        <FindForm params={params} words={{ name: "q", label: "Name or number" }} choice={{ name: "kind", labels: KINDS }} />
      </div>
      {items.length === 0 ? (
        <Empty title="No organisation fits">
          <p>Try a part of the name, or a whole company or charity number.</p>
        </Empty>
      ) : (
        <ol className="ledger">
          {items.map((item) => (
            <li key={item.id}>
              <p className="s soft">changed {ago(item.updatedAt, now)}</p>
              <div className="stack-s">
                <h2 className="name">
                  <Link to={`/admin/organisations/${item.slug}`}>{item.tradingName ?? item.legalName}</Link>
                </h2>
                {item.place ? <p className="s soft">{item.place}</p> : null}
                <p className="tags">
                  {item.isSupplier ? (
                    <Punch look={item.published ? "tint" : "end"} word={item.published ? "Supplier" : "Not shown"} />
                  ) : null}
                  {item.isBuyer ? <Punch word="Buyer" /> : null}
                  {item.isIntermediary ? <Punch word="Intermediary" /> : null}
                  {item.isSupplier && item.claimedAt === null ? <Punch look="end" word="Unclaimed" /> : null}
                </p>
                {item.unpublishedReason ? <p className="s soft">{item.unpublishedReason}</p> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  );
}
