import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { whereText } from "./facts/where.ts";
import type { OwnOpportunity } from "./record.server.ts";

/** Names for what a record holds as codes. */
export function namesOf(ctx: Ctx, record: OwnOpportunity): { sectorNames: string[]; areaNames: string[]; where: string | null } {
  const { sectorByCode, areaByCode } = referenceOf(ctx.db);
  const areas = record.areaCodes.map((code) => ({ name: areaByCode.get(code)?.name ?? code }));
  areas.sort((a, b) => a.name.localeCompare(b.name));
  return {
    sectorNames: record.sectorCodes.map((code) => sectorByCode.get(code)?.name ?? code),
    areaNames: areas.map(({ name }) => name),
    where: whereText({ ...record, outward: record.deliveryPostcode }, areas),
  };
}
