import { placeKey } from "#app/features/reference/name-key.ts";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { AREA_GROUPS } from "./area-groups.ts";
import { AUTHORITIES, REGIONS } from "./authorities.ts";
import { ENGLISH_COUNTIES } from "./counties.ts";
import { DISTRICTS } from "./districts.ts";
import { GROUP_DRAWINGS } from "./group-drawings.ts";
import { PLACES } from "./places.ts";
import { SECTORS } from "./sectors.ts";

type Row = Record<string, string | number | null>;

/** England as a whole; the other nations are regions of their own. */
const ENGLAND = "E92000001";

/**
 * Writes the built-in reference facts (sectors, areas and their groups, counties, postcode districts, places) into the database. Safe to run at
 * every start: rows that are right stay untouched, changed ones are corrected, and none is removed, for profiles and
 * opportunities may name them. Returns how many rows it wrote.
 */
export function loadReference(db: Database): number {
  return withTransaction(db, () => {
    const facts = upsert(db, "sectors", ["code"], sectorRows()) + upsert(db, "areas", ["code"], areaRows());
    const groups = upsert(db, "area_groups", ["name"], groupRows());
    const counties = upsert(db, "counties", ["name"], countyRows());
    return facts + groups + counties + upsert(db, "postcode_districts", ["code"], districtRows()) + replacePlaces(db, placeRows());
  });
}

function sectorRows(): Row[] {
  const nodes = SECTORS.flatMap((sector) => [
    { node: sector, parent: null },
    ...sector.children.map((node) => ({ node, parent: sector.code })),
  ]);
  return nodes.map(({ node, parent }, position) => ({
    code: node.code,
    parent_code: parent,
    name: node.name,
    cpv: JSON.stringify(node.cpv),
    sic: JSON.stringify(node.sic),
    synonyms: JSON.stringify(node.synonyms),
    position,
  }));
}

function areaRows(): Row[] {
  const england: Row = area({ code: ENGLAND, name: "England", kind: "nation", nation: "England" });
  const regions = REGIONS.map((region) =>
    area({
      code: region.gss,
      name: region.name,
      kind: region.nation === "England" ? "region" : "nation",
      nation: region.nation,
    }),
  );
  const authorities = AUTHORITIES.map((authority) =>
    area({
      code: authority.gss,
      name: authority.name,
      kind: authority.tier === "county" ? "county" : "authority",
      nation: authority.nation,
      region_code: authority.regionGss,
      combined_authority: authority.combinedAuthority ?? null,
      alternative_names: JSON.stringify(authority.alternatives),
      lat: authority.lat,
      lng: authority.lng,
    }),
  );
  return [england, ...regions, ...authorities];
}

function area(known: Row): Row {
  return { region_code: null, combined_authority: null, alternative_names: "[]", lat: null, lng: null, ...known };
}

function groupRows(): Row[] {
  return AREA_GROUPS.map(({ name, authorities }) => {
    const drawing = GROUP_DRAWINGS[name];
    return { name, area_codes: JSON.stringify(authorities), drawing: drawing === undefined ? null : JSON.stringify(drawing) };
  });
}

function countyRows(): Row[] {
  return ENGLISH_COUNTIES.map(({ name, kind, authorities, borders }) => ({
    name,
    kind,
    area_codes: JSON.stringify(authorities),
    borders: JSON.stringify(borders),
  }));
}

function districtRows(): Row[] {
  return DISTRICTS.map((district) => ({
    code: district.code,
    lat: district.lat,
    lng: district.lng,
    area_code: district.authorityGss,
  }));
}

/** One row for each name a place goes by; all of them show its main name. */
function placeRows(): Row[] {
  return PLACES.flatMap((place) => {
    const keys = new Set([place.name, ...place.alternatives].map(placeKey));
    return [...keys].map((name_key) => ({
      name: place.name,
      name_key,
      lat: place.lat,
      lng: place.lng,
      area_code: place.authorityGss,
      kind: place.kind,
    }));
  });
}

/** Places have no key of their own and nothing points at them: a table that differs is written anew. */
function replacePlaces(db: Database, rows: readonly Row[]): number {
  const stored = db.$client.prepare("select name, name_key, lat, lng, area_code, kind from places order by id").all();
  if (JSON.stringify(stored) === JSON.stringify(rows)) return 0;
  db.$client.prepare("delete from places").run();
  const insert = db.$client.prepare(
    "insert into places (name, name_key, lat, lng, area_code, kind) values (@name, @name_key, @lat, @lng, @area_code, @kind)",
  );
  for (const row of rows) insert.run(row);
  return rows.length;
}

/** Inserts or corrects rows by key, leaving equal ones alone. Table and columns are this file's own words. */
function upsert(db: Database, table: string, key: readonly string[], rows: readonly Row[]): number {
  const columns = Object.keys(rows[0] ?? {});
  const others = columns.filter((column) => !key.includes(column));
  const statement = db.$client.prepare(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map((column) => `@${column}`).join(", ")})
     on conflict (${key.join(", ")}) do update set ${others.map((column) => `${column} = excluded.${column}`).join(", ")}
     where ${others.map((column) => `${table}.${column} is not excluded.${column}`).join(" or ")}`,
  );
  return rows.reduce((written, row) => written + statement.run(row).changes, 0);
}
