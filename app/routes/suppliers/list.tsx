import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import type { PageHandle } from "#app/components/layout.tsx";
import { AppliedFilters, MoreElsewhere, SearchNotes, ToFilters } from "#app/components/result-head.tsx";
import { StatusLine } from "#app/components/status-line.tsx";
import { Alert, Pagination } from "#app/components/ui.tsx";
import { CloseSuppliers } from "#app/features/directory/close-suppliers.tsx";
import { MOST_DOWNLOADED } from "#app/features/directory/export-suppliers.server.ts";
import { Facets } from "#app/features/directory/facets.tsx";
import { Finder } from "#app/features/directory/finder.tsx";
import { kindsOfWork } from "#app/features/directory/kinds-of-work.server.ts";
import { mapView } from "#app/features/directory/map/map-view.server.ts";
import { ResultMap } from "#app/features/directory/map/result-map.tsx";
import { nearestAlternatives } from "#app/features/directory/nearest-alternatives.server.ts";
import { NoSuppliers } from "#app/features/directory/no-suppliers.tsx";
import { readParts } from "#app/features/directory/read-parts.server.ts";
import { askedWords, orderSentence } from "#app/features/directory/result-words.ts";
import { foundFileHref, isAsking, searchHref } from "#app/features/directory/search-address.ts";
import { searchSuppliers } from "#app/features/directory/search-suppliers.server.ts";
import { type Line, toLine } from "#app/features/directory/supplier-line.ts";
import { SupplierLine } from "#app/features/directory/supplier-line.tsx";
import { unlistedByName } from "#app/features/directory/unlisted-by-name.server.ts";
import { UnlistedNotice } from "#app/features/directory/unlisted-notice.tsx";
import { noteUnmet } from "#app/features/directory/unmet/note-unmet.server.ts";
import { KeepButton } from "#app/features/kept/keep-button.tsx";
import { keepingBySlug } from "#app/features/kept/keeping.server.ts";
import { SaveSearch } from "#app/features/saved-searches/save-search.tsx";
import { savedState } from "#app/features/saved-searches/saved-state.server.ts";
import { regionSaid } from "#app/features/searching/address.ts";
import { ReadAs } from "#app/features/searching/read-as.tsx";
import { narrowedWords } from "#app/features/searching/result-words.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices } from "#app/platform/request-context.server.ts";
import { counted, countWords, listWords } from "#app/platform/words.ts";
import type { Route } from "./+types/list";

/** Below this many, the page says what is further away. */
const FEW = 5;

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const { searchParams } = new URL(request.url);
  const search = await searchSuppliers(ctx, searchParams);
  noteUnmet(context, request, search);
  const { asked, place, total, pageSize, facets, loosened, notices } = search;
  const from = place === null ? "" : `?near=${encodeURIComponent(asked.near)}`;
  const nearest = total < FEW ? await nearestAlternatives(ctx, search) : null;
  const nearestIds = new Set(nearest?.items.map((item) => item.supplier.id));
  const parts = readParts(ctx, search);
  // A place among the words that became a filter is shown as one of the parts.
  const isPart = ({ name, value }: { name: string; value: string }) => name === "area" && !search.given.chosen.area.includes(value);
  return {
    given: search.given,
    parts,
    asked: { ...asked, region: regionSaid(asked.region) },
    placeLabel: place?.label.split(",")[0] ?? null,
    alternativePlaces: (place?.alternatives ?? []).slice(0, 3).map((label) => ({ label, href: searchHref(asked, { near: label }) })),
    lines: search.items.map((item) => toLine(item, from, ctx.now)),
    close: search.close.filter((item) => !nearestIds.has(item.supplier.id)).map((item) => toLine(item, from, ctx.now)),
    isPlaced: search.named !== null,
    total,
    pageSize,
    facets,
    appliedFilters: search.appliedFilters.map(({ name, value, label }) => ({
      label,
      isPart: isPart({ name, value }),
      href: searchHref(asked, { chosen: { [name]: asked.chosen[name].filter((one) => one !== value) } }),
    })),
    anywhereHref: asked.bounds === null ? null : searchHref(asked, { bounds: null }),
    missing: loosened?.missing ?? null,
    notices,
    isFallback: search.isFallback,
    alternatives: nearest?.alternatives ?? [],
    nearestLines: (nearest?.items ?? []).map((item) => toLine(item, from, ctx.now)),
    isNowhere: nearest?.isNowhere ?? false,
    kinds: total === 0 && (nearest?.alternatives[0]?.way ?? "words") === "words" ? kindsOfWork(ctx) : [],
    unlisted: asked.page === 1 ? unlistedByName(ctx, search.given.q) : [],
    map: asked.view === "map" ? mapView(ctx, search, getServices(context).mapStyleUrl ?? null) : null,
    saved: savedState(ctx, "suppliers", searchHref(asked)),
    keeping: keepingBySlug(
      ctx,
      search.items.map(({ supplier }) => supplier),
    ),
    download: ctx.actor === null || total === 0 ? null : { rows: Math.min(total, MOST_DOWNLOADED), href: foundFileHref(asked) },
    siteName: `${ctx.settings.siteName} ${ctx.settings.siteRegion}`,
  };
});

