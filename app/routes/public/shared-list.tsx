import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { soldBy } from "#app/features/directory/supplier-columns.ts";
import { lastDay } from "#app/features/kept/kept-list.ts";
import { noteOpened, openShared } from "#app/features/kept/open-shared.server.ts";
import { UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { longDate } from "#app/platform/dates.ts";
import { deadLink } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { countWords, upperFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/shared-list";

const GONE = "The list is no longer shared by this link, or the link is not whole. Ask whoever sent it to you.";

/** A list as somebody reads it who was sent its link. No search engine may keep it, and no cache. */
export const loader = handled(async ({ context, params }: Route.LoaderArgs) => {
  const { limits, later } = getServices(context);
  await limits.consume("token_address", getRequestInfo(context).network);
  const ctx = getCtx(context);
  const shared = openShared(ctx, params.token);
  if (shared === null) throw deadLink(GONE, [{ label: "Look for suppliers", to: "/suppliers" }]);
  const { listId, suppliers, ...list } = shared;
  later.add("a shared list was opened", () => noteOpened(ctx, listId));
  return {
    ...list,
    suppliers: suppliers.map(({ supplier, note }) => ({
      slug: supplier.slug,
      name: supplier.name,
      summary: supplier.summary,
      place: supplier.place,
      status: supplier.status,
      sells: soldBy(supplier),
      note,
    })),
  };
});

export function headers() {
  return { "X-Robots-Tag": "noindex, nofollow" };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [
    titled(matches, loaderData?.name ?? "A shared list"),
    { name: "robots", content: "noindex, nofollow" },
    { name: "referrer", content: "same-origin" },
  ];
}

export default function SharedListPage({ loaderData }: Route.ComponentProps) {
  const { name, buyer, isChecked, endsAt, suppliers, gone } = loaderData;
  const n = suppliers.length;
  return (
    <div className="wrap">
      <header className="head">
        <h1>{name ?? "A shortlist"}</h1>
        <p className="lead">
          {upperFirst(countWords(n))} {n === 1 ? "supplier" : "suppliers"}, kept by {buyer}. You can open this link until{" "}
          {longDate(lastDay(endsAt))}.
        </p>
      </header>
      <div className="stack-l">
        {isChecked ? null : <UncheckedNote name={buyer} />}
        {n === 0 ? null : (
          <ul className="ledger">
            {suppliers.map(({ slug, name: supplier, summary, place, status, sells, note }) => (
              <li key={slug}>
                <p className="s soft">{place}</p>
                <div className="stack-s">
                  <h2 className="name">
                    <Link to={`/suppliers/${slug}`}>{supplier}</Link>
                  </h2>
                  {summary === "" ? null : <p className="prose">{summary}</p>}
                  <p>
                    <StatusPunch shown={status} />
                  </p>
                  {sells.length === 0 ? null : <p className="s soft">Sells: {sells.join(", ")}</p>}
                  {note === "" ? null : <p className="privy">{note}</p>}
                </div>
              </li>
            ))}
          </ul>
        )}
        {gone === 0 ? null : (
          <Alert>
            <p>{gone === 1 ? "One more that was kept is" : `${upperFirst(countWords(gone))} more that were kept are`} no longer listed.</p>
          </Alert>
        )}
        <p className="s soft">Being on a list is no judgement: each status says who has checked it, and when.</p>
      </div>
    </div>
  );
}
