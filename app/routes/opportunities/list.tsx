import { Link } from "react-router";
import type { PageHandle } from "#app/components/layout.tsx";
import { AppliedFilters, MoreElsewhere, SearchNotes, ToFilters } from "#app/components/result-head.tsx";
import { StatusLine } from "#app/components/status-line.tsx";
import { Alert, Pagination } from "#app/components/ui.tsx";
import { feedHref, filtersHref, isAsking } from "#app/features/opportunities/filters.ts";
import { countOpen } from "#app/features/opportunities/list-newest.server.ts";
import { nearestAlternatives } from "#app/features/opportunities/nearest-alternatives.server.ts";
import { NoOpportunities } from "#app/features/opportunities/no-opportunities.tsx";
import { toLine } from "#app/features/opportunities/opportunity-line.ts";
import { OpportunityLine } from "#app/features/opportunities/opportunity-line.tsx";
import { readFilters } from "#app/features/opportunities/read-filters.ts";
import { readParts } from "#app/features/opportunities/read-parts.server.ts";
import { LOOSENED, orderSentence } from "#app/features/opportunities/result-words.ts";
import { type FilterParam, OPPORTUNITY_FILTERS, SOON_LABEL } from "#app/features/opportunities/search.ts";
import { Facets, Finder } from "#app/features/opportunities/search-form.tsx";
import { countWith, searchOpportunities } from "#app/features/opportunities/search-opportunities.server.ts";
import { ALL_KINDS_TEXT } from "#app/features/opportunities/vocabulary.ts";
import { SaveSearch } from "#app/features/saved-searches/save-search.tsx";
import { type SavedState, savedState } from "#app/features/saved-searches/saved-state.server.ts";
import { regionSaid } from "#app/features/searching/address.ts";
import { facetGroups } from "#app/features/searching/facet-groups.server.ts";
import { appliedFilters } from "#app/features/searching/filter-words.server.ts";
import { readOpened } from "#app/features/searching/read-address.ts";
import { ReadAs } from "#app/features/searching/read-as.tsx";
import { askedWords, narrowedWords } from "#app/features/searching/result-words.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import { countWords, listWords, upperFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/list";

/** Below this many, the page says what is further away. */
const FEW = 5;

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const params = new URL(request.url).searchParams;
  const search = await searchOpportunities(ctx, readFilters(params));
  const { given, filters, place, total, pageSize, loosened, notices } = search;
  const placeLabel = place?.label.split(",")[0] ?? null;
  const parts = readParts(ctx, search);
  const tags = appliedFilters(ctx, OPPORTUNITY_FILTERS, filters.chosen).map(({ name, value, label }) => ({
    label,
    // A place among the words that became a filter is shown as one of the parts.
    isPart: name === "area" && !given.chosen.area.includes(value),
    href: filtersHref(filters, { chosen: { ...filters.chosen, [name]: filters.chosen[name].filter((one) => one !== value) } }),
  }));
  if (filters.soon) tags.push({ label: SOON_LABEL, isPart: false, href: filtersHref(filters, { soon: false }) });
  return {
    given: { ...given, region: null },
    parts,
    filters: { ...filters, region: regionSaid(filters.region) },
    placeLabel,
    alternativePlaces: (place?.alternatives ?? []).slice(0, 3).map((label) => ({ label, href: filtersHref(filters, { near: label }) })),
    lines: search.items.map((item) => toLine(item, ctx.now)),
    total,
    openTotal: countOpen(ctx),
    pageSize,
    order: orderSentence(filters, placeLabel),
    facets: facetGroups(ctx, OPPORTUNITY_FILTERS, search.counts, {
      chosen: filters.chosen,
      opened: readOpened<FilterParam>(OPPORTUNITY_FILTERS, params),
      address: filtersHref(filters, { page: filters.page }),
    }),
    closingSoon: filters.soon ? total : await countWith(ctx, search, { soon: true }),
    appliedFilters: tags,
    missing: loosened?.missing ?? null,
    notices,
    alternatives: total < FEW ? await nearestAlternatives(ctx, search) : [],
    feed: feedHref(filters),
    saved: savedState(ctx, "opportunities", filtersHref(filters)),
  };
});

