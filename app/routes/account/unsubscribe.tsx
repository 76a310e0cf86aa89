import { Form, Link, redirect } from "react-router";
import { readUnsubscribeToken, unsubscribe } from "#app/features/accounts/unsubscribe.server.ts";
import { DomainError } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/unsubscribe";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Stop match mail"), { name: "referrer", content: "same-origin" }];

const GONE = "This link is not whole. Copy all of it from the mail, or sign in and change it under Account, Notifications.";

/** The token is in the address, as RFC 8058 has it: mail programs post `List-Unsubscribe=One-Click` there. */
function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  if (new URL(request.url).searchParams.get("done") === "1") return { done: true };
  await getServices(context).limits.consume("token_address", getRequestInfo(context).ip);
  if (readUnsubscribeToken(getCtx(context), tokenOf(request)) === null) throw new DomainError("not_found", GONE);
  return { done: false };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  await getServices(context).limits.consume("token_address", getRequestInfo(context).ip);
  const token = tokenOf(request);
  if (readUnsubscribeToken(getCtx(context), token) === null) throw new DomainError("not_found", GONE);
  unsubscribe(getCtx(context), token);
  return redirect("/unsubscribe?done=1");
});

export default function Unsubscribe({ loaderData }: Route.ComponentProps) {
  if (loaderData.done) {
    return (
      <div className="wrap sec">
        <div className="stack prose">
          <h1>Match mail is stopped</h1>
          <p className="lead">We send you no more mail about opportunities that fit. You find them under For you whenever you sign in.</p>
          <p>Mail about what you do yourself still comes: an answer, an introduction, a new password.</p>
          <p>
            <Link className="btn" to="/account/notifications">
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
          <h1>Stop match mail</h1>
          <p className="lead">You then get no more mail about opportunities that fit what you offer.</p>
        </div>
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Stop match mail
          </button>
          <Link className="btn btn-text" to="/account/notifications">
            Get it once a day instead
          </Link>
        </p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
