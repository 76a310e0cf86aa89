import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isStill } from "./still.ts";

/** A link to a page that has no framework is followed by the browser itself: the router does not hear of the click. */
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.origin !== location.origin) return;
    const isHere = link.pathname + link.search === location.pathname + location.search;
    if (!isHere && isStill(link)) event.stopPropagation();
  },
  { capture: true },
);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
