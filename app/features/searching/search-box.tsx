import type { ReactNode } from "react";
import { Form } from "react-router";
import { AheadInput } from "#app/components/ahead-input.tsx";
import { Icon } from "#app/components/icon.tsx";
import { DISTANCES, USUAL_MILES } from "./address.ts";
import { suggestSource } from "./suggest/source.ts";

interface SearchBoxProps {
  /** Where the search is sent, and what the words are suggested from. */
  searches: "suppliers" | "opportunities";
  /** What to type in the first field. */
  label: string;
  q: string;
  near: string;
  within: number | null;
  /** What else the search keeps, as hidden fields. */
  children: ReactNode;
}

/** Words, place and distance above the results. */
export function SearchBox({ searches, label, q, near, within, children }: SearchBoxProps) {
  const own = within !== null && !DISTANCES.some((miles) => miles === within) ? [within] : [];
  return (
    <Form className="finder finder-s" role="search" action={`/${searches}`} data-in-place>
      <div className="field">
        <label htmlFor="q">{label}</label>
        <AheadInput source={suggestSource(searches)} id="q" name="q" type="search" defaultValue={q} maxLength={200} />
      </div>
      <div className="field">
        <label htmlFor="near">Where?</label>
        <AheadInput source={suggestSource("place")} id="near" name="near" defaultValue={near} autoComplete="postal-code" maxLength={80} />
      </div>
      <div className="field">
        <label htmlFor="within">How far?</label>
        <span className="sel">
          <select className="in" id="within" name="within" defaultValue={(near === "" ? USUAL_MILES : within) ?? ""}>
            {[...DISTANCES, ...own]
              .sort((a, b) => a - b)
              .map((miles) => (
                <option key={miles} value={miles}>
                  {miles} {miles === 1 ? "mile" : "miles"}
                </option>
              ))}
            <option value="">Any distance</option>
          </select>
        </span>
      </div>
      {children}
      <button className="btn btn-main" type="submit">
        <Icon name="search" />
        Search
      </button>
    </Form>
  );
}
