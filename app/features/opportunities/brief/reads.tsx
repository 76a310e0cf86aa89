import { Icon } from "#app/components/icon.tsx";
import { type PartContext, PartFields } from "./part-fields.tsx";
import { labelOf, partOfField } from "./parts.ts";
import type { ShownPart } from "./take-brief.server.ts";

/** How the words were read, a part a line; the line opens to be corrected. A closed link was read or corrected, an open one is not said. */
export function Reads({ parts, context }: { parts: readonly ShownPart[]; context: PartContext }) {
  const wrong = new Set(Object.keys(context.state?.errors ?? {}).map(partOfField));
  return (
    <section className="brief-r stack-s" aria-labelledby="read">
      <h2 className="h-m" id="read">
        How we read it
      </h2>
      <p className="s soft">Change a part, and that is what counts.</p>
      <ul className="reads">
        {parts.map(({ name, state, said, text, key }) => {
          return (
            <li key={name}>
              <details open={wrong.has(name)}>
                <summary>
                  <Icon name={state === "unsaid" ? "gap" : "link"} className={state === "unsaid" ? "no" : undefined} />
                  <span>
                    <span className="k">{labelOf(name)}</span>
                    <span className="v">{state === "unsaid" ? unsaidText(text) : text === "" ? "Nothing" : text}</span>
                  </span>
                  <span className="ch">
                    Change<span className="vh"> {labelOf(name)}</span>
                  </span>
                </summary>
                <div>
                  {said.length > 0 && name !== "title" ? (
                    <p className="s soft">From {said.map((words) => `“${words}”`).join(", ")}.</p>
                  ) : null}
                  <PartFields key={key} part={name} context={context} />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function unsaidText(text: string): string {
  return text === "" ? "Not said" : `Not said: we put ${text.startsWith("You don’t know") ? "that you don’t know yet" : text}`;
}
