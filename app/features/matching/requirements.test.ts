import { describe, expect, it } from "vitest";
import type { SupplierForMatch } from "./model.ts";
import { checkRequirement, parseMoney, parseRequirement, uncheckedRequirements } from "./requirements.ts";

const SUPPLIER = {
  offerings: [],
  accreditations: [
    { name: "ISO 14001", toDay: "2027-06-30" },
    { name: "ISO 9001", toDay: "2026-06-30" },
    { name: "Food hygiene rating 4", toDay: null },
    { name: "Upper-tier waste carrier", toDay: null },
  ],
  insurances: [{ kind: "public_liability", amountPence: 200_000_000, until: "2027-01-01" }],
  policies: ["safeguarding", "living_wage"],
  provisions: {},
  turnoverBand: "50k_250k",
} as unknown as SupplierForMatch;

function check(line: string): string {
  const found = checkRequirement(parseRequirement(line), SUPPLIER, "2026-11-23");
  return found.met === "unknown" ? "unknown" : `${found.met}: ${found.text}`;
}

describe("requirement lines", () => {
  it("are checked against insurance, with its amount", () => {
    expect(check("Public liability of £5m")).toBe("no: Liability cover is £2m, you ask for £5m");
    expect(check("Public liability insurance of £1 million")).toBe("yes: Liability cover of £2m");
    expect(check("Professional indemnity of £1m")).toBe("no: Professional indemnity cover not listed, you ask for £1m");
  });

  it("are optional, and name insurances, in the words in which a brief is read", () => {
    for (const line of ["ISO 9001, working towards it", "ISO 9001 would be good", "Preferably ISO 9001", "ISO 9001 is a plus"])
      expect(parseRequirement(line), line).toMatchObject({ kind: "scheme", optional: true });
    expect(parseRequirement("Public and product liability of £5m")).toMatchObject({ kind: "insurance", insurance: "public_liability" });
  });

  it("are checked against certificates that are still valid", () => {
    expect(check("ISO 14001, or working towards it (helpful, not required)")).toBe("yes: Has ISO 14001");
    expect(check("ISO 9001")).toBe("no: No ISO 9001 yet");
    expect(check("Food hygiene rating 4 or 5")).toBe("yes: Has food hygiene rating 4");
    expect(check("Food hygiene rating 5")).toBe("no: Food hygiene rating 4, you ask for 5");
    expect(check("Waste carrier's licence")).toBe("yes: Has Upper-tier waste carrier");
    expect(check("Enhanced DBS checks")).toBe("no: No DBS checks listed");
    expect(check("Real Living Wage or above")).toBe("yes: Pays the Living Wage, by its own policy");
  });

  it("are checked against policies and turnover", () => {
    expect(check("Safeguarding policy")).toBe("yes: Has a safeguarding policy");
    expect(check("Data protection policy")).toBe("no: No data protection policy listed");
    expect(check("Turnover over £250,000")).toBe("no: Turnover may be under the £250,000 you ask for");
    expect(check("Turnover over £50k")).toBe("yes: Turnover of £50,000 or more");
  });

  it.each([
    "BSL interpreter where somebody needs one",
    "A British Sign Language interpreter at both open days",
    "Sign-language interpreting",
    "Interpreters for Punjabi, Polish and BSL",
    "BSL/English interpretation (helpful, not required)",
  ])("ask for a BSL interpreter: %s", (line) => {
    const held = (provisions: Record<string, boolean>, title = "Lunches") =>
      checkRequirement(
        parseRequirement(line),
        { ...SUPPLIER, provisions, offerings: [{ title }] } as unknown as SupplierForMatch,
        "2026-11-23",
      );
    expect(held({ bsl_interpreter: true })).toMatchObject({ met: "yes", text: "Can provide a BSL interpreter" });
    expect(held({ bsl_interpreter: false })).toMatchObject({ met: "no", text: "Says it cannot provide a BSL interpreter" });
    expect(held({})).toMatchObject({ met: "unsaid", text: "Does not say whether it can provide a BSL interpreter" });
    expect(held({}, "BSL interpreters")).toMatchObject({ met: "yes", text: "Offers BSL interpreters" });
    expect(uncheckedRequirements([line])).toEqual([]);
  });
  it("ask for no interpreter where they speak of signing alone, or of other languages", () => {
    expect(["Staff who can sign (BSL level 2)", "Level 3 community interpreting"].map(check)).toEqual(["unknown", "unknown"]);
  });

  it("stay silent where nothing can be checked", () => {
    expect(check("Gritting in frost, before 8am")).toBe("unknown");
    expect(check("Garments to EN ISO 20471 class 3")).toBe("unknown");
    expect(check("")).toBe("unknown");
  });

  it("are told to the buyer where nothing can be checked", () => {
    expect(uncheckedRequirements(["Public liability of £5m", " Allergen policy", "", "Gritting in frost, before 8am", "ISO 9001"])).toEqual(
      ["Allergen policy", "Gritting in frost, before 8am"],
    );
  });

  it("read amounts of money", () => {
    expect(["£5m", "£5 million", "£250,000", "£250k", "£1.5m", "no money"].map(parseMoney)).toEqual([
      5e8,
      5e8,
      25_000_000,
      25_000_000,
      150_000_000,
      null,
    ]);
  });
});
