import { describe, expect, it } from "vitest";
import { mergeBrief } from "./merge-brief.ts";
import { BRIEF_PARTS, type BriefRead, type Fields } from "./parts.ts";

/** Words that were read as up to £5,000, and nothing else. */
const READ = Object.fromEntries(
  BRIEF_PARTS.map((part) => [
    part,
    { said: [], fills: part === "value" ? { valueKind: ["range"], max: ["5,000"], period: ["total"] } : {} },
  ]),
) as unknown as BriefRead;
const SHOWN: Fields = { valueKind: ["unknown"], period: ["total"], requirements: ["DBS checks\nOwn van"] };

function merge(sent: Fields, settled: readonly string[] = []) {
  return mergeBrief({ parts: ["value", "requirements"], sent, shown: SHOWN, settled, read: READ });
}

describe("the first step's form", () => {
  it("takes what the words say now for what nobody touched, though it was shown otherwise", () => {
    const { fields, settled } = merge({ ...SHOWN, min: [""], max: [""], requirements: [" DBS checks\r\nOwn van"] });
    expect(settled).toEqual([]);
    expect(fields).toMatchObject({ valueKind: ["range"], max: ["5,000"], requirements: [] });
  });

  it("keeps what somebody changed, now and at every later reading", () => {
    const first = merge({ ...SHOWN, valueKind: ["withheld"] });
    expect(first.settled).toEqual(["value"]);
    expect(first.fields["valueKind"]).toEqual(["withheld"]);
    expect(merge({ ...SHOWN }, ["value"]).fields["valueKind"]).toEqual(["unknown"]);
  });

  it("keeps what was corrected where a form does not have its fields", () => {
    expect(merge({}, ["requirements"]).fields["requirements"]).toEqual(["DBS checks\nOwn van"]);
  });

  it("takes a box that is emptied for a correction", () => {
    const { fields, settled } = merge({ ...SHOWN, requirements: [""] });
    expect(settled).toEqual(["requirements"]);
    expect(fields["requirements"]).toEqual([""]);
  });
});
