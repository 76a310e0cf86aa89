import { describe, expect, it } from "vitest";
import { descriptionOf, sourceWords } from "./source-words.ts";

describe("what a source says of an organisation's work", () => {
  it("is its industry codes in words, then what else it says, each once", () => {
    const said = sourceWords({ sic: ["49320"], alsoSays: ["To carry people.", "To carry people.", " "], description: "" });
    expect(said).toMatch(/taxi/);
    expect(said.endsWith("To carry people.")).toBe(true);
    expect(said.match(/carry/g)).toHaveLength(1);
  });

  it("is nothing where the code says nothing, and leaves out what the profile says", () => {
    expect(sourceWords({ sic: ["99999", "00000"], alsoSays: ["We bake."], description: "We bake." })).toBe("");
  });

  it("leaves out what the profile says when that is as much of it as a profile keeps", () => {
    const objects = "To bake bread. ".repeat(400);
    expect(sourceWords({ sic: [], alsoSays: [objects], description: descriptionOf(objects) })).toBe("");
  });

  it("is bounded", () => {
    expect(sourceWords({ sic: [], alsoSays: ["word ".repeat(5000)], description: "" }).length).toBe(6000);
  });
});
