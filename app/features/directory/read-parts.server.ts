import type { Need, RequirementRead, Span, Value } from "#app/features/reading/need.ts";
import { readNeed } from "#app/features/reading/read-need.ts";
import { isHeldBy } from "#app/features/reading/read-requirements.ts";
import { sayDate, sayFrequency, sayQuantity, sayValue } from "#app/features/reading/say-need.ts";
import { asidesOf } from "#app/features/reading/search-text.ts";
import { overlaps, withoutSpans } from "#app/features/reading/spans.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { ReadPart } from "#app/features/searching/read-as.tsx";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { upperFirst } from "#app/platform/words.ts";
import { sizeBandsOf } from "#search/documents/supplier.ts";
import type { FacetValue } from "#search/engine.ts";
import { ASIDE_WORDS, STOP_WORDS, words } from "#search/text.ts";
import { queryWords } from "#search/tokens.ts";
import { PROVISION_LIST } from "./provisions.ts";
import type { FilterParam } from "./search.ts";
import { type Asked, searchHref } from "./search-address.ts";
import type { SupplierSearch } from "./search-suppliers.server.ts";
import { SIZE_BAND_LABELS } from "./vocabulary.ts";

/** Which suppliers an opportunity of a kind is for: what they say they are also open to. */
const OPEN_TO_KIND: Readonly<Record<string, readonly string[]>> = {
  secondment: ["secondments_in", "secondments_out"],
  board_role: ["board_members_wanted", "board_seats_offered"],
  supply_chain: ["supply_chains"],
};
const KIND_WORDS: Readonly<Record<string, string>> = {
  secondment: "secondments",
  board_role: "board roles",
  supply_chain: "supply chains",
};
/** From here on a kind of work is taken to be meant, and is named instead of the words. */
const SURE = 0.5;
/** A second kind of work that is as likely leaves it open which one is meant. */
const CLEARLY = 0.8;

type Found = Pick<SupplierSearch, "given" | "asked" | "named" | "place" | "counts">;

/**
 * How the words of a search were read, as parts that can be taken off; none where they are nothing but plain words. Parts
 * that change nothing about who is found say so, and those that a filter answers offer it, where it would find somebody.
 */
export function readParts(ctx: Pick<Ctx, "db" | "now">, found: Found): ReadPart[] {
  const { given, asked } = found;
  const today = londonDay(ctx.now);
  const need = readNeed(asked.q, { today });
  const isPlaced = given.near === "" && (found.named !== null || asked.region !== null);
  const taken = asked.isName === true ? [] : asidesOf(asked.q);
  const read: Said[] = [
    ...need.quantities.map((one) => [one, sayQuantity(one)] as const),
    ...need.frequencies.map((one) => [one, sayFrequency(one)] as const),
    ...need.dates.map((one) => [one, sayDate(one, today)] as const),
    ...need.values.map((one) => [one, sayValue(one), sizeFilter(found, one)] as const),
  ];
  const gone = taken.filter((span) => !read.some(([one]) => overlaps(one, span))).map((span): Said => [span, span.text]);
  const asides = [...read.filter(([span]) => isAside(span, taken)), ...gone];
  const kept = read.filter(([span]) => !isAside(span, taken));
  const kind = need.kind !== null && OPEN_TO_KIND[need.kind.kind] !== undefined ? need.kind : null;
  const requirements = need.requirements.map((one) => [one, requirementFilter(found, one)] as const);
  if (!isPlaced && asides.length === 0 && kind === null && requirements.every(([, narrow]) => narrow === undefined)) return [];
  const work = workPart(ctx, asked, need, [asides, kept]);
  const without = (span: Span) => searchHref(asked, { q: withoutSpans(asked.q, [span]) });
  return narrowedOnce([
    ...work.parts,
    ...placePart(found),
    ...(kind === null
      ? []
      : [{ label: upperFirst(kind.text), href: without(kind), isUsed: true, ...narrowing(openToFilter(found, kind.kind)) }]),
    ...requirements.map(([one, narrow]) => ({ label: one.line, href: without(one), isUsed: true, ...narrowing(narrow) })),
    ...(work.isNamed ? kept : []).map(([span, label]) => ({ label, href: without(span), isUsed: true })),
    ...asides.map(([span, label, narrow]) => ({ label, href: without(span), isUsed: false, ...narrowing(narrow) })),
  ]);
}

/** Each filter is offered once, with the first part that asks for it. */
function narrowedOnce(parts: readonly ReadPart[]): ReadPart[] {
  const isFirst = ({ narrow }: ReadPart, at: number) => parts.findIndex((one) => one.narrow?.href === narrow?.href) === at;
  return parts.map((part, at) => {
    const { narrow, ...rest } = part;
    return narrow === undefined || isFirst(part, at) ? part : rest;
  });
}

function narrowing(narrow: ReadPart["narrow"]): Pick<ReadPart, "narrow"> {
  return narrow === undefined ? {} : { narrow };
}

