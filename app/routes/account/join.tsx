import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { joiningCookie } from "#app/features/accounts/browser.server.ts";
import { NewPassword, YourName } from "#app/features/accounts/person-fields.tsx";
import { JOIN_AS, type JoinAs, signUpSchema } from "#app/features/accounts/schema.ts";
import { signUp } from "#app/features/accounts/sign-up.server.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { safePath } from "#app/platform/redirects.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { createTokenId } from "#app/platform/secrets.server.ts";
import type { Route } from "./+types/join";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Join")];

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const { actor } = getCtx(context);
  const url = new URL(request.url);
  const asked = url.searchParams.get("as");
  const as = JOIN_AS.find((one) => one === asked) ?? null;
  const next = url.searchParams.get("next");
  if (actor !== null) throw redirect(safePath(next, as === null ? "/account" : `/organisations/new?as=${as}`));
  return {
    as,
    next: next === null ? null : safePath(next, "/account"),
    sent: url.searchParams.get("sent") === "1",
    isDemo: getServices(context).isDemo,
  };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const services = getServices(context);
  const { network } = getRequestInfo(context);
  const form = await readForm(request);
  const parsed = parseForm(form, signUpSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const browserSecret = createTokenId();
  try {
    await services.limits.consume("sign_up_address", network);
    await services.limits.consume("sign_up_address_day", network);
    await signUp(ctx, { ...parsed.value, browserSecret });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  const cookie = joiningCookie(browserSecret, ctx.settings.origin.startsWith("https:"));
  return redirect("/join?sent=1", { headers: { "Set-Cookie": cookie } });
});

const WORDS: Record<JoinAs, { title: string; lead: string; steps: string[] }> = {
  buyer: {
    title: "Join as a buyer",
    lead: "Post what you need, and get a shortlist that says why each supplier is on it.",
    steps: ["Say which organisation you buy for", "Post an opportunity", "See who matches, and why"],
  },
  supplier: {
    title: "List your social enterprise",
    lead: "Say what you sell and where, and hear of the work that fits, with the reason.",
    steps: ["Find your organisation, or add it", "Say what you sell and where you work", "Hear of work that fits"],
  },
  intermediary: {
    title: "Join as an intermediary",
    lead: "Bring buyers and social enterprises together, and see what came of it.",
    steps: ["Say which organisation you work for", "Propose an introduction", "Follow it to a contract"],
  },
};
const ANYONE = {
  title: "Join",
  lead: "One account for you, whichever side of the table your organisation sits on.",
  steps: ["Confirm your e-mail address", "Find or add your organisation", "Post, answer, or introduce"],
};

export default function Join({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  if (loaderData.sent && state === undefined) return <CheckYourMail isDemo={loaderData.isDemo} />;
  const { as, next } = loaderData;
  const words = as === null ? ANYONE : WORDS[as];
  return (
    <div className="wrap sec">
      <div className="split">
        <Form method="post" className="form form-2" noValidate>
          <ErrorSummary state={state} />
          <div className="stack-s">
            <h1>{words.title}</h1>
            <p className="lead">{words.lead}</p>
          </div>
          {as === null ? null : <input type="hidden" name="as" value={as} />}
          {next === null ? null : <input type="hidden" name="next" value={next} />}
          <YourName state={state} />
          <TextField
            name="email"
            label="Work e-mail"
            type="email"
            hint="We send a link to it to make sure it is yours."
            autoComplete="email"
            maxLength={254}
            state={state}
            required
          />
          <NewPassword state={state} />
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Make my account
            </button>
            <Link className="btn btn-text" to={next === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`}>
              I have an account
            </Link>
          </p>
          <p className="s soft">
            We keep your name, address and what you do here. <Link to="/privacy">What we keep, and why</Link>
          </p>
        </Form>
        <aside className="aside" aria-labelledby="then">
          <h2 id="then" className="h-m">
            What comes next
          </h2>
          <ol className="why">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {as === null ? (
            <ul className="stack-s">
              <li>
                <Link className="go" to="/join?as=buyer">
                  I buy
                </Link>
              </li>
              <li>
                <Link className="go" to="/join?as=supplier">
                  I sell, as a social enterprise
                </Link>
              </li>
              <li>
                <Link className="go" to="/join?as=intermediary">
                  I bring the two together
                </Link>
              </li>
            </ul>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function CheckYourMail({ isDemo }: { isDemo: boolean }) {
  return (
    <div className="wrap sec">
      <div className="stack prose">
        <h1>Check your mail</h1>
        <p className="lead">
          We have written to the address you gave. Open the link in that mail in this browser, and you go straight on; in another one you
          choose your password again.
        </p>
        {isDemo ? (
          <Alert>
            <p>This is the demo. Without a mail server no mail is sent: the link stands in the terminal where the demo runs.</p>
          </Alert>
        ) : null}
        <p>It mostly takes a minute. Nothing there? Look among the junk mail, and check that the address was right.</p>
        <p className="acts">
          <Link className="btn" to="/suppliers">
            Look around meanwhile
          </Link>
          <Link className="btn btn-text" to="/join">
            Enter the address again
          </Link>
        </p>
      </div>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
