import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { checkWords } from "#app/features/organisations/checking/unchecked.tsx";
import { longDate } from "#app/platform/dates.ts";
import { milesWords } from "#app/platform/miles.ts";
import type { PublicOpportunity } from "./facts/page.ts";
import { reservedFor } from "./reserving/rules.ts";
import { helpText, paperText, payText, timeText, valueText } from "./say.ts";
import { hasDirection, isForInvited } from "./vocabulary.ts";

/** At a glance, and the papers: the column beside an opportunity. */
export function OpportunityFacts({
  opportunity,
  soFar,
  hears,
}: {
  opportunity: PublicOpportunity;
  /** Null where it is nobody's business. */
  soFar: { responses: number; matches: number | null } | null;
  /** By which day everyone who answers hears, where that is still ahead or due, and how its buyer has answered so far. */
  hears: { by: string | null; record: string };
}) {
  const value = valueText(opportunity);
  const runs = runsText(opportunity.startDay, opportunity.duration);
  const cpv = opportunity.cpv.length === 0 ? "" : ` (CPV ${opportunity.cpv.join(", ")})`;
  const around = opportunity.delivery === "radius" && opportunity.radiusMiles ? `, and ${milesWords(opportunity.radiusMiles)} around` : "";
  return (
    <aside className="aside" aria-labelledby="glance">
      <h2 id="glance" className="h-m">
        At a glance
      </h2>
      <dl className="facts facts-n">
        {value === "" ? null : (
          <div>
            <dt>Value</dt>
            <dd>{value}</dd>
          </div>
        )}
        {[
          ["Days", timeText(opportunity)],
          ["Pay", payText(opportunity)],
          ["What", helpText(opportunity)],
        ].map(([label, text]) =>
          text === "" ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        <div>
          <dt>Runs</dt>
          <dd>{runs || "Not said yet"}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>{opportunity.delivery === "remote" ? "From anywhere" : `${opportunity.where ?? "Not said yet"}${around}`}</dd>
        </div>
        {opportunity.sectors.length === 0 ? null : (
          <div>
            <dt>Work</dt>
            <dd>
              {opportunity.sectors.map((sector, index) => (
                <span key={sector.code}>
                  {index > 0 ? ", " : ""}
                  <Link to={`/opportunities?sector=${encodeURIComponent(sector.code)}`}>{sector.name}</Link>
                </span>
              ))}
              {cpv}
            </dd>
          </div>
        )}
        {opportunity.reservation === null ? null : (
          <div>
            <dt>Reserved</dt>
            <dd>Only {reservedFor(opportunity.reservation)} may answer</dd>
          </div>
        )}
        {opportunity.publishedAt === null ? null : (
          <div>
            <dt>Posted</dt>
            <dd>
              {longDate(opportunity.publishedAt)}, by {opportunity.organisation.name}
              {opportunity.organisation.checked === null ? " (not checked yet)" : ` (${checkWords(opportunity.organisation.checked)})`}
            </dd>
          </div>
        )}
        {soFar === null ? null : (
          <div>
            <dt>So far</dt>
            <dd>
              {soFar.responses === 1 ? "1 response" : `${soFar.responses} responses`}
              {soFar.matches === null ? "" : `, ${soFar.matches === 1 ? "1 match" : `${soFar.matches} matches`}`}
            </dd>
          </div>
        )}
        {hears.by === null ? null : (
          <div>
            <dt>All hear by</dt>
            <dd>{longDate(hears.by)}</dd>
          </div>
        )}
        <div>
          <dt>Its record</dt>
          <dd>{hears.record}</dd>
        </div>
      </dl>
      {opportunity.attachments.length > 0 ? (
        <div className="stack">
          <h2 className="h-m">Papers</h2>
          <ul className="files">
            {opportunity.attachments.map((paper) => (
              <li key={paper.id}>
                <a href={`/opportunities/${opportunity.slug}/papers/${paper.id}`} download>
                  <Icon name="file" />
                  <span>
                    {paper.fileName}
                    <small>{paperText(paper.mediaType, paper.bytes)}</small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {opportunity.noticeUrl !== null ? (
        <p>
          <a className="row" href={opportunity.noticeUrl} rel="noopener noreferrer nofollow">
            <Icon name="out" />
            The official notice
          </a>
          <span className="s soft">At {new URL(opportunity.noticeUrl).hostname}</span>
        </p>
      ) : isForInvited(opportunity.kind) ? (
        <p className="s soft">An invited quote: only those who are invited see it, so it needs no official notice.</p>
      ) : hasDirection(opportunity.kind) ? null : (
        <p className="s soft">
          {opportunity.organisation.buyerKind === "public"
            ? "Buying for a public body: this one is below the threshold and needs no official notice."
            : "Contracts of public bodies above the threshold carry a link to their official notice here. This one needs none."}
        </p>
      )}
    </aside>
  );
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

function runsText(startDay: string | null, duration: string): string {
  if (startDay === null) return duration;
  return duration === ""
    ? `From ${longDate(startDay)}`
    : `${longDate(startDay)}, ${MONTH.test(duration) ? duration : duration.charAt(0).toLowerCase() + duration.slice(1)}`;
}
