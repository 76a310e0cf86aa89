import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SuggestedGroup } from "#app/components/suggestions.ts";
import { SUGGESTED_SUPPLIERS } from "#app/features/directory/suggested-suppliers.server.ts";
import { SUGGESTED_OPPORTUNITIES } from "#app/features/opportunities/suggested-opportunities.server.ts";
import { opportunities, opportunitySectors } from "#db/schema/index.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "#tests/routes/directory/make-supplier.ts";
import type { SuggestBox } from "./source.ts";
import { suggest } from "./suggest.server.ts";

let site: TestSite;
let hiddenId: number;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { name: "Dudley Dusters CIC", offering: { sectorCode: "cleaning.window", title: "Windows" } });
  await makeSupplier(site, { name: "Old Dairy Kitchen CIC" });
  await makeSupplier(site, { name: "Kitchen Garden CIC" });
  hiddenId = (await makeSupplier(site, { name: "Kitchen Closed CIC" })).id;
  // The index still has it.
  site.db.$client.prepare("update organisations set published = 0 where id = ?").run(hiddenId);
});
afterAll(() => site.close());

async function ask(box: SuggestBox, text: string): Promise<SuggestedGroup[]> {
  return suggest(
    site.ctx(),
    { suppliers: SUGGESTED_SUPPLIERS, opportunities: SUGGESTED_OPPORTUNITIES, place: "place" as const }[box],
    text,
  );
}
function labels(groups: readonly SuggestedGroup[], title?: string): string[] {
  const options = groups.filter((group) => title === undefined || group.title === title).flatMap((group) => group.options);
  return options.map((option) => option.label.map((run) => run.text).join(""));
}
async function first(box: SuggestBox, text: string) {
  return (await ask(box, text))[0]?.options[0];
}

const WORK = "Everyone who does this work";
const ONE = "One supplier";
const NEAR = "Suppliers near a place";

