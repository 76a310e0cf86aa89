import { Breadcrumbs } from "#app/components/layout.tsx";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { readMail } from "#app/platform/list-mails.server.ts";
import { MAIL_STATUS_WORDS } from "#app/platform/mail-status.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/mail";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const { id, subject, toAddress, createdAt, status, lastError, text } = readMail(getCtx(context), Number(params.mail), "page");
  return { id, subject, toAddress, createdAt, status, lastError, text };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, loaderData?.subject ?? "Mail")];
}

export default function Mail({ loaderData: mail }: Route.ComponentProps) {
  return (
    <div className="stack-l sec">
      <header className="stack">
        <Breadcrumbs crumbs={[{ label: "Mails", to: "/admin/mails" }, { label: mail.subject }]} />
        <h1 className="h-s">{mail.subject}</h1>
        <dl className="facts">
          <div>
            <dt>To</dt>
            <dd>{mail.toAddress}</dd>
          </div>
          <div>
            <dt>Written</dt>
            <dd>
              {longDate(mail.createdAt)}, {timeOfDay(mail.createdAt)}
            </dd>
          </div>
          <div>
            <dt>State</dt>
            <dd>
              {MAIL_STATUS_WORDS[mail.status].toLowerCase()}
              {mail.lastError ? `: ${mail.lastError}` : ""}
            </dd>
          </div>
        </dl>
      </header>
      <section className="r20" aria-labelledby="seen">
        <h2 id="seen">As they see it</h2>
        <p className="s soft">A link that opens something for this person is in the mail alone. That you read this one is recorded.</p>
        <iframe className="mail-frame" title={`The mail “${mail.subject}”`} src={`/admin/mails/${mail.id}/html`} sandbox="allow-popups" />
      </section>
      <section className="r20" aria-labelledby="plain">
        <h2 id="plain">As plain text</h2>
        <pre className="mail-text">{mail.text}</pre>
      </section>
    </div>
  );
}
