import { Form, useSearchParams } from "react-router";
import { Empty, Pagination, ScrollBox } from "#app/components/ui.tsx";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { listAudit } from "#app/platform/list-audit.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/audit";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  return listAudit(getCtx(context), {
    page: Math.trunc(Number(params.get("page"))) || 1,
    action: (params.get("action") ?? "").slice(0, 60),
  });
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Who did what")];
}

export default function Audit({ loaderData }: Route.ComponentProps) {
  const { items, total, page, pageSize } = loaderData;
  const [params] = useSearchParams();
  const action = params.get("action") ?? "";
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> things done
        </h1>
        <p className="s soft order">The newest first. Nothing here can be changed or removed.</p>
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
          <table className="tbl s">
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
                  <td>{item.actor ?? "The site"}</td>
                  <td>{item.action}</td>
                  <td>
                    {item.subjectType} {item.subjectId}
                  </td>
                  <td>{Object.keys(item.detail).length === 0 ? "" : JSON.stringify(item.detail)}</td>
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
