import { COUNTIES } from "./area-group-names.ts";
import { AUTHORITIES, type Authority } from "./authorities.ts";

/**
 * A county of England as the Local Government Act 1972 has them, or a London borough (the City of London among these): the
 * areas by which an authority may reserve a contract.
 */
export interface County {
  readonly name: string;
  readonly kind: "county" | "london_borough";
  /** GSS codes of the councils in it; of a county with districts its own too. */
  readonly authorities: readonly string[];
  /** Names of the others that it shares a border with, on land or in the middle of a river, by name. */
  readonly borders: readonly string[];
}

/** The metropolitan counties have no council of their own; `E08000025` is 25. */
const METROPOLITAN: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  "Greater Manchester": [[1, 10]],
  Merseyside: [[11, 15]],
  "South Yorkshire": [
    [16, 19],
    [38, 39],
  ],
  "Tyne and Wear": [
    [20, 24],
    [37, 37],
  ],
  "West Midlands": [[25, 31]],
  "West Yorkshire": [[32, 36]],
};
/** Berkshire is a county whose council went, with six councils of one tier: `E06000036` is 36. */
const BERKSHIRE = [36, 41] as const;

/** A line is `COUNTY: COUNTY; …`: each border once, under the name that comes first. */
const BORDERS = `
Barking and Dagenham: Bexley; Greenwich; Havering; Newham; Redbridge
Barnet: Brent; Camden; Enfield; Haringey; Harrow; Hertfordshire
Bath and North East Somerset: Bristol; North Somerset; Somerset; South Gloucestershire; Wiltshire
Bedford: Cambridgeshire; Central Bedfordshire; Milton Keynes; North Northamptonshire
Berkshire: Buckinghamshire; Hampshire; Hillingdon; Oxfordshire; Surrey; Wiltshire
Bexley: Bromley; Greenwich; Havering; Kent; Thurrock
Blackburn with Darwen: Greater Manchester; Lancashire
Blackpool: Lancashire
Bournemouth, Christchurch and Poole: Dorset; Hampshire
Brent: Camden; Ealing; Hammersmith and Fulham; Harrow; Kensington and Chelsea; Westminster
Brighton and Hove: East Sussex; West Sussex
Bristol: North Somerset; South Gloucestershire
Bromley: Croydon; Greenwich; Kent; Lambeth; Lewisham; Southwark; Surrey
Buckinghamshire: Central Bedfordshire; Hertfordshire; Hillingdon; Milton Keynes; Oxfordshire; West Northamptonshire
Cambridgeshire: Central Bedfordshire; Essex; Hertfordshire; Lincolnshire; Norfolk; North Northamptonshire; Peterborough; Suffolk
Camden: City of London; Haringey; Islington; Westminster
Central Bedfordshire: Hertfordshire; Luton; Milton Keynes
Cheshire East: Cheshire West and Chester; Derbyshire; Greater Manchester; Shropshire; Staffordshire; Warrington
Cheshire West and Chester: Halton; Merseyside; Shropshire; Warrington
City of London: Hackney; Islington; Lambeth; Southwark; Tower Hamlets; Westminster
Cornwall: Devon
County Durham: Darlington; Hartlepool; North Yorkshire; Northumberland; Stockton-on-Tees; Tyne and Wear; Westmorland and Furness
Croydon: Lambeth; Merton; Surrey; Sutton
Cumberland: Northumberland; Westmorland and Furness
Darlington: North Yorkshire; Stockton-on-Tees
Derby: Derbyshire
Derbyshire: Greater Manchester; Leicestershire; Nottinghamshire; South Yorkshire; Staffordshire; West Yorkshire
Devon: Dorset; Plymouth; Somerset; Torbay
Dorset: Hampshire; Somerset; Wiltshire
Ealing: Hammersmith and Fulham; Harrow; Hillingdon; Hounslow
East Riding of Yorkshire: Kingston upon Hull; North Lincolnshire; North Yorkshire; South Yorkshire; York
East Sussex: Kent; Surrey; West Sussex
Enfield: Essex; Haringey; Hertfordshire; Waltham Forest
Essex: Havering; Hertfordshire; Redbridge; Southend-on-Sea; Suffolk; Thurrock; Waltham Forest
Gloucestershire: Herefordshire; Oxfordshire; South Gloucestershire; Swindon; Warwickshire; Wiltshire; Worcestershire
Greater Manchester: Lancashire; Merseyside; Warrington; West Yorkshire
Greenwich: Lewisham; Newham; Tower Hamlets
Hackney: Haringey; Islington; Newham; Tower Hamlets; Waltham Forest
Halton: Merseyside; Warrington
Hammersmith and Fulham: Hounslow; Kensington and Chelsea; Richmond upon Thames; Wandsworth
Hampshire: Portsmouth; Southampton; Surrey; West Sussex; Wiltshire
Haringey: Islington; Waltham Forest
Harrow: Hertfordshire; Hillingdon
Hartlepool: Stockton-on-Tees
Havering: Redbridge; Thurrock
Herefordshire: Shropshire; Worcestershire
Hertfordshire: Hillingdon; Luton
Hillingdon: Hounslow; Surrey
Hounslow: Richmond upon Thames; Surrey
Kensington and Chelsea: Wandsworth; Westminster
Kent: Medway; Surrey; Thurrock
Kingston upon Thames: Merton; Richmond upon Thames; Surrey; Sutton; Wandsworth
Lambeth: Merton; Southwark; Wandsworth; Westminster
Lancashire: Merseyside; North Yorkshire; West Yorkshire; Westmorland and Furness
Leicester: Leicestershire
Leicestershire: Lincolnshire; North Northamptonshire; Nottinghamshire; Rutland; Staffordshire; Warwickshire; West Northamptonshire
Lewisham: Southwark; Tower Hamlets
Lincolnshire: Norfolk; North East Lincolnshire; North Lincolnshire; North Northamptonshire; Nottinghamshire; Peterborough; Rutland
Merseyside: Warrington
Merton: Sutton; Wandsworth
Middlesbrough: North Yorkshire; Redcar and Cleveland; Stockton-on-Tees
Milton Keynes: North Northamptonshire; West Northamptonshire
Newham: Redbridge; Tower Hamlets; Waltham Forest
Norfolk: Suffolk
North East Lincolnshire: North Lincolnshire
North Lincolnshire: Nottinghamshire; South Yorkshire
North Northamptonshire: Peterborough; Rutland; West Northamptonshire
North Somerset: Somerset
North Yorkshire: Redcar and Cleveland; South Yorkshire; Stockton-on-Tees; West Yorkshire; Westmorland and Furness; York
Northumberland: Tyne and Wear; Westmorland and Furness
Nottingham: Nottinghamshire
Nottinghamshire: South Yorkshire
Oxfordshire: Swindon; Warwickshire; West Northamptonshire; Wiltshire
Redbridge: Waltham Forest
Redcar and Cleveland: Stockton-on-Tees
Richmond upon Thames: Surrey; Wandsworth
Shropshire: Staffordshire; Telford and Wrekin; Worcestershire
Somerset: Wiltshire
South Gloucestershire: Wiltshire
South Yorkshire: West Yorkshire
Southwark: Tower Hamlets
Staffordshire: Stoke-on-Trent; Telford and Wrekin; Warwickshire; West Midlands; Worcestershire
Surrey: Sutton; West Sussex
Swindon: Wiltshire
Wandsworth: Westminster
Warwickshire: West Midlands; West Northamptonshire; Worcestershire
West Midlands: Worcestershire
`;

