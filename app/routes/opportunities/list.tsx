import { Form, Link } from "react-router";
import { Checkboxes } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { filtersHref, type OpportunityFilters, readFilters } from "#app/features/opportunities/filters.ts";
import { type Facet, listOpportunities, type OpportunityItem } from "#app/features/opportunities/list-opportunities.server.ts";
import { daysLeft, valueText } from "#app/features/opportunities/say.ts";
import { KIND_LABELS, kindText, OPPORTUNITY_KINDS } from "#app/features/opportunities/vocabulary.ts";
import { ago, shortDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/list";

/** Places to choose from: those with most, and what is chosen. Any other is found by its name among the words. */
const MOST_AREAS = 12;

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  await getServices(context).limits.consume("search_address", getRequestInfo(context).ip);
  const ctx = getCtx(context);
  const filters = readFilters(new URL(request.url).searchParams);
  const { items, facets, ...list } = listOpportunities(ctx, filters);
  return {
    filters,
    list: {
      ...list,
      items: items.map(({ sectors: _sectors, areas: _areas, daysLeft: _daysLeft, ...item }) => item),
      facets: { ...facets, area: facets.area.filter((area, at) => at < MOST_AREAS || filters.area.includes(area.value)) },
    },
    now: ctx.now,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const total = loaderData?.list.total ?? 0;
  return [
    titled(matches, total === 1 ? "1 open opportunity" : `${total} open opportunities`),
    {
      name: "description",
      content: "Contracts, subcontracts, quotes, secondments and board roles for social enterprises, open to answer now.",
    },
  ];
}

export default function Opportunities({ loaderData: { filters, list, now } }: Route.ComponentProps) {
  const isFiltered = filtersHref(filters, { sort: "newest", page: 1 }) !== "/opportunities";
  return (
    <div className="wrap">
      <header className="head">
        <h1>{list.openTotal === 1 ? "1 open opportunity" : `${list.openTotal} open opportunities`}</h1>
        <p className="lead">Buyers who want a social enterprise. Each one promises everybody who answers an outcome, with a reason.</p>
      </header>
      <div className="split split-l">
        <Filters filters={filters} list={list} />
        <section aria-labelledby="found">
          <div className="r20">
            <h2 id="found" className="h-s">
              {isFiltered ? `${list.total} of ${list.openTotal} fit` : `All ${list.total}`}
            </h2>
            <p className="order soft">
              {filters.sort === "closing" ? "The one that closes next is first." : "The newest is first."}{" "}
              {filters.sort === "closing" ? (
                <Link to={filtersHref(filters, { sort: "newest" })}>Newest first</Link>
              ) : (
                <Link to={filtersHref(filters, { sort: "closing" })}>Closing next first</Link>
              )}
            </p>
            <p className="only-s">
              <a className="go" href="#filters">
                Narrow the list
              </a>
            </p>
          </div>
          {list.items.length === 0 ? <Nothing filters={filters} openTotal={list.openTotal} /> : null}
          <ul className="ledger">
            {list.items.map((item) => (
              <Line key={item.id} item={item} now={now} />
            ))}
          </ul>
          <Pagination page={list.page} pageSize={list.pageSize} total={list.total} href={(page) => filtersHref(filters, { page })} />
        </section>
      </div>
    </div>
  );
}

function Line({ item, now }: { item: Omit<OpportunityItem, "sectors" | "areas" | "daysLeft">; now: Date }) {
  const left = item.deadlineAt === null ? null : daysLeft(item.deadlineAt, now);
  const value = valueText(item);
  return (
    <li>
      <p className="due">
        {left === null ? <span className="s soft">No deadline</span> : null}
        {left !== null ? (
          <>
            <span className="num">{left.figure}</span> {left.word}
          </>
        ) : null}
        {item.deadlineAt === null ? null : <span className="s soft">closes {shortDate(item.deadlineAt)}</span>}
      </p>
      <div className="stack-s">
        <h3 className="name">
          <Link to={`/opportunities/${item.slug}`}>{item.title}</Link>
        </h3>
        <p>{item.organisationName}</p>
        <p>{item.excerpt}</p>
        <p className="dot s soft">
          <span>{kindText(item.kind, item.direction)}</span>
          <span>{item.where ?? "From anywhere"}</span>
          {value === "" ? null : <span>{value}</span>}
          {item.publishedAt === null ? null : <span>Posted {ago(item.publishedAt, now)}</span>}
        </p>
      </div>
    </li>
  );
}

function Filters({
  filters,
  list,
}: {
  filters: OpportunityFilters;
  list: { facets: Record<"kind" | "sector" | "area", Facet[]>; closingSoon: number };
}) {
  const kinds = OPPORTUNITY_KINDS.map((value) => ({ value, count: list.facets.kind.find((f) => f.value === value)?.count ?? 0 })).filter(
    (kind) => kind.count > 0 || filters.kind.includes(kind.value),
  );
  return (
    <Form className="facets" id="filters" method="get" action="/opportunities" role="search" key={filtersHref(filters)}>
      <h2>Narrow the list</h2>
      <div className="field">
        <label htmlFor="q">Words</label>
        <input className="in" id="q" name="q" type="search" defaultValue={filters.q} maxLength={200} />
      </div>
      <Checkboxes
        name="kind"
        legend="Kind"
        values={filters.kind}
        choices={kinds.map(({ value, count }) => ({ value, label: `${KIND_LABELS[value]} (${count})` }))}
      />
      <Checkboxes name="sector" legend="Work" values={filters.sector} choices={list.facets.sector.map(choiceOf)} />
      <Checkboxes name="area" legend="Where" values={filters.area} choices={list.facets.area.map(choiceOf)} />
      <label className="opt">
        <input type="checkbox" name="soon" value="1" defaultChecked={filters.soon} />
        <span>Closes within a week ({list.closingSoon})</span>
      </label>
      {filters.sort === "newest" ? null : <input type="hidden" name="sort" value={filters.sort} />}
      <p className="acts">
        <button className="btn" type="submit">
          <Icon name="filter" />
          Show these
        </button>
        <Link className="btn btn-text" to="/opportunities">
          Clear
        </Link>
      </p>
    </Form>
  );
}

function choiceOf(facet: Facet): { value: string; label: string } {
  return { value: facet.value, label: `${facet.label} (${facet.count})` };
}

function Nothing({ filters, openTotal }: { filters: OpportunityFilters; openTotal: number }) {
  if (openTotal === 0) {
    return (
      <Empty title="Nothing is open now" action={{ to: "/join?as=supplier", label: "List your organisation" }}>
        <p>
          Buyers post new work all the time. List your organisation, say what you sell and where, and we write to you when something fits.
        </p>
      </Empty>
    );
  }
  return (
    <Empty
      title={filters.q === "" ? "Nothing open fits all of that" : `Nothing open has “${filters.q}” with the rest of that`}
      action={{ to: "/opportunities", label: `See all ${openTotal}` }}
    >
      <p>Take away a kind or a place, or look at the whole list.</p>
    </Empty>
  );
}