describe("the words of a supplier search", () => {
  it("suggest kinds of work by other words for them, and say which", async () => {
    const option = await first("suppliers", "janit");
    expect(option).toMatchObject({ note: "includes janitorial", set: { q: "", sector: "cleaning" } });
    expect(labels(await ask("suppliers", "janit"))).toEqual(["Cleaning and facilities"]);
  });

  it("suggest no kind of work that nobody does", async () => {
    expect(labels(await ask("suppliers", "cattering"), WORK)).toEqual(["Food and catering"]);
    expect(await ask("suppliers", "laptop recycling")).toEqual([]);
  });

  it("suggest suppliers, those whose name begins so first, and none that is no longer listed", async () => {
    const groups = await ask("suppliers", "kitch");
    expect(labels(groups, ONE)).toEqual(["Kitchen Garden CIC", "Old Dairy Kitchen CIC"]);
    expect(groups.find((group) => group.title === ONE)?.options[0]).toMatchObject({ note: "Hockley" });
    expect(groups.find((group) => group.title === ONE)?.options[0]?.to).toMatch(/^\/suppliers\//);
  });

  it("suggest places on their own", async () => {
    const groups = await ask("suppliers", "dud");
    expect(groups.map((group) => group.title)).toEqual([ONE, NEAR]);
    expect(groups[1]?.options[0]).toMatchObject({ set: { q: "", near: "Dudley" } });
  });

  it("are finished with a place from its first letter", async () => {
    const groups = await ask("suppliers", "caterers near b");
    expect(groups.map((group) => group.title)).toEqual([NEAR]);
    expect(labels(groups)).toHaveLength(8);
    expect(labels(groups)[0]).toBe("caterers near Birmingham");
    expect(groups[0]?.options[0]?.set).toEqual({ q: "caterers", near: "Birmingham" });
    expect(labels(await ask("suppliers", "window cleaning  in  Dud"))[0]).toBe("window cleaning in Dudley");
    expect((await first("suppliers", "bakery b18"))?.set).toEqual({ q: "bakery", near: "B18" });
  });

  it("ask for who works there when the place is a council", async () => {
    const groups = await ask("suppliers", "cleaning in sandwell");
    expect(groups[0]?.options.map((option) => option.set)).toContainEqual({ q: "cleaning", near: "", area: "E08000028" });
    const near = await ask("suppliers", "cleaning near sandwell");
    expect(near[0]?.options.map((option) => option.set)).toContainEqual({ q: "cleaning", near: "Sandwell" });
  });

  it("are never more than eight, of each sort some", async () => {
    const groups = await ask("suppliers", "cl");
    expect(labels(groups).length).toBeLessThanOrEqual(8);
    expect(labels(groups, WORK).length).toBeGreaterThan(0);
  });
});

describe("nothing is suggested", () => {
  it("for one letter, signs, or what nothing is called", async () => {
    for (const text of ["", " ", "c", " c ", "!!", "“”", "  % _ ", "\u0000\u202e", "😀😀", "zzqqxx", "near zzqq", "x".repeat(5000)]) {
      for (const box of ["suppliers", "opportunities", "place"] as const) expect([text, await ask(box, text)]).toEqual([text, []]);
    }
  });
});

describe("a place", () => {
  it("goes into the box as the finder of places knows it", async () => {
    expect(await first("place", "mose")).toMatchObject({ fill: "Moseley, Birmingham" });
    expect(labels(await ask("place", "king's h"))[0]).toBe("Kings Heath, Birmingham");
    expect(labels(await ask("place", "Moseley, bir"))).toEqual(["Moseley, Birmingham"]);
    expect(await ask("place", "Moseley, dud")).toEqual([]);
  });

  it("of the site's region comes first, cities before towns before suburbs", async () => {
    expect(labels(await ask("place", "wo")).slice(0, 3)).toEqual(["Wolverhampton", "Wollaston, Dudley", "Wordsley, Dudley"]);
    expect(labels(await ask("place", "bi"))[0]).toBe("Birmingham");
  });

  it("is a town, a council or a postcode district, each once", async () => {
    expect((await ask("place", "sandwell")).map((group) => group.title)).toEqual(["Councils", "Towns and suburbs"]);
    const dudley = labels(await ask("place", "dudley"));
    expect(dudley.filter((label) => label === "Dudley")).toHaveLength(1);
    expect(labels(await ask("place", "b1"))).toEqual(["B1", "B10", "B11", "B12", "B13", "B14", "B15", "B16"]);
    expect((await first("place", "dy"))?.note).toBe("Dudley");
  });

  it("is found by another name once enough of it is typed", async () => {
    expect(await first("place", "brum")).toMatchObject({ fill: "Birmingham" });
    expect(labels(await ask("place", "jq"))).toEqual(["Jewellery Quarter, Birmingham"]);
    expect(labels(await ask("place", "new"))).not.toContain("Birmingham city centre, Birmingham");
  });
});

describe("the words of an opportunity search", () => {
  it("suggest kinds of work that are open, and places", async () => {
    const buyer = site.organisation({ isBuyer: true });
    const now = site.clock.now;
    const { id } = site.db
      .insert(opportunities)
      .values({
        slug: "windows-to-clean",
        organisationId: buyer.id,
        kind: "contract",
        title: "Windows to clean",
        delivery: "radius",
        deliveryPlace: "Dudley",
        cpv: [],
        requirements: [],
        status: "published",
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: opportunities.id })
      .get();
    site.db.insert(opportunitySectors).values({ opportunityId: id, sectorCode: "cleaning.window" }).run();
    const groups = await ask("opportunities", "clean");
    expect(labels(groups, "Opportunities for this work")).toEqual(["Cleaning and facilities", "Window and exterior cleaning"]);
    expect(await ask("opportunities", "cater")).toEqual([]);
    expect(await first("opportunities", "dud")).toMatchObject({ set: { q: "", near: "Dudley" } });
  });
});

describe("while the engine cannot answer", () => {
  it("kinds of work and places still come, suppliers by the beginning of their name, opportunities by words of their title", async () => {
    const suppliers = site.services.search.index(SUPPLIERS);
    const open = site.services.search.index(OPPORTUNITIES);
    const kept = [suppliers.suggest, open.suggest] as const;
    suppliers.suggest = () => Promise.reject(new SearchUnavailable("closed"));
    open.suggest = () => Promise.reject(new SearchUnavailable("closed"));
    try {
      expect(labels(await ask("suppliers", "kitchen"), ONE)).toEqual(["Kitchen Garden CIC"]);
      expect(labels(await ask("suppliers", "dud"))).toContain("Dudley");
      expect(labels(await ask("suppliers", "janit"), WORK)).toEqual(["Cleaning and facilities"]);
      expect(labels(await ask("opportunities", "dudley"))[0]).toBe("Dudley");
      const groups = await ask("opportunities", "clean");
      expect(labels(groups, "Opportunities for this work")).toContain("Cleaning and facilities");
      expect(groups.find((group) => group.title === "One opportunity")?.options).toEqual([
        {
          label: [
            { text: "Windows to ", marked: false },
            { text: "clean", marked: true },
          ],
          to: "/opportunities/windows-to-clean",
          note: expect.any(String),
        },
      ]);
      site.db.$client.exec("update opportunities set status = 'closed'");
      expect(labels(await ask("opportunities", "clean"), "One opportunity")).toEqual([]);
    } finally {
      [suppliers.suggest, open.suggest] = kept;
    }
  });
});
