import type { Drawing } from "#app/components/drawing.ts";
import { derivedBy } from "#app/features/reference/reference.server.ts";
import { homeAuthorities, homeDrawing } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { PublicProfile } from "../facts/page.server.ts";
import { type CoverView, coverView } from "./cover-view.ts";
import { drawCells } from "./draw-cells.ts";

/** With more the cells are too small to press. */
const MOST_AREAS = 40;

const drawn = derivedBy((_, siteRegion, db): Drawing | null => homeDrawing(db, siteRegion) ?? fromMiddles(homeAuthorities(db, siteRegion)));

/** The site's region as a drawing of its authorities, by hand where somebody has drawn it; null for a single authority or too many. */
export function regionDrawing(ctx: Pick<Ctx, "db" | "settings">): Drawing | null {
  return drawn(ctx.db, ctx.settings.siteRegion);
}

/** The drawing of where a supplier's first offering is done; null where the region is not drawn, nothing is offered, or all of it is off the sheet. */
export function coverOf(ctx: Pick<Ctx, "db" | "settings">, profile: PublicProfile): CoverView | null {
  const drawing = regionDrawing(ctx);
  const main = profile.offerings[0];
  if (drawing === null || main === undefined) return null;
  const { lat, lng, mapped } = profile;
  const covered = drawing.areas.map(({ code }) => code).filter((code) => main.coverage === "nationwide" || mapped.includes(code));
  const view = coverView(drawing, covered, lat === null || lng === null ? null : { lat, lng });
  return covered.length === 0 && view.here === null ? null : view;
}

function fromMiddles(home: ReturnType<typeof homeAuthorities>): Drawing | null {
  const middles = home.flatMap(({ code, name, lat, lng }) => (lat === null || lng === null ? [] : [{ code, name, lat, lng }]));
  return middles.length < 2 || middles.length > MOST_AREAS ? null : drawCells(middles);
}
