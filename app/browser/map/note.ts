import type { ShownMap } from "#app/components/map/map-model.ts";

export interface Told {
  name: string;
  href: string;
  place: string | null;
  /** Only of those on this page of the list. */
  status?: Node | undefined;
}

/** Fills the note of a map with who stands on a spot: `told`, or the first of them, `all` in number. */
export function fillNote(note: HTMLElement, told: readonly Told[], all: number, words: Pick<ShownMap, "here" | "more">): void {
  const [only] = told;
  const isOne = all === 1 && only !== undefined;
  const title = isOne ? only.name : words.here.replace("#", number(all));
  note.setAttribute("aria-label", title);
  note.firstElementChild?.replaceChildren(...(isOne ? ofOne(only) : ofSeveral(title, told, all, words)));
}

function ofOne({ name, href, place, status }: Told): Node[] {
  return [
    element("p", "name", link(href, name)),
    ...(place === null ? [] : [element("p", "s soft", place)]),
    ...(status === undefined ? [] : [status]),
  ];
}

function ofSeveral(title: string, told: readonly Told[], all: number, { more }: Pick<ShownMap, "more">): Node[] {
  const untold = all - told.length;
  return [
    element("p", "name", title),
    element("ul", "", ...told.map(({ name, href }) => element("li", "", link(href, name, "go")))),
    ...(untold > 0 ? [element("p", "s soft", more.replace("#", number(untold)))] : []),
  ];
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}

function link(href: string, text: string, className = ""): HTMLElement {
  const made = element("a", className, text);
  made.setAttribute("href", href);
  return made;
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
