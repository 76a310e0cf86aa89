import type { ReactNode } from "react";
import { Link } from "react-router";
import { Punch } from "#app/components/punch.tsx";
import { longDate } from "#app/platform/dates.ts";
import { pounds, poundsRange } from "#app/platform/money.ts";
import { listWords, lowerFirst, upperFirst } from "#app/platform/words.ts";
import type { PublicProfile } from "./facts/page.server.ts";
import { PROVISION_LIST } from "./provisions.ts";
import { evidenceOf } from "./sector-evidence.ts";
import { partialDay, periodText } from "./status-history.ts";
import { StatusPunch } from "./status-punch.tsx";
import { statusLabel } from "./status-words.ts";
import { toldTexts } from "./told-texts.ts";
import { BENEFICIARIES, IMPACT_MODELS, INSURANCES, LEADERSHIP, labelOf, OPEN_TO, POLICIES } from "./vocabulary.ts";

/** One section of a profile under its twentieth. */
export function Section({
  id,
  title,
  aside,
  children,
  noPrint,
}: {
  id: string;
  title: string;
  aside?: string;
  children: ReactNode;
  noPrint?: boolean;
}) {
  return (
    <section className={noPrint ? "r20 no-print" : "r20"} aria-labelledby={id}>
      {aside ? (
        <div className="r20-head">
          <h2 id={id}>{title}</h2>
          <p className="s soft">{aside}</p>
        </div>
      ) : (
        <h2 id={id}>{title}</h2>
      )}
      {children}
    </section>
  );
}

