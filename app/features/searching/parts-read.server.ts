import type { RequirementRead, Span, Value } from "#app/features/reading/need.ts";
import { readBeneficiaries } from "#app/features/reading/read-beneficiaries.ts";
import { type BesideWork, readBesideWork } from "#app/features/reading/read-beside-work.ts";
import { workBeside } from "#app/features/reading/read-need.ts";
import type { WorkRead } from "#app/features/reading/read-work.ts";
import { sayDate, sayFrequency, sayQuantity, sayValue } from "#app/features/reading/say-need.ts";
import { asidesOf } from "#app/features/reading/search-text.ts";
import { blanked, overlaps, withoutSpans } from "#app/features/reading/spans.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { upperFirst } from "#app/platform/words.ts";
import { sizeBandsOf } from "#search/documents/supplier.ts";
import type { FacetValue } from "#search/engine.ts";
import type { SizeBand } from "#search/suppliers.ts";
import { ASIDE_WORDS, STOP_WORDS, words } from "#search/text.ts";
import { queryWords } from "#search/tokens.ts";
import type { AskedRegion } from "./address.ts";
import type { ReadPart } from "./read-as.tsx";

/** A search of either kind, as it was typed and as it was read. */
export interface PartsAsking {
  given: { near: string; chosen: { area: readonly string[] } };
  asked: { q: string; isName?: boolean; near: string; region: AskedRegion; chosen: { area: readonly string[] } };
  /** The place that the words or the box name, also where it became a filter. */
  named: { label: string; areaCode: string | null } | null;
  place: { label: string } | null;
}

/** A search with some of it changed. */
interface PartsChange {
  q?: string;
  near?: string;
  within?: null;
  region?: null;
  area?: string[];
}

type Narrow = ReadPart["narrow"];

/** The values of a facet that are meant, where each finds something. */
export function valuesMeant(values: readonly FacetValue[] | undefined, isMeant: (value: string) => boolean): string[] {
  return (values ?? []).flatMap(({ value, count }) => (count > 0 && isMeant(value) ? [value] : []));
}

/** The band of sizes that a sum falls into, in total or for a year: what an hour or a head costs says nothing of it. */
export function sizeMeant({ minPence, maxPence, per }: Value): SizeBand | undefined {
  const pence = maxPence ?? minPence;
  return (per !== "total" && per !== "year") || pence === null ? undefined : sizeBandsOf(pence, pence)[0];
}

/** What only one of the searches has: its addresses, and the filters that ask for a part; undefined where none does. */
export interface PartsSubject {
  href(change: PartsChange): string;
  /** The kinds of opportunity that its words may name. */
  isKind(kind: string): boolean;
  kind(kind: string): Narrow;
  value(value: Value): Narrow;
  requirement(requirement: RequirementRead): Narrow;
}

/** From here on a kind of work is taken to be meant, and is named instead of the words. */
const SURE = 0.5;
/** A second kind of work that is as likely leaves it open which one is meant. */
const CLEARLY = 0.8;

/** Who comes after it does the work: "cleaning by people with learning disabilities" is no support for them. */
const DONE_BY = /(?<![\p{L}])(?:from|by|employ(?:s|ing)?)\s+(?:\p{L}+\s+){0,3}$/iu;

/**
 * How the words of a search were read, as parts that can be taken off; none where they are nothing but plain words. Parts
 * that change nothing about what is found say so, and those that a filter answers offer it.
 */
export function partsRead(ctx: Pick<Ctx, "db" | "now">, found: PartsAsking, subject: PartsSubject): ReadPart[] {
  const { given, asked } = found;
  const today = londonDay(ctx.now);
  const beside = readBesideWork(asked.q, today);
  const isPlaced = given.near === "" && (found.named !== null || asked.region !== null);
  const taken = asked.isName === true ? [] : asidesOf(asked.q);
  const read: Said[] = [
    ...beside.quantities.map((one) => [one, sayQuantity(one)] as const),
    ...beside.frequencies.map((one) => [one, sayFrequency(one)] as const),
    ...beside.dates.map((one) => [one, sayDate(one, today)] as const),
    ...beside.values.map((one) => [one, sayValue(one), subject.value(one)] as const),
  ];
  const gone = taken.filter((span) => !read.some(([one]) => overlaps(one, span))).map((span): Said => [span, span.text]);
  const asides = [...read.filter(([span]) => isAside(span, taken)), ...gone];
  const kept = read.filter(([span]) => !isAside(span, taken));
  const kind = beside.kind !== null && subject.isKind(beside.kind.kind) ? beside.kind : null;
  const requirements = beside.requirements.map((one) => [one, subject.requirement(one)] as const);
  if (!isPlaced && asides.length === 0 && kind === null && requirements.every(([, narrow]) => narrow === undefined)) return [];
  const others = [...(kind === null ? [] : [kind]), ...beside.requirements];
  const work = workParts(ctx, asked.q, beside, [...others, ...asides.map(([span]) => span)], kept, subject);
  const without = (span: Span) => subject.href({ q: withoutSpans(asked.q, [span]) });
  return narrowedOnce([
    ...work.named,
    ...placePart(found, subject),
    ...(kind === null ? [] : [{ label: upperFirst(kind.text), href: without(kind), isUsed: true, ...narrowing(subject.kind(kind.kind)) }]),
    ...requirements.map(([one, narrow]) => ({ label: one.line, href: without(one), isUsed: true, ...narrowing(narrow) })),
    ...work.others,
    ...asides.map(([span, label, narrow]) => ({ label, href: without(span), isUsed: false, ...narrowing(narrow) })),
  ]);
}

