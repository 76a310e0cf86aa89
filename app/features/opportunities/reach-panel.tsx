import { listWords } from "#app/platform/words.ts";
import type { Reach } from "./reach.ts";

/** Who a draft would reach as it stands. */
export function ReachPanel({ reach, where }: { reach: Reach | null; where: string | null }) {
  return (
    <section className="panel stack-s" aria-labelledby="reach">
      <h2 id="reach" className="h-m">
        Who could answer
      </h2>
      {reach === null ? (
        <p>Say what it is and where, and this says how many suppliers could answer.</p>
      ) : (
        <>
          <p>
            <span className="num">{reach.matches.toLocaleString("en-GB")}</span> {reach.matches === 1 ? "supplier is" : "suppliers are"}{" "}
            likely
            {where === null ? ", from wherever they are" : ""}
            {reach.nearMisses > 0 ? `; ${reach.nearMisses}${reach.isMost ? " others, or more, are" : " more are"} worth asking` : ""}.
          </p>
          {reach.first.length > 0 ? (
            <p className="s">
              {listWords(reach.first)}
              {reach.matches > reach.first.length ? ` and ${(reach.matches - reach.first.length).toLocaleString("en-GB")} more` : ""}
            </p>
          ) : null}
          {reach.matches === 0 ? (
            <p className="s">Try a wider kind of work, another council area or no value, and see what changes.</p>
          ) : null}
        </>
      )}
    </section>
  );
}
