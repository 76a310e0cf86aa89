import { Form, Link } from "react-router";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { listSignInFailures } from "#app/features/accounts/sign-in-failures.server.ts";
import { isAuditPart, listAudit } from "#app/features/campaign/list-audit.server.ts";
import { Pieces } from "#app/features/campaign/pieces.tsx";
import { AUDIT_PARTS } from "#app/platform/audit/catalogue.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/audit";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  const page = Math.trunc(Number(params.get("page"))) || 1;
  if (params.get("show") === "failed") return { show: "failed" as const, ...listSignInFailures(getCtx(context), { page }) };
  const asked = params.get("part") ?? "";
  const part = isAuditPart(asked) ? asked : undefined;
  const parts = Object.entries(AUDIT_PARTS).map(([value, { label }]) => ({ value, label }));
  const action = (params.get("action") ?? "").slice(0, 60);
  return { show: "done" as const, part: part ?? "", parts, ...listAudit(getCtx(context), { page, part, action }) };
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
        <ol className="ledger dated">
          {items.map((item) => (
            <li key={item.id}>
              <p className="s soft">
                {longDate(item.at)}, {timeOfDay(item.at)}
              </p>
              <p>
                Somebody tried a wrong password for {item.name === null ? "no account that is here" : `the account of ${item.name}`}{" "}
                <span className="s soft">
                  from {item.network}, with {item.device}
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  );
}

function Done({ items, total, page, pageSize, part, parts }: Shown<"done">) {
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> {total === 1 ? "thing" : "things"} done
        </h1>
        <p className="s soft order">The newest first, by London’s clock. Nothing here can be changed or removed.</p>
        <p>
          <Link className="go" to="?show=failed">
            Sign-ins that failed
          </Link>
        </p>
        <Form className="acts bar" role="search">
          <div className="field">
            <label htmlFor="part">What it is about</label>
            <select className="in" id="part" name="part" defaultValue={part} key={part}>
              <option value="">Everything</option>
              {parts.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <button className="btn" type="submit">
            Show
          </button>
        </Form>
      </div>
      {items.length === 0 ? (
        <Empty title="Nothing of this has been done yet" />
      ) : (
        <ol className="ledger dated">
          {items.map((item) => (
            <li key={item.id}>
              <p className="s soft">
                {longDate(item.at)}, {timeOfDay(item.at)}
              </p>
              <p>
                <strong>
                  <Pieces of={[item.who]} />
                </strong>
                {item.team === null ? " " : item.team === "in its name" ? ", for the campaign team, " : ", of the campaign team, "}
                <Pieces of={item.did} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  );
}
