import { lowered, type Reason, said, unsaid } from "#app/features/searching/reason.ts";
import { distanceText, milesWords } from "#app/platform/miles.ts";
import { poundsRange } from "#app/platform/money.ts";
import { listWords, lowerFirst } from "#app/platform/words.ts";
import type { SearchHit, WordReason } from "#search/engine.ts";
import { coverageFact } from "./coverage-words.ts";
import type { ListedOffering, ListedSupplier } from "./facts/line.ts";
import { evidenceOf } from "./sector-evidence.ts";

export interface Asking {
  /** As the reader wrote it, `B18`; null without a place. */
  placeLabel: string | null;
  withinMiles: number | null;
  /** The region that the site's own is or lies in, by name. */
  regionName: string | null;
  areaName: (code: string) => string | null;
  /** A sector's own name and its parent's. */
  sectorNames: (code: string) => readonly string[];
}

/** Why a supplier is among the results, in sentences: what it offers of it, whether it reaches the place, which jobs it takes. */
export function explainHit(hit: SearchHit, supplier: ListedSupplier, asking: Asking): Reason[] {
  const words = wordReasons(hit, supplier, asking);
  const offering = supplier.offerings[bestOffering(hit.why.words) ?? 0];
  return [...words, ...placeReason(hit, supplier, offering, asking), ...sizeReason(supplier, offering)].slice(0, 5);
}

function bestOffering(reasons: readonly WordReason[]): number | null {
  return reasons.find((reason) => reason.field === "offerings" && reason.offering !== undefined)?.offering ?? null;
}

function wordReasons(hit: SearchHit, supplier: ListedSupplier, asking: Asking): Reason[] {
  const reasons: Reason[] = [];
  const shown = new Set<number>();
  for (const word of hit.why.words) {
    if (word.field === "offerings" && word.offering !== undefined) {
      const offering = supplier.offerings[word.offering];
      if (offering === undefined || shown.has(word.offering) || shown.size === 2) continue;
      shown.add(word.offering);
      const title = hit.highlights[`offerings.${word.offering}.title`];
      const runs = title === undefined ? plainTitle(offering, word) : lowered(title);
      reasons.push([{ text: `${offers(offering)} `, marked: false }, ...runs, ...explained(word)]);
    }
  }
  const bySector = hit.why.words.find((word) => word.field === "sectors");
  if (bySector !== undefined && shown.size === 0) {
    const found = Object.entries(hit.highlights).find(([path]) => /^(sectorNames|hintedSectorNames)\./.test(path))?.[1];
    const name = found?.map((run) => run.text).join("") ?? "";
    const offering = supplier.offerings.find((one) => asking.sectorNames(one.sectorCode).includes(name)) ?? supplier.offerings[0];
    if (offering !== undefined) {
      const under: Reason = found === undefined ? said(bySector.matched) : lowered(found);
      reasons.push([
        { text: `${offers(offering)} ${lowerFirst(offering.title)}, found under `, marked: false },
        ...under,
        ...explained(bySector),
      ]);
    }
  }
  const byNumber = hit.why.words.find((word) => word.field === "identifiers");
  if (byNumber !== undefined) reasons.push(said(`Is registered with the number ${byNumber.matched.toUpperCase()}`));
  const elsewhere = hit.why.words.find((word) => word.field === "otherNames");
  if (elsewhere !== undefined && reasons.length === 0) {
    const name = Object.entries(hit.highlights).find(([path]) => path.startsWith("otherNames."))?.[1];
    if (name !== undefined) reasons.push([{ text: "Is also called ", marked: false }, ...name]);
  }
  const named = hit.why.words.find((word) => word.field === "name");
  if (named !== undefined && reasons.length === 0) {
    reasons.push([{ text: "Its name says ", marked: false }, { text: named.matched, marked: true }, ...explained(named)]);
    const [only] = supplier.offerings;
    if (only !== undefined) reasons.push(said(`${offers(only)} ${lowerFirst(only.title)}`));
  }
  const account = hit.highlights["mission"];
  const byAccount = hit.why.words.find((word) => word.field === "mission");
  if (byAccount !== undefined && account !== undefined) {
    reasons.push([{ text: "Its profile says “", marked: false }, ...account, { text: "”", marked: false }, ...explained(byAccount)]);
  }
  const bySource = hit.why.words.find((word) => word.field === "source");
  const entry = Object.entries(hit.highlights).find(([path]) => path.startsWith("sourceWords."))?.[1];
  if (bySource !== undefined && entry !== undefined) {
    const quoted: Reason = [{ text: "A register or grant list says “", marked: false }, ...entry, { text: "”", marked: false }];
    reasons.push([...quoted, ...explained(bySource)]);
  }
  const typo = hit.why.words.find((word) => word.by === "typo");
  if (typo !== undefined && !reasons.some((runs) => runs.some((run) => run.text.includes("read for")))) {
    reasons.push(said(`Has “${typo.matched}”, read for “${typo.word}”`));
  }
  return reasons;
}

/** "Offers", where it says so itself; else who or what says it. */
function offers({ derivedFrom }: ListedOffering): string {
  return derivedFrom === null ? "Offers" : evidenceOf(derivedFrom).says;
}

