import type { Pin } from "#app/components/map/map-model.ts";
import type { Told } from "./note.ts";

/** The lines of the list beside a map, each with the key of whom it tells of, and, where that is known, where they are. */
export function linesOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#listed li[data-key]")];
}

export function pinsOfPage(): Pin[] {
  return linesOfPage().flatMap((line): Pin[] => {
    const [lat, lng] = (line.dataset["at"] ?? "").split(" ").map(Number);
    if (lat === undefined || lng === undefined) return [];
    const text = line.querySelector(".pinno")?.textContent ?? "";
    return [{ key: line.dataset["key"] ?? "", text, name: line.querySelector("h2")?.textContent ?? "", lat, lng }];
  });
}

/** What the list tells of one. Null where they are not on this page of it. */
export function toldOnPage(key: string): Told | null {
  const line = linesOfPage().find(({ dataset }) => dataset["key"] === key);
  const own = line?.querySelector<HTMLAnchorElement>("h2 a");
  if (line === undefined || !own) return null;
  const place = line.querySelector(".where > .soft")?.textContent ?? null;
  return { name: own.textContent, href: own.href, place, status: line.querySelector(".punch")?.cloneNode(true) };
}

export function isListed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("#listed") !== null;
}

export function keyOf(target: EventTarget | null): string | null {
  return (target instanceof Element ? target.closest<HTMLElement>("#listed li")?.dataset["key"] : undefined) ?? null;
}