export const handle: PageHandle = { skipTo: { href: "#results", label: "Skip to the results" } };

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [titled(matches, "Suppliers")];
  const { asked, placeLabel, total, facets, siteName } = loaderData;
  const what = askedWords(asked, placeLabel).replace(/^ (for )?/, "");
  const found = `${total.toLocaleString("en-GB")} ${total === 1 ? "supplier" : "suppliers"}`;
  return [
    { title: `${what === "" ? found : `${what}, ${found}`} - ${siteName}` },
    {
      name: "description",
      content: `Social enterprises that sell what you need: ${found}, with what they do, where they work and who has checked them.`,
    },
    ...(isAsking(asked) || asked.view === "map" || facets.some((group) => group.isOpened)
      ? [{ name: "robots", content: "noindex, follow" }]
      : []),
  ];
}

export default function Suppliers({ loaderData }: Route.ComponentProps) {
  const { asked, placeLabel, lines, total, pageSize, facets, appliedFilters, missing, notices, alternatives, alternativePlaces } =
    loaderData;
  const { given, parts, nearestLines, isNowhere, close, isPlaced, kinds, saved, keeping, download, map, anywhereHref, unlisted } =
    loaderData;
  const filters = appliedFilters.map((one) => one.label);
  const tags = [
    ...appliedFilters.filter((one) => !one.isPart),
    ...(anywhereHref === null ? [] : [{ label: "The area on the map", href: anywhereHref }]),
  ];
  const address = searchHref(asked, { page: asked.page });
  const keep = (line: Line, from: "search" | "map") =>
    keeping === null ? null : (
      <KeepButton supplier={{ slug: line.slug, name: line.name.join("") }} kept={keeping[line.slug]} from={from} back={address} />
    );
  const order = orderSentence(asked, placeLabel, loaderData.isFallback);
  const said = `${total === 0 ? "No suppliers" : counted(total, "supplier")}${askedWords(asked, placeLabel)}${narrowedWords(filters)}`;
  const noSuchPage = (
    <p className="prose">
      There is no page {asked.page}. <Link to={searchHref(asked)}>Go to the first page</Link>.
    </p>
  );
  const nobody = (
    <NoSuppliers
      asked={asked}
      placeLabel={placeLabel}
      filters={filters}
      alternatives={alternatives}
      lines={nearestLines}
      isNowhere={isNowhere}
      kinds={kinds}
    >
      <SaveSearch kind="suppliers" href={address} state={saved} label="Write to me when somebody fits" />
    </NoSuppliers>
  );
  return (
    <div className="wrap">
      <Finder asked={given} />
      <StatusLine text={said} />
      <div className={facets.length > 0 ? "split split-l" : undefined}>
        {facets.length > 0 ? <Facets asked={asked} groups={facets} /> : null}
        <div id="results" tabIndex={-1}>
          {unlisted.length === 0 ? null : (
            <div className="stack bar">
              {unlisted.map((one) => (
                <UnlistedNotice key={one.slug} {...one} />
              ))}
            </div>
          )}
          <div className="r20">
            <h1 className="h-s">
              {total === 0 ? (
                "No suppliers"
              ) : (
                <>
                  <span className="num">{total.toLocaleString("en-GB")}</span> {total === 1 ? "supplier" : "suppliers"}
                </>
              )}
              {askedWords(asked, placeLabel)}
            </h1>
            <ReadAs parts={parts} advice="Tell the suppliers you ask." />
            {total > 0 ? (
              <p className="s soft order">
                {order.text}{" "}
                {order.other === null ? null : (
                  <Link className="go" to={order.other.href} data-in-place>
                    {order.other.label}
                  </Link>
                )}
              </p>
            ) : null}
            <div className="row row-end bar">
              <AppliedFilters tags={tags} />
              <div className="row row-t">
                {facets.length > 0 ? <ToFilters on={appliedFilters.length} /> : null}
                {total > 0 && isAsking(asked) ? <SaveSearch kind="suppliers" href={address} state={saved} /> : null}
                <nav className="toggle" aria-label="Show as">
                  <Link to={searchHref(asked, { view: "list", page: asked.page })} aria-current={map === null ? "page" : undefined}>
                    <Icon name="list" />
                    List
                  </Link>
                  <Link to={searchHref(asked, { view: "map", page: asked.page })} aria-current={map === null ? undefined : "page"}>
                    <Icon name="map" />
                    Map
                  </Link>
                </nav>
              </div>
            </div>
            <SearchNotes notices={notices} otherPlaces={alternativePlaces} />
            {missing !== null && total > 0 ? (
              <Alert>
                <p>
                  Nobody has all of these words, so these suppliers have some of them.
                  {missing.length > 0 ? ` Nobody at all has ${listWords(missing.map((word) => `“${word}”`))}.` : ""}
                </p>
              </Alert>
            ) : null}
          </div>
          {map === null ? null : (
            <ResultMap
              asked={asked}
              placeLabel={placeLabel}
              lines={lines}
              start={(asked.page - 1) * pageSize + 1}
              view={map}
              acts={(line) => keep(line, "map")}
            >
              {total === 0 ? nobody : noSuchPage}
            </ResultMap>
          )}
          {total === 0 ? (
            map === null ? (
              <>
                {nobody}
                <CloseSuppliers lines={close} isPlaced={isPlaced} hasFound={false} />
              </>
            ) : null
          ) : (
            <>
              {map !== null ? null : lines.length > 0 ? (
                <ol className="ledger" start={(asked.page - 1) * pageSize + 1}>
                  {lines.map((line) => (
                    <SupplierLine key={line.slug} line={line}>
                      {keep(line, "search")}
                    </SupplierLine>
                  ))}
                </ol>
              ) : (
                noSuchPage
              )}
              {lines.length > 0 ? (
                <Pagination page={asked.page} pageSize={pageSize} total={total} href={(page) => searchHref(asked, { page })} />
              ) : null}
              {map === null ? <CloseSuppliers lines={close} isPlaced={isPlaced} hasFound /> : null}
              <div className="stack-s">
                <MoreElsewhere ways={alternatives.map((way) => ({ ...way, count: countWords(way.total) }))} />
                {download === null ? null : (
                  <p>
                    <a className="go" href={download.href} download>
                      {download.rows < total
                        ? `Download the first ${download.rows} of ${total.toLocaleString("en-GB")} as CSV`
                        : `Download ${total === 1 ? "it" : `all ${total}`} as CSV`}
                    </a>
                  </p>
                )}
                <p>
                  Not the right people? <Link to="/join?as=buyer">Post what you need</Link> and let them come to you. It is free, and each
                  match comes with its reasons.
                </p>
              </div>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
