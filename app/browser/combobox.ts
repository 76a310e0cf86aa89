import Combobox from "@github/combobox-nav";
import { isEnoughTyped, type SuggestedGroup, type SuggestedOption } from "#app/components/suggestions.ts";

/** Between two requests; the first one goes out at once. Milliseconds. */
const PAUSE = 120;
/** After the last answer, so that a screen reader says one number, not one a keystroke. Milliseconds. */
const SAY_AFTER = 500;
const REMEMBERED = 50;

/**
 * Makes a text box an editable combobox (WAI-ARIA APG: list autocomplete with manual selection) whose list comes from
 * `source` plus what is typed, from when the text is no longer `before`. The list and the status line are put after the
 * box, in its parent. `go` opens an address of the site. Returns what takes it all off again.
 */
export function attachCombobox(input: HTMLInputElement, source: string, before: string, go: (href: string) => void): () => void {
  const host = input.parentElement ?? document.body;
  const list = element("div", "ahead-list");
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const status = element("div", "vh");
  status.setAttribute("role", "status");
  host.append(list, status);

  const nav = new Combobox(input, list, { tabInsertsSuggestions: false });
  const answers = new Map<string, SuggestedGroup[]>();
  const chosen = new Map<Element, SuggestedOption>();
  const autoComplete = input.autocomplete;
  input.autocomplete = "off";
  let asking: AbortController | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let askedAt = 0;
  let last = before;

  const typed = () => input.value.replace(/\s+/g, " ").trimStart();

  function say(text: string): void {
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.textContent = text;
    }, SAY_AFTER);
  }

  /** Forgets what is under way, too: nothing opens afterwards. */
  function close(): void {
    asking?.abort();
    clearTimeout(waiting);
    clearTimeout(saying);
    status.textContent = "";
    if (list.hidden) return;
    nav.stop();
    list.hidden = true;
    list.replaceChildren();
  }

  function show(groups: readonly SuggestedGroup[]): void {
    nav.clearSelection();
    chosen.clear();
    list.replaceChildren(...groups.map((group, at) => groupElement(group, `${input.id}-${at}`, chosen)));
    const count = chosen.size;
    list.hidden = count === 0;
    if (count === 0) nav.stop();
    else nav.start();
    list.scrollTop = 0;
    say(count === 0 ? "No suggestions" : `${count} ${count === 1 ? "suggestion" : "suggestions"}`);
  }

  /** Opens the list for what stands in the box; with `step`, also goes to its first or last option. */
  async function open(step?: 1 | -1): Promise<void> {
    clearTimeout(waiting);
    asking?.abort();
    const text = typed();
    if (!isEnoughTyped(text)) return close();
    const known = answers.get(text);
    if (known !== undefined) {
      show(known);
    } else {
      const mine = new AbortController();
      asking = mine;
      askedAt = Date.now();
      const groups = await ask(source + encodeURIComponent(text), mine.signal);
      if (mine.signal.aborted || document.activeElement !== input) return;
      if (groups === null) return close();
      if (answers.size >= REMEMBERED) answers.clear();
      answers.set(text, groups);
      show(groups);
    }
    if (step !== undefined) nav.navigate(step);
  }

  function onInput(event: Event): void {
    // A phone's keyboard composes plain words too; only where there is a candidate window is the word waited for.
    if (event instanceof InputEvent && event.isComposing && matchMedia("(pointer: fine)").matches) return;
    if (typed() === last) return;
    last = typed();
    clearTimeout(waiting);
    const pause = answers.has(last) ? 0 : askedAt + PAUSE - Date.now();
    if (pause <= 0) open();
    else waiting = setTimeout(open, pause);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const arrow = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (arrow !== 0 && event.altKey) {
      event.preventDefault();
      if (arrow === 1) open();
      else close();
    } else if (arrow !== 0 && list.hidden && isEnoughTyped(typed())) {
      event.preventDefault();
      open(arrow);
    } else if (event.key === "Escape") {
      // In a search box the browser would empty the box as well.
      if (!list.hidden) event.preventDefault();
      close();
    }
  }

  function choose(event: Event): void {
    const option = event.target instanceof Element ? chosen.get(event.target) : undefined;
    if (option === undefined) return;
    close();
    if (option.fill !== undefined) {
      input.value = option.fill;
      input.setSelectionRange(option.fill.length, option.fill.length);
      last = typed();
      status.textContent = option.fill;
    } else if (option.to !== undefined) {
      go(option.to);
    } else if (option.set !== undefined && input.form !== null) {
      go(changedHref(input.form, option.set));
      input.value = option.set[input.name] ?? input.value;
      last = typed();
    }
  }

  const off = new AbortController();
  const { signal } = off;
  input.addEventListener("input", onInput, { signal });
  input.addEventListener("compositionend", onInput, { signal });
  input.addEventListener("keydown", onKey, { signal });
  input.addEventListener("blur", close, { signal });
  input.form?.addEventListener("submit", close, { signal });
  window.addEventListener("popstate", close, { signal });
  window.addEventListener("pagehide", close, { signal });
  // The box keeps the focus, and with it the phone's keyboard.
  list.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  list.addEventListener("combobox-commit", choose, { signal });
  onInput(new Event("input"));

  return () => {
    close();
    off.abort();
    nav.destroy();
    input.autocomplete = autoComplete;
    list.remove();
    status.remove();
  };
}

/** Null where there is no answer: then there is no list, and the box is a plain one. */
async function ask(address: string, signal: AbortSignal): Promise<SuggestedGroup[] | null> {
  try {
    const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as { groups: SuggestedGroup[] }).groups : null;
  } catch {
    return null;
  }
}

function groupElement(group: SuggestedGroup, id: string, chosen: Map<Element, SuggestedOption>): HTMLElement {
  const box = element("div", "ahead-group");
  box.setAttribute("role", "group");
  box.setAttribute("aria-labelledby", id);
  const title = element("div", "ahead-title", group.title);
  title.id = id;
  title.setAttribute("role", "presentation");
  box.append(title);
  for (const [at, option] of group.options.entries()) {
    const line = element("div", "ahead-opt");
    line.id = `${id}-${at}`;
    line.setAttribute("role", "option");
    const label = element("span", "");
    label.append(...option.label.map(({ text, marked }) => (marked ? element("mark", "", text) : text)));
    line.append(label);
    if (option.note !== undefined) line.append(" ", element("span", "ahead-note", option.note));
    chosen.set(line, option);
    box.append(line);
  }
  return box;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

/** The address a form would ask for, with some of its fields changed and the empty ones left out. */
function changedHref(form: HTMLFormElement, set: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && set[name] === undefined) params.append(name, value);
  }
  for (const [name, value] of Object.entries(set)) if (value !== "") params.append(name, value);
  return `${new URL(form.action).pathname}?${params}`;
}
