import { describe, expect, it } from "vitest";
import { LEADS_ON, planText } from "./read-text.ts";
import { Vocabulary } from "./sqlite/vocabulary.ts";
import { mergeSynonyms, SynonymIndex, synonymsFromSectors, synonymsFromSets } from "./synonyms.ts";
import { ASIDE_WORDS } from "./text.ts";
import { targetsOf } from "./text-plan.ts";

const DOCUMENTS = 5000;
const WORDS: Record<string, number> = {
  catering: 40,
  cleaning: 80,
  bike: 60,
  bikes: 40,
  bicycle: 30,
  repair: 50,
  repairs: 45,
  wheelchair: 90,
  hire: 40,
  disabled: 400,
  peoplewith: 2,
  scrapstore: 12,
  scrap: 30,
  store: 400,
  home: 900,
  start: 700,
  older: 800,
  people: 2500,
  coop: 40,
};
const vocabulary = new Vocabulary();
for (const [word, count] of Object.entries(WORDS)) vocabulary.add(word, count, 1);

const synonyms = new SynonymIndex(
  mergeSynonyms(
    synonymsFromSectors([
      { name: "Commercial cleaning", synonyms: ["janitorial", "office cleaning"] },
      { name: "Woodwork", synonyms: ["carpentry", "joinery"] },
      { name: "Home care", synonyms: ["care at home", "home care company"] },
      { name: "Catering", synonyms: ["lunches"] },
    ]),
    synonymsFromSets([
      ["bike", "bicycle"],
      ["wheelchair hire", "shopmobility"],
      ["bike repair", "cycle repair"],
    ]),
  ),
);

function plan(text: string, phrases: string[] = []) {
  return planText(text, phrases, { synonyms, vocabulary, documents: DOCUMENTS });
}
function required(text: string): string[] {
  return (plan(text)?.groups ?? []).map((group) => group.words.map(({ word }) => word).join(" "));
}
function others(text: string): string[] {
  return (plan(text)?.groups ?? []).flatMap(({ synonyms: list }) => list.map((words) => words.join(" ")));
}

