import { Idiomorph } from "idiomorph";

/*
 * Searches that change in place: a filter that is ticked, a link or a form with `data-in-place` has the page of its address
 * fetched and its main part made the same as that one's, with the focus and the place on the screen kept. Each is a step
 * for the back button. What cannot be had this way is opened as any page is. Forms that are sent go the same way: what they
 * are refused for is shown where they stand, and is no step.
 */

let asking: AbortController | undefined;
/** The page that is shown, and the one that is fetched to be, by their addresses without a place in them. */
let shown = location.pathname + location.search;
let coming = shown;
/** A form is under way: it is not sent twice. */
let isSending = false;
/** What was pressed meanwhile, which counts from what will be shown then. */
let after: (() => void) | undefined;

interface Visit {
  /** A step of its own; else the address is there already, as after going back. */
  isStep: boolean;
  /** The form that is sent, and by which button; else the address is only asked for. */
  sent?: { form: HTMLFormElement; by: HTMLElement | null };
}

async function visit(address: string, { isStep, sent }: Visit): Promise<void> {
  stop();
  const mine = new AbortController();
  asking = mine;
  const before = typedIn(document.activeElement);
  document.getElementById("results")?.setAttribute("aria-busy", "true");
  coming = sent === undefined ? pageOf(new URL(address, location.href)) : shown;
  isSending = sent !== undefined;
  try {
    const body = sent === undefined ? {} : { method: "POST", body: fieldsOf(sent.form, sent.by) };
    const response = await fetch(address, { ...body, signal: mine.signal, headers: { Accept: "text/html" } });
    const html = await response.text();
    if (mine.signal.aborted) return;
    const url = new URL(response.url);
    const next = new DOMParser().parseFromString(html, "text/html");
    const isRefusal = sent !== undefined && !response.ok;
    if (!(response.ok || isRefusal) || !isOurs(next)) open(url);
    else if (url.pathname !== location.pathname && !isRefusal) location.assign(url);
    else {
      if (isStep && !isRefusal && url.href !== location.href) history.pushState(null, "", url);
      if (!isRefusal) shown = pageOf(url);
      const then = after;
      stop();
      show(next, { isSent: sent !== undefined, isTyping: typedIn(document.activeElement) !== before });
      then?.();
    }
  } catch {
    if (mine.signal.aborted) return;
    stop();
    // What may have arrived is not sent again by itself.
    if (sent === undefined) open(new URL(address, location.href));
    else sayUnsent(sent.form);
  }
}

/** What is under way comes to nothing. */
function stop(): void {
  asking?.abort();
  asking = undefined;
  after = undefined;
  isSending = false;
  coming = shown;
  document.getElementById("results")?.removeAttribute("aria-busy");
}

/** Whether a page has this script and the same reader: what the router takes up has not, nor what another release has made. */
function isOurs(next: Document): boolean {
  const of = (page: Document) => [
    page.querySelector("script[type=module][src]")?.getAttribute("src"),
    page.querySelector("header")?.textContent,
    page.querySelector("main") !== null,
  ];
  return String(of(next)) === String(of(document));
}

/** As any page is opened. */
function open(url: URL): void {
  if (pageOf(url) === pageOf(location)) location.reload();
  else location.assign(url);
}

/** Tells at a form that no answer has come, and leaves it as it is filled in. */
function sayUnsent(form: HTMLFormElement): void {
  form.querySelector("[data-unsent]")?.remove();
  const line = document.createElement("p");
  Object.assign(line, { className: "msg", textContent: "No answer has come. Look whether it has arrived before you send it again." });
  line.setAttribute("role", "alert");
  line.dataset["unsent"] = "";
  form.append(line);
}

function pageOf({ pathname, search }: Pick<URL, "pathname" | "search">): string {
  return pathname + search;
}

function typedIn(box: Element | null): string | null {
  return box instanceof HTMLInputElement && box.type !== "checkbox" ? box.value : null;
}

