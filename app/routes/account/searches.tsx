import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";

import { Alert, Empty } from "#app/components/ui.tsx";
import { runHref } from "#app/features/saved-searches/address.ts";
import { AskedTags } from "#app/features/saved-searches/asked-tags.tsx";
import { deleteSearch } from "#app/features/saved-searches/delete-search.server.ts";
import { listSearches, type SavedSearchItem } from "#app/features/saved-searches/list-searches.server.ts";
import { renameSearch } from "#app/features/saved-searches/rename-search.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { deleteSearchSchema, renameSearchSchema, saveSearchSchema, setAlertsSchema } from "#app/features/saved-searches/schema.ts";
import { setAlerts } from "#app/features/saved-searches/set-alerts.server.ts";
import { LONGEST_NAME, type SearchKind } from "#app/features/saved-searches/vocabulary.ts";
import { ago, shortDate } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { safePath } from "#app/platform/redirects.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import { counted, countWords } from "#app/platform/words.ts";
import type { Route } from "./+types/searches";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Your searches")];

const NOTES = {
  renamed: "The search has its new name.",
  daily: "From now on you get a mail when something new fits.",
  never: "The mail about this search is stopped. The search stays.",
};

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const searches = await listSearches(ctx);
  const params = new URL(request.url).searchParams;
  const done = params.get("done") ?? "";
  return {
    searches,
    now: ctx.now,
    isDeleted: done === "deleted",
    /** What was done to which search. */
    note: { search: Number(params.get("search")), text: noteOf(NOTES, done) },
  };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const form = await readForm(request);
  const intent = form.get("intent");
  try {
    if (intent === "save") {
      const parsed = parseForm(form, saveSearchSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const { href } = saveSearch(ctx, parsed.value);
      return redirect(safePath(parsed.value.back, href));
    }
    if (intent === "rename") {
      const parsed = parseForm(form, renameSearchSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      renameSearch(ctx, parsed.value);
      return redirect(doneHref("renamed", parsed.value.search));
    }
    if (intent === "alerts") {
      const parsed = parseForm(form, setAlertsSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      setAlerts(ctx, parsed.value);
      return redirect(doneHref(parsed.value.alerts, parsed.value.search));
    }
    if (intent === "delete") {
      const parsed = parseForm(form, deleteSearchSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      deleteSearch(ctx, parsed.value);
      return redirect("/account/searches?done=deleted");
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

function doneHref(done: string, search: number): string {
  return `/account/searches?done=${done}&search=${search}#search-${search}`;
}

export default function Searches({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const { searches, now, isDeleted, note } = loaderData;
  const writing = searches.filter((one) => one.alerts === "daily").length;
  return (
    <>
      <header className="head">
        <h1>{searches.length === 0 ? "Your searches" : counted(searches.length, "saved search", "saved searches")}</h1>
        {searches.length === 0 ? null : <p className="lead">{mailSentence(searches.length, writing)}</p>}
      </header>
      <div className="stack-l">
        {isDeleted && state === undefined ? (
          <Alert kind="good" live>
            <p>The search is deleted.</p>
          </Alert>
        ) : null}
        {state?.values.intent?.[0] === "rename" ? null : <Refused state={state} />}
        {searches.length === 0 ? (
          <Empty title="You have saved no search yet" action={{ to: "/suppliers", label: "Search suppliers" }}>
            <p>
              Search for suppliers or for <Link to="/opportunities">opportunities</Link>, and choose “Save this search”. We look every
              morning, and write to you when something new fits.
            </p>
          </Empty>
        ) : (
          <ul className="ledger">
            {searches.map((one) => (
              <Search
                key={one.id}
                search={one}
                now={now}
                state={state?.values.search?.[0] === String(one.id) ? state : undefined}
                note={note.search === one.id && state === undefined ? note.text : null}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function mailSentence(all: number, writing: number): string {
  if (writing === 0) return "You get no mail about them.";
  const what = writing < all ? `For ${countWords(writing)} of them we` : "We";
  return `${what} look every morning, and write when something new fits: one mail a day at most.`;
}

/** A search that could not be kept is not lost: it can be gone back to. */
function Refused({ state }: { state: FormState | undefined }) {
  if (state === undefined) return null;
  const kind = state.values.kind?.[0];
  const query = state.values.query?.[0];
  return (
    <div className="stack-s">
      <ErrorSummary state={state} />
      {(kind === "suppliers" || kind === "opportunities") && query !== undefined ? (
        <p>
          <Link className="go" to={safePath(runHref(kind, query), `/${kind}`)}>
            Back to the search you wanted to save
          </Link>
        </p>
      ) : null}
    </div>
  );
}

const OF: Record<SearchKind, { finds: (n: number) => string; label: string }> = {
  suppliers: { finds: (n) => `${counted(n, "supplier")} now`, label: "Suppliers" },
  opportunities: { finds: (n) => `${counted(n, "opportunity", "opportunities")} open now`, label: "Opportunities" },
};

interface SearchProps {
  search: SavedSearchItem;
  now: Date;
  state: FormState | undefined;
  note: string | null;
}

function Search({ search, now, state, note }: SearchProps) {
  const { id, kind, name, asks, href, alerts, createdAt, lastToldAt, finds } = search;
  const scope = String(id);
  const daily = alerts === "daily";
  return (
    <li id={`search-${id}`}>
      <p className="s soft">{OF[kind].label}</p>
      <div className="stack-s">
        <h2 className="name">
          <Link to={href}>{name}</Link>
        </h2>
        {note === null ? null : (
          <Alert kind="good" live>
            <p>{note}</p>
          </Alert>
        )}
        <AskedTags asks={asks} />
        <p className="dot s soft">
          {finds === null ? null : <span>{OF[kind].finds(finds)}</span>}
          <span>saved {ago(createdAt, now)}</span>
          <span>{lastToldAt !== null ? `last mail on ${shortDate(lastToldAt)}` : daily ? "nothing new so far" : "no mail"}</span>
        </p>
        <Form method="post" className="acts" preventScrollReset>
          <input type="hidden" name="search" value={id} />
          <input type="hidden" name="alerts" value={daily ? "never" : "daily"} />
          <button className="btn btn-s" type="submit" name="intent" value="alerts">
            {daily ? "Stop the mail" : "Write to me daily"}
            <span className="vh"> about {name}</span>
          </button>
        </Form>
        <details open={state !== undefined}>
          <summary className="s">
            Rename or delete<span className="vh"> {name}</span>
          </summary>
          <div className="stack-s">
            <Form method="post" className="form" noValidate>
              <ErrorSummary state={state} scope={scope} />
              <input type="hidden" name="search" value={id} />
              <TextField name="name" label="Name" value={name} maxLength={LONGEST_NAME} state={state} scope={scope} />
              <p className="acts">
                <button className="btn" type="submit" name="intent" value="rename">
                  Save the name
                </button>
              </p>
            </Form>
            <Form method="post">
              <input type="hidden" name="search" value={id} />
              <button className="btn btn-bad" type="submit" name="intent" value="delete">
                Delete this search<span className="vh">: {name}</span>
              </button>
            </Form>
          </div>
        </details>
      </div>
    </li>
  );
}
