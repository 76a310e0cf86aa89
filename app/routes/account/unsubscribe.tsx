import { Form, Link, redirect } from "react-router";
import { readUnsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { unsubscribe } from "#app/features/saved-searches/unsubscribe.server.ts";
import { deadLink } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import type { UnsubscribeScope } from "#app/platform/mail.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/unsubscribe";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Stop mail"), { name: "referrer", content: "same-origin" }];

const GONE = "This link is not whole. Copy all of it from the mail, or sign in and change it under Account.";
const INSTEAD = [{ label: "Sign in", to: "/sign-in" }];

const WORDS: Record<
  UnsubscribeScope,
  { ask: string; what: string; button: string; done: string; now: string; to: string; instead: string }
> = {
  matches: {
    ask: "Stop match mail",
    what: "You then get no more mail about opportunities that fit what you offer.",
    button: "Stop match mail",
    done: "Match mail is stopped",
    now: "We send you no more mail about opportunities that fit. You find them under For you whenever you sign in.",
    to: "/account/notifications",
    instead: "Get it once a day instead",
  },
  searches: {
    ask: "Stop mail about your searches",
    what: "You then get no more mail when something new fits a search you saved. The searches stay.",
    button: "Stop it for all my searches",
    done: "Mail about your searches is stopped",
    now: "We send you no more mail about the searches you saved. They stay, and each can have its mail again.",
    to: "/account/searches",
    instead: "Choose for which searches",
  },
};

/** The token is in the address, as RFC 8058 has it: mail programs post `List-Unsubscribe=One-Click` there. */
function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}

function answer(scope: UnsubscribeScope, done: boolean) {
  return { scope, done };
}

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  if (done === "matches" || done === "searches") return answer(done, true);
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const found = readUnsubscribeToken(getCtx(context), tokenOf(request));
  if (found === null) throw deadLink(GONE, INSTEAD);
  return answer(found.scope, false);
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const token = tokenOf(request);
  if (readUnsubscribeToken(getCtx(context), token) === null) throw deadLink(GONE, INSTEAD);
  return redirect(`/unsubscribe?done=${unsubscribe(getCtx(context), token)}`);
});

export default function Unsubscribe({ loaderData }: Route.ComponentProps) {
  const words = WORDS[loaderData.scope];
  if (loaderData.done) {
    return (
      <div className="wrap sec">
        <div className="stack prose">
          <h1>{words.done}</h1>
          <p className="lead">{words.now}</p>
          <p>Mail about what you do yourself still comes: an answer, an introduction, a new password.</p>
          <p>
            <Link className="btn" to={words.to}>
              Change this
            </Link>
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2">
        <div className="stack-s">
          <h1>{words.ask}</h1>
          <p className="lead">{words.what}</p>
        </div>
        <p className="acts">
          <button className="btn btn-main" type="submit">
            {words.button}
          </button>
          <Link className="btn btn-text" to={words.to}>
            {words.instead}
          </Link>
        </p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
