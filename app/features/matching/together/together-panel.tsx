import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Punch } from "#app/components/punch.tsx";
import { shortDate } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import { counted } from "#app/platform/words.ts";
import type { Partner } from "./list-partners.server.ts";
import type { Together } from "./together.server.ts";

const PLATES = {
  asked: { look: "outline", icon: "clock", word: "Asked" },
  agreed: { look: "tint", icon: "check", word: "Yes" },
  declined: { look: "end", icon: "cross", word: "No" },
  left: { look: "end", icon: "cross", word: "No, after a yes" },
  taken_back: { look: "end", icon: "undo", word: "Asked no more" },
} as const;

/** Whether there is anything to do together: a gap of the lead, or somebody it has asked. */
export function isTogether({ asked, partners }: Together): boolean {
  return partners.length > 0 || asked.some(({ held }) => !held);
}

/** What is asked for, who would do it, and who could fill what nobody does yet. Its buttons belong to the answer's form. */
export function TogetherPanel({ together }: { together: Together }) {
  const { asked, partners, candidates } = together;
  const lines = asked.map((line) => ({ ...line, by: partners.find((one) => one.status === "agreed" && fills(one, line.gap)) }));
  const open = lines.filter(({ held, by }) => !held && by === undefined);
  return (
    <section className="stack" aria-labelledby="together" id="answer-together">
      <h2 className="legend-l" id="together">
        Answer together
      </h2>
      <p className="prose">
        What they ask for on the left, who would do it on the right.{" "}
        <strong>{open.length === 0 ? "No gap is open." : `${counted(open.length, "gap is", "gaps are")} open.`}</strong>
      </p>
      <ul className="fill">
        {lines.map(({ gap, held, why, by }) => (
          <li key={`${gap.kind}-${gap.ref}`} className={held || by !== undefined ? undefined : "no"}>
            <span>{gap.text}</span>
            <Icon name={held || by !== undefined ? "link" : "gap"} />
            <span>
              <span className="who">{by !== undefined ? by.organisation.name : held ? "You" : "Nobody yet"}</span>
              <span className="s soft">
                {" · "}
                {by !== undefined ? `said yes on ${shortDate(by.answeredAt ?? by.askedAt)}` : (askedFor(partners, gap) ?? why)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {partners.length > 0 ? (
        <ul className="ledger asked">
          {partners.map((partner) => (
            <Asked key={partner.id} partner={partner} />
          ))}
        </ul>
      ) : null}
      {candidates.length > 0 ? (
        <>
          <h3 className="h-t">Who could fill {open.length === 1 ? "it" : "them"}</h3>
          <ul className="ledger asked asked-n">
            {candidates.map(({ organisation, score, fills: filled }) => (
              <li key={organisation.id}>
                <p className="due">
                  <span className="num">{score}</span> of 100
                </p>
                <div className="row row-end">
                  <div className="stack-s">
                    <h4 className="name">
                      <Link to={`/suppliers/${organisation.slug}`}>{organisation.name}</Link>
                    </h4>
                    {organisation.place === null ? null : <p className="s soft">{organisation.place}</p>}
                    <ul className="why">
                      {filled.map(({ gap, why }) => (
                        <li key={`${gap.kind}-${gap.ref}`}>
                          {gap.text}
                          {why === "" || why === gap.text ? "" : `: ${why}`}
                        </li>
                      ))}
                    </ul>
                  </div>
                  <button className="btn" type="submit" name="ask" value={organisation.id}>
                    Ask<span className="vh"> {organisation.name}</span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="s soft">
        They see the brief and your name. Nothing of theirs is in your answer until they say yes here.
        {open.length > 0 && candidates.length === 0 ? " Nobody listed who looks after their profile would fill it yet. " : " "}
        <Link to="/suppliers">Look for somebody else</Link>
      </p>
    </section>
  );
}

function fills({ gaps }: Partner, gap: { kind: string; ref: string }): boolean {
  return gaps.some((one) => one.kind === gap.kind && one.ref === gap.ref);
}

function askedFor(partners: readonly Partner[], gap: { kind: string; ref: string }): string | null {
  const waiting = partners.find((one) => one.status === "asked" && fills(one, gap));
  return waiting === undefined ? null : `you asked ${waiting.organisation.name} on ${shortDate(waiting.askedAt)}`;
}

function Asked({ partner }: { partner: Partner }) {
  const { organisation, status, gaps, reason, pricePence, answeredAt, askedAt } = partner;
  return (
    <li>
      <div>
        <Punch {...PLATES[status]} detail={shortDate(answeredAt ?? askedAt)} />
      </div>
      <div className="row row-end">
        <div className="stack-s">
          <h3 className="name">
            <Link to={`/suppliers/${organisation.slug}`}>{organisation.name}</Link>
          </h3>
          <p className="s soft">{gaps.map(({ text }) => text).join("; ")}</p>
          {reason === "" ? null : <blockquote>{reason}</blockquote>}
          {partner.contact === null ? null : (
            <p className="s">
              Reach them:{" "}
              {[partner.contact.name, partner.contact.email, partner.contact.phone].filter(Boolean).join(", ") || "no contact given"}
            </p>
          )}
          {status === "asked" || status === "agreed" ? (
            <p>
              <button className="btn btn-s" type="submit" name="unask" value={partner.id}>
                Ask them no more<span className="vh">: {organisation.name}</span>
              </button>
            </p>
          ) : null}
        </div>
        {pricePence === null ? null : <p className="amt">{pounds(pricePence)}</p>}
      </div>
    </li>
  );
}
