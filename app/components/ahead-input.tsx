import { type ComponentProps, useEffect, useRef } from "react";
import { useNavigate } from "react-router";

/**
 * A text box that suggests as one types, once it has had the focus. `source` is the address of the suggestions up to
 * what is typed. The box needs an `id`. Without JavaScript it is a plain box. On pages without a framework in the browser
 * `app/browser/page.ts` does the same by `data-suggests`.
 */
export function AheadInput({ source, ...rest }: { source: string; id: string } & ComponentProps<"input">) {
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const input = box.current;
    if (input === null) return;
    let detach: (() => void) | undefined;
    let isGone = false;
    let before = input.defaultValue;
    const attach = () => {
      import("#app/browser/combobox.ts").then(
        ({ attachCombobox }) => {
          if (!isGone) detach ??= attachCombobox(input, source, before, navigate);
        },
        () => undefined, // Not to be had: it stays a plain box.
      );
    };
    const focused = () => {
      before = input.value;
      attach();
    };
    input.addEventListener("focus", focused, { once: true });
    if (document.activeElement === input) attach();
    return () => {
      isGone = true;
      input.removeEventListener("focus", focused);
      detach?.();
    };
  }, [source, navigate]);
  return (
    <div className="ahead">
      <input className="in" autoComplete="off" data-suggests={source} {...rest} ref={box} />
    </div>
  );
}
