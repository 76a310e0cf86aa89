import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isStill } from "./still.ts";

/** A link to a page that has no framework is followed by the browser itself: the router does not hear of the click. */
document.addEventListener(
  "click",
  (event) => {
    const href = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : null;
    if (href == null || !URL.canParse(href, location.href)) return;
    const { origin, pathname, search } = new URL(href, location.href);
    const isHere = pathname + search === location.pathname + location.search;
    if (origin === location.origin && !isHere && isStill(pathname)) event.stopPropagation();
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
