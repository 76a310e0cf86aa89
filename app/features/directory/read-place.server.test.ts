import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "#tests/helpers/site.ts";
import { readPlace } from "./read-place.server.ts";
import { readAsked } from "./search-address.ts";

const db = testDatabase();
afterAll(() => db.$client.close());

function read(query: string) {
  return readPlace(db, readAsked(new URLSearchParams(query)));
}

describe("the place of a search", () => {
  it("is read from the words, within the usual miles", () => {
    const { asked, place } = read("q=bakery near B13");
    expect(asked).toMatchObject({ q: "bakery", near: "B13", within: 10 });
    expect(place?.areaCode).toBe("E08000025");
  });

  it("keeps the miles that the address gives, and none for the box alone", () => {
    expect(read("q=bakery near B13&within=25").asked.within).toBe(25);
    expect(read("near=B13").asked.within).toBeNull();
  });

  it("takes a council after “in” as where they work", () => {
    const { asked, place } = read("q=cleaning in Sandwell");
    expect(place).toBeNull();
    expect(asked).toMatchObject({ q: "cleaning", filters: { area: ["E08000028"] } });
  });

  it("leaves words alone that only look like a place", () => {
    expect(read("q=training in schools")).toMatchObject({ asked: { q: "training in schools" }, place: null, notices: [] });
  });

  it("tells an unknown place and searches for the rest", () => {
    const unknown = read("q=bakery near Atlantis");
    expect(unknown.asked.q).toBe("bakery");
    expect(unknown.notices[0]).toContain("Atlantis");
  });
});
