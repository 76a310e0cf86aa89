import { referenceOf } from "#app/features/reference/reference.server.ts";
import { homeAuthorities, widerRegion } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

interface Choice {
  value: string;
  label: string;
}
export interface OfferingChoices {
  sectors: { group: string; choices: Choice[] }[];
  /** The region's own authorities; then its neighbours in the chosen list; then regions and nations. */
  home: Choice[];
  wider: Choice[];
}

/** What the offering's form offers: kinds of work by sector, and places; places chosen before stay on offer. */
export function offeringChoices(ctx: Pick<Ctx, "db" | "settings">, chosen: readonly string[]): OfferingChoices {
  const { sectors, areas, areaByCode } = referenceOf(ctx.db);
  const home = homeAuthorities(ctx.db, ctx.settings.siteRegion);
  const known = new Set(home.map((area) => area.code));
  const also = chosen.flatMap((code) => areaByCode.get(code) ?? []).filter((area) => !known.has(area.code) && area.kind === "authority");
  const region = widerRegion(ctx.db, ctx.settings.siteRegion)?.code;
  const wider = areas
    .filter((area) => area.kind === "region" || area.kind === "nation")
    .sort((a, b) => Number(b.code === region) - Number(a.code === region) || a.kind.localeCompare(b.kind) * -1);
  return {
    sectors: sectors
      .filter((sector) => sector.parentCode === null)
      .map((sector) => ({
        group: sector.name,
        choices: [
          ...sectors.filter((child) => child.parentCode === sector.code).map((child) => ({ value: child.code, label: child.name })),
          { value: sector.code, label: `${sector.name} in general` },
        ],
      })),
    home: [...home, ...also].map((area) => ({ value: area.code, label: area.name })),
    wider: wider.map((area) => ({ value: area.code, label: area.kind === "nation" ? `All of ${area.name}` : `${area.name} region` })),
  };
}
