import { useLocation } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import type { ShownPart } from "./read-brief.server.ts";
import { STEPS } from "./vocabulary.ts";

/**
 * How the title and the description were read, a part a line, each with the button that fills it in; nothing where there is
 * nothing left to fill in. A field that somebody filled stays as it is.
 */
export function ReadBrief({ parts, isAsked = false }: { parts: readonly ShownPart[]; isAsked?: boolean }) {
  const { pathname, search } = useLocation();
  const open = parts.filter(({ state }) => state === "open");
  if (parts.length === 0 || (open.length === 0 && !isAsked)) return null;
  const formAction = `${pathname}${search}#read`;
  return (
    <section className="stack-s" aria-labelledby="read">
      {/* What Enter in a field sends: the first button of a form. */}
      <button className="vh" type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true" />
      <h2 className="legend-l" id="read">
        How we read it
      </h2>
      <p className="hint">From your title and description. What you use stands in the form below, and you can change it there.</p>
      <ul className="reads">
        {parts.map(({ name, label, text, said, step, state }) => (
          <li key={name}>
            <Icon name="link" />
            <span>
              <span className="k">{label}</span>
              <span className="v">{text}</span>
              <span className="k">{said.map((one) => `“${one}”`).join(", ")}</span>
            </span>
            {state === "open" ? (
              <button className="btn btn-s" type="submit" name="intent" value={`use:${name}`} formAction={formAction}>
                Use it<span className="vh"> ({label})</span>
              </button>
            ) : (
              <span className="s soft">{state === "later" ? `Offered at step ${STEPS.indexOf(step) + 1}` : "In the form"}</span>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 ? (
        <p>
          <button className="btn btn-s" type="submit" name="intent" value="use:all" formAction={formAction}>
            Use all of it
          </button>
        </p>
      ) : null}
    </section>
  );
}
