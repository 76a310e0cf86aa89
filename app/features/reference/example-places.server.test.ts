import { afterAll, expect, it } from "vitest";
import { createTestCtx } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { examplePlaces, placeAdvice } from "./example-places.server.ts";
import { findPlace } from "./find-place.server.ts";

const ctx = createTestCtx(testDatabase());
afterAll(() => ctx.db.$client.close());
const of = (siteRegion: string) => ({ ...ctx, settings: { ...ctx.settings, siteRegion } });

it("gives examples of the site's own region that the site knows", () => {
  const { district, postcode, place } = examplePlaces(of("West Midlands"));
  expect(postcode).toBe(`${district} 1AA`);
  for (const text of [district, postcode, place]) expect(findPlace(ctx.db, text ?? "").kind, String(text)).not.toBe("unknown");
  expect(placeAdvice(of("West Midlands"))).toBe(
    `Enter a full postcode such as ${postcode}, a district such as ${district}, or a town, suburb or council such as ${place}.`,
  );
  expect(examplePlaces(of("Coventry"))).toMatchObject({ district: expect.stringMatching(/^CV\d/) });
});

it("gives a council where no district is known, and no example where the region is not", () => {
  expect(examplePlaces(of("Greater Manchester"))).toEqual({ district: null, postcode: null, place: expect.any(String) });
  expect(placeAdvice(of("Atlantis"))).toBe("Enter a postcode, or a town, suburb or council.");
});