function plainTitle(offering: ListedOffering, word: WordReason): Reason {
  const title = lowerFirst(offering.title);
  return title.toLowerCase().includes(word.matched)
    ? said(title)
    : [
        { text: `${title}, which speaks of `, marked: false },
        { text: word.matched, marked: true },
      ];
}

function explained(word: WordReason): Reason {
  if (word.by === "typo") return said(`, read for “${word.word}”`);
  if (word.by === "synonym") return said(`, another word for “${word.word}”`);
  if (word.by === "kind") return said(`, where “${word.word}” belongs`);
  return [];
}

function placeReason(hit: SearchHit, supplier: ListedSupplier, offering: ListedOffering | undefined, asking: Asking): Reason[] {
  const place = hit.why.place;
  const label = asking.placeLabel;
  if (place === null || label === null) {
    return coverageReason(supplier, offering);
  }
  const outside =
    place.basedWithin === false && asking.withinMiles !== null ? `Based outside ${milesWords(asking.withinMiles)}, but ` : null;
  const assumed = supplier.offerings.every((one) => one.coverage === "unknown");
  if (place.covers === "nationwide")
    return [said(outside === null ? `Works anywhere in the UK, so ${label} too` : `${outside}works anywhere in the UK`)];
  if (place.covers === "radius") {
    const fact = `elivers up to ${milesWords(place.radiusMiles ?? 0)}${supplier.town === null ? "" : ` from ${supplier.town}`}`;
    return [said(outside === null ? `D${fact}` : `${outside}d${fact}`)];
  }
  if (place.covers === "area") {
    const name = (place.areaCode === undefined ? null : asking.areaName(place.areaCode)) ?? label;
    if (assumed) return [unsaid(`Based in ${name}; it does not say how far it goes`)];
    const wider = widest(supplier, asking.regionName);
    if (outside !== null) return [said(`${outside}covers ${wider ?? `all of ${name}`}`)];
    return [said(name.toLowerCase() === label.toLowerCase() ? `Covers all of ${name}` : `Covers all of ${name}, so ${label} too`)];
  }
  if (place.basedWithin && asking.withinMiles !== null)
    return [unsaid(`Based within ${milesWords(asking.withinMiles)}; ask whether it comes to ${label}`)];
  if (hit.distanceMiles === null) return [unsaid("Does not say where it is")];
  return outOfReachReason(supplier, offering, label, hit.distanceMiles);
}

/** Where it says it works, and that the place asked for is not known to be in that: a gap, however true. */
function outOfReachReason(supplier: ListedSupplier, offering: ListedOffering | undefined, label: string, miles: number): Reason[] {
  const fact = offering === undefined || offering.coverage === "unknown" ? null : coverageFact(offering, supplier.town, supplier.areaName);
  return [unsaid(`${fact ?? `Based ${distanceText(miles)} away`}; ask whether it comes to ${label}`)];
}

/** As `explainHit` says it, where the engine did not look: whether one of its offerings is known to reach the place. */
export function reachReason(
  supplier: ListedSupplier,
  place: { label: string; areaName: string | null; miles: number | null } | null,
): Reason[] {
  const [first] = supplier.offerings;
  if (place === null) return coverageReason(supplier, first);
  const { label, areaName, miles } = place;
  const reaching = supplier.offerings.find(
    (one) =>
      one.coverage === "nationwide" ||
      (one.coverage === "areas" && areaName !== null && one.areaNames.includes(areaName)) ||
      (one.coverage === "radius" && miles !== null && miles <= (one.radiusMiles ?? 0)),
  );
  if (reaching !== undefined) return coverageReason(supplier, reaching);
  return miles === null ? [unsaid("Does not say where it is")] : outOfReachReason(supplier, first, label, miles);
}

function coverageReason(supplier: ListedSupplier, offering: ListedOffering | undefined): Reason[] {
  const fact = offering === undefined ? null : coverageFact(offering, supplier.town, supplier.areaName);
  if (fact === null) return [];
  return [offering?.coverage === "unknown" ? unsaid(fact) : said(fact)];
}

/** `the whole region` where it names a region; its areas where they are few. */
function widest(supplier: ListedSupplier, regionName: string | null): string | null {
  const names = [...new Set(supplier.offerings.filter((o) => o.coverage === "areas").flatMap((o) => o.areaNames))];
  if (regionName !== null && names.includes(regionName)) return "the whole region";
  return names.length > 0 && names.length <= 4 ? listWords(names) : null;
}

function sizeReason(supplier: ListedSupplier, offering: ListedOffering | undefined): Reason[] {
  const own = offering === undefined ? "" : poundsRange(offering.minPence, offering.maxPence);
  if (own !== "") return [said(`Takes jobs ${offering?.minPence ? "from " : ""}${own.replace(/^from /, "")}`)];
  const most = Math.max(0, ...supplier.offerings.map((one) => one.maxPence ?? 0));
  return most === 0 ? [] : [said(`Takes jobs ${poundsRange(null, most)}`)];
}
