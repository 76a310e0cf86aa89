import { describe, expect, it } from "vitest";
import { siteNameOf, titled, UNNAMED_SITE } from "./page-title.ts";

describe("the title of a page", () => {
  it("ends with the name the site is given in its settings", () => {
    const matches = [{ loaderData: { site: { siteName: "Buy Well" } } }, { loaderData: undefined }];
    expect(titled(matches, "Join")).toEqual({ title: "Join - Buy Well" });
    expect(siteNameOf(matches)).toBe("Buy Well");
  });

  it("stands when the root has no data, as on an error page", () => {
    expect(titled([undefined], "Join")).toEqual({ title: `Join - ${UNNAMED_SITE}` });
    expect(titled([], "Join")).toEqual({ title: `Join - ${UNNAMED_SITE}` });
  });
});
