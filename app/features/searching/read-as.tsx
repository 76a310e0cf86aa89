import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { listWords, upperFirst } from "#app/platform/words.ts";

/** A part of what somebody typed, as it was read. */
export interface ReadPart {
  label: string;
  /** The search without it. */
  href: string;
  /** Whether it has a say in who is found. */
  isUsed: boolean;
  /** The same search with the filter that asks for it. */
  narrow?: { label: string; href: string };
}

/**
 * How the words of a search were read: each part a link to the search without it. Nothing where there is none. `advice`:
 * what can be done about parts that are not used.
 */
export function ReadAs({ parts, advice = "" }: { parts: readonly ReadPart[]; advice?: string }) {
  if (parts.length === 0) return null;
  const unused = parts.filter(({ isUsed }) => !isUsed).map(({ label }, at) => `“${at === 0 ? upperFirst(label) : label}”`);
  return (
    <section className="stack-s readas" aria-labelledby="read-as">
      <p className="s soft" id="read-as">
        How we read it
      </p>
      <ul className="tags">
        {parts.map(({ label, href, isUsed }) => (
          <li key={`${label} ${href}`}>
            <Link className={isUsed ? "punch p-tint" : "punch p-end"} to={href} data-in-place>
              <span>
                {label} <Icon name="cross" />
                <span className="vh">take off{isUsed ? "" : ", not used to choose"}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {unused.length === 0 ? null : (
        <p className="s soft">
          {listWords(unused)} {unused.length === 1 ? "is" : "are"} not used to choose. {advice}
        </p>
      )}
      {parts.map(({ narrow }) =>
        narrow === undefined ? null : (
          <p className="s" key={narrow.href}>
            <Link to={narrow.href} data-in-place>
              {narrow.label}
            </Link>
          </p>
        ),
      )}
    </section>
  );
}