export function Offerings({ profile }: { profile: PublicProfile }) {
  return (
    <Section id="offers" title="What they sell">
      {profile.offerings.length === 0 ? <p className="prose">No offering is listed yet.</p> : null}
      {toldTexts(profile.offerings, profile.summary).map((text) => (
        <p className="prose" key={text}>
          {text}
        </p>
      ))}
      {profile.offerings.length === 0 ? null : (
        <ul className="ledger offers">
          {profile.offerings.map((offering) => (
            <li key={offering.id}>
              <div>
                <h3>{offering.title}</h3>
                {offering.description === "" || offering.derivedFrom !== null ? null : <p>{offering.description}</p>}
                <SectorLine {...offering} />
              </div>
              <dl className="facts">
                <div>
                  <dt>Covers</dt>
                  <dd>{offering.covers}</dd>
                </div>
                <div>
                  <dt>Job size</dt>
                  <dd>{poundsRange(offering.minPence, offering.maxPence) || "Not said"}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The kind of work, where the title does not say it already, and how it is known where the supplier has not said it. */
function SectorLine({ title, sectorName, derivedFrom }: PublicProfile["offerings"][number]) {
  const parts = [...(title === sectorName ? [] : [sectorName]), ...(derivedFrom === null ? [] : [evidenceOf(derivedFrom).as])];
  return parts.length === 0 ? null : <p className="s soft">{upperFirst(parts.join(", "))}</p>;
}

export function StatusHistory({ profile, sentence }: { profile: PublicProfile; sentence: string }) {
  return (
    <Section id="status" title="Is it a social enterprise?">
      <p className="prose">{sentence}</p>
      {profile.statuses.length > 0 ? (
        <ol className="ledger dated">
          {profile.statuses.map((status) => (
            <li key={`${status.status}${status.fromDay}${status.source}${status.givenFor.legalName}`}>
              <div>
                {status.forOther ? (
                  <Punch look="end" word={statusLabel(status.status)} detail="another name or number" />
                ) : (
                  <StatusPunch shown={status} bare />
                )}
              </div>
              <div>
                <p>
                  <strong>{periodText(status.fromDay, status.toDay)}</strong>
                </p>
                <p>
                  {status.source}
                  {status.evidence === "" ? "" : `: ${status.evidence}`}
                </p>
                {status.forOther ? <p>Given for {status.givenFor.legalName}, as it was called and numbered then.</p> : null}
                <p className="s soft no-print">
                  Definition:{" "}
                  <Link to="/what-status-means">
                    {status.definition === "seuk" ? "the five criteria" : "VCSE, as procurement law has it"}
                  </Link>
                </p>
              </div>
            </li>
          ))}
        </ol>
      ) : null}
    </Section>
  );
}

export function Papers({ profile }: { profile: PublicProfile }) {
  const { accreditations, insurances, policies } = profile;
  if (accreditations.length + insurances.length + policies.length === 0) return null;
  return (
    <Section id="papers" title="Accreditations and cover">
      {accreditations.length + insurances.length > 0 ? (
        <ul className="ledger dated">
          {accreditations.map((paper) => (
            <li key={`${paper.name}${paper.number}`}>
              <p>
                <strong>{paper.toDay === null ? periodText(paper.fromDay, null) : `until ${longDate(paper.toDay)}`}</strong>
              </p>
              <p>
                {paper.name}
                <span className="s soft">{[paper.issuer, paper.number].filter(Boolean).join(", ")}</span>
              </p>
            </li>
          ))}
          {insurances.map((cover) => (
            <li key={`${cover.kind}${cover.amountPence}`}>
              <p>
                <strong>{cover.until === null ? "no end given" : `until ${longDate(cover.until)}`}</strong>
              </p>
              <p>
                {labelOf(INSURANCES, cover.kind)} of {pounds(cover.amountPence)}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {policies.length > 0 ? (
        <p className="s soft">
          Policies held:{" "}
          {listWords(
            policies.map((code) => lowerFirst(labelOf(POLICIES, code))),
            12,
          )}
          .
        </p>
      ) : null}
    </Section>
  );
}

export function Impact({ profile }: { profile: PublicProfile }) {
  const facts = [
    {
      term: "How it works",
      text: listWords(
        profile.impactModel.map((code, at) => inOrder(labelOf(IMPACT_MODELS, code), at)),
        9,
      ),
    },
    {
      term: "Who gains",
      text: listWords(
        profile.beneficiaries.map((code, at) => inOrder(labelOf(BENEFICIARIES, code), at)),
        12,
      ),
    },
    {
      term: "Led by",
      text: listWords(
        profile.leadership.map((code, at) => inOrder(labelOf(LEADERSHIP, code), at)),
        9,
      ),
    },
  ].filter((fact) => fact.text !== "");
  if (profile.impact.length + facts.length === 0 && profile.mission === "") return null;
  return (
    <Section id="impact" title="What your money does">
      {profile.mission === "" ? null : <p className="prose">{profile.mission}</p>}
      {profile.impact.length > 0 ? (
        <p className="figures">
          {profile.impact.map(({ figure, text }) => (
            <span key={figure + text}>
              <span className="num">{figure}</span> {ended(text)}{" "}
            </span>
          ))}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <dl className="facts">
          {facts.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Section>
  );
}

export function References({ profile }: { profile: PublicProfile }) {
  if (profile.references.length === 0) return null;
  return (
    <Section id="references" title="Who can vouch for them">
      <ul className="ledger refs">
        {profile.references.map(({ client, work, quote, by }) => (
          <li key={client + work}>
            <p>
              <strong>{client}</strong>
              <span className="s soft">{work}</span>
            </p>
            {quote === "" ? (
              <p className="soft">Named as a client.</p>
            ) : (
              <blockquote>
                <p>{quote}</p>
                {by === "" ? null : <footer className="s soft">{by}</footer>}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The facts a buyer checks first. */
export function glanceFacts(profile: PublicProfile): { term: string; text: string; url?: string | null }[] {
  const { staff, alongside } = profile;
  const people = [staff === null ? "" : staff.toLocaleString("en-GB"), alongside].filter(Boolean).join(staff === null ? "" : ", and ");
  return [
    { term: "Registered name", text: profile.legalName === profile.name ? "" : profile.legalName },
    { term: "Legal form", text: profile.legalForm === "Not stated" ? "" : profile.legalForm },
    ...profile.identifiers.map(({ label, id, url }) => ({ term: label, text: id, url })),
    { term: "Founded", text: profile.founded === null ? "" : partialDay(profile.founded) },
    { term: "Staff", text: people },
    { term: "Turnover", text: profile.turnover ?? "" },
    { term: "Largest contract", text: profile.largestContractPence === null ? "" : pounds(profile.largestContractPence) },
    {
      term: "Also open to",
      text: listWords(
        profile.openTo.map((code, at) => inOrder(labelOf(OPEN_TO, code), at)),
        9,
      ),
    },
    ...PROVISION_LIST.map(({ code, label }) => ({ term: label, text: answerText(profile.provisions[code]) })),
    { term: "Website", text: profile.website?.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "") ?? "", url: profile.website },
  ].filter((fact) => fact.text !== "");
}

/** What is not said is left out, as every fact is. */
function answerText(answer: boolean | undefined): string {
  if (answer === undefined) return "";
  return answer ? "Available" : "Not available";
}
function inOrder(label: string, at: number): string {
  return at === 0 ? label : lowerFirst(label);
}
function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