export const handle: PageHandle = { skipTo: { href: "#results", label: "Skip to the results" } };

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const description = `${upperFirst(ALL_KINDS_TEXT)} for social enterprises, open to answer now.`;
  if (!loaderData) return [titled(matches, "Opportunities")];
  const { filters, placeLabel, total, openTotal, facets, feed } = loaderData;
  const what = askedWords(filters, placeLabel).replace(/^ (for )?/, "");
  const found = total === 1 ? "1 opportunity" : `${total} opportunities`;
  const all = openTotal === 1 ? "1 open opportunity" : `${openTotal} open opportunities`;
  return [
    titled(matches, what === "" ? all : `${what}, ${found}`),
    { name: "description", content: description },
    { tagName: "link", rel: "alternate", type: "application/atom+xml", title: "This search as a feed", href: feed },
    ...(isAsking(filters) || facets.some((group) => group.isOpened) ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
}

export default function Opportunities({ loaderData }: Route.ComponentProps) {
  const { given, parts, filters, placeLabel, lines, total, openTotal, pageSize, order, appliedFilters, missing, alternatives } = loaderData;
  const asking = isAsking(filters);
  const words = askedWords(filters, placeLabel);
  const found = asking ? `${total} of ${openTotal}${words === "" ? ` ${total === 1 ? "fits" : "fit"}` : words}` : `All ${total}`;
  const narrowed = narrowedWords(appliedFilters.map((one) => one.label));
  return (
    <div className="wrap">
      <header className="head">
        <h1>{openTotal === 1 ? "1 open opportunity" : `${openTotal} open opportunities`}</h1>
        {asking ? null : (
          <p className="lead">Buyers who want a social enterprise. Each one promises everybody who answers an outcome, with a reason.</p>
        )}
      </header>
      <Finder given={given} />
      <StatusLine text={`${found}${narrowed}`} />
      <div className="split split-l">
        <Facets filters={filters} groups={loaderData.facets} closingSoon={loaderData.closingSoon} />
        <section id="results" tabIndex={-1} aria-labelledby="found">
          <div className="r20">
            <h2 id="found" className="h-s">
              {found}
            </h2>
            <ReadAs parts={parts} />
            {total > 0 ? (
              <p className="s soft order">
                {order.text}{" "}
                <span className="dot">
                  {order.others.map((other) => (
                    <span key={other.href}>
                      <Link className="go" to={other.href} data-in-place>
                        {other.label}
                      </Link>
                    </span>
                  ))}
                </span>
              </p>
            ) : null}
            <div className="row row-end bar">
              <AppliedFilters tags={appliedFilters.filter((one) => !one.isPart)} />
              <ToFilters on={appliedFilters.length} />
            </div>
            <SearchNotes notices={loaderData.notices} otherPlaces={loaderData.alternativePlaces} />
            {missing !== null && total > 0 ? (
              <Alert>
                <p>
                  {LOOSENED}
                  {missing.length > 0 ? ` Nothing at all has ${listWords(missing.map((word) => `“${word}”`))}.` : ""}
                </p>
              </Alert>
            ) : null}
          </div>
          {total === 0 ? (
            <NoOpportunities filters={filters} placeLabel={placeLabel} alternatives={alternatives} openTotal={openTotal} />
          ) : lines.length === 0 ? (
            <p className="prose">
              There is no page {filters.page}. <Link to={filtersHref(filters)}>Go to the first page</Link>.
            </p>
          ) : (
            <>
              <ol className="ledger" start={(filters.page - 1) * pageSize + 1}>
                {lines.map((line) => (
                  <OpportunityLine key={line.slug} line={line} />
                ))}
              </ol>
              <Pagination page={filters.page} pageSize={pageSize} total={total} href={(page) => filtersHref(filters, { page })} />
            </>
          )}
          <div className="stack-s">
            {total > 0 ? <MoreElsewhere ways={alternatives.map((way) => ({ ...way, count: countWords(way.total) }))} /> : null}
            <Follow feed={loaderData.feed} href={filtersHref(filters, { page: filters.page })} saved={loaderData.saved} />
          </div>
        </section>
      </div>
    </div>
  );
}

/** How a reader hears of what is new in this search. */
function Follow({ feed, href, saved }: { feed: string; href: string; saved: SavedState }) {
  return (
    <div className="acts">
      <SaveSearch kind="opportunities" href={href} state={saved} />
      <a className="go" href={feed} type="application/atom+xml">
        Follow this search as a feed
      </a>
    </div>
  );
}
