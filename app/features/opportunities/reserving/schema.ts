import { z } from "zod";
import type { ReservedPlace } from "./rules.ts";

/** What the form asks: `place` is a choice of place or `anywhere`, `must` what whoever answers has to be. */
export const askedSchema = z
  .object({
    place: z.enum(["anywhere", "uk", "area", "county", "bordering"], { error: "Choose one from the list" }).default("anywhere"),
    must: z.array(z.enum(["sme", "vcse"], { error: "Choose from the list" })).default([]),
  })
  .transform(({ place, must }): { place: ReservedPlace | null; sme: boolean; vcse: boolean } => ({
    place: place === "anywhere" ? null : place,
    sme: must.includes("sme"),
    vcse: must.includes("vcse"),
  }));

/** The same of an address, to count before anything is saved; null where it asks nothing that can be read. */
export function readAsked(params: URLSearchParams): z.output<typeof askedSchema> | null {
  if (!params.has("place") && !params.has("must")) return null;
  const read = askedSchema.safeParse({ place: params.get("place") ?? undefined, must: params.getAll("must") });
  return read.success ? read.data : null;
}