/** What was read beside the work, how it is said, and the filter that asks for it. */
type Said = readonly [Span, string, Narrow?];

/** Whether it has no say in what is found: it is taken out of what is searched for, or is nothing but words that tell nothing. */
function isAside(span: Span, taken: readonly Span[]): boolean {
  return taken.some((one) => overlaps(one, span)) || words(span.text).every((word) => ASIDE_WORDS.has(word) || STOP_WORDS.has(word));
}

/** Each filter is offered once, with the first part that asks for it. */
function narrowedOnce(parts: readonly ReadPart[]): ReadPart[] {
  const isFirst = ({ narrow }: ReadPart, at: number) => parts.findIndex((one) => one.narrow?.href === narrow?.href) === at;
  return parts.map((part, at) => {
    const { narrow, ...rest } = part;
    return narrow === undefined || isFirst(part, at) ? part : rest;
  });
}

function narrowing(narrow: Narrow): Pick<ReadPart, "narrow"> {
  return narrow === undefined ? {} : { narrow };
}

/**
 * The kind of work where one is surely meant, and beside it who is to benefit and what else was read and has a say; else all
 * of its words as they were typed. `aside` are parts of their own.
 */
function workParts(
  { db }: Pick<Ctx, "db">,
  q: string,
  beside: BesideWork,
  aside: readonly Span[],
  kept: readonly Said[],
  { href }: PartsSubject,
): { named: ReadPart[]; others: ReadPart[] } {
  const typed = withoutSpans(q, aside);
  if (typed === "") return { named: [], others: [] };
  const benefit = readBeneficiaries(q);
  const without = (spans: readonly Span[]) => (spans.length === 0 ? undefined : surest(workBeside(blanked(q, spans), beside)));
  const doing = benefit.filter(({ start }) => DONE_BY.test(q.slice(0, start)));
  const work = without(doing) ?? surest(workBeside(q, beside)) ?? without(benefit);
  const name = work === undefined ? undefined : referenceOf(db).sectorByCode.get(work.code)?.name;
  const left = (spans: readonly Span[]) => [...spans].sort((a, b) => a.start - b.start).map(({ text }) => text);
  const part = (label: string, rest: string): ReadPart => ({ label, href: href({ q: rest }), isUsed: true });
  if (name === undefined) return { named: [part(upperFirst(withoutAsking(typed)), left(aside).join(" "))], others: [] };
  const told = [...aside, ...kept.map(([span]) => span)];
  const people = benefit.filter(
    (one) => !told.some((span) => overlaps(span, one)) && !work?.expressions.some((said) => areOf(one.text, said)),
  );
  const others = [...people.map((one): Said => [one, upperFirst(one.text)]), ...kept];
  return {
    named: [part(name, left([...aside, ...others.map(([span]) => span)]).join(" "))],
    others: others.map(([span, label]) => part(label, withoutSpans(q, [span]))),
  };
}

/** The words of a search without those of asking round them: "Who can repair a roof, please" is for "repair a roof". */
function withoutAsking(text: string): string {
  const typed = text.split(/\s+/);
  const tells = (one: string) => queryWords(one).some((word) => !ASIDE_WORDS.has(word) && !STOP_WORDS.has(word));
  const first = typed.findIndex(tells);
  const kept = typed.slice(first, typed.findLastIndex(tells) + 1).join(" ");
  return first === -1 ? text : kept.replace(/[,.;:?!]+$/, "");
}

/** The kind of work that is surely meant; undefined where none is, or another may be as well. */
function surest([first, second]: readonly WorkRead[]): WorkRead | undefined {
  const isClear = second === undefined || (first !== undefined && second.confidence < first.confidence * CLEARLY);
  return first !== undefined && first.confidence >= SURE && isClear ? first : undefined;
}

/** Whether words are among those of an expression, or it among them. */
function areOf(text: string, expression: string): boolean {
  const own = words(text).join(" ");
  return ` ${expression} `.includes(` ${own} `) || ` ${own} `.includes(` ${expression} `);
}

function placePart({ given, asked, named, place }: PartsAsking, { href }: PartsSubject): ReadPart[] {
  if (asked.region !== null) return [{ label: `in ${asked.region.label}`, href: href({ near: "", region: null }), isUsed: true }];
  if (place !== null) {
    const label = `near ${place.label.split(",")[0]}`;
    return [{ label, href: href({ near: "", within: null }), isUsed: true }];
  }
  const area = asked.chosen.area.filter((code) => code === named?.areaCode && !given.chosen.area.includes(code));
  if (named === null || area.length === 0) return [];
  const others = asked.chosen.area.filter((code) => !area.includes(code));
  return [{ label: `in ${named.label}`, href: href({ area: others }), isUsed: true }];
}
