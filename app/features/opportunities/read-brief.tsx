import { useEffect } from "react";
import { useLocation } from "react-router";
import { idOf } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import type { ShownPart } from "./read-brief.server.ts";
import { STEPS } from "./vocabulary.ts";

interface ReadBriefProps {
  parts: readonly ShownPart[];
  isAsked?: boolean;
  /** The field that was filled in just now: who did it goes on from there. */
  filled?: string | null;
}

/**
 * How the title and the description were read, a part a line, each with the button that fills it in; nothing where there is
 * nothing left to fill in. A field that somebody filled stays as it is.
 */
export function ReadBrief({ parts, isAsked = false, filled = null }: ReadBriefProps) {
  const { pathname, search } = useLocation();
  // The parts are new with each answer, also where the same field is filled in again.
  useEffect(() => {
    if (filled !== null && parts.length > 0) focusField(filled);
  }, [filled, parts]);
  const open = parts.filter(({ state }) => state === "open");
  if (parts.length === 0 || (open.length === 0 && !isAsked)) return null;
  const formAction = (part: ShownPart | undefined) => `${pathname}${search}#${part === undefined ? "read" : idOf(part.field)}`;
  return (
    <section className="stack-s" aria-labelledby="read">
      {/* What Enter in a field sends: the first button of a form. */}
      <button className="vh" type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true" />
      <h2 className="legend-l" id="read">
        How we read it
      </h2>
      <p className="hint">From your title and description. What you use stands in the form below, and you can change it there.</p>
      <ul className="reads">
        {parts.map((part) => (
          <li key={part.name}>
            <Icon name="link" />
            <span>
              <span className="k">{part.label}</span>
              <span className="v">{part.text}</span>
              <span className="k">{part.said.map((one) => `“${one}”`).join(", ")}</span>
            </span>
            {part.state === "open" ? (
              <button className="btn btn-s" type="submit" name="intent" value={`use:${part.name}`} formAction={formAction(part)}>
                Use it<span className="vh"> ({part.label})</span>
              </button>
            ) : (
              <span className="s soft">{part.state === "later" ? `Offered at step ${STEPS.indexOf(part.step) + 1}` : "In the form"}</span>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 ? (
        <p>
          <button className="btn btn-s" type="submit" name="intent" value="use:all" formAction={formAction(open[0])}>
            Use all of it
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** Of choices the one that is made; where that is folded away, the first. */
function focusField(name: string): void {
  const made = document.querySelector<HTMLElement>(`input[name="${name}"]:checked`);
  made?.focus();
  if (made === null || document.activeElement !== made) document.getElementById(idOf(name))?.focus();
}
