import { Link, useSearchParams } from "react-router";
import { FindForm } from "#app/components/find-form.tsx";
import { Punch, type PunchLook } from "#app/components/punch.tsx";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { listMails } from "#app/platform/list-mails.server.ts";
import { MAIL_STATUS_WORDS, type MailStatus } from "#app/platform/mail-status.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/mails";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const params = new URL(request.url).searchParams;
  return listMails(getCtx(context), {
    page: Math.trunc(Number(params.get("page"))) || 1,
    status: params.get("status"),
    to: (params.get("to") ?? "").slice(0, 100),
  });
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Mails")];
}

const LOOKS: Record<MailStatus, PunchLook> = {
  sent: "full",
  kept: "tint",
  waiting: "outline",
  failed: "bad",
  withdrawn: "outline",
  limited: "outline",
  held: "outline",
};

export default function Mails({ loaderData }: Route.ComponentProps) {
  const { items, total, page, pageSize } = loaderData;
  const [params] = useSearchParams();
  return (
    <div className="sec">
      <div className="r20">
        <h1 className="h-s">
          <span className="num">{total.toLocaleString("en-GB")}</span> {total === 1 ? "mail" : "mails"}
        </h1>
        <p className="s soft order">The newest first. “Kept here” means that no mail server is set: such a mail is never sent.</p>
        <FindForm
          params={params}
          words={{ name: "to", label: "To", type: "text" }}
          choice={{ name: "status", labels: MAIL_STATUS_WORDS }}
        />
      </div>
      {items.length === 0 ? (
        <Empty title="No mails here">
          <p>Mails appear when people sign up, match, answer or say yes.</p>
        </Empty>
      ) : (
        <ol className="ledger">
          {items.map((mail) => (
            <li key={mail.id}>
              <p className="s soft">
                {longDate(mail.createdAt)}, {timeOfDay(mail.createdAt)}
              </p>
              <div className="stack-s">
                <h2 className="h-m">
                  <Link to={`/admin/mails/${mail.id}`}>{mail.subject}</Link>
                </h2>
                <p className="s">To {mail.to}</p>
                <p className="tags">
                  <Punch look={LOOKS[mail.status]} word={MAIL_STATUS_WORDS[mail.status]} />
                  <Punch word={mail.kind.replaceAll("_", " ")} />
                </p>
                {mail.lastError ? (
                  <p className="s soft">
                    {mail.status === "withdrawn" ? "" : "The mail server said: "}
                    {mail.lastError}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  );
}
