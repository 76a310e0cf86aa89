import { describe, expect, it } from "vitest";
import { type CheckRow, checkState, hostDoubt, mustBeChecked, openQuestions } from "./check-rules.ts";

const HOLLIN = { legalName: "Hollin and Reeve Limited", tradingName: null, numbers: "[]", publicAs: null };
const NOW = { ...HOLLIN, changedOn: null };
const RENAMED = { ...NOW, legalName: "Birmingham City Council", changedOn: "2026-11-20" };

function row(outcome: CheckRow["outcome"], recordedAt: number, more: Partial<CheckRow> = {}): CheckRow {
  return { outcome, how: "team", host: null, reason: "", recordedAt, recordedBy: null, givenFor: HOLLIN, ...more };
}

function waitsForTeam(...given: Parameters<typeof openQuestions>): boolean {
  return openQuestions(...given).length > 0;
}

describe("whether it is checked who an organisation is", () => {
  it("is not before anybody has looked, and waits once it is asked", () => {
    expect(checkState([], NOW, null)).toEqual({ state: "unchecked", row: null });
    expect(checkState([row("asked", 1)], NOW, null).state).toBe("asked");
    expect(waitsForTeam([row("asked", 1)], NOW, null)).toBe(true);
  });
  it("holds for the names and numbers it was given for: under others it is unchecked, changed back it is checked", () => {
    const rows = [row("asked", 1), row("confirmed", 2)];
    expect(checkState(rows, NOW, null).state).toBe("checked");
    expect(waitsForTeam(rows, NOW, null)).toBe(false);
    expect(checkState(rows, RENAMED, null).state).toBe("unchecked");
    expect(checkState(rows, { ...NOW, legalName: "HOLLIN & REEVE LTD" }, null).state).toBe("checked");
  });
  it("holds for the kind of public body that it was given for, and none", () => {
    const rows = [row("asked", 1), row("confirmed", 2)];
    const kinds = [null, "public", "central_government"] as const;
    for (const given of kinds)
      for (const now of kinds) {
        const asGiven = rows.map((one) => ({ ...one, givenFor: { ...HOLLIN, publicAs: given } }));
        expect([given, now, checkState(asGiven, { ...NOW, publicAs: now }, null).state]).toEqual([
          given,
          now,
          given === now ? "checked" : "unchecked",
        ]);
      }
  });
  it("by mail holds for the host of its site, too", () => {
    const rows = [row("confirmed", 1, { how: "mail", host: "hollinreeve.example" })];
    expect(checkState(rows, NOW, "hollinreeve.example").state).toBe("checked");
    expect(checkState(rows, NOW, "another.example").state).toBe("unchecked");
    expect(checkState(rows, NOW, null).state).toBe("unchecked");
  });
  it("is refused under every name, until the team confirms; asked again, it waits and stays refused", () => {
    const rows = [row("confirmed", 1), row("refused", 2)];
    expect(checkState(rows, NOW, null).state).toBe("refused");
    expect(checkState(rows, RENAMED, null).state).toBe("refused");
    const again = [...rows, row("asked", 3)];
    expect(checkState(again, NOW, null).state).toBe("refused");
    expect(waitsForTeam(again, NOW, null)).toBe(true);
    expect(checkState([...again, row("confirmed", 4)], NOW, null).state).toBe("checked");
  });
  it("is not refused any more once the team has confirmed: under another name it is unchecked, and can be asked anew", () => {
    const rows = [row("refused", 1), row("asked", 2), row("confirmed", 3)];
    expect(checkState(rows, RENAMED, null)).toEqual({ state: "unchecked", row: null });
    expect(waitsForTeam(rows, RENAMED, null)).toBe(false);
    const again = [...rows, row("asked", 4, { givenFor: RENAMED })];
    expect(checkState(again, RENAMED, null).state).toBe("asked");
    expect(waitsForTeam(again, RENAMED, null)).toBe(true);
    expect(checkState([...again, row("refused", 5, { givenFor: RENAMED })], NOW, null).state).toBe("refused");
  });
  it("still waits when its name changes after it asked, refused before or not", () => {
    expect(waitsForTeam([row("refused", 1), row("asked", 2)], RENAMED, null)).toBe(true);
    expect(waitsForTeam([row("asked", 1)], RENAMED, null)).toBe(true);
    expect(waitsForTeam([row("refused", 1), row("asked", 2), row("refused", 3)], RENAMED, null)).toBe(false);
  });
  it("has as its open questions what was asked since the last decision, the newest first", () => {
    const rows = [row("asked", 1), row("refused", 2), row("asked", 3, { reason: "Ring us." }), row("asked", 4, { reason: "Or write." })];
    expect(openQuestions(rows, NOW, null).map((one) => one.reason)).toEqual(["Or write.", "Ring us."]);
  });
});

describe("who must be checked before it posts", () => {
  const named = (legalName: string, more: { tradingName?: string; buyerKind?: string } = {}) =>
    mustBeChecked({ legalName, tradingName: null, buyerKind: "private", ...more });
  it("is a public body, and whoever's name says so, whatever it says of its kind", () => {
    expect(named("Hollin and Reeve")).toBe(false);
    expect(named("Hollin and Reeve", { buyerKind: "public" })).toBe(true);
    expect(named("Birmingham City Council")).toBe(true);
    expect(named("Hollin and Reeve", { tradingName: "NHS Supplies" })).toBe(true);
  });
});

describe("a host and a name", () => {
  const doubt = (host: string, legalName: string, buyerKind = "private") => hostDoubt(host, { legalName, tradingName: null, buyerKind });
  it.each([
    ["hollinreeve.example", "Hollin and Reeve Ltd"],
    ["hollinandreeveltd.co.uk", "Hollin & Reeve Limited"],
    ["thecorvale.example", "Corvale"],
    ["hollin-reeve.co.uk", "Hollin & Reeve"],
    ["corvale-housing-group.example", "Corvale Housing Group"],
    ["birmingham.gov.uk", "Birmingham City Council"],
    ["uhb.nhs.uk", "University Hospitals Birmingham NHS Foundation Trust"],
    ["west-midlands.police.uk", "West Midlands Police"],
  ])("%s is that of %s", (host, name) => expect(doubt(host, name)).toBeNull());
  it.each([
    ["bhm-procurement.com", "Birmingham City Council"],
    ["birmingham.com", "Birmingham City Council"],
    ["birminghamcity-council.co.uk", "Birmingham City Cou\u200cncil"],
    ["walsallcounsil.org.uk", "Walsall Counsil"],
    ["scvo.org.uk", "Sandwell Council of Voluntary Organisations"],
    ["sandwellcouncilofvoluntaryorganisations.org.uk", "Sandwell Council of Voluntary Organisations"],
    ["littleparish.gov.uk", "Birmingham City Council"],
    ["cheap-domains.com", "Hollin and Reeve"],
    ["hr.com", "Hollin and Reeve Construction"],
    ["hrc.org.uk", "Hollin and Reeve Construction"],
    ["corvale.example", "Corvale Housing Group"],
    ["balfour.example", "Balfour Beatty plc"],
    ["balfourbeatty-procurement.com", "Balfour Beatty plc"],
    ["mybalfourbeatty.com", "Balfour Beatty plc"],
    ["balfourbeattyuk-supply.com", "Balfour Beatty plc"],
  ])("%s proves too little of %s", (host, name) => expect(doubt(host, name)).toMatch(/\.$/));
  it("has to be a public one for a body that says that it is public", () => {
    expect(doubt("corvale.example", "Corvale", "public")).toContain(".gov.uk");
  });
});
