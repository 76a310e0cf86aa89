import type { Line } from "./supplier-line.ts";
import { SupplierLine } from "./supplier-line.tsx";

/** Who comes close when few have all that was asked, and in what they fall short. */
export function CloseSuppliers({ lines, isPlaced, hasFound }: { lines: readonly Line[]; isPlaced: boolean; hasFound: boolean }) {
  if (lines.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="close">
      <h2 className="h-s" id="close">
        {hasFound ? "Close to what you asked" : "Who comes close"}
      </h2>
      <p className="s soft order">
        {isPlaced ? "They are further away, or have only some of your words." : "They have only some of your words."} The closest come
        first.
      </p>
      <ol className="ledger">
        {lines.map((line) => (
          <SupplierLine key={line.slug} line={line} heading="h3" />
        ))}
      </ol>
    </section>
  );
}
