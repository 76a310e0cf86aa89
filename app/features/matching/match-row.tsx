import { Form, Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Score, Where, WhyList } from "#app/components/ui.tsx";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { keepHref } from "#app/features/kept/keep-button.tsx";
import { keptId } from "#app/features/kept/kept-list.ts";
import type { MatchItem } from "#app/features/matching/list-matches.server.ts";
import { shortDate } from "#app/platform/dates.ts";
import { WhyItFits } from "./why-it-fits.tsx";

/** One supplier in the ranked list: score, why and gaps, and what the buyer can do. */
export function MatchRow({
  item,
  opportunityId,
  slug,
  canChange,
  reasons,
  invite = null,
  shortlist,
  back,
}: {
  item: MatchItem;
  opportunityId: number;
  slug: string;
  canChange: boolean;
  reasons: [string, string][];
  /** Of a closed quote: whether it is asked already, the form that a tick belongs to, and where to ask by an address. */
  invite?: { isAsked: boolean; form: string; byAddress: string } | null;
  /** The page of the shortlist. */
  shortlist: string | null;
  /** The address of the page that it stands on. */
  back: string;
}) {
  const { supplier } = item;
  const place = [supplier.place, supplier.areaName].filter((part, index, all) => part !== null && all.indexOf(part) === index).join(", ");
  const name = item.isListed ? <Link to={`/suppliers/${supplier.slug}`}>{supplier.name}</Link> : supplier.name;
  if (item.buyerState === "dismissed") {
    return (
      <li className="out" id={`match-${item.id}`}>
        <div className="score">
          <p className="num">
            {item.score} <small>of 100</small>
          </p>
        </div>
        <div className="row row-end">
          <div>
            <h2 className="name">{name}</h2>
            <p className="soft">
              Dismissed by {item.buyerStateBy ?? "a member"}
              {item.buyerStateAt === null ? "" : `, ${shortDate(item.buyerStateAt)}`}
              {item.buyerReason === null ? "" : `: “${item.buyerReason}”`}
            </p>
          </div>
          {canChange ? <StateButton item={item} state="none" icon="undo" word="Bring back" /> : null}
        </div>
      </li>
    );
  }
  const isShortlisted = item.buyerState === "shortlisted";
  return (
    <li id={`match-${item.id}`}>
      <Score score={item.score} parts={item.parts} />
      <div className="hit">
        <h2 className="name">{name}</h2>
        <Where miles={item.distanceMiles} bearing={item.bearing} place={place} />
        <p className="tags">
          <StatusPunch shown={supplier.status} />
          {isShortlisted ? (
            <Punch
              look="full"
              icon="star"
              word="Shortlisted"
              detail={[
                item.shortlistedFrom === "answer" ? "for their answer" : `by ${item.buyerStateBy ?? "a member"}`,
                item.buyerStateAt === null ? "" : `, ${shortDate(item.buyerStateAt)}`,
              ].join("")}
            />
          ) : null}
          {!item.isListed ? (
            <Punch look="end" word="No longer listed" />
          ) : item.withdrawn ? (
            <Punch look="end" word="No longer matches" />
          ) : null}
          {item.responseStatus !== null && item.responseStatus !== "withdrawn" ? (
            <Punch look="tint" icon="check" word="Has answered" />
          ) : null}
          {invite?.isAsked ? <Punch look="tint" icon="check" word="Invited" /> : null}
          {supplier.claimed ? null : <Punch look="end" word="Nobody there yet" detail="imported profile" />}
        </p>
        <div className="why-2">
          <div>
            <h3>Why</h3>
            <WhyItFits reasons={item.reasons} />
          </div>
          {item.gaps.length > 0 ? (
            <div>
              <h3>Gaps</h3>
              <WhyList gap items={item.gaps.map((one) => one.text)} />
            </div>
          ) : null}
        </div>
        <div className="acts">
          {isShortlisted && item.hasNote && shortlist !== null ? (
            <Link className="btn" to={`${shortlist}#${keptId(supplier.slug)}`}>
              <Icon name="star" />
              On the shortlist, with a note
            </Link>
          ) : canChange && (isShortlisted || item.isListed) ? (
            <StateButton
              item={item}
              state={isShortlisted ? "none" : "shortlisted"}
              icon="star"
              word={isShortlisted ? "On the shortlist" : "Shortlist"}
              pressed={isShortlisted}
            />
          ) : null}
          {item.introductionId !== null ? (
            <Link className="btn" to={`/organisations/${slug}/introductions/${item.introductionId}`}>
              See the introduction
            </Link>
          ) : canChange && item.isListed && invite !== null && !invite.isAsked ? (
            <Invite item={item} invite={invite} />
          ) : canChange && item.isListed ? (
            <Link className="btn" to={`/suppliers/${supplier.slug}/introduction?organisation=${slug}&opportunity=${opportunityId}`}>
              Ask for an introduction
            </Link>
          ) : null}
          {canChange && item.isListed ? (
            <Link className="btn btn-text" to={keepHref(supplier.slug, "matches", `${back}#match-${item.id}`)}>
              Keep on another list<span className="vh">: {supplier.name}</span>
            </Link>
          ) : null}
          {canChange && !isShortlisted ? <Dismiss item={item} reasons={reasons} /> : null}
        </div>
      </div>
    </li>
  );
}

/** A tick that belongs to the form at the foot of the list; one that nobody looks after is asked by an address. */
function Invite({ item, invite }: { item: MatchItem; invite: { form: string; byAddress: string } }) {
  if (!item.supplier.claimed)
    return (
      <Link className="btn" to={invite.byAddress}>
        Invite by an address<span className="vh">: {item.supplier.name}</span>
      </Link>
    );
  return (
    <label className="opt">
      <input type="checkbox" name="organisation" value={item.supplier.id} form={invite.form} />
      <span>
        Invite<span className="vh"> {item.supplier.name}</span>
      </span>
    </label>
  );
}

function StateButton({
  item,
  state,
  icon,
  word,
  pressed,
}: {
  item: MatchItem;
  state: string;
  icon: "star" | "undo";
  word: string;
  pressed?: boolean;
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="matchId" value={item.id} />
      <button className="btn" type="submit" name="state" value={state} aria-pressed={pressed ? true : undefined}>
        <Icon name={icon} />
        {word}
        <span className="vh">: {item.supplier.name}</span>
      </button>
    </Form>
  );
}

function Dismiss({ item, reasons }: { item: MatchItem; reasons: [string, string][] }) {
  return (
    <details className="drop">
      <summary className="btn btn-text">
        Dismiss<span className="vh"> {item.supplier.name}</span>
      </summary>
      <Form method="post" className="panel form" preventScrollReset>
        <input type="hidden" name="matchId" value={item.id} />
        <input type="hidden" name="state" value="dismissed" />
        <fieldset className="field">
          <legend className="legend">Why not {item.supplier.name}?</legend>
          <p className="hint s">They never see this. You can bring them back.</p>
          {reasons.map(([value, label]) => (
            <label className="opt" key={value}>
              <input type="radio" name="reason" value={value} required />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button className="btn" type="submit">
            Dismiss
          </button>
        </p>
      </Form>
    </details>
  );
}