/** Every county and London borough of England, by name. */
export const ENGLISH_COUNTIES: readonly County[] = readCounties();

function readCounties(): County[] {
  const borders = new Map<string, string[]>();
  const note = (name: string, other: string) => borders.set(name, [...(borders.get(name) ?? []), other]);
  for (const line of BORDERS.trim().split("\n")) {
    const [name = "", others = ""] = line.split(": ");
    for (const other of others.split("; ")) {
      note(name, other);
      note(other, name);
    }
  }
  const councils = Map.groupBy(
    AUTHORITIES.filter(({ nation }) => nation === "England"),
    countyOf,
  );
  return [...councils]
    .map(
      ([name, authorities]): County => ({
        name,
        kind: authorities.some(({ tier }) => tier === "london") ? "london_borough" : "county",
        authorities: authorities.map(({ gss }) => gss),
        borders: (borders.get(name) ?? []).sort(),
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The county that a council's area lies in: for one of one tier outside the metropolitan counties and Berkshire, its own. */
function countyOf({ name, tier, gss }: Authority): string {
  const number = Number(gss.slice(3));
  if (tier === "metropolitan") return Object.keys(METROPOLITAN).find((county) => holds(METROPOLITAN[county] ?? [], number)) ?? name;
  if (tier === "district")
    return Object.keys(COUNTIES).find((county) => holds(rangesOf(COUNTIES[county]?.districts ?? ""), number)) ?? name;
  return tier === "unitary" && holds([BERKSHIRE], number) ? "Berkshire" : name;
}

function rangesOf(districts: string): (readonly [number, number])[] {
  return districts.split(" ").map((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return [from, to] as const;
  });
}

function holds(ranges: readonly (readonly [from: number, to: number])[], number: number): boolean {
  return ranges.some(([from, to]) => number >= from && number <= to);
}
