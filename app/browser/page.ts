/** Opens an address of the site: in place where a module can, else as any page is opened. */
function go(href: string): void {
  if (document.dispatchEvent(new CustomEvent("go", { detail: href, cancelable: true }))) location.assign(href);
}

/** Boxes that suggest as one types: what they suggest from is in their `data-suggests`. */
for (const box of document.querySelectorAll<HTMLInputElement>("input[data-suggests]")) {
  let before = box.defaultValue;
  const attach = () =>
    import("./combobox.ts").then(
      ({ attachCombobox }) => attachCombobox(box, box.dataset["suggests"] ?? "", before, go),
      () => undefined, // Not to be had: it stays a plain box.
    );
  const focused = () => {
    before = box.value;
    attach();
  };
  if (document.activeElement === box) attach();
  else box.addEventListener("focus", focused, { once: true });
}

/** Buttons that print the page; without scripts the browser's own menu does, and they are not shown. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/** The map of a search; without scripts, and where it cannot be drawn, there is a drawing. */
let figure: HTMLElement | null = null;
function drawMap(): void {
  const found = document.querySelector<HTMLElement>("figure[data-map]");
  if (found === figure) return;
  figure = found;
  if (found === null) return;
  import("./map/result-map.ts").then(
    ({ showResultMap }) => showResultMap(found),
    () => undefined,
  );
}
drawMap();
document.addEventListener("shown", drawMap);

const page = location.pathname + location.search;
/**
 * Searches that change in place, and forms, whose refusal is shown where they stand and is no step of its own; until the
 * module has come, and where it does not, each step is a page of its own.
 */
if (document.querySelector("[data-in-place], form[method=post]") === null) listen();
else import("./in-place.ts").then(({ changeInPlace }) => changeInPlace(), listen);

/** Going back to an address that a router has led from in this very page, the browser changes the address alone. */
function listen(): void {
  window.addEventListener("popstate", () => {
    if (location.pathname + location.search !== page) location.reload();
  });
}
