import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, json } from "./columns.ts";

/** Local authorities, regions and nations; the code is the GSS code. */
export const areas = sqliteTable(
  "areas",
  {
    code: text("code").primaryKey(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["nation", "region", "authority", "county"] }).notNull(),
    regionCode: text("region_code"),
    nation: text("nation").notNull(),
    combinedAuthority: text("combined_authority"),
    alternativeNames: json<string[]>("alternative_names").notNull(),
    lat: real("lat"),
    lng: real("lng"),
  },
  (t) => [index("areas_region").on(t.regionCode)],
);

/** Several authorities as somebody has drawn them, not to scale; in units of its own. */
export interface GroupDrawing {
  areas: readonly {
    /** GSS code. */
    code: string;
    name: string;
    /** Its name as it is written on it. */
    lines: readonly string[];
    /** Where the first line stands. */
    at: readonly [x: number, y: number];
    /** An SVG path. */
    d: string;
  }[];
  /** Where a position stands in it: units from the left of `west`, and down from `north`; WGS84 degrees. */
  scale: { west: number; north: number; perLng: number; perLat: number };
  /** At the middle of the drawing. */
  unitsAMile: number;
}

/** What several authorities are called together: combined authorities, and what people call a part of a region. */
export const areaGroups = sqliteTable("area_groups", {
  name: text("name").primaryKey(),
  areaCodes: json<string[]>("area_codes").notNull(),
  /** Null for what nobody has drawn. */
  drawing: json<GroupDrawing>("drawing"),
});

/** Counties of England and London boroughs, by which an authority may reserve a contract. */
export const counties = sqliteTable("counties", {
  name: text("name").primaryKey(),
  kind: text("kind", { enum: ["county", "london_borough"] }).notNull(),
  /** GSS codes of its councils. */
  areaCodes: json<string[]>("area_codes").notNull(),
  /** Names of those that it borders. */
  borders: json<string[]>("borders").notNull(),
});

/** Outlines of authorities for the map, once boundaries have been imported. */
export const areaOutlines = sqliteTable("area_outlines", {
  areaCode: text("area_code")
    .primaryKey()
    .references(() => areas.code),
  /** WGS84 degrees, as the coordinates of a GeoJSON MultiPolygon; simplified. */
  polygons: json<number[][][][]>("polygons").notNull(),
  importedAt: instant("imported_at").notNull(),
});

/** Named places of the region: towns, suburbs, villages. */
export const places = sqliteTable(
  "places",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower case, letters and digits only, so that "St. John's" and "st johns" are one. */
    nameKey: text("name_key").notNull(),
    lat: real("lat").notNull(),
    lng: real("lng").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => areas.code),
    kind: text("kind").notNull(),
  },
  (t) => [index("places_name").on(t.nameKey)],
);

/** One row: a mark that triggers change whenever areas, their groups, places, postcode districts or sectors do. */
export const referenceVersion = sqliteTable("reference_version", { version: text("version").notNull() });

export const postcodeDistricts = sqliteTable("postcode_districts", {
  code: text("code").primaryKey(),
  lat: real("lat").notNull(),
  lng: real("lng").notNull(),
  areaCode: text("area_code").notNull(),
});

/** Unit postcodes, once Code-Point Open has been imported. `B18 6AA`. */
export const postcodes = sqliteTable("postcodes", {
  postcode: text("postcode").primaryKey(),
  lat: real("lat").notNull(),
  lng: real("lng").notNull(),
  areaCode: text("area_code"),
});

/** The sector taxonomy as loaded from `seed/reference/sectors.ts`. */
export const sectors = sqliteTable("sectors", {
  code: text("code").primaryKey(),
  parentCode: text("parent_code"),
  name: text("name").notNull(),
  cpv: json<string[]>("cpv").notNull(),
  sic: json<string[]>("sic").notNull(),
  synonyms: json<string[]>("synonyms").notNull(),
  position: integer("position").notNull(),
});
