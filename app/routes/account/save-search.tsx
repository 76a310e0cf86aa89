import { Form, Link, redirect } from "react-router";
import { Radios, TextField } from "#app/components/fields.tsx";
import { AskedTags } from "#app/features/saved-searches/asked-tags.tsx";
import { proposeSearch } from "#app/features/saved-searches/propose-search.server.ts";
import { LONGEST_NAME, SEARCH_KINDS } from "#app/features/saved-searches/vocabulary.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/save-search";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Save a search")];

/** Where signing in or joining leads whoever wants to save a search: nothing is saved before the button is pressed. */
export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const params = new URL(request.url).searchParams;
  const kind = SEARCH_KINDS.find((one) => one === params.get("kind")) ?? "suppliers";
  const proposed = proposeSearch(getCtx(context), { kind, query: params.get("query") ?? "" });
  if (proposed.saved) throw redirect(proposed.href);
  return proposed;
});

const MAIL = [
  { value: "daily", label: "Once a day, when something new fits", hint: "One mail for all your searches, and none on a day without" },
  { value: "never", label: "Never", hint: "You run it yourself when you like" },
];

export default function SaveSearchPage({ loaderData }: Route.ComponentProps) {
  const { kind, query, href, name, asks } = loaderData;
  return (
    <Form method="post" action="/account/searches" className="form form-2">
      <header className="head">
        <h1>Save this search</h1>
        <AskedTags asks={asks} />
      </header>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="query" value={query} />
      <TextField name="name" label="Name" hint="It stands in the subject of the mail." value={name} maxLength={LONGEST_NAME} required />
      <Radios name="alerts" legend="Write to me" choices={MAIL} values={["daily"]} />
      <p className="acts">
        <button className="btn btn-main" type="submit" name="intent" value="save">
          Save the search
        </button>
        <Link className="btn btn-text" to={href}>
          Back to the results
        </Link>
      </p>
    </Form>
  );
}
