import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";

interface AnswerSentProps {
  name: string;
  slug: string;
  buyerName: string;
  what: "sent" | "changed" | "declined";
  isSealed: boolean;
}

const DONE = {
  sent: "Your answer is sent.",
  changed: "Your answer is changed.",
  declined: "Your no is sent. It counts as an answer.",
};

/** What follows when an answer has gone. */
export function AnswerSent({ name, slug, buyerName, what, isSealed }: AnswerSentProps) {
  return (
    <div className="head stack">
      <Alert kind="good" live>
        <p>{DONE[what]}</p>
      </Alert>
      <h1>{buyerName} has your answer</h1>
      <p className="lead">
        You answered as {name}. {what === "declined" ? "Nothing else is asked of you." : "What happens now:"}
      </p>
      {what === "declined" ? null : (
        <ol className="ledger dated">
          <li>
            <p>
              <strong>Now</strong>
            </p>
            <p>
              {isSealed
                ? "They get word that an answer came. They read all of them once it has closed."
                : "They get word that you answered, and read it beside your profile."}
            </p>
          </li>
          <li>
            <p>
              <strong>If they want to talk</strong>
            </p>
            <p>They ask for an introduction. Both of you then see how to reach each other, and you get a mail.</p>
          </li>
          <li>
            <p>
              <strong>In any case</strong>
            </p>
            <p>You hear the outcome, with a reason.</p>
          </li>
        </ol>
      )}
      <p className="acts">
        <Link className="btn" to={`/organisations/${slug}/responses`}>
          See your answers
        </Link>
        <Link className="btn btn-text" to={`/organisations/${slug}/matches`}>
          Others that fit you
        </Link>
      </p>
    </div>
  );
}
