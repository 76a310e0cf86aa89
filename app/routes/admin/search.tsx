import { type ReactNode, useEffect } from "react";
import { Form, Link, redirect, useRevalidator } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { siteFigures } from "#app/features/directory/site-figures.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { readForm } from "#app/platform/form.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { askUpkeep } from "#app/platform/indexing/ask-upkeep.server.ts";
import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/search";

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return { engine: await ctx.search.health(), published: siteFigures(ctx).published, ...upkeepState(ctx) };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const intent = (await readForm(request)).get("intent");
  if (intent === "check" || intent === "rebuild") {
    askUpkeep(getCtx(context), intent);
  }
  return redirect("/admin/search");
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Search")];
}

const LOOK_AGAIN_MS = 2000;
const TITLES = { suppliers: "Suppliers", opportunities: "Open opportunities" } as const;

type Index = Route.ComponentProps["loaderData"]["indexes"][number];

export default function Search({ loaderData }: Route.ComponentProps) {
  const { engine, published, indexes, open } = loaderData;
  const isBeingBuilt = !engine.ok && engine.since === undefined;
  const isBusy = open.check || open.rebuild;
  useLookingAgain(isBusy);
  return (
    <div className="stack-l sec">
      <header>
        <h1>Search</h1>
        <p className="lead">The search index is a copy of the database. It follows every change, and is compared once an hour.</p>
      </header>
      {engine.ok ? null : (
        <Alert kind="warn">
          <p>
            {engine.since === undefined
              ? "The index lacks most of its documents, so it is being built before anybody searches it."
              : `The search engine has not answered since ${timeOfDay(engine.since)}, ${longDate(engine.since)}.`}{" "}
            The site searches the database meanwhile, and what changes waits. Nothing is lost.
          </p>
          {engine.since === undefined ? null : <p className="s">It said: {engine.detail ?? "nothing"}</p>}
        </Alert>
      )}
      {engine.changesFail === undefined ? null : (
        <Alert kind="warn">
          <p>The engine has taken no changes since {timeOfDay(engine.changesFail.since)}. They wait and are tried again by themselves.</p>
          <p className="s">It said: {engine.changesFail.detail}</p>
        </Alert>
      )}
      <section className="r20" aria-labelledby="engine">
        <h2 id="engine">The engine</h2>
        <dl className="facts">
          <Fact term="Engine">{engine.engine}</Fact>
          <Fact term="State">{engine.ok ? "answers" : isBeingBuilt ? "answers, and is being filled" : "rests"}</Fact>
          <Fact term="Suppliers">
            {engine.ok
              ? `${count(engine.documents)} in the index, ${count(published)} in the database`
              : `${count(published)} in the database`}
          </Fact>
          <Fact term="Changes">
            {open.changes === 0 ? (
              "none waits"
            ) : (
              <>
                {count(open.changes)} to be indexed. <Link to="/admin/outbox">See what waits</Link>
              </>
            )}
          </Fact>
        </dl>
      </section>
      {indexes.map((index) => (
        <IndexPanel key={index.index} {...index} />
      ))}
      <section className="r20" aria-labelledby="do">
        <h2 id="do">Compare or build anew</h2>
        <Form method="post" className="stack">
          <p>
            Comparing looks at every document and puts right what differs. Building anew makes a new index beside the one in use and swaps
            them; searches go on meanwhile.
          </p>
          <p className="acts">
            <button className="btn" type="submit" name="intent" value="check">
              Compare now
            </button>
            <button className="btn" type="submit" name="intent" value="rebuild">
              Build anew
            </button>
            {isBusy ? (
              <span className="s soft" role="status">
                {open.rebuild || indexes.some((index) => index.isRebuilding) ? "Building." : "Comparing."}{" "}
                <Link to="/admin/search">Look again</Link>
              </span>
            ) : null}
          </p>
        </Form>
      </section>
    </div>
  );
}

function IndexPanel({ index, check, rebuild, isRebuilding }: Index) {
  return (
    <section className="r20" aria-labelledby={index}>
      <h2 id={index}>{TITLES[index]}</h2>
      <dl className="facts">
        {check === null ? null : (
          <>
            <Fact term="Last compared">
              {when(check.at)}, in {seconds(check.tookMs)}
            </Fact>
            <Fact term="Found">{found(check)}</Fact>
          </>
        )}
        {rebuild === null ? null : (
          <Fact term={isRebuilding ? "Being built" : "Last built"}>
            {isRebuilding ? (
              <>
                {count(rebuild.done)} of {count(rebuild.of)}
                <progress max={Math.max(1, rebuild.of)} value={rebuild.done} aria-label="Documents built" />
              </>
            ) : rebuild.finishedAt === null ? (
              `${when(rebuild.at)}, broken off at ${count(rebuild.done)} of ${count(rebuild.of)}`
            ) : (
              `${when(rebuild.finishedAt)}, ${count(rebuild.done)} in ${seconds(rebuild.finishedAt - rebuild.startedAt)}`
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Reads the page's data again while something is under way. */
function useLookingAgain(isBusy: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBusy, revalidate]);
}

function found({ expected, missing, stale, extra, waiting, repaired, rebuilt }: NonNullable<Index["check"]>): string {
  const differed = missing + stale + extra;
  const compared = `${count(expected)} compared`;
  const follow = waiting === 0 ? "" : ` ${count(waiting)} had just changed and follow by themselves.`;
  if (differed === 0) return `${compared}, nothing differed.${follow}`;
  const kinds = [
    missing > 0 ? `${count(missing)} missing` : "",
    stale > 0 ? `${count(stale)} out of date` : "",
    extra > 0 ? `${count(extra)} too many` : "",
  ].filter((kind) => kind !== "");
  const how = rebuilt ? "the index was built anew" : `${repaired === differed ? "all" : count(repaired)} put right`;
  return `${compared}: ${kinds.join(", ")}; ${how}.${follow}`;
}

function when(at: number): string {
  return `${longDate(at)}, ${timeOfDay(at)}`;
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

function seconds(ms: number): string {
  if (ms < 1000) return "under a second";
  const whole = Math.round(ms / 1000);
  return whole < 120 ? `${whole} ${whole === 1 ? "second" : "seconds"}` : `${Math.round(whole / 60)} minutes`;
}
