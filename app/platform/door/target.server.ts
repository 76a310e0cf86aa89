import { type Refusal, refusal } from "./plain-answer.server.ts";

/*
 * Bounds of an address, held before anything matches it. The longest of ours has 5 segments; a slug has 100 characters;
 * a search with every filter ticked is a few thousand characters.
 */
const PATH_CHARACTERS = 1024;
const PATH_SEGMENTS = 12;
const QUERY_CHARACTERS = 8192;
const QUERY_PARAMETERS = 300;
/** Pages whose scripts a page of ours can ask for at once: those it links to. */
const DISCOVERED_PATHS = 250;

const TOO_LONG = refusal(414, "This address is too long.");
const UNREADABLE = refusal(400, "This address cannot be read.");

/** What some address of the site takes. A form is sent by POST alone. */
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Why a request by this method is turned away whatever it asks for, or null. */
export function refuseMethod(method: string): Refusal | null {
  return METHODS.has(method) ? null : refusal(405, "This site does not know that method.", { Allow: [...METHODS].join(", ") });
}

/** Why an address as it stands in the request line is not looked at, or null. Takes time linear in its length. */
export function refuseTarget(target: string): Refusal | null {
  if (!target.startsWith("/")) return refusal(400, "Ask this site for a path that begins with a slash.");
  const end = target.indexOf("?");
  const path = end === -1 ? target : target.slice(0, end);
  const query = end === -1 ? "" : target.slice(end + 1);
  if (path.length > PATH_CHARACTERS || query.length > QUERY_CHARACTERS) return TOO_LONG;
  if (countOf(path, "/") > PATH_SEGMENTS || countOf(query, "&") >= QUERY_PARAMETERS) return TOO_LONG;
  if (!isText(path)) return UNREADABLE;
  return path === MANIFEST_PATH ? refuseDiscovery(query) : null;
}

/** Where the router's browser half asks which scripts the pages behind a page's links need. */
export const MANIFEST_PATH = "/__manifest";

function refuseDiscovery(query: string): Refusal | null {
  const paths = new URLSearchParams(query).getAll("paths").flatMap((list) => list.split(","));
  if (paths.length > DISCOVERED_PATHS) return TOO_LONG;
  const long = paths.some((path) => path.length > PATH_CHARACTERS || countOf(path, "/") > PATH_SEGMENTS);
  return long ? TOO_LONG : paths.every(isText) ? null : UNREADABLE;
}

/** Whether a path's escapes stand for text. */
function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** How often a character occurs. */
function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
