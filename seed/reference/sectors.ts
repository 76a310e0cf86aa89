import type { Sector, SectorNode } from "./sector-node.ts";
import { BUSINESS_SECTORS } from "./sectors-business.ts";
import { CULTURE_SECTORS } from "./sectors-culture.ts";
import { ESTATE_SECTORS } from "./sectors-estate.ts";
import { GOODS_SECTORS } from "./sectors-goods.ts";
import { PEOPLE_SECTORS } from "./sectors-people.ts";

export type { Sector, SectorNode } from "./sector-node.ts";

/**
 * The sector taxonomy: what social enterprises sell, in the words they and their buyers use.
 * 26 sectors with 141 sub-sectors, in the order a list of them is shown.
 */
export const SECTORS: readonly Sector[] = [...ESTATE_SECTORS, ...BUSINESS_SECTORS, ...PEOPLE_SECTORS, ...CULTURE_SECTORS, ...GOODS_SECTORS];

const NODES: readonly SectorNode[] = SECTORS.flatMap((sector) => [sector, ...sector.children]);
const NODE_BY_CODE: ReadonlyMap<string, SectorNode> = new Map(NODES.map((node) => [node.code, node]));

/** Every node, each sector directly followed by its sub-sectors. */
export function allSectorNodes(): readonly SectorNode[] {
  return NODES;
}

/** The sector or sub-sector with this code, or undefined. */
export function sectorByCode(code: string): SectorNode | undefined {
  return NODE_BY_CODE.get(code);
}

/** The code of the sector a sub-sector belongs to; undefined for a sector. Reads the code alone: it need not exist. */
export function parentOf(code: string): string | undefined {
  const dot = code.indexOf(".");
  return dot === -1 ? undefined : code.slice(0, dot);
}

/**
 * The nodes a UK SIC 2007 code points at: `56210`, or four digits where a leading zero was lost (`1130`).
 * The exact code first, and where no node carries it, its class (first four digits). Sub-sectors stand in for
 * their sectors: a sector is returned only when no sub-sector matches. Empty for a code that says nothing about
 * the work (74990 and 99999, non-trading and dormant) and for text that is no SIC code.
 */
export function sectorsForSic(sic: string): readonly SectorNode[] {
  const digits = sic.trim();
  if (!/^\d{4,5}$/.test(digits)) return [];
  const code = digits.padStart(5, "0");
  if (code === "74990" || code === "99999") return [];
  const exact = NODES.filter((node) => node.sic.includes(code));
  const nodes = exact.length > 0 ? exact : NODES.filter((node) => node.sic.some((own) => own.startsWith(code.slice(0, 4))));
  return preferSubSectors(nodes);
}

/**
 * The nodes a CPV 2008 code points at: `55520000`, with or without its check digit (`55520000-1`).
 * In CPV trailing zeros mean "anything below", so a node covers a code when the node's code without its trailing
 * zeros begins it; the nodes with the longest such code win. A code wider than anything the taxonomy carries gives
 * the nodes below it. Empty where neither holds, and for text that is no CPV code.
 */
export function sectorsForCpv(cpv: string): readonly SectorNode[] {
  const code = /^(\d{8})(-\d)?$/.exec(cpv.trim())?.[1];
  if (code === undefined) return [];
  let longest = 0;
  let found: SectorNode[] = [];
  for (const node of NODES) {
    const length = Math.max(
      0,
      ...node.cpv
        .map(cpvStem)
        .filter((stem) => code.startsWith(stem))
        .map((stem) => stem.length),
    );
    if (length === 0 || length < longest) continue;
    if (length > longest) found = [];
    longest = length;
    found.push(node);
  }
  if (found.length > 0) return found;
  const stem = cpvStem(code);
  return preferSubSectors(NODES.filter((node) => node.cpv.some((own) => own.startsWith(stem))));
}

/** A CPV code without its trailing zeros, never shorter than its two-digit division. */
function cpvStem(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, "");
}

function preferSubSectors(nodes: readonly SectorNode[]): readonly SectorNode[] {
  const subs = nodes.filter((node) => parentOf(node.code) !== undefined);
  return subs.length > 0 ? subs : nodes;
}
