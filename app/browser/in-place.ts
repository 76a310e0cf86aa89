import { Idiomorph } from "idiomorph";

/*
 * Searches that change in place: a filter that is ticked, a link or a form with `data-in-place` has the page of its address
 * fetched and its main part made the same as that one's, with the focus and the place on the screen kept. Each is a step
 * for the back button. What cannot be had this way is opened as any page is.
 */

let asking: AbortController | undefined;
/** The page that is shown, and the one that is fetched to be, by their addresses without a place in them. */
let shown = location.pathname + location.search;
let coming = shown;

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
  coming = pageOf(new URL(address, location.href));
  try {
    const body = sent === undefined ? {} : { method: "POST", body: fieldsOf(sent.form, sent.by) };
    const response = await fetch(address, { ...body, signal: mine.signal, headers: { Accept: "text/html" } });
    const html = await response.text();
    if (mine.signal.aborted) return;
    const url = new URL(response.url);
    const next = new DOMParser().parseFromString(html, "text/html");
    if (!response.ok || next.querySelector("main") === null) open(address, sent);
    else if (url.pathname !== location.pathname) location.assign(url);
    else {
      if (isStep && url.href !== location.href) history.pushState(null, "", url);
      shown = pageOf(url);
      stop();
      show(next, { isSent: sent !== undefined, isTyping: typedIn(document.activeElement) !== before });
    }
  } catch {
    if (!mine.signal.aborted) open(address, sent);
  }
}

/** What is under way comes to nothing. */
function stop(): void {
  asking?.abort();
  coming = shown;
  document.getElementById("results")?.removeAttribute("aria-busy");
}

/** As the browser does it by itself, which also shows what was refused. */
function open(address: string, sent: Visit["sent"]): void {
  if (sent === undefined) {
    if (pageOf(new URL(address, location.href)) === pageOf(location)) location.reload();
    else location.assign(address);
    return;
  }
  const { form, by } = sent;
  if (by instanceof HTMLButtonElement && by.name !== "") {
    const chosen = document.createElement("input");
    Object.assign(chosen, { type: "hidden", name: by.name, value: by.value });
    form.append(chosen);
  }
  HTMLFormElement.prototype.submit.call(form);
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
      // What another module has put beside a box, and what it says of it, stays.
      beforeNodeRemoved: (node) => !(node instanceof Element && node.parentElement?.matches(".ahead")),
      beforeAttributeUpdated: (name, node) => !(node.matches("[data-suggests]") && /^(?:aria-|role$|autocomplete$)/.test(name)),
    },
  });
  for (const line of main.querySelectorAll<HTMLElement>("[data-says]")) line.textContent = line.dataset["says"] ?? "";
  const done = isSent ? main.querySelector<HTMLElement>("[data-takes-focus]") : null;
  // Who opens or shortens a list goes on at its top; where what was pressed is gone, at what it has changed.
  const isToggle = focused?.matches("fieldset a") === true;
  const isThere = document.activeElement === focused && focused?.isConnected && focused.getAttribute("href") === pressed;
  if (isThere && !isToggle) return;
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
  const url = new URL(actionOf(form));
  url.search = String(fieldsOf(form));
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
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-in-place]")) return;
    event.preventDefault();
    const isSent = form.getAttribute("method")?.toLowerCase() === "post";
    if (isSent) visit(actionOf(form), { isStep: true, sent: { form, by: event.submitter } });
    else visit(addressOf(form), { isStep: true });
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
    // A place in the page that is shown is a step too, and one may come back before the page that one went to has come.
    const here = pageOf(location);
    if (here === shown) stop();
    else if (here !== coming) visit(location.href, { isStep: false });
  });
}
