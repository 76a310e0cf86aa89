import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { DoneNote, Empty } from "#app/components/ui.tsx";
import { LONGEST_NAME, lastDay } from "#app/features/kept/kept-list.ts";
import { listLists } from "#app/features/kept/list-lists.server.ts";
import { makeList } from "#app/features/kept/make-list.server.ts";
import { nameSchema } from "#app/features/kept/schema.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import { countWords, upperFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/list";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Your lists")];

const NOTES = { deleted: "The list is deleted, with its notes and its link." };

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  return {
    slug: organisation.slug,
    lists: listLists(ctx, organisation.id),
    canChange: canAct(actor, organisation.id) && organisation.isBuyer,
    note: noteOf(NOTES, new URL(request.url).searchParams.get("done")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const parsed = parseForm(form, nameSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    const { slug } = makeList(ctx, { organisationId: organisation.id, name: parsed.value.name });
    return redirect(`/organisations/${organisation.slug}/lists/${slug}`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export default function Lists({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, lists, canChange, note } = loaderData;
  const state = formState(actionData);
  return (
    <div className="wrap">
      <header className="head">
        <h1>{lists.length === 0 ? "No list yet" : lists.length === 1 ? "One list" : `${upperFirst(countWords(lists.length))} lists`}</h1>
        <p className="lead">Suppliers that your team keeps, with notes. A supplier learns how many buyers keep it, never who.</p>
      </header>
      <div className="stack-l">
        <DoneNote note={note} />
        {lists.length === 0 ? (
          <Empty title="Nobody is kept yet" action={{ to: "/suppliers", label: "Look for suppliers" }}>
            <p>
              Press “Keep” beside a supplier, in a search or on its page. Everyone in your team sees who is kept, by whom and why, and you
              can compare them, download them, print them or send somebody a link.
            </p>
          </Empty>
        ) : (
          <section className="r20" aria-label="Lists">
            <p className="order soft s">The list on which somebody was kept last comes first.</p>
            <ul className="ledger">
              {lists.map((list) => (
                <li key={list.id}>
                  <p className="due">
                    <span className="num">{list.count}</span> {list.count === 1 ? "supplier" : "suppliers"}
                  </p>
                  <div className="stack-s">
                    <h2 className="name">
                      <Link to={`/organisations/${slug}/lists/${list.slug}`}>{list.name}</Link>
                    </h2>
                    <p className="s soft">
                      {list.lastKeptAt === null ? "Nobody on it yet" : `Last kept on ${longDate(list.lastKeptAt)}`}
                      {list.sharedUntil === null ? "" : `. Shared by a link until ${longDate(lastDay(list.sharedUntil))}`}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        {canChange ? (
          <section className="r20" id="new">
            <Form method="post" className="form">
              <ErrorSummary state={state} />
              <TextField
                name="name"
                label="New list"
                hint="Such as Cleaners near the office"
                state={state}
                maxLength={LONGEST_NAME}
                required
              />
              <p>
                <button className="btn" type="submit">
                  Make the list
                </button>
              </p>
            </Form>
          </section>
        ) : null}
      </div>
    </div>
  );
}
