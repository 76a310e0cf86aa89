import { Link, NavLink, Outlet } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { ConfirmNotice } from "#app/features/accounts/confirm-notice.tsx";
import { heldActs } from "#app/features/deciding/final-acts.server.ts";
import { UndoNotes } from "#app/features/deciding/undo-note.tsx";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { notCheckedWord } from "#app/features/organisations/checking/unchecked.tsx";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { tabsOf } from "#app/features/workspace/tabs.ts";
import { workspaceCounts } from "#app/features/workspace/workspace-counts.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/layout";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const { state } = checkOf(ctx, organisation.id);
  const role = getMembership(actor, organisation.id)?.role ?? null;
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    actsAs: [
      organisation.isSupplier ? "Supplier" : "",
      organisation.isBuyer ? "Buyer" : "",
      organisation.isIntermediary ? "Intermediary" : "",
    ].filter(Boolean),
    role,
    unchecked: (organisation.isBuyer || organisation.isIntermediary) && state !== "checked" ? notCheckedWord(state) : null,
    tabs: tabsOf(organisation, workspaceCounts(ctx, organisation.id)),
    email: actor.email,
    emailConfirmed: actor.emailConfirmed,
    held: heldActs(ctx, organisation.id),
    now: ctx.now,
  };
});

const ROLE = { owner: "you are an owner", editor: "you are an editor", viewer: "you are a viewer" };

/** "Supplier, buyer and intermediary". */
function sentence(acts: readonly string[]): string {
  const rest = acts.slice(1).map((word) => word.toLowerCase());
  const last = rest.pop();
  return [[acts[0], ...rest].join(", "), last].filter(Boolean).join(" and ");
}

export default function Workspace({ loaderData }: Route.ComponentProps) {
  const { slug, name, actsAs, role, unchecked, tabs, email, emailConfirmed, held, now } = loaderData;
  const says = [sentence(actsAs), role === null ? "you look in as the campaign team" : ROLE[role]];
  return (
    <>
      <section className="desk" aria-label={name}>
        <div className="wrap">
          <p>
            <span className="name">{name}</span> <span className="s soft">{says.filter(Boolean).join(", ")}</span>
            {unchecked === null ? null : (
              <>
                {" "}
                <Link className="s" to={`/organisations/${slug}/check`}>
                  {unchecked}
                </Link>
              </>
            )}
          </p>
          <nav className="tabs" aria-label="Workspace">
            {tabs.map((tab) => (
              <NavLink
                key={tab.path}
                to={tab.path === "" ? `/organisations/${slug}` : `/organisations/${slug}/${tab.path}`}
                end={tab.path === ""}
              >
                {tab.label} {tab.count === undefined ? null : <span className="ct">{tab.count}</span>}
              </NavLink>
            ))}
          </nav>
        </div>
      </section>
      {role === null ? (
        <div className="wrap">
          <Alert>
            <p>
              You can read everything here and act for nobody: only {name}’s own people do.{" "}
              <Link to="/admin#may">What the campaign team may do in its own name</Link>
            </p>
          </Alert>
        </div>
      ) : null}
      {emailConfirmed ? null : (
        <div className="wrap">
          <ConfirmNotice email={email} />
        </div>
      )}
      <UndoNotes slug={slug} acts={held} now={now} canUndo={role === "owner" || role === "editor"} />
      <Outlet />
    </>
  );
}
