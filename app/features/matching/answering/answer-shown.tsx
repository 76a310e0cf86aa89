import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { paperText } from "#app/features/opportunities/say.ts";
import { shortDate } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import type { AnswerShown as Shown } from "./answer-of.server.ts";

/** What a sent answer holds beside its message and its price: lots, answers to the questions, who does it, papers. */
export function AnswerShown({ holds, opportunitySlug }: { holds: Shown; opportunitySlug: string }) {
  const { lots, lotsInAll, answers, who, papers, partners, changedAt } = holds;
  return (
    <>
      {lots.length > 0 ? (
        <ul className="lots">
          {lots.map(({ lotId, number, title, pricePence }) => (
            <li key={lotId}>
              <p>
                Lot {number}: {title}
              </p>
              <p className={pricePence === null ? "soft" : "amt"}>{pricePence === null ? "No price given" : pounds(pricePence)}</p>
            </li>
          ))}
          {lots.length < lotsInAll ? (
            <li>
              <p className="s soft">
                {lots.length} of {lotsInAll} lots
              </p>
            </li>
          ) : null}
        </ul>
      ) : null}
      {partners.length > 0 ? (
        <div className="stack-s">
          <p>
            <strong>Together with</strong>
          </p>
          <ul className="why">
            {partners.map(({ slug, name, fills, pricePence }) => (
              <li key={slug}>
                <Link to={`/suppliers/${slug}`}>{name}</Link>, who said yes: {fills.join("; ")}
                {pricePence === null ? "" : ` (${pounds(pricePence)})`}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {answers.map(({ questionId, question, text }) => (
        <div className="stack-s" key={questionId}>
          <p>
            <strong>{question}</strong>
          </p>
          <div className="prose lines">{text}</div>
        </div>
      ))}
      {who === "" ? null : (
        <p className="prose">
          <strong>Who does it:</strong> {who}
        </p>
      )}
      {papers.length > 0 ? (
        <ul className="files">
          {papers.map((paper) => (
            <li key={paper.id}>
              <a href={`/opportunities/${opportunitySlug}/answers/${paper.id}`}>
                <Icon name="file" />
                <span>
                  {paper.fileName}
                  <small>{paperText(paper.mediaType, paper.bytes)}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {changedAt === null ? null : <p className="s soft">Changed on {shortDate(changedAt)}</p>}
    </>
  );
}
