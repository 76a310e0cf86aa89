import { data, Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { ConfirmNotice } from "#app/features/accounts/confirm-notice.tsx";
import { AlreadyListed, createOrganisation } from "#app/features/organisations/create-organisation.server.ts";
import type { ListedOrganisation } from "#app/features/organisations/find-listed.server.ts";
import { OrganisationFields, type OrganisationValues } from "#app/features/organisations/organisation-fields.tsx";
import { ACT_AS, createOrganisationSchema } from "#app/features/organisations/schema.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/new";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Find or add your organisation")];

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const asked = new URL(request.url).searchParams.get("as");
  return { as: ACT_AS.find((one) => one === asked) ?? null, email: actor.email, emailConfirmed: actor.emailConfirmed };
});

/** What a page may show of an organisation that was found. */
type Found = Pick<ListedOrganisation, "slug" | "name" | "place" | "isSupplier" | "isClaimed" | "by">;

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const form = await readForm(request);
  const parsed = parseForm(form, createOrganisationSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const services = getServices(context);
  try {
    await services.limits.consume("claim_user", actor.userId);
    await services.limits.consume("organisation_user", actor.userId);
    const { slug } = createOrganisation(getCtx(context), parsed.value);
    return redirect(`/organisations/${slug}?created=1`);
  } catch (error) {
    if (!(error instanceof AlreadyListed)) return formProblemFrom(error, form);
    const found: Found[] = error.listed.map(({ slug, name, place, isSupplier, isClaimed, by }) => ({
      slug,
      name,
      place,
      isSupplier,
      isClaimed,
      by,
    }));
    const state: FormState & { found: Found[] } = { errors: {}, values: valuesOf(form), found };
    return data(state, { status: 409 });
  }
});

const BLANK: OrganisationValues = {
  actAs: [],
  name: "",
  tradingName: null,
  buyerKind: null,
  legalForm: null,
  companyNumber: null,
  charityNumber: null,
  website: null,
  postcode: null,
  about: "",
};

export default function NewOrganisation({ loaderData }: Route.ComponentProps) {
  const answer = useActionData<typeof action>();
  const state = formState(answer);
  const found = answer !== undefined && "found" in answer ? (answer.found as Found[]) : [];
  const { as, email, emailConfirmed } = loaderData;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your account", to: "/account" }, { label: "Find or add your organisation" }]} />
      {emailConfirmed ? null : <ConfirmNotice email={email} />}
      <header className="head">
        <h1>Find or add your organisation</h1>
        <p className="lead">
          Many social enterprises are listed already, from public registers. We look first, so that yours is not listed twice.
        </p>
      </header>
      <div className="split">
        <Form method="post" className="form" noValidate>
          <ErrorSummary state={state} />
          {found.length === 0 ? null : <Listed found={found} />}
          <OrganisationFields state={state} values={as === null ? BLANK : { ...BLANK, actAs: [as] }} />
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Save and go on
            </button>
            <Link className="btn btn-text" to="/account">
              Not now
            </Link>
          </p>
        </Form>
        <aside className="aside" aria-labelledby="search">
          <h2 id="search" className="h-m">
            Listed already?
          </h2>
          <p>
            <Link to="/suppliers">Search for its name</Link>, open the page and press Claim this profile. It takes a minute if you have an
            e-mail address at its web address.
          </p>
          <h2 className="h-m">A colleague is here already?</h2>
          <p>Ask them to invite you under Team, by {email}. Then you need fill in nothing.</p>
        </aside>
      </div>
    </div>
  );
}

function Listed({ found }: { found: Found[] }) {
  const certain = found.some((one) => one.by === "identifier");
  return (
    <section className="panel stack" role="alert" aria-labelledby="listed">
      <h2 id="listed" className="h-m">
        {certain ? "This organisation is listed already" : "Is it one of these?"}
      </h2>
      <p>
        {certain
          ? "It has the registered number you gave. Nothing was added."
          : "They have that name, there or without a postcode. Nothing was added yet."}
      </p>
      <ul className="stack">
        {found.map((one) => (
          <li key={one.slug} className="row row-end">
            <p>
              <strong>{one.name}</strong>
              {one.place === null ? null : <span className="soft">, {one.place}</span>}
              <br />
              <span className="s soft">{one.isClaimed ? "Somebody looks after it already" : "Nobody looks after it yet"}</span>
            </p>
            <Link className="btn" to={`/suppliers/${one.slug}/claim`}>
              {one.isClaimed ? "Ask to join" : "This is us: claim it"}
              <span className="vh">, {one.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      {certain ? (
        <p className="s soft">If the number is wrong, correct it below.</p>
      ) : (
        <label className="opt">
          <input type="checkbox" name="notListed" value="yes" />
          <span>
            It is none of these<small>Then press Save and go on, and we add yours</small>
          </span>
        </label>
      )}
    </section>
  );
}
