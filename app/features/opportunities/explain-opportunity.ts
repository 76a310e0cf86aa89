import { lowered, type Reason, said, unsaid } from "#app/features/searching/reason.ts";
import { milesWords } from "#app/platform/miles.ts";
import { listWords, lowerFirst } from "#app/platform/words.ts";
import type { SearchHit, WordReason } from "#search/engine.ts";
import type { OpportunityItem } from "./facts/line.ts";
import type { OpportunityFilters } from "./filters.ts";
import { valueText } from "./say.ts";
import { hasValue } from "./vocabulary.ts";

export interface Asking {
  filters: Pick<OpportunityFilters, "chosen">;
  /** As the reader wrote it, `B5`; null without a place. */
  placeLabel: string | null;
  areaName: (code: string) => string | null;
  /** From the place asked for to the middle of an area; null where one of the two is not known. */
  areaMiles: (code: string) => number | null;
}

const MOST = 5;

/**
 * Why an open opportunity is among the results, in sentences: where the words stand, what the work is, whether it is to
 * be done at the place asked for, what it is worth. A fact that the buyer does not tell is open.
 */
export function explainOpportunity(hit: SearchHit, item: OpportunityItem, asking: Asking): Reason[] {
  const words = wordReasons(hit, item);
  const bySector = hit.why.words.some((word) => word.field === "sectors");
  const work = bySector ? [] : sectorReason(item, asking.filters.chosen.sector);
  return [...words, ...work, ...placeReason(hit, item, asking), ...valueReason(item, asking.filters.chosen.size)].slice(0, MOST);
}

/** One sentence for each part of the opportunity that the words were found in. */
function wordReasons(hit: SearchHit, item: OpportunityItem): Reason[] {
  const fields = [...new Set(hit.why.words.map((word) => word.field))];
  return fields.flatMap((field) => {
    const found = hit.why.words.filter((word) => word.field === field);
    const reason = foundIn(field, found, hit, item);
    return reason === null ? [] : [[...reason, ...found.flatMap(explained)]];
  });
}

function foundIn(field: string, found: readonly WordReason[], hit: SearchHit, item: OpportunityItem): Reason | null {
  if (field === "title") return [{ text: "Its title says ", marked: false }, ...marked(found)];
  if (field === "description") return [{ text: "It speaks of ", marked: false }, ...marked(found)];
  if (field === "sectors") return [{ text: "The work is ", marked: false }, ...lowered(piece(hit, "sectorNames.") ?? marked(found))];
  if (field === "requirements") return [{ text: "They ask for ", marked: false }, ...lowered(piece(hit, "requirements.") ?? marked(found))];
  if (field === "buyer") return [{ text: "Posted by ", marked: false }, ...(piece(hit, "buyer") ?? said(item.organisationName))];
  if (field === "cpv") return [{ text: "Has the CPV code ", marked: false }, ...(piece(hit, "cpv.") ?? marked(found))];
  if (field === "place") return said(placeFact(item));
  return null;
}

/** `a`, `a and b`, `a, b and c`, each as it stands in the text. */
function marked(found: readonly WordReason[]): Reason {
  const words = [...new Set(found.map((word) => word.matched))];
  return words.flatMap((text, at) => {
    const before = at === 0 ? [] : [{ text: at === words.length - 1 ? " and " : ", ", marked: false }];
    return [...before, { text, marked: true }];
  });
}

function piece(hit: SearchHit, path: string): Reason | undefined {
  return Object.entries(hit.highlights).find(([one]) => one.startsWith(path))?.[1];
}

function explained(word: WordReason): Reason {
  if (word.by === "typo") return said(`, “${word.matched}” read for “${word.word}”`);
  if (word.by === "synonym") return said(`, another word for “${word.word}”`);
  if (word.by === "kind") return said(`, where “${word.word}” belongs`);
  return [];
}

function sectorReason(item: OpportunityItem, chosen: readonly string[]): Reason[] {
  const names = item.sectors.filter(({ code }) => chosen.some((one) => code === one || code.startsWith(`${one}.`))).map(({ name }) => name);
  return names.length === 0 ? [] : [said(`The work is ${listWords(names.map(lowerFirst), 3)}`)];
}

function placeFact(item: OpportunityItem): string {
  if (item.delivery === "remote") return "Can be done from anywhere";
  if (item.delivery === "areas") return `To be done in ${listWords(item.areas.map((area) => area.name))}`;
  return item.where === null ? "Does not say where" : `To be done in ${item.where}`;
}

function placeReason(hit: SearchHit, item: OpportunityItem, asking: Asking): Reason[] {
  const { place } = hit.why;
  const label = asking.placeLabel;
  const byWord = hit.why.words.some((word) => word.field === "place");
  if (place === null || label === null) return byWord || asking.filters.chosen.area.length === 0 ? [] : [said(placeFact(item))];
  if (place.covers === "nationwide") return [said("Can be done from anywhere")];
  if (place.covers === "area") {
    const name = (place.areaCode === undefined ? null : asking.areaName(place.areaCode)) ?? label;
    return [said(name === label ? `To be done in ${name}` : `To be done in ${name}, where ${label} is`)];
  }
  if (place.covers === "radius" && place.radiusMiles !== undefined && place.radiusMiles > 0) {
    const where = item.where ?? "where it is";
    return [
      said(
        `To be done within ${milesWords(place.radiusMiles)} of ${where}${where.split(", ").includes(label) ? "" : `, which takes in ${label}`}`,
      ),
    ];
  }
  const far = item.delivery === "areas" ? nearestMiddle(item, label, asking) : awayText(hit.distanceMiles, label);
  return far === "" && byWord ? [] : [said(`${placeFact(item)}${far}`)];
}

function awayText(miles: number | null, label: string): string {
  return miles === null ? "" : `, ${about(miles)} from ${label}`;
}

/** Of several areas the nearest is told: the middle of them all may lie where nothing is to be done. */
function nearestMiddle(item: OpportunityItem, label: string, asking: Asking): string {
  let nearest: { name: string; miles: number } | null = null;
  for (const { code, name } of item.areas) {
    const miles = asking.areaMiles(code);
    if (miles !== null && (nearest === null || miles < nearest.miles)) nearest = { name, miles };
  }
  if (nearest === null) return "";
  return `; ${item.areas.length === 1 ? "its middle" : `the middle of ${nearest.name}`} is ${about(nearest.miles)} from ${label}`;
}

/** A position is the middle of a district or of an authority: whole miles are as much as it can say. */
function about(miles: number): string {
  if (miles < 0.75) return "less than a mile";
  const whole = Math.round(miles);
  return whole === 1 ? "about a mile" : `about ${whole} miles`;
}

function valueReason(item: OpportunityItem, chosen: readonly string[]): Reason[] {
  if (!hasValue(item.kind)) return [];
  if (item.valueKind !== "range") return [unsaid(valueText(item))];
  return chosen.length === 0 ? [] : [said(`Worth ${lowerFirst(valueText(item))}`)];
}
