import { Form, NavLink, Outlet } from "react-router";
import { ConfirmNotice } from "#app/features/accounts/confirm-notice.tsx";
import { handled } from "#app/platform/handled.server.ts";
import { requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/layout";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  return { name: actor.name, email: actor.email, emailConfirmed: actor.emailConfirmed };
});

export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <section className="desk" aria-label="Your account">
        <div className="wrap">
          <p>
            <span className="name">{loaderData.name}</span> <span className="s soft">{loaderData.email}</span>
          </p>
          <nav className="tabs" aria-label="Account">
            <NavLink to="/account" end>
              Overview
            </NavLink>
            <NavLink to="/account/searches">Searches</NavLink>
            <NavLink to="/account/security">Security</NavLink>
            <NavLink to="/account/notifications">Notifications</NavLink>
            <Form method="post" action="/sign-out">
              <button className="tab" type="submit">
                Sign out
              </button>
            </Form>
          </nav>
        </div>
      </section>
      <div className="wrap">
        {loaderData.emailConfirmed ? null : <ConfirmNotice email={loaderData.email} />}
        <Outlet />
      </div>
    </>
  );
}
