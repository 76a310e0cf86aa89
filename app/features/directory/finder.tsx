import { useEffect, useRef } from "react";
import { Form } from "react-router";
import { AheadInput } from "#app/components/ahead-input.tsx";
import { Icon } from "#app/components/icon.tsx";
import { type Asked, DISTANCES, FILTER_PARAMS, USUAL_MILES } from "./search-address.ts";
import { suggestSource } from "./suggest-source.ts";

/** Words, place and distance above the results. Filters that are on stay on; an area that was searched on the map gives way to the place. */
export function Finder({ asked, address }: { asked: Asked; address: string }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (address) form.current?.reset();
  }, [address]);
  const own = asked.within !== null && !DISTANCES.some((miles) => miles === asked.within) ? [asked.within] : [];
  const chosen = asked.near === "" ? USUAL_MILES : asked.within;
  return (
    <Form className="finder finder-s" role="search" action="/suppliers" ref={form}>
      <div className="field">
        <label htmlFor="q">What do you need?</label>
        <AheadInput source={suggestSource("suppliers")} id="q" name="q" type="search" defaultValue={asked.q} maxLength={200} />
      </div>
      <div className="field">
        <label htmlFor="near">Where?</label>
        <AheadInput
          source={suggestSource("place")}
          id="near"
          name="near"
          defaultValue={asked.near}
          autoComplete="postal-code"
          maxLength={80}
        />
      </div>
      <div className="field">
        <label htmlFor="within">How far?</label>
        <span className="sel">
          <select className="in" id="within" name="within" defaultValue={chosen ?? ""}>
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
      {FILTER_PARAMS.flatMap((name) =>
        asked.filters[name].map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      {asked.view === "list" ? null : <input type="hidden" name="view" value={asked.view} />}
      {asked.sort === "relevance" ? null : <input type="hidden" name="sort" value={asked.sort} />}
      <button className="btn btn-main" type="submit">
        <Icon name="search" />
        Search
      </button>
    </Form>
  );
}
