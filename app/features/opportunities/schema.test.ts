import { describe, expect, it } from "vitest";
import { placeSchema } from "./schema.ts";

function postcodeOf(postcode: string): string | null | undefined {
  return placeSchema.parse({ delivery: "radius", postcode }).place?.postcode;
}

describe("where the work is", () => {
  it.each(["B18  6AA", "B18-6AA", "B 18 6AA", "B18 6AA.", " b186aa ", "(B18 6AA)"])("reads a postcode as people type it: %j", (typed) => {
    expect(postcodeOf(typed)).toBe("B18 6AA");
  });

  it("asks for a full postcode, and reads none where the work is elsewhere", () => {
    for (const typed of ["B6", "Moseley", "B18 6AAA", "x".repeat(60)]) {
      const read = placeSchema.safeParse({ delivery: "radius", postcode: typed });
      expect(
        read.error?.issues.map(({ path, message }) => [path.join("."), message]),
        typed,
      ).toEqual([["postcode", "Enter a full UK postcode"]]);
    }
    expect(postcodeOf("")).toBeNull();
    expect(placeSchema.parse({ delivery: "remote", postcode: "nonsense" }).place?.postcode).toBeNull();
  });
});
