import type { ComponentProps } from "react";

/**
 * A text box that suggests as one types, once it has had the focus (`app/browser/combobox.ts`). `source` is the address of
 * the suggestions up to what is typed. The box needs an `id`. Without JavaScript it is a plain box.
 */
export function AheadInput({ source, ...rest }: { source: string; id: string } & ComponentProps<"input">) {
  return (
    <div className="ahead">
      <input className="in" autoComplete="off" data-suggests={source} {...rest} />
    </div>
  );
}
