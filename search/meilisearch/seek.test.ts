import { describe, expect, it } from "vitest";
import { normaliseQuery } from "#search/normalise.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { SynonymIndex } from "../synonyms.ts";
import type { Ask, Question } from "./ask.ts";
import { knownPhrases } from "./phrases.ts";
import { wordAttributes } from "./ranking.ts";
import { loosen, seek } from "./seek.ts";
import { nothingRemembered } from "./words.ts";

/** Whether it asks how many have two of the words written as one. */
function asksForTwoInOne({ filter }: Question): boolean {
  return filter.some((one) => /"\w+for"|"for\w+"/.test(one));
}

/** An index where every question finds `total`, and what is asked of it. */
function indexOf(total: (question: Question) => number) {
  const asked: Question[] = [];
  const ask: Ask = {
    async questions(list) {
      asked.push(...list);
      return list.map((question) => ({ hits: [], total: asksForTwoInOne(question) ? 0 : total(question), facets: {} }));
    },
    likeWord: async () => [],
  };
  const index = {
    definition: SUPPLIERS as never,
    synonyms: new SynonymIndex({}),
    phrases: knownPhrases({}),
    on: wordAttributes(SUPPLIERS as never),
    counted: { census: { documents: 1000, radii: [] } },
    remembered: nothingRemembered(),
  };
  return { ask, asked, index };
}

/** What is required of a search, and what was asked on the way. */
async function sought(total: (question: Question) => number) {
  const { ask, asked, index } = indexOf(total);
  const query = normaliseQuery(SUPPLIERS as never, { text: "puppetry for orphanages", filters: { status: ["lapsed"] } });
  const { read } = await seek(ask, index, query);
  return { required: read?.plan.groups.flatMap(({ said }) => said), asked };
}

describe("what Meilisearch is asked when nothing has all the words", () => {
  it("is what has the more telling of them, without those that nothing has", async () => {
    const terms = ({ variants, filter }: Question) => [...filter, ...variants.flatMap((one) => one.filter ?? [])].join(" ");
    const { ask, index } = indexOf((question) => {
      const asks = terms(question);
      if (asks.includes("zzzz") || (asks.includes("puppetry") && asks.includes("orphanages"))) return 0;
      return asks.includes("puppetry") ? 900 : 5;
    });
    const query = normaliseQuery(SUPPLIERS as never, { text: "puppetry orphanages zzzz" });
    const { seeking, missing } = await loosen(ask, index, await seek(ask, index, query), false);
    expect(missing).toEqual(["zzzz"]);
    expect(seeking.members.flatMap(({ filter }) => filter).join(" ")).toContain("orphanages");
    expect(seeking.members.flatMap(({ filter }) => filter).join(" ")).not.toContain("puppetry");
  });
});

describe("what Meilisearch is asked of what the work is for", () => {
  const isFiltered = ({ filter }: Question) => filter.some((one) => one.includes("facets.status"));

  it("is whether enough of those that the filters leave have it too", async () => {
    const { required, asked } = await sought((question) => (isFiltered(question) ? 2 : 500));
    expect(asked.some(isFiltered)).toBe(true);
    expect(required).toEqual(["puppetry"]);
  });

  it("is required while they are enough", async () => {
    expect((await sought((question) => (isFiltered(question) ? 3 : 500))).required).toEqual(["puppetry", "orphanages"]);
  });
});