describe("reading a text", () => {
  it("asks for nothing where nothing is typed", () => {
    expect(plan("")).toBeNull();
    expect(plan(" , . ")).toBeNull();
  });

  it("asks for words, not for stop words, unless there is nothing else", () => {
    expect(required("catering in the workplace")).toEqual(["catering", "workplace"]);
    expect(required("who are we")).toEqual(["who", "are", "we"]);
  });

  it("leaves out how, when and how many, unless there is nothing else", () => {
    expect(required("can anyone please do catering next week")).toEqual(["catering"]);
    expect(required("catering 80 bike repair 2027")).toEqual(["catering", "bike repair"]);
    expect(required("catering 08123456")).toEqual(["catering", "08123456"]);
    expect(required("next week")).toEqual(["next", "week"]);
  });

  it("asks for words that may be a name where only they are left beside what says that it is a body", () => {
    expect(required("find project")).toEqual(["find", "project"]);
    expect(required("hold the straight course centre")).toEqual(["hold", "straight", "course", "centre"]);
    expect(required("well co-operative")).toEqual(["well", "co operative"]);
    expect(required("hope centre")).toEqual(["hope"]);
    expect(plan("hope centre")?.extra.map(({ said }) => said.join(" "))).toEqual(["centre"]);
    expect(required("find home care company")).toEqual(["home care"]);
    expect(required('find "bikes" project')).toEqual([]);
    expect(plan("catering run project")?.beside.map(({ said }) => said.join(" "))).toEqual(["catering run", "run project"]);
  });

  it("keeps apart what the work is for, where it names the work first", () => {
    const said = (text: string) => plan(text)?.context.map((group) => group.said.join(" "));
    expect(required("lunches for a bike repair day")).toEqual(["lunches"]);
    expect(said("lunches for a bike repair day")).toEqual(["bike repair"]);
    expect(required("for the workplace")).toEqual(["workplace"]);
    expect(said("catering and bike repair")).toEqual([]);
  });

  it("asks for everything where what comes first is no known work", () => {
    expect(required("store for an office cleaning")).toEqual(["office cleaning"]);
    expect(required("wheel for an office cleaning")).toEqual(["wheel"]);
    expect(required("home for disabled people")).toEqual(["home"]);
  });

  it("lets a common word go with the work beside it", () => {
    const read = plan("disabled bike repair");
    expect(read?.groups.map(({ said }) => said.join(" "))).toEqual(["bike repair"]);
    expect(read?.context.map(({ said }) => said.join(" "))).toEqual(["disabled"]);
  });

  it("takes two words for one that somebody wrote together only where both say something", () => {
    expect(required("scrap store")).toEqual(["scrap store"]);
    expect(plan("catering for people with bikes")?.context.map(({ said }) => said.join(" "))).toEqual(["bikes"]);
  });

  it("orders by a phrase that is said in another order", () => {
    const extra = (text: string) =>
      plan(text)?.extra.map(({ said, synonyms: list }) => [said.join(" "), list.map((words) => words.join(" "))]);
    expect(extra("repair our three bikes at once")).toEqual([["repair our three bikes", ["bike repair", "cycle repair"]]]);
    expect(extra("cleaning for an office")?.map(([said]) => said)).toEqual(["cleaning for an office"]);
    expect(extra("repair bike")).toEqual([]);
    expect(extra("care at home")).toEqual([]);
  });

  it("looks for words that lead on outside the things it knows", () => {
    expect(required("care at home for older people")).toEqual(["care home"]);
    expect(required("bike hire and care at home")).toEqual(["bike", "hire", "care home"]);
    expect(plan("bike hire and care at home")?.context).toEqual([]);
  });

  it("asks for the same whatever politeness, numbers and dates are added", () => {
    const what = (text: string) => {
      const read = plan(text);
      return [read?.groups, read?.context, read?.extra].map((groups) => groups?.map(({ said }) => said.join(" ")));
    };
    for (const text of ["catering", "bike repair", "older people", "care at home", "wheelchair hire for a bike repair"]) {
      for (const aside of [...ASIDE_WORDS, "80", "2027"]) {
        if (!LEADS_ON.has(aside)) expect(what(`${aside} ${text} ${aside}`)).toEqual(what(text));
      }
    }
  });

  it("lets an aside count for the order side by side with what it stands next to, and gives no reason by it", () => {
    const read = plan("good catering next week");
    expect(read?.beside.map(({ said, adjacent }) => [said.join(" "), adjacent])).toEqual([
      ["good catering", true],
      ["catering next", true],
    ]);
    expect(plan("next week")?.beside).toEqual([]);
    expect(read && [...new Set(targetsOf(read).map(({ typed }) => typed))]).toEqual(["catering"]);
  });

  it("gives no reason by words that say only that it is a body", () => {
    const read = plan("catering company");
    expect(read && [...new Set(targetsOf(read).map(({ typed }) => typed))]).toEqual(["catering"]);
  });

  it("tells the kind of work that words belong to from other words for the same", () => {
    const kinds = new SynonymIndex({ janitorial: ["Commercial cleaning", "caretaking"] }, ["Commercial cleaning"]);
    const [group] = planText("janitorial", [], { synonyms: kinds, vocabulary, documents: DOCUMENTS })?.groups ?? [];
    expect(group?.kinds).toEqual([["commercial", "cleaning"]]);
    expect(group?.synonyms.map((words) => words.join(" "))).toContain("caretaking");
    expect(group?.synonyms.map((words) => words.join(" "))).not.toContain("commercial cleaning");
  });

  it("takes words that say only that it is a body for extra, unless there are no others", () => {
    expect(required("catering company")).toEqual(["catering"]);
    expect(plan("catering company")?.extra.map((group) => group.said.join(" "))).toEqual(["company"]);
    expect(required("company")).toEqual(["company"]);
    expect(required("older people")).toEqual(["older"]);
  });

  it("leaves the last word unfinished, but not that of a known phrase or after a closing quote", () => {
    expect(plan("repair bik")?.groups.at(-1)?.words[0]?.prefix).toBe(true);
    expect(plan("catering hire")?.groups[0]?.words[0]?.prefix).toBe(false);
    expect(plan("office cleaning")?.groups[0]?.words.some(({ prefix }) => prefix)).toBe(false);
    expect(plan('catering "hire"')?.groups[0]?.words[0]?.prefix).toBe(false);
  });

  it("keeps quoted words as phrases", () => {
    expect(plan('"older people" bikes')).toMatchObject({ phrases: [["older", "people"]], groups: [{ said: ["bikes"] }] });
    expect(plan("bikes", ["made in dudley"])?.phrases).toEqual([["made", "in", "dudley"]]);
  });

  it("brings forms, other words and their forms along", () => {
    expect(plan("repairs")?.groups[0]?.words[0]?.forms).toEqual(["repair"]);
    expect(others("bikes")).toContain("bicycle");
    expect(others("bicycle")).toEqual(expect.arrayContaining(["bike", "bikes"]));
    expect(others("janitorial")).toEqual(["commercial cleaning"]);
  });

  it("takes the longest phrase that is known for one thing, stop words included", () => {
    expect(required("care at home")).toEqual(["care home"]);
    expect(others("care at home")).toEqual(["home care"]);
    expect(others("care home")).toEqual([]);
    expect(required("home care company")).toEqual(["home care"]);
    expect(others("home care company")).toEqual(["home care"]);
  });

  it("knows other words for one word of a phrase", () => {
    expect(plan("bike repair")?.groups[0]?.words[0]?.alike).toEqual(["bicycle"]);
  });

  it("knows what a half-typed word may mean", () => {
    expect(others("carpen")).toContain("woodwork");
    expect(others("car")).toEqual([]);
  });

  it("finds what is written as one word or as two", () => {
    expect(others("scrap store")).toContain("scrapstore");
    expect(others("homestart")).toContain("home start");
  });

  it("keeps words together that a hyphen joins", () => {
    expect(plan("co-op catering")?.extra[0]).toMatchObject({ adjacent: true, said: ["co", "op"], synonyms: [["coop"]] });
    expect(plan("self-build homes")?.groups[0]).toMatchObject({ adjacent: true, said: ["self", "build"] });
  });

  it("reads a word with a typing error as what was meant, with what that is called", () => {
    expect(plan("cattering")?.groups[0]?.words[0]?.corrections).toEqual(["catering"]);
    expect(plan("carpentrey")?.groups[0]).toMatchObject({ synonyms: [], meant: [["woodwork"]] });
    expect(others("wheelchiar hire")).toContain("shopmobility");
    expect(plan("bikes")?.groups[0]?.words[0]?.corrections).toEqual([]);
  });

  it("reads no more than twelve words", () => {
    expect(required(Array.from({ length: 40 }, (_, i) => `word${i}`).join(" "))).toHaveLength(12);
  });

  it("says what to look for in a text, and why", () => {
    const targets = targetsOf(plan('"older people" bike rep') ?? { groups: [], context: [], extra: [], beside: [], phrases: [] });
    expect(targets).toContainEqual({ typed: "rep", by: "prefix", words: ["rep"], prefix: true });
    expect(targets).toContainEqual({ typed: "bike", by: "synonym", words: ["bicycle"], prefix: false });
    expect(targets).toContainEqual({ typed: "older people", by: "phrase", words: ["older", "people"], prefix: false });
  });
});

describe("synonyms", () => {
  it("lead from each of a set to the others, from a sector's words to its name", () => {
    expect(synonymsFromSets([["bike", "bicycle"]])).toEqual({ bike: ["bicycle"], bicycle: ["bike"] });
    expect(synonymsFromSectors([{ name: "Catering", synonyms: ["lunches", "Catering"] }])).toEqual({ lunches: ["Catering"] });
    const spelled = synonymsFromSets([["food co-op", "buying group"]]);
    expect(spelled).toEqual({
      "food co op": ["buying group"],
      "food coop": ["food co-op", "buying group"],
      "buying group": ["food co-op"],
    });
  });

  it("are merged without repeats", () => {
    expect(mergeSynonyms({ a: ["b"] }, { a: ["b", "c"], d: ["a"] })).toEqual({ a: ["b", "c"], d: ["a"] });
  });
});
