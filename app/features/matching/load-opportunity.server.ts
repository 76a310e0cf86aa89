import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { nearestAuthority } from "#app/features/reference/name-point.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { expandAreas, type Reference, referenceOf } from "#app/features/reference/reference.server.ts";
import { listWords } from "#app/platform/words.ts";
import type { Database } from "#db/client.ts";
import type { Position } from "#search/distance.ts";
import type { AreaForMatch, OpportunityForMatch, OpportunityKind } from "./model.ts";
import { MOST_NAMED } from "./say.ts";

interface OpportunityRow {
  id: number;
  organisation_id: number;
  kind: OpportunityKind;
  direction: "offered" | "sought" | null;
  title: string;
  description: string;
  delivery: OpportunityForMatch["delivery"];
  delivery_postcode: string | null;
  delivery_place: string | null;
  lat: number | null;
  lng: number | null;
  value_kind: "range" | "unknown" | "withheld";
  min_pence: number | null;
  max_pence: number | null;
  value_period: "total" | "year";
  start_day: string | null;
  duration: string;
  requirements: string;
}

/** An opportunity in whatever status as the rules read it; null when there is none with this id. */
export function loadOpportunity(db: Database, id: number): OpportunityForMatch | null {
  const client = db.$client;
  const row = client
    .prepare<[number], OpportunityRow>(
      `select id, organisation_id, kind, direction, title, description, delivery, delivery_postcode, delivery_place, lat, lng, value_kind, min_pence,
         max_pence, value_period, start_day, duration, requirements from opportunities where id = ?`,
    )
    .get(id);
  if (row === undefined) return null;
  const reference = referenceOf(db);
  const sectorCodes = client
    .prepare<[number], string>("select sector_code from opportunity_sectors where opportunity_id = ? order by sector_code")
    .pluck()
    .all(id);
  const listed = client
    .prepare<[number], string>("select area_code from opportunity_areas where opportunity_id = ? order by area_code")
    .pluck()
    .all(id);
  const position = row.delivery !== "radius" || row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng };
  const codes =
    row.delivery === "remote"
      ? []
      : listed.length === 0 && position !== null
        ? pointArea(db, row.delivery_postcode, position)
        : expandAreas(reference, listed);
  const areas = codes.flatMap((code): AreaForMatch[] => {
    const area = reference.areaByCode.get(code);
    return area
      ? [{ code, name: area.name, position: area.lat === null || area.lng === null ? null : { lat: area.lat, lng: area.lng } }]
      : [];
  });
  const names = (listed.length > 0 ? listed : codes).map((code) => reference.areaByCode.get(code)?.name ?? code).sort();
  const hasRange = row.value_kind === "range";
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: row.kind,
    direction: row.direction,
    title: row.title,
    description: row.description,
    sectors: sectorCodes.map((code) => ({ code, name: reference.sectorByCode.get(code)?.name ?? code })),
    delivery: row.delivery,
    placeName: placeNameOf(row, names),
    regionNames: regionNamesOf(reference, codes),
    areas,
    position,
    minPence: hasRange ? row.min_pence : null,
    maxPence: hasRange ? row.max_pence : null,
    perYear: hasRange && row.value_period === "year",
    startDay: row.start_day,
    duration: row.duration,
    requirements: JSON.parse(row.requirements) as string[],
  };
}

/** A point is called by the named place it is in, else by its postcode district; areas by their names. Never a full postcode. */
function placeNameOf(row: OpportunityRow, names: readonly string[]): string {
  const district = row.delivery === "radius" ? (row.delivery_postcode?.trim().toUpperCase().split(" ")[0] ?? null) : null;
  const place = row.delivery_place === null || names.includes(row.delivery_place) ? null : row.delivery_place;
  return place ?? district ?? (names.length > 0 ? listWords(names, MOST_NAMED) : "the delivery place");
}

function regionNamesOf({ areas, areaByCode }: Reference, codes: readonly string[]): string[] {
  const wide = areas.filter(({ kind }) => kind === "nation" || kind === "region").map(({ name }) => name);
  return [...new Set([...wide, ...codes.flatMap((code) => areaByCode.get(code)?.combinedAuthority ?? [])])];
}

/** The authority a point lies in: its postcode's, or that of the nearest middle. */
function pointArea(db: Database, postcode: string | null, position: Position): string[] {
  const normal = normalisePostcode(postcode ?? "");
  const code = (normal === null ? null : locatePostcode(db, normal)?.areaCode) ?? nearestAuthority(referenceOf(db), position)?.code;
  return code === undefined ? [] : [code];
}
