import { Form, Link } from "react-router";
import type { IconName } from "#app/components/icon.tsx";
import { Punch, type PunchLook } from "#app/components/punch.tsx";
import { priceText } from "#app/features/matching/price.ts";
import { shortDate } from "#app/platform/dates.ts";
import type { Invited } from "./list-invited.server.ts";
import type { InvitedState } from "./rules.ts";

const PLATES: Record<InvitedState, { look: PunchLook; word: string; icon?: IconName }> = {
  yes: { look: "tint", word: "Yes", icon: "check" },
  no: { look: "end", word: "No", icon: "cross" },
  withdrawn: { look: "end", word: "Took it back" },
  opened: { look: "outline", word: "Opened", icon: "clock" },
  sent: { look: "outline", word: "Sent", icon: "clock" },
  came_back: { look: "bad", word: "Came back", icon: "warn" },
  silent: { look: "end", word: "No answer" },
  waits: { look: "outline", word: "To be sent", icon: "pen" },
};

/** What is so of one that has no words of its own. */
const SAYS: Partial<Record<InvitedState, string>> = {
  withdrawn: "Gave a price and took it back. They may still answer.",
  opened: "Has opened the brief. No answer yet.",
  sent: "Has not opened it.",
  came_back: "There is no such mailbox.",
  silent: "It closed without an answer.",
  waits: "They are asked when you post it.",
};

/** Whom a buyer has asked, and where each stands. `canChange`: its own people may remind them and take them back. */
export function InvitedList({
  invited,
  responsesTo,
  canChange,
  isOpen,
}: {
  invited: readonly Invited[];
  responsesTo: string;
  canChange: boolean;
  isOpen: boolean;
}) {
  return (
    <ol className="ledger asked">
      {invited.map((one) => {
        const { look, word, icon } = PLATES[one.state];
        const name = one.supplier?.name ?? one.email ?? "An address that is forgotten";
        return (
          <li key={one.id} id={`invited-${one.id}`}>
            <div className="stack-s">
              <Punch look={look} icon={icon} word={word} detail={shortDate(one.at)} />
              {one.state === "no" ? <p className="s soft">Counts as an answer</p> : null}
            </div>
            <div className="row row-end">
              <div className="stack-s">
                <h3 className="name">{one.supplier?.isListed ? <Link to={`/suppliers/${one.supplier.slug}`}>{name}</Link> : name}</h3>
                <p className="s soft">
                  {one.supplier === null ? "Invited by e-mail address" : one.supplier.place}
                  {one.supplier !== null && one.email ? ", invited by e-mail address" : ""}
                </p>
                <Words one={one} name={name} responsesTo={responsesTo} />
                {canChange && isOpen && ["sent", "opened", "came_back", "waits"].includes(one.state) ? (
                  <Acts one={one} name={name} />
                ) : null}
              </div>
              {one.price === null ? null : <p className="amt">{priceText(one.price)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Words({ one, name, responsesTo }: { one: Invited; name: string; responsesTo: string }) {
  if (one.state === "yes")
    return (
      <p>
        {firstWords(one.message)}{" "}
        <Link className="go" to={`${responsesTo}#response-${one.responseId}`}>
          Read the answer<span className="vh"> of {name}</span>
        </Link>
      </p>
    );
  if (one.state === "no")
    return (
      <blockquote>
        <p>{one.message}</p>
      </blockquote>
    );
  return (
    <p>
      {SAYS[one.state]}
      {one.remindedAt === null ? "" : ` Reminded on ${shortDate(one.remindedAt)}.`}
      {one.state === "came_back" ? (
        <>
          {" "}
          <a className="go" href="#email">
            Give another address
          </a>
        </>
      ) : null}
    </p>
  );
}

function Acts({ one, name }: { one: Invited; name: string }) {
  const canRemind = one.remindedAt === null && (one.state === "sent" || one.state === "opened");
  return (
    <Form method="post" className="acts" preventScrollReset>
      <input type="hidden" name="invitation" value={one.id} />
      {canRemind ? (
        <button className="btn btn-text" type="submit" name="intent" value="remind">
          Remind them once<span className="vh">: {name}</span>
        </button>
      ) : null}
      <button className="btn btn-text" type="submit" name="intent" value="take-back">
        Ask them no more<span className="vh">: {name}</span>
      </button>
    </Form>
  );
}

const MOST = 160;

/** The first sentence or so of what they wrote. */
function firstWords(text: string): string {
  const line = text.split("\n")[0] ?? "";
  const sentence = /^.{1,160}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length > MOST ? `${sentence.slice(0, MOST).trimEnd()}…` : sentence;
}
