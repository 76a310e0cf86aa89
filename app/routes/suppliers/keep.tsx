import { Form, Link, redirect } from "react-router";
import { ErrorSummary, Radios, TextArea, TextField } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Empty } from "#app/components/ui.tsx";
import { requireProfile } from "#app/features/directory/get-profile.server.ts";
import { keepChoices } from "#app/features/kept/keep-choices.server.ts";
import { keepSupplier, letGo } from "#app/features/kept/keep-supplier.server.ts";
import { keepingOf } from "#app/features/kept/keeping.server.ts";
import { LONGEST_NAME, LONGEST_NOTE } from "#app/features/kept/kept-list.ts";
import { keepSchema, letGoSchema, nameSchema } from "#app/features/kept/schema.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { safePath } from "#app/platform/redirects.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/keep";

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Keep ${loaderData?.name ?? "a supplier"}`), { name: "robots", content: "noindex" }];
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { id, slug, name, place } = requireProfile(ctx, params.slug);
  const { searchParams } = new URL(request.url);
  return {
    slug,
    name,
    place,
    kept: keepingOf(ctx, [id])?.[id] ?? [],
    choices: keepChoices(ctx),
    from: searchParams.get("from") ?? "profile",
    back: safePath(searchParams.get("back"), `/suppliers/${slug}`),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { id, slug } = requireProfile(ctx, params.slug);
  const form = await readForm(request);
  const intent = form.get("intent");
  const back = safePath(form.get("back"), `/suppliers/${slug}`);
  try {
    if (intent === "keep") {
      const parsed = parseForm(form, keepSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const { list, note, from } = parsed.value;
      const kept = { supplierId: id, foundIn: from, note };
      if (!list?.startsWith("new:")) keepSupplier(ctx, { ...kept, into: list === undefined ? null : { listId: Number(list) } });
      else {
        const organisationId = Number(list.slice("new:".length));
        const field = nameField(organisationId);
        const named = nameSchema.safeParse({ name: form.get(field) ?? "" });
        if (!named.success)
          return formProblem({ errors: { [field]: named.error.issues.map(({ message }) => message) }, values: valuesOf(form) });
        keepSupplier(ctx, { ...kept, into: { organisationId, name: named.data.name } });
      }
      return redirect(back);
    }
    if (intent === "let_go") {
      const parsed = parseForm(form, letGoSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      letGo(ctx, { supplierId: id, listId: parsed.value.list });
      return redirect(back);
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

/** The field for the name of an organisation's new list. */
function nameField(organisationId: number): string {
  return `name-${organisationId}`;
}

export default function KeepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, name, place, kept, choices, from, back } = loaderData;
  const state = formState(actionData);
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: name, to: `/suppliers/${slug}` }, { label: "Keep" }]} />
      <header className="head">
        <h1>Keep {name}</h1>
        {place === null ? null : <p className="lead">{place}</p>}
      </header>
      {choices.length === 0 ? (
        <Empty title="Lists are kept by organisations that buy" action={{ to: "/account", label: "See your organisations" }}>
          <p>Their owners and editors keep suppliers on lists that the team shares, with notes. You belong to none where you can.</p>
        </Empty>
      ) : (
        <div className="stack-l">
          {kept.length === 0 ? null : (
            <ul className="ledger">
              {kept.map((on) => (
                <li key={on.listId}>
                  <p className="s soft reach">
                    <Icon name="star" />
                    Kept
                  </p>
                  <div className="row row-end">
                    <p>
                      <Link to={on.href}>{on.name}</Link>
                      {on.hasNote ? ", with a note" : ""}
                    </p>
                    <Form method="post">
                      <input type="hidden" name="list" value={on.listId} />
                      <input type="hidden" name="back" value={back} />
                      <button className="btn btn-s" type="submit" name="intent" value="let_go">
                        Take off{on.hasNote ? " with its note" : ""}
                        <span className="vh">: {on.name}</span>
                      </button>
                    </Form>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <Form method="post" className="form">
            <ErrorSummary state={state} />
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="back" value={back} />
            <Radios
              name="list"
              legend="On which list"
              state={state}
              values={[choices[0]?.value ?? ""]}
              choices={choices}
              reveal={Object.fromEntries(
                choices.flatMap(({ value, newFor }) =>
                  newFor === null
                    ? []
                    : [
                        [
                          value,
                          <TextField
                            key={value}
                            name={nameField(newFor)}
                            label="Name of the new list"
                            state={state}
                            maxLength={LONGEST_NAME}
                          />,
                        ],
                      ],
                ),
              )}
            />
            <TextArea
              name="note"
              label="Note"
              hint="For your team. The supplier never reads it, and a note that is there already is written anew."
              optional
              rows={3}
              maxLength={LONGEST_NOTE}
              state={state}
            />
            <p className="acts">
              <button className="btn btn-main" type="submit" name="intent" value="keep">
                Keep
              </button>
              <Link className="btn btn-text" to={back}>
                Back
              </Link>
            </p>
            <p className="s soft">A supplier learns how many buyers keep it, never who. Nobody gets a mail.</p>
          </Form>
        </div>
      )}
    </div>
  );
}
