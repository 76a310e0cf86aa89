import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextArea, TextField } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { requireProfile } from "#app/features/directory/get-profile.server.ts";
import { reportProfile } from "#app/features/directory/report-profile.server.ts";
import { reportSchema } from "#app/features/directory/schema.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/report";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const { slug, name } = requireProfile(getCtx(context), params.slug);
  return { slug, name, sent: new URL(request.url).searchParams.has("sent") };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const { limits } = getServices(context);
  const form = await readForm(request);
  const parsed = parseForm(form, reportSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    await limits.consume("mail_from_address", getRequestInfo(context).network);
    reportProfile(getCtx(context), { slug: params.slug, ...parsed.value });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/suppliers/${params.slug}/report?sent`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Something wrong with ${loaderData?.name ?? "a profile"}`), { name: "robots", content: "noindex" }];
}

export default function Report({ loaderData }: Route.ComponentProps) {
  const { slug, name, sent } = loaderData;
  const state = formState(useActionData());
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[{ label: "Suppliers", to: "/suppliers" }, { label: name, to: `/suppliers/${slug}` }, { label: "Something wrong" }]}
      />
      <div className="head">
        <h1>Something wrong with this profile?</h1>
        <p className="lead">Tell the campaign team what is not right about {name}. They check it against its source.</p>
      </div>
      {sent ? (
        <Alert kind="good" live>
          <p>
            The campaign team has it. <Link to={`/suppliers/${slug}`}>Go back to the profile</Link>.
          </p>
        </Alert>
      ) : (
        <Form method="post" className="form form-2" noValidate>
          <ErrorSummary state={state} />
          <TextArea name="what" label="What is wrong?" hint="Say what you read, and what it should say" state={state} maxLength={2000} />
          <TextField
            name="email"
            type="email"
            label="Your e-mail address"
            optional
            hint="Only if you want an answer. It is not shown to anybody else"
            state={state}
            autoComplete="email"
          />
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Tell us
            </button>
          </p>
        </Form>
      )}
    </div>
  );
}
