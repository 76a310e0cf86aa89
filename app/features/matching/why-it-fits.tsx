import { WhyList } from "#app/components/ui.tsx";
import type { Evidence } from "#db/schema/matching.ts";
import { decidingFirst } from "./deciding.ts";

/** Why two fit: the reasons that decide, and the others to open. */
export function WhyItFits({ reasons }: { reasons: readonly Evidence[] }) {
  const { deciding, rest } = decidingFirst(reasons);
  return (
    <>
      <WhyList items={deciding.map((one) => one.text)} />
      {rest.length === 0 ? null : (
        <details className="fold s">
          <summary>{rest.length === 1 ? "1 more reason" : `${rest.length} more reasons`}</summary>
          <WhyList items={rest.map((one) => one.text)} />
        </details>
      )}
    </>
  );
}