/** `isSent`: a form was sent. `isTyping`: what stands in the box that has the focus is newer than the page. */
function show(next: Document, { isSent, isTyping }: { isSent: boolean; isTyping: boolean }): void {
  const [main, nextMain] = [document.querySelector("main"), next.querySelector("main")];
  if (main === null || nextMain === null) return;
  const focused = document.activeElement;
  const group = focused?.closest("fieldset")?.id;
  const pressed = focused?.getAttribute("href");
  if (focused !== null) keepTicked(focused, next);
  document.title = next.title;
  Idiomorph.morph(main, nextMain.innerHTML, {
    morphStyle: "innerHTML",
    ignoreActiveValue: isTyping,
    callbacks: {
      // What another module draws is its own.
      beforeNodeMorphed: (node) => !(node instanceof Element && node.matches("[data-kept]")),
      // What another module has put beside a box, and what it says of it, stays.
      beforeNodeRemoved: (node) => !(node instanceof Element && node.parentElement?.matches(".ahead")),
      beforeAttributeUpdated: (name, node) => !(node.matches("[data-suggests]") && /^(?:aria-|role$|autocomplete$)/.test(name)),
    },
  });
  document.dispatchEvent(new Event("shown"));
  for (const line of main.querySelectorAll<HTMLElement>("[data-says]")) line.textContent = line.dataset["says"] ?? "";
  const done = isSent ? main.querySelector<HTMLElement>("[autofocus], [data-takes-focus]") : null;
  // Who opens or shortens a list goes on at its top; where what was pressed is gone, at what it has changed.
  const isToggle = focused?.matches("fieldset a") === true;
  const isThere = document.activeElement === focused && isSeen(focused) && focused?.getAttribute("href") === pressed;
  // A button that stays, pressed or not, says itself what it has done.
  if (isThere && !isToggle && (done === null || focused?.hasAttribute("aria-pressed"))) return;
  const first = group === undefined ? null : document.getElementById(group)?.querySelector<HTMLElement>("[type=checkbox]");
  (done ?? first ?? document.getElementById("results"))?.focus({ preventScroll: true });
}

/** Whether somebody can have the focus on it. */
function isSeen(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
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
  const url = new URL(actionOf(form));
  const fields = fieldsOf(form);
  // Words that are typed and not yet searched for go along.
  for (const box of document.querySelectorAll<HTMLInputElement>("main input[data-suggests]")) {
    if (box.value !== box.defaultValue) fields.set(box.name, box.value);
  }
  if (fields.get("near") === "") fields.delete("within");
  // What says nothing is left out, as in the links of the page.
  url.search = String(new URLSearchParams([...fields].filter(([, value]) => value !== "")));
  return url.href;
}

/** Not `form.action`, which a field of that name would be. */
function actionOf(form: HTMLFormElement): string {
  return new URL(form.getAttribute("action") ?? "", location.href).href;
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
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const isSent = form.getAttribute("method")?.toLowerCase() === "post";
    if (!isSent && !form.matches("[data-in-place]")) return;
    if (form.getAttribute("enctype") === "multipart/form-data") return;
    event.preventDefault();
    if (isSending) return;
    if (isSent) visit(actionOf(form), { isStep: true, sent: { form, by: event.submitter } });
    else if (asking === undefined) visit(addressOf(form), { isStep: true });
    else after = () => form.requestSubmit();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-in-place]") : null;
    if (link === null || link.pathname !== location.pathname) return;
    event.preventDefault();
    const { textContent: said, href } = link;
    const press = () => {
      const same = [...document.querySelectorAll<HTMLAnchorElement>("a[data-in-place]")].find((one) => one.textContent === said);
      visit(same?.href ?? href, { isStep: true });
    };
    if (asking === undefined) press();
    else after = press;
  });
  // Another module would open an address of this page.
  document.addEventListener("go", (event) => {
    const address = (event as CustomEvent<string>).detail;
    if (new URL(address, location.href).pathname !== location.pathname) return;
    event.preventDefault();
    visit(address, { isStep: true });
  });
  window.addEventListener("popstate", () => {
    // A place in the page that is shown is a step too, and one may come back before the page that one went to has come.
    const here = pageOf(location);
    if (here === shown) stop();
    else if (new URL(shown, location.href).pathname !== location.pathname) location.reload();
    else if (here !== coming) visit(location.href, { isStep: false });
  });
}
