import { NavLink, Outlet } from "react-router";
import { listClaims } from "#app/features/organisations/decide-claim.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { outboxState } from "#app/platform/outbox.server.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/layout";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return { claims: listClaims(ctx, "pending").length, dead: outboxState(ctx.db, ctx.now).dead };
});

export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  const tabs = [
    { to: "/admin", label: "Overview", end: true },
    { to: "/admin/claims", label: "Claims", count: loaderData.claims },
    { to: "/admin/organisations", label: "Organisations" },
    { to: "/admin/people", label: "People" },
    { to: "/admin/mails", label: "Mails" },
    { to: "/admin/outbox", label: "After-work", count: loaderData.dead },
    { to: "/admin/search", label: "Search" },
    { to: "/admin/audit", label: "Who did what" },
    { to: "/admin/imports", label: "Imports" },
    { to: "/admin/unmet", label: "Unmet searches" },
  ];
  return (
    <>
      <section className="desk desk-flush" aria-label="Campaign team">
        <div className="wrap">
          <p>
            <span className="name">Campaign team</span> <span className="s soft">Admin</span>
          </p>
          <nav className="tabs" aria-label="Admin">
            {tabs.map((tab) => (
              <NavLink key={tab.to} to={tab.to} end={tab.end}>
                {tab.label} {tab.count ? <span className="ct">{tab.count}</span> : null}
              </NavLink>
            ))}
          </nav>
        </div>
      </section>
      <div className="wrap">
        <Outlet />
      </div>
    </>
  );
}
