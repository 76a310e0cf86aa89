import { Fragment } from "react";
import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import type { Alternative } from "./nearest-alternatives.server.ts";
import { countWords, listWords } from "./words.ts";

/** Above results that have some of the words only: what was loosened, and where somebody has all of them. */
export function SomeWords({ missing, alternatives }: { missing: readonly string[]; alternatives: readonly Alternative[] }) {
  return (
    <Alert>
      <p>
        Nobody has all of these words, so these suppliers have some of them.
        {missing.length > 0 ? ` Nobody at all has ${listWords(missing.map((word) => `“${word}”`))}.` : ""}
        {alternatives.map(({ href, label, total }) => (
          <Fragment key={href}>
            {" "}
            {label} <Link to={href}>{countWords(total)}</Link> {total === 1 ? "has" : "have"} all of them.
          </Fragment>
        ))}
      </p>
    </Alert>
  );
}
