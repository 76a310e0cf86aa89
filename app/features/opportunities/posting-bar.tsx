import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";

/** Why an organisation may not post yet, and where that is settled. */
export interface PostingBar {
  text: string;
  to: string;
}

/** Says on every step of a draft that it cannot be posted yet, and why. */
export function PostingBarNote({ bar }: { bar: PostingBar | null }) {
  if (bar === null) return null;
  return (
    <Alert kind="warn">
      <p>
        <strong>{bar.text}</strong> What you write is kept as a draft. <Link to={bar.to}>See what to do</Link>
      </p>
    </Alert>
  );
}
