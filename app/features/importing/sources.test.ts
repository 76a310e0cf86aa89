import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listCredits, listSources, loadSource, sourceName } from "./sources.server.ts";

describe("the list of sources", () => {
  it("has every importer, under the code that its rows bear", async () => {
    const files = fs.readdirSync(path.join(import.meta.dirname, "sources")).filter((name) => !name.includes(".test."));
    expect(
      listSources()
        .map(({ code }) => `${code}.ts`)
        .sort(),
    ).toEqual(files.sort());
    for (const { code } of listSources()) expect((await loadSource(code))?.code).toBe(code);
  });

  it("says whom to thank for profiles, each publisher and each licence once", () => {
    const credits = listCredits();
    const licences = credits.map((credit) => /\(([^()]+)\)$/.exec(credit)?.[1]);
    expect(licences).toContain("Open Government Licence");
    expect(new Set(licences).size).toBe(credits.length);
    expect(credits.join().match(/Co-operatives UK/g)).toHaveLength(1);
  });

  it("knows no other", async () => {
    expect(await loadSource("postcodes")).toBeNull();
    expect(await loadSource("constructor")).toBeNull();
  });

  it("calls a source as its publisher does, also one of many files, and any other by its code", () => {
    expect(sourceName("companies-house")).toBe("Companies House");
    expect(sourceName("threesixtygiving:GB-COH-5180454")).toBe("360Giving grant data");
    expect(sourceName("toString")).toBe("toString");
  });
});
