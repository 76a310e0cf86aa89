import { Form, Link, redirect } from "react-router";
import { signOut } from "#app/features/accounts/sign-in.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/sign-out";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Sign out")];

export const loader = handled(({ context }: Route.LoaderArgs) => {
  const { actor } = getCtx(context);
  if (actor === null) throw redirect("/sign-in");
  return { email: actor.email };
});

export const action = handled(({ context }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  signOut(ctx);
  const cookie = sessionCookie(null, ctx.now, ctx.settings.origin.startsWith("https:"));
  return redirect("/sign-in?note=out", { headers: { "Set-Cookie": cookie } });
});

export default function SignOut({ loaderData }: Route.ComponentProps) {
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2">
        <h1>Sign out</h1>
        <p>You are signed in as {loaderData.email}.</p>
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Sign out
          </button>
          <Link className="btn btn-text" to="/account">
            Stay
          </Link>
        </p>
      </Form>
    </div>
  );
}
