import { Link } from "react-router";
import { Empty } from "#app/components/ui.tsx";
import { ago, longDate } from "#app/platform/dates.ts";
import type { Queue, QueueKind } from "./what-waits.server.ts";

interface Words {
  one: string;
  many: string;
  /** What it is about, and what to do. */
  says: string;
  /** Where it is decided; else the organisations stand below. */
  to?: string;
  /** The place on an organisation's page where it is decided. */
  at?: string;
}

const WORDS: Record<QueueKind, Words> = {
  dead: {
    one: "event kept failing",
    many: "events kept failing",
    says: "Mails or indexing that nobody will have without you. Look, and try again.",
    to: "/admin/outbox",
  },
  claims: {
    one: "claim to a profile",
    many: "claims to profiles",
    says: "Somebody says that a profile is theirs. Accept or decline.",
    to: "/admin/claims",
  },
  checks: {
    one: "organisation to be checked",
    many: "organisations to be checked",
    says: "Is each who it says it is?",
    at: "check",
  },
  again: {
    one: "organisation that you could not confirm asks again",
    many: "organisations that you could not confirm ask again",
    says: "Read what they have written since.",
    at: "check",
  },
  aside: {
    one: "status set aside",
    many: "statuses set aside",
    says: "A name or number changed after it was checked. Until you have looked, it is not shown as checked.",
    at: "identity",
  },
  certificates: {
    one: "supplier with a new certificate",
    many: "suppliers’ new certificates",
    says: "Ask the issuer, or look it up, then record what you found.",
    at: "history",
  },
  reports: {
    one: "report of something wrong on a profile",
    many: "reports of something wrong on a profile",
    says: "What visitors told you. Look, and say when it is dealt with.",
    at: "reports",
  },
  silent: {
    one: "buyer that lets suppliers wait",
    many: "buyers that let suppliers wait",
    says: "Those who answered were to hear by the day beside it. The buyer was reminded twice: ring them.",
    at: "history",
  },
  held: {
    one: "mail held back",
    many: "mails held back",
    says: "So many went to one mailbox that these wait. They go out by themselves as there is room; look whether somebody floods it.",
    to: "/admin/mails?status=held",
  },
};

const MOST = 100;

function title({ kind, count, organisations }: Queue): string {
  const { one, many } = WORDS[kind];
  const number = organisations.length === MOST && count === MOST ? "100 or more" : count.toLocaleString("en-GB");
  return `${number} ${count === 1 ? one : many}`;
}

/** All that waits for the campaign team: how much of each kind and since when, with the way to it; then the organisations by name. */
export function WaitingList({ queues, now }: { queues: readonly Queue[]; now: Date }) {
  if (queues.length === 0)
    return (
      <Empty title="Nothing waits for you">
        <p>Claims, checks, statuses, certificates, reports and what has failed would stand here.</p>
      </Empty>
    );
  return (
    <>
      <section className="r20" aria-labelledby="waits">
        <h2 id="waits">What waits for you</h2>
        <p className="soft s order">What has waited longest is first.</p>
        <ul className="ledger dated">
          {queues.map((queue) => (
            <li key={queue.kind}>
              <p>{queue.oldest === null ? "" : waited(queue, now)}</p>
              <p>
                <Link to={WORDS[queue.kind].to ?? `#${queue.kind}`}>{title(queue)}</Link>
                <span className="s soft">{WORDS[queue.kind].says}</span>
              </p>
            </li>
          ))}
        </ul>
      </section>
      {queues.map((queue) => (queue.organisations.length === 0 ? null : <Organisations key={queue.kind} queue={queue} />))}
    </>
  );
}

function waited({ count, oldest }: Queue, now: Date): string {
  const since = ago(oldest ?? 0, now);
  return count === 1 ? since : `oldest ${since}`;
}

function Organisations({ queue }: { queue: Queue }) {
  const { kind, organisations } = queue;
  return (
    <section className="r20" aria-labelledby={kind}>
      <h2 id={kind}>{title(queue)}</h2>
      {organisations.length === 1 ? null : <p className="soft s order">The oldest is first.</p>}
      <ol className="ledger dated">
        {organisations.map(({ slug, name, since, note }) => (
          <li key={`${slug}${since}${note}`}>
            <p>{since === null ? "" : longDate(since)}</p>
            <p>
              <Link to={`/admin/organisations/${slug}#${WORDS[kind].at}`}>{name}</Link>
              {note === "" ? null : <span className="s soft">{note}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
