import { describe, expect, it } from "vitest";
import { sectorPhrases, sectorsMeant } from "./sectors-meant.ts";

const PHRASES = sectorPhrases([
  { code: "digital", name: "IT and digital", parentCode: null, synonyms: ["it"] },
  { code: "digital.web", name: "Websites and apps", parentCode: "digital", synonyms: ["web developer"] },
  { code: "food", name: "Food and catering", parentCode: null, synonyms: ["catering"] },
  { code: "training", name: "Training", parentCode: null, synonyms: [] },
]);

describe("the sectors that words name", () => {
  it.each([
    ["web developers in schools", ["digital"]],
    ["caterers", ["food"]],
    ["it training", ["digital", "training"]],
    ["catering, training and web developers", ["food", "training"]],
    ["purple elephants", []],
    ["", []],
  ])("%s: %j", (text, sectors) => {
    expect(sectorsMeant(PHRASES, text)).toEqual(sectors);
  });
});
