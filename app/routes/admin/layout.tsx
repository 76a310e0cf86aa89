import { NavLink, Outlet } from "react-router";
import { whatWaits } from "#app/features/campaign/what-waits.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/layout";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return { waiting: whatWaits(ctx).map(({ kind, count }) => [kind, count] as const) };
});

export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  const counts = new Map(loaderData.waiting);
  const tabs = [
    { to: "/admin", label: "Overview", end: true, count: loaderData.waiting.reduce((sum, [, count]) => sum + count, 0) },
    { to: "/admin/claims", label: "Claims", count: counts.get("claims") },
    { to: "/admin/organisations", label: "Organisations" },
    { to: "/admin/people", label: "People" },
    { to: "/admin/mails", label: "Mails" },
    { to: "/admin/outbox", label: "After-work", count: counts.get("dead") },
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
