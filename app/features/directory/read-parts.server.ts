import type { RequirementRead, Value } from "#app/features/reading/need.ts";
import { isHeldBy } from "#app/features/reading/read-requirements.ts";
import { type PartsSubject, partsRead, sizeMeant, valuesMeant } from "#app/features/searching/parts-read.server.ts";
import type { ReadPart } from "#app/features/searching/read-as.tsx";
import type { Ctx } from "#app/platform/ctx.ts";
import { PROVISION_LIST } from "./provisions.ts";
import type { FilterParam } from "./search.ts";
import { searchHref } from "./search-address.ts";
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

type Found = Pick<SupplierSearch, "given" | "asked" | "named" | "place" | "counts">;

/** How the words of a search for suppliers were read (`partsRead`), each part with the filter that asks for it. */
export function readParts(ctx: Pick<Ctx, "db" | "now">, found: Found): ReadPart[] {
  const subject: PartsSubject = {
    href: ({ area, ...change }) => searchHref(found.asked, { ...change, ...(area === undefined ? {} : { chosen: { area } }) }),
    isKind: (kind) => OPEN_TO_KIND[kind] !== undefined,
    kind: (kind) => openToFilter(found, kind),
    value: (value) => sizeFilter(found, value),
    requirement: (requirement) => requirementFilter(found, requirement),
  };
  return partsRead(ctx, found, subject);
}

/** The same search with a filter on, where that finds somebody and is not on. */
function filterOf(
  { asked, counts }: Found,
  name: FilterParam,
  facet: keyof NonNullable<Found["counts"]>,
  isMeant: (value: string) => boolean,
) {
  const values = valuesMeant(counts?.[facet], isMeant);
  if (values.length === 0 || asked.chosen[name].length > 0) return null;
  return { href: searchHref(asked, { chosen: { [name]: values } }), values };
}

function sizeFilter(found: Found, value: Value): ReadPart["narrow"] {
  const band = sizeMeant(value);
  const filter = band === undefined ? null : filterOf(found, "size", "size", (one) => one === band);
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
