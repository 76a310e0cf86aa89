import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

interface Described {
  name: string;
  in: "query" | "path";
  schema: { type: string; enum?: string[]; maxLength?: number; maximum?: number; maxItems?: number; items?: { enum?: string[] } };
}
interface Address {
  path: string;
  parameters: Described[];
}

let site: TestSite;
let addresses: Address[];
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { slug: "hockley-table" });
  const described = (await (await site.request("/api/openapi.json")).json()) as {
    paths: Record<string, { get: { parameters: Described[] } }>;
  };
  addresses = Object.entries(described.paths).map(([path, { get }]) => ({
    path: path.replace("{slug}", "hockley-table"),
    parameters: get.parameters.filter((parameter) => parameter.in === "query"),
  }));
  addresses.push({ path: "/api/openapi.json", parameters: [] });
});
afterAll(() => site.close());

let asked = 0;
/** What is asked, the status, and what the answer names as not understood. */
async function ask(path: string, pairs: readonly (readonly [string, string])[]): Promise<[string, number, string[]]> {
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  asked += 1;
  const response = await site.request(`${path}?${query}`, { ip: `10.0.${asked >> 8}.${asked & 255}` });
  const body = (await response.json()) as { invalid_params?: { name: string; reason: string }[] };
  if (response.status === 400) expect(response.headers.get("content-type")).toBe("application/problem+json");
  return [`${path}?${query.slice(0, 80)}`, response.status, (body.invalid_params ?? []).map(({ name }) => name)];
}

const OF_NO_TEXT = ["\u0000", "a\u0000b", "a\u0007", "a\nb", "\u007f", "\u009b", "\ufffd", "\uffff"];
const ODD_NUMBERS = [
  ..."1e3 0x10 +1 -1 1. .5 1,5 01 NaN Infinity x 99999 99999999999 １ ٣ 1n true null".split(" "),
  ...[" 1", "1 ", "0", "1_0"],
];

/** What a parameter does not take, by what its description says of it. */
function wrongValues({ schema }: Described): string[] {
  const { type, maxLength, items } = schema;
  const choices = schema.enum ?? items?.enum;
  if (type === "integer") return [...ODD_NUMBERS, "1.0", "1.5"];
  if (type === "number") return [...ODD_NUMBERS, "0.0", "1.1234567"];
  if (choices !== undefined) return [`${choices[0]}X`, ` ${choices[0]}`, `${choices[0]}x`, "__proto__", "constructor", ","];
  return maxLength === undefined ? ["x".repeat(9000).slice(0, 4000)] : ["x".repeat(maxLength + 1)];
}

describe("a parameter of the API that is not understood", () => {
  it("is a 400 that names it, whatever the parameter and the address", async () => {
    const passed: unknown[] = [];
    for (const { path, parameters } of addresses)
      for (const parameter of parameters)
        for (const value of [...OF_NO_TEXT, ...wrongValues(parameter)]) {
          const [what, status, names] = await ask(path, [[parameter.name, value]]);
          if (status !== 400 || names.join() !== parameter.name) passed.push([what, status, names]);
        }
    expect(passed).toEqual([]);
    expect(asked).toBeGreaterThan(200);
  });

  it("is one that is given twice where once is meant", async () => {
    for (const { path, parameters } of addresses)
      for (const { name, schema } of parameters) {
        const [what, status, names] = await ask(path, [
          [name, ""],
          [name, ""],
        ]);
        expect([what, status, names]).toEqual([what, ...(schema.type === "array" ? [200, []] : [400, [name]])]);
      }
  });

  it("is one of a name that the address does not have", async () => {
    for (const { path } of addresses)
      for (const name of ["utm_source", "pages", "Q", "q[]", "__proto__", "constructor"]) {
        const [what, status, names] = await ask(path, [[name, "1"]]);
        expect([what, status, names]).toEqual([what, 400, [name]]);
      }
    const [, , [long]] = await ask("/api/v1/areas", [["x\u0000".repeat(900), ""]]);
    expect(long).toBe(`${"x\ufffd".repeat(30)}…`);
  });

  it("is a place that nobody knows, a value past the longest list, and half of a box", async () => {
    for (const path of ["/api/v1/suppliers", "/api/v1/opportunities"]) {
      expect((await ask(path, [["near", "Atlantis"]])).slice(1)).toEqual([400, ["near"]]);
      expect((await ask(path, [["area", Array(51).fill("E08000025").join()]])).slice(1)).toEqual([400, ["area"]]);
      expect((await ask(path, [["area", "E12000005"]])).slice(1)).toEqual([400, ["area"]]);
      expect((await ask(path, [["sector", "food,nope"]])).slice(1)).toEqual([400, ["sector"]]);
    }
    for (const box of ["52,-2,53", "53,-2,52,-1", " 52,-2,53,-1", "52,-2,53,1e1", "north"])
      expect((await ask("/api/v1/suppliers", [["bounds", box]])).slice(1)).toEqual([400, ["bounds"]]);
  });

  it("is told in words, all of them at once", async () => {
    const response = await site.request("/api/v1/suppliers?page=1e3&q=%00&sort=nearest");
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Parameters that are not understood",
      status: 400,
      detail:
        "“page” must be a whole number from 1 to 500, in digits alone. “q” has control characters in it, or bytes that are no text. “sort” must be one of: relevance, distance, name, newest.",
      invalid_params: [
        { name: "page", reason: "must be a whole number from 1 to 500, in digits alone" },
        { name: "q", reason: "has control characters in it, or bytes that are no text" },
        { name: "sort", reason: "must be one of: relevance, distance, name, newest" },
      ],
    });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("what the API takes", () => {
  it("is what its pages send: boxes left empty, lists with commas, what a page opened", async () => {
    for (const query of [
      "q=&near=&within=10&page=",
      "q=caf%C3%A9+%F0%9F%8D%B0+%22board+lunch%22&near=B18&within=2.5&page=500&sort=distance&view=map&all=area&all=accreditation",
      "sector=food,food.event-catering&sector=cleaning&area=E08000025&status=certified&legal_form=cic&size=up_to_5k&open_to=secondments_in",
      "accreditation=Food+hygiene,+rating+5&bounds=52.4,-2.1,52.6,-1.8",
      "near=West+Midlands&within=10",
    ])
      expect([query, (await site.request(`/api/v1/suppliers?${query}`)).status]).toEqual([query, 200]);
    const query = "q=lunch&near=&within=&soon=1&kind=contract,quote&direction=offered&sort=closing&all=area&page=1";
    expect((await site.request(`/api/v1/opportunities?${query}`)).status).toBe(200);
  });

  it("is guessed at for people: their pages answer, and say what they did not understand", async () => {
    for (const path of ["/suppliers", "/opportunities"])
      for (const query of ["page=1e3", "q=%00", "sort=%00&status=nope", "x=y&q=a&q=b"])
        expect([query, (await site.request(`${path}?${query}`)).status]).toEqual([query, 200]);
    expect(await (await site.request("/suppliers?near=Atlantis")).text()).toContain("We do not know a place called");
  });
});
