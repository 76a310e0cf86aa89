import { Idiomorph } from "idiomorph";

/*
 * Searches that change in place: a filter that is ticked, a link or a form with `data-in-place` has the page of its address
 * fetched and its main part made the same as that one's, with the focus and the place on the screen kept. Each is a step
 * for the back button. What cannot be had this way is opened as any page is.
 */

let asking: AbortController | undefined;
/** The page that is shown, by its address without the place in it. */
let shown = location.pathname + location.search;

interface Visit {
  /** A step of its own; else the address is there already, as after going back. */
  isStep: boolean;
  /** What is sent; else it is only asked for. */
  body?: URLSearchParams;
}

async function visit(address: string, { isStep, body }: Visit): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const results = document.getElementById("results");
  const before = typedIn(document.activeElement);
  results?.setAttribute("aria-busy", "true");
  try {
    const sent = body === undefined ? {} : { method: "POST", body };
    const response = await fetch(address, { ...sent, signal: mine.signal, headers: { Accept: "text/html" } });
    const url = new URL(response.url);
    if (!response.ok || url.pathname !== location.pathname) return location.assign(url);
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine.signal.aborted) return;
    if (isStep && url.href !== location.href) history.pushState(null, "", url);
    shown = url.pathname + url.search;
    show(next, { isSent: body !== undefined, isTyping: typedIn(document.activeElement) !== before });
  } catch {
    if (mine.signal.aborted) return;
    location.assign(body === undefined ? address : location.href);
  } finally {
    results?.removeAttribute("aria-busy");
  }
}

function typedIn(box: Element | null): string | null {
  return box instanceof HTMLInputElement && box.type !== "checkbox" ? box.value : null;
}

/** `isSent`: a form was sent. `isTyping`: what stands in the box that has the focus is newer than the page. */
function show(next: Document, { isSent, isTyping }: { isSent: boolean; isTyping: boolean }): void {
  const [main, nextMain] = [document.querySelector("main"), next.querySelector("main")];
  if (main === null || nextMain === null) {
    location.reload();
    return;
  }
  const focused = document.activeElement;
  const group = focused?.closest("fieldset")?.id;
  if (focused !== null) keepTicked(focused, next);
  document.title = next.title;
  Idiomorph.morph(main, nextMain.innerHTML, {
    morphStyle: "innerHTML",
    ignoreActiveValue: isTyping,
    callbacks: {
      // What another module has put beside a box, and what it says of it, stays.
      beforeNodeRemoved: (node) => !(node instanceof Element && node.parentElement?.matches(".ahead")),
      beforeAttributeUpdated: (name, node) => !(node.matches("[data-suggests]") && /^(?:aria-|role$|autocomplete$)/.test(name)),
    },
  });
  for (const line of main.querySelectorAll<HTMLElement>("[data-says]")) line.textContent = line.dataset["says"] ?? "";
  const done = isSent ? main.querySelector<HTMLElement>("[data-takes-focus]") : null;
  // Who opens or shortens a list goes on at its top; where what was pressed is gone, at what it has changed.
  const isToggle = focused?.matches("fieldset a") === true;
  if (document.activeElement === focused && focused?.isConnected && !isToggle) return;
  const first = group === undefined ? null : document.getElementById(group)?.querySelector<HTMLElement>("[type=checkbox]");
  (done ?? first ?? document.getElementById("results"))?.focus({ preventScroll: true });
}

/** A choice that has the focus stays where it is, although a shorter list would leave it out. */
function keepTicked(focused: Element, next: Document): void {
  const line = focused.closest("label.opt");
  const group = focused.closest("fieldset");
  if (line === null || group === null || focused.id === "" || next.getElementById(focused.id) !== null) return;
  const at = [...group.querySelectorAll("label.opt")].indexOf(line);
  const list = next.getElementById(group.id);
  const copy = next.importNode(line, true);
  for (const box of copy.querySelectorAll("input")) box.removeAttribute("checked");
  const after = list?.querySelectorAll("label.opt")[at] ?? null;
  if (after !== null) after.before(copy);
  else list?.append(copy);
}

/** What a form asks for, as the browser would. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  url.search = String(fieldsOf(form));
  return url.href;
}

function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** Has the page change in place from now on. */
export function changeInPlace(): void {
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
    if (box.form?.matches("[data-in-place]")) visit(addressOf(box.form), { isStep: true });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-in-place]")) return;
    event.preventDefault();
    const isSent = form.method === "post";
    visit(isSent ? form.action : addressOf(form), { isStep: true, ...(isSent ? { body: fieldsOf(form, event.submitter) } : {}) });
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-in-place]") : null;
    if (link === null || link.pathname !== location.pathname) return;
    event.preventDefault();
    visit(link.href, { isStep: true });
  });
  // Another module would open an address of this page.
  document.addEventListener("go", (event) => {
    const address = (event as CustomEvent<string>).detail;
    if (new URL(address, location.href).pathname !== location.pathname) return;
    event.preventDefault();
    visit(address, { isStep: true });
  });
  window.addEventListener("popstate", () => {
    // A place in the page that is shown is a step too.
    if (location.pathname + location.search !== shown) visit(location.href, { isStep: false });
  });
}
