import { Form, Link } from "react-router";
import { ErrorSummary, MoneyField, Radios, TextArea } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import type { Contact, IntroductionView, Party } from "#app/features/introductions/get-introduction.server.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";

/** How to reach somebody. Only for who may see it. */
export function ContactFacts({ contact }: { contact: Contact }) {
  return (
    <dl className="facts">
      {contact.name ? (
        <div>
          <dt>Name</dt>
          <dd>
            {contact.name}
            {contact.role ? `, ${contact.role}` : ""}
          </dd>
        </div>
      ) : null}
      {contact.email ? (
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </dd>
        </div>
      ) : null}
      {contact.phone ? (
        <div>
          <dt>Telephone</dt>
          <dd>
            <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The other side's contact once both have said yes; before that, whom it waits for. */
export function Contacts({ introduction, contact }: { introduction: IntroductionView; contact: Contact | null }) {
  const { side, supplier, buyer, waitingFor, status } = introduction;
  if (contact !== null) {
    const other = side === "buyer" ? supplier : buyer;
    return (
      <section className="r20" aria-labelledby="reach">
        <h2 id="reach">How to reach {other.name}</h2>
        <ContactFacts contact={contact} />
        <p className="s soft">Shown because you have both said yes. Use it for this, and nothing else.</p>
        {introduction.samePerson ? (
          <Alert kind="warn">
            <p>
              The same person said yes for both sides: they belong to {buyer.name} and to {supplier.name}.
            </p>
          </Alert>
        ) : null}
      </section>
    );
  }
  if (introduction.closed !== null) {
    return (
      <section className="r20" aria-labelledby="reach">
        <h2 id="reach">Contact details are closed</h2>
        <p>{introduction.closed}</p>
      </section>
    );
  }
  if (introduction.enteredByTeam.length > 0) {
    const whose = introduction.enteredByTeam.map((one) => (one === side ? "your" : `${one === "buyer" ? buyer.name : supplier.name}’s`));
    return (
      <section className="r20" aria-labelledby="reach">
        <h2 id="reach">Contact details are closed</h2>
        <p>
          The campaign team entered {whose.join(" and ")} yes. Nobody can say yes for another, so it opens nothing. To go on, end this one
          and ask anew.
        </p>
      </section>
    );
  }
  if (status !== "proposed") return null;
  const names = waitingFor.map((one) => (one === side ? "you" : one === "buyer" ? buyer.name : supplier.name));
  return (
    <section className="r20" aria-labelledby="reach">
      <h2 id="reach">Contact details are closed</h2>
      <p>
        Each side sees how to reach the other when both have said yes. It waits for {names.join(" and ")}
        {introduction.lapsesAt === null ? "" : `, and lapses on ${longDate(introduction.lapsesAt)}`}.
      </p>
      {side !== "supplier" && !supplier.isClaimed ? (
        <Alert kind="warn">
          <p>Nobody has taken up the profile of {supplier.name} yet, so nobody may see this here. Their website is on their page.</p>
        </Alert>
      ) : null}
    </section>
  );
}

/** The answer, the next step, or the end: what this side can do now. */
export function Actions({ introduction, state }: { introduction: IntroductionView; state: FormState | undefined }) {
  const { can, side, supplier, buyer } = introduction;
  const other = side === "buyer" ? supplier.name : side === "supplier" ? buyer.name : "both sides";
  const intent = state?.values.intent?.[0];
  return (
    <>
      {intent === "step" ? null : <ErrorSummary state={state} />}
      {can.answer ? (
        <Form method="post" className="stack">
          <p>Say yes, and {other} sees how to reach you once they have said yes too.</p>
          <p>
            <button className="btn btn-main" type="submit" name="intent" value="accept">
              Yes, introduce us
            </button>
          </p>
        </Form>
      ) : null}
      {can.steps.length > 0 ? (
        <Form method="post" className="form">
          <ErrorSummary state={intent === "step" ? state : undefined} />
          <input type="hidden" name="intent" value="step" />
          <Radios
            name="step"
            legend="What has happened?"
            state={intent === "step" ? state : undefined}
            choices={can.steps.map((step) => ({
              value: step,
              label: { met: "We met or talked", quoted: "There is a quote", contracted: "A contract is signed" }[step],
            }))}
          />
          <MoneyField name="value" label="Worth" hint="Needed for a contract." optional state={intent === "step" ? state : undefined} />
          <TextArea
            name="note"
            label="Note"
            hint="Everyone in this introduction reads it."
            optional
            rows={2}
            maxLength={500}
            state={intent === "step" ? state : undefined}
          />
          <p>
            <button className="btn" type="submit">
              Record this step
            </button>
          </p>
        </Form>
      ) : null}
      {can.decline ? (
        <p>
          <Link className="btn btn-text" to="decline">
            {can.answer ? "Not this time" : introduction.status === "proposed" ? "Take it back" : "It came to nothing"}
          </Link>
        </p>
      ) : null}
      {!can.answer && !can.decline && can.steps.length === 0 ? (
        <p className="soft">Nothing more is to be done here. The record stays.</p>
      ) : null}
      {introduction.status === "proposed" && !can.answer && side !== "intermediary" ? (
        <p className="soft">You have said yes. Now it is {other}’s turn.</p>
      ) : null}
    </>
  );
}

/** Who is brought together, and by whom. */
export function Parties({ introduction }: { introduction: IntroductionView }) {
  const { supplier, buyer, intermediary } = introduction;
  function line(label: string, party: Party) {
    return (
      <div>
        <dt>{label}</dt>
        <dd>
          {party.isListed ? <Link to={`/suppliers/${party.slug}`}>{party.name}</Link> : party.name}
          {party.place === null ? "" : <span className="soft">, {party.place}</span>}
          {party.isChecked ? null : <Unchecked />}
        </dd>
      </div>
    );
  }
  return (
    <dl className="facts facts-n">
      {line("Supplier", supplier)}
      {line("Buyer", buyer)}
      {intermediary === null ? null : line("Brought together by", intermediary)}
    </dl>
  );
}
