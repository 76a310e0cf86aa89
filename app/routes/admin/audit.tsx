import { Form, Link, useSearchParams } from "react-router";
import { Empty, Pagination, ScrollBox } from "#app/components/ui.tsx";
import { listSignInFailures } from "#app/features/accounts/sign-in-failures.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { listAudit } from "#app/platform/list-audit.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/audit";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  const page = Math.trunc(Number(params.get("page"))) || 1;
  if (params.get("show") === "failed") return { show: "failed" as const, ...listSignInFailures(getCtx(context), { page }) };
  return { show: "done" as const, ...listAudit(getCtx(context), { page, action: (params.get("action") ?? "").slice(0, 60) }) };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Who did what")];
}

export default function Audit({ loaderData }: Route.ComponentProps) {
  return loaderData.show === "failed" ? <Failed {...loaderData} /> : <Done {...loaderData} />;
}

type Shown<S> = Extract<Route.ComponentProps["loaderData"], { show: S }>;

function Failed({ items, total, page, pageSize }: Shown<"failed">) {
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> {total === 1 ? "sign-in" : "sign-ins"} that failed
        </h1>
        <p className="s soft order">Wrong passwords of the last 90 days, the newest first. What was typed is not kept.</p>
        <p>
          <Link className="go" to="/admin/audit">
            Who did what
          </Link>
        </p>
      </div>
      {items.length === 0 ? (
        <Empty title="No sign-in has failed" />
      ) : (
        <ScrollBox label="Sign-ins that failed">
          <table className="tbl s stacks">
            <caption className="vh">Sign-ins that failed, newest first</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Whose account</th>
                <th scope="col">From</th>
                <th scope="col">With</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <td className="nowrap">
                    {longDate(item.at)}, {timeOfDay(item.at)}
                  </td>
                  <td>{item.name ?? "Nobody’s"}</td>
                  <td data-of="From">{item.network}</td>
                  <td data-of="With">{item.device}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(n) => `?${new URLSearchParams({ show: "failed", page: String(n) })}`}
      />
    </div>
  );
}

function Done({ items, total, page, pageSize }: Shown<"done">) {
  const [params] = useSearchParams();
  const action = params.get("action") ?? "";
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> things done
        </h1>
        <p className="s soft order">The newest first. Nothing here can be changed or removed.</p>
        <p>
          <Link className="go" to="?show=failed">
            Sign-ins that failed
          </Link>
        </p>
        <Form className="acts bar" role="search">
          <div className="field">
            <label htmlFor="action">What begins with</label>
            <input className="in w-l" id="action" name="action" defaultValue={action} />
          </div>
          <button className="btn" type="submit">
            Show
          </button>
        </Form>
      </div>
      {items.length === 0 ? (
        <Empty title="Nothing has been done yet" />
      ) : (
        <ScrollBox label="Who did what">
          <table className="tbl s stacks">
            <caption className="vh">Who did what, newest first</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">To</th>
                <th scope="col">More</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <td className="nowrap">
                    {longDate(item.at)}, {timeOfDay(item.at)}
                  </td>
                  <td>
                    {item.actor ?? "The site"}
                    {item.actedAs === "team" ? ", for the campaign team" : item.siteRole === "campaign" ? ", of the campaign team" : ""}
                  </td>
                  <td>{item.action}</td>
                  <td data-of="To">
                    {item.subjectType} {item.subjectId}
                  </td>
                  <td data-of="More">{Object.keys(item.detail).length === 0 ? "" : JSON.stringify(item.detail)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} href={(n) => `?${new URLSearchParams({ action, page: String(n) })}`} />
    </div>
  );
}