/** The kind of work where one is surely meant, else its words as they were typed. */
function workPart(
  { db }: Pick<Ctx, "db">,
  asked: Asked,
  need: Need,
  [asides, kept]: readonly [readonly Said[], readonly Said[]],
): { parts: ReadPart[]; isNamed: boolean } {
  const others = [...(need.kind === null || OPEN_TO_KIND[need.kind.kind] === undefined ? [] : [need.kind]), ...need.requirements];
  const aside = [...others, ...asides.map(([span]) => span)];
  const typed = withoutSpans(asked.q, aside);
  if (typed === "") return { parts: [], isNamed: false };
  const [first, second] = need.work;
  const isSure =
    first !== undefined && first.confidence >= SURE && (second === undefined || second.confidence < first.confidence * CLEARLY);
  const name = isSure ? referenceOf(db).sectorByCode.get(first.code)?.name : undefined;
  const isNamed = name !== undefined;
  const beside = isNamed ? kept.map(([span]) => span) : [];
  const left = [...aside, ...beside].sort((a, b) => a.start - b.start).map(({ text }) => text);
  return {
    parts: [{ label: name ?? upperFirst(withoutAsking(typed)), href: searchHref(asked, { q: left.join(" ") }), isUsed: true }],
    isNamed,
  };
}

/** The words of a search without those of asking round them: "Who can repair a roof, please" is for "repair a roof". */
function withoutAsking(text: string): string {
  const typed = text.split(/\s+/);
  const tells = (one: string) => queryWords(one).some((word) => !ASIDE_WORDS.has(word) && !STOP_WORDS.has(word));
  const first = typed.findIndex(tells);
  const last = typed.findLastIndex(tells);
  return first === -1
    ? text
    : typed
        .slice(first, last + 1)
        .join(" ")
        .replace(/[,.;:?!]+$/, "");
}

/** What was read beside the work, how it is said, and the filter that asks for it. */
type Said = readonly [Span, string, ReadPart["narrow"]?];

/** Whether it has no say in who is found: it is taken out of what is searched for, or is nothing but words that tell nothing. */
function isAside(span: Span, taken: readonly Span[]): boolean {
  return taken.some((one) => overlaps(one, span)) || words(span.text).every((word) => ASIDE_WORDS.has(word) || STOP_WORDS.has(word));
}

function placePart({ given, asked, named, place }: Found): ReadPart[] {
  if (asked.region !== null)
    return [{ label: `in ${asked.region.label}`, href: searchHref(asked, { near: "", region: null }), isUsed: true }];
  if (place !== null) {
    const label = `near ${place.label.split(",")[0]}`;
    return [{ label, href: searchHref(asked, { near: "", within: null }), isUsed: true }];
  }
  const area = asked.chosen.area.filter((code) => code === named?.areaCode && !given.chosen.area.includes(code));
  if (named === null || area.length === 0) return [];
  const others = asked.chosen.area.filter((code) => !area.includes(code));
  return [{ label: `in ${named.label}`, href: searchHref(asked, { chosen: { area: others } }), isUsed: true }];
}

/** The same search with a filter on, where that finds somebody and is not on. */
function filterOf(
  { asked, counts }: Found,
  name: FilterParam,
  facet: keyof NonNullable<Found["counts"]>,
  isMeant: (value: string) => boolean,
) {
  const values = ((counts?.[facet] ?? []) as readonly FacetValue[]).filter(({ value, count }) => count > 0 && isMeant(value));
  if (values.length === 0 || asked.chosen[name].length > 0) return null;
  return { href: searchHref(asked, { chosen: { [name]: values.map(({ value }) => value) } }), values: values.map(({ value }) => value) };
}

/** Whose jobs are of the size that is named in total, or for a year: what an hour or a head costs says nothing of it. */
function sizeFilter(found: Found, { minPence, maxPence, per }: Value): ReadPart["narrow"] {
  if (per !== "total" && per !== "year") return undefined;
  const pence = maxPence ?? minPence;
  const [band] = pence === null ? [] : sizeBandsOf(pence, pence);
  const filter = band === undefined ? null : filterOf(found, "size", "size", (value) => value === band);
  return filter === null || band === undefined
    ? undefined
    : { label: `Only who take jobs of ${SIZE_BAND_LABELS[band]}`, href: filter.href };
}

function openToFilter(found: Found, kind: string): ReadPart["narrow"] {
  const filter = filterOf(found, "open_to", "openTo", (value) => OPEN_TO_KIND[kind]?.includes(value) ?? false);
  return filter === null ? undefined : { label: `Only who say they are open to ${KIND_WORDS[kind]}`, href: filter.href };
}

/** Who holds a certificate of it, or says that it provides it. */
function requirementFilter(found: Found, { code, line, text }: RequirementRead): ReadPart["narrow"] {
  const provision = PROVISION_LIST.find(({ asked }) => asked.test(line) || asked.test(text));
  const provides = provision === undefined ? null : filterOf(found, "provides", "provides", (value) => value === provision.code);
  if (provides !== null && provision !== undefined) return { label: `Only who say they can ${provision.can}`, href: provides.href };
  const held = filterOf(found, "accreditation", "accreditation", (value) => isHeldBy(code, value));
  if (held === null) return undefined;
  return { label: `Only who hold ${held.values.length === 1 ? held.values[0] : line}`, href: held.href };
}
