import type { Reach } from "./reach.ts";

/** Who a draft would reach as it stands. */
export function ReachPanel({ reach, where }: { reach: Reach | null; where: string | null }) {
  return (
    <div className="panel stack">
      <h2 id="reach" className="h-m">
        Who this would reach
      </h2>
      {reach === null ? (
        <p>Choose the work and the place, and this says how many suppliers you would reach.</p>
      ) : (
        <>
          <p className="big-n">
            <span className="num">{reach.matches.toLocaleString("en-GB")}</span> {reach.matches === 1 ? "supplier is" : "suppliers are"}{" "}
            likely: {reach.matches === 1 ? "it does" : "they do"} this work and{" "}
            {where === null ? "can do it from a distance" : `${reach.matches === 1 ? "reaches" : "reach"} ${where}`}.
          </p>
          {reach.nearMisses > 0 ? (
            <p>
              {reach.nearMisses === 1 ? "One more is" : `${reach.nearMisses} ${reach.isMost ? "or more others" : "more"} are`} worth asking:
              one thing does not fit, such as the place, or too little is said.
            </p>
          ) : null}
          {reach.matches === 0 ? <p>Try a wider kind of work, another council area or no value, and see what changes.</p> : null}
        </>
      )}
      <p className="s soft">Worked out from what you have saved so far.</p>
    </div>
  );
}
