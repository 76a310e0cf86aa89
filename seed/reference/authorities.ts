import { EAST_MIDLANDS, EAST_OF_ENGLAND, WEST_MIDLANDS } from "./authorities-england-midlands.ts";
import { NORTH_EAST, NORTH_WEST, YORKSHIRE } from "./authorities-england-north.ts";
import { LONDON, SOUTH_EAST, SOUTH_WEST } from "./authorities-england-south.ts";
import { NORTHERN_IRELAND, SCOTLAND, WALES } from "./authorities-nations.ts";

type Nation = "England" | "Scotland" | "Wales" | "Northern Ireland";

/** `unitary` stands for one-tier councils of every nation; a `county` has `district`s below it. */
type AuthorityTier = "unitary" | "metropolitan" | "london" | "district" | "county";

/** A region of England, or one of the other three nations, which are not divided further. */
export interface Region {
  readonly gss: string;
  readonly name: string;
  readonly nation: Nation;
}

/** A UK local authority as it stands today. */
export interface Authority {
  readonly gss: string;
  /** As people say it: `Birmingham`, not `Birmingham City Council`. */
  readonly name: string;
  readonly tier: AuthorityTier;
  readonly regionGss: string;
  /** One of England's nine regions, else the nation's name. */
  readonly region: string;
  readonly nation: Nation;
  /** The combined (county) authority, or Greater London, whose area it lies in. */
  readonly combinedAuthority: string | undefined;
  /** Other names people use, and places that stand for it; several authorities may share one. */
  readonly alternatives: readonly string[];
  /** WGS84 degrees, near the middle of its area: right to a few kilometres, for sorting and for maps at a glance. */
  readonly lat: number;
  readonly lng: number;
}

/** The nine English regions and the three other nations, north to south within England. */
export const REGIONS: readonly Region[] = [
  { gss: "E12000001", name: "North East", nation: "England" },
  { gss: "E12000002", name: "North West", nation: "England" },
  { gss: "E12000003", name: "Yorkshire and The Humber", nation: "England" },
  { gss: "E12000004", name: "East Midlands", nation: "England" },
  { gss: "E12000005", name: "West Midlands", nation: "England" },
  { gss: "E12000006", name: "East of England", nation: "England" },
  { gss: "E12000007", name: "London", nation: "England" },
  { gss: "E12000008", name: "South East", nation: "England" },
  { gss: "E12000009", name: "South West", nation: "England" },
  { gss: "W92000004", name: "Wales", nation: "Wales" },
  { gss: "S92000003", name: "Scotland", nation: "Scotland" },
  { gss: "N92000002", name: "Northern Ireland", nation: "Northern Ireland" },
];

const TABLES: Readonly<Record<string, string>> = {
  E12000001: NORTH_EAST,
  E12000002: NORTH_WEST,
  E12000003: YORKSHIRE,
  E12000004: EAST_MIDLANDS,
  E12000005: WEST_MIDLANDS,
  E12000006: EAST_OF_ENGLAND,
  E12000007: LONDON,
  E12000008: SOUTH_EAST,
  E12000009: SOUTH_WEST,
  W92000004: WALES,
  S92000003: SCOTLAND,
  N92000002: NORTHERN_IRELAND,
};

/** Every current UK local authority, one- and two-tier, region by region in the order of {@link REGIONS}. */
export const AUTHORITIES: readonly Authority[] = REGIONS.flatMap((region) => readAuthorities(region, TABLES[region.gss] ?? ""));

const AUTHORITY_BY_GSS: ReadonlyMap<string, Authority> = new Map(AUTHORITIES.map((authority) => [authority.gss, authority]));

/** The authority with this GSS code (`E08000025`), or undefined. */
export function authorityByGss(gss: string): Authority | undefined {
  return AUTHORITY_BY_GSS.get(gss);
}

/**
 * Reads a region's table. A line is `GSS LAT LNG NAME; OTHER NAME; …`; a line `= NAME` sets the combined authority
 * of those below it, and `=` alone says they have none.
 */
function readAuthorities(region: Region, table: string): readonly Authority[] {
  const authorities: Authority[] = [];
  let combinedAuthority: string | undefined;
  for (const line of table.trim().split("\n")) {
    if (line.startsWith("=")) {
      combinedAuthority = line.slice(1).trim() || undefined;
      continue;
    }
    const [gss = "", lat, lng, ...words] = line.split(" ");
    const [name = "", ...alternatives] = words.join(" ").split("; ");
    authorities.push({
      gss,
      name,
      tier: tierOf(gss),
      regionGss: region.gss,
      region: region.name,
      nation: region.nation,
      combinedAuthority,
      alternatives,
      lat: Number(lat),
      lng: Number(lng),
    });
  }
  return authorities;
}

/** The first three characters of a GSS code say which kind of area it is. */
function tierOf(gss: string): AuthorityTier {
  switch (gss.slice(0, 3)) {
    case "E07":
      return "district";
    case "E08":
      return "metropolitan";
    case "E09":
      return "london";
    case "E10":
      return "county";
    default:
      return "unitary";
  }
}
