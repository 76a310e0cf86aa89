import type { Chosen } from "./filter.ts";

/** The filters that are on, as a form keeps them. */
export function ChosenFields({ chosen }: { chosen: Chosen }) {
  return Object.entries(chosen).flatMap(([name, values]) =>
    values.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
  );
}
