import { describe, expect, it } from "vitest";
import { NO_FACTS, PUBLISHING_RULES, type PublishingFacts, publishingRule } from "./publishing-rule.ts";

function verdict(facts: Partial<PublishingFacts>): string {
  const found = publishingRule({ ...NO_FACTS, sells: true, ...facts });
  return found.ok ? "published" : found.rule;
}

describe("publishingRule", () => {
  it.each([
    ["social-club", { name: "Maesteg Workmen's Club and Institute Limited", sic: ["94990"] }],
    ["social-club", { name: "Royal British Legion Club (Kelso) Limited" }],
    ["social-club", { name: "Palmerston Road Company", sic: ["56301"] }],
    ["social-club", { name: "Baslow Women's Institute", ukcat: ["AS107"] }],
    ["social-club", { name: "Failsworth Home Guard Old Comrades' Association Limited" }],
    ["social-club", { name: "Kings Own Comrades Association" }],
    ["sports-club", { name: "Ellesmere Port Rugby Union Football Club Limited" }],
    ["sports-club", { name: "AFC Wimbledon Limited" }],
    ["sports-club", { name: "Portsmouth Supporters Society Limited" }],
    ["sports-club", { name: "Northern United", sic: ["93120"] }],
    ["allotments", { name: "Culmer's Allotments Society Limited" }],
    ["allotments", { name: "Norbury Park Society", sic: ["98100"] }],
    ["own-housing", { name: "Flame Housing Co-operative Limited", coopSector: "Housing", ownership: "Tenants" }],
    ["own-housing", { name: "Easthall Park Tenant Management Organisation" }],
    ["parents", { name: "Lyndhurst School Parent Teachers Association", ukcat: ["ED201"] }],
    ["youth-group", { name: "1st Dudley Scout Group" }],
    ["school", { name: "The Launceston Rural Learning Trust", coopSector: "Education" }],
    ["school", { name: "Hillside", sic: ["85310"] }],
    ["worship", { name: "Epsom Baptist Church", icnptso: "I10" }],
    ["grant-maker", { name: "The Hadrian Trust", icnptso: "H10" }],
    ["grant-maker", { name: "The Hadrian Trust", ukcat: ["CA202", "BE115"], sells: false }],
    ["fundraiser", { name: "League of Friends of Grantham Hospital" }],
    ["politics", { name: "Dunstable Society", sic: ["94920"] }],
    ["public-body", { name: "University of Leeds" }],
    ["members-only", { name: "Martin Society", coopSector: "Membership associations, social clubs and trade unions", sells: false }],
    ["dormant", { name: "Bakers CIC", legalForm: "cic", sic: ["99999"] }],
    ["dormant", { name: "Bakers CIC", legalForm: "cic", state: "dormant" }],
    ["closed", { name: "Bakers CIC", legalForm: "cic", state: "closed" }],
    ["said-closed", { name: "Bakers CIC", legalForm: "cic", state: "said_closed" }],
    ["tiny", { name: "Positive Response", income: 800 }],
    ["unregistered", { name: "Everest", registered: false }],
    ["unclear", { name: "Valeplus", sells: false }],
  ] satisfies [string, Partial<PublishingFacts>][])("keeps back as %s: %o", (rule, facts) => {
    expect(verdict(facts)).toBe(rule);
  });

  it.each([
    [{ name: "Chardstock Community Shop Limited", sic: ["47110"] }],
    [{ name: "The Dog Inn (Belthorn) Limited", sic: ["56302"] }],
    [{ name: "Meadows Out of School Club Ltd" }],
    [{ name: "Teviot Electric Car Club Limited" }],
    [{ name: "Bristol Churches Winter Night Shelter" }],
    [{ name: "Greenwich Leisure Limited", sic: ["93110"], coopSector: "Sports and Recreation" }],
    [{ name: "Cloudbase Paragliding Ltd", sic: ["93120"], ownership: "Workers" }],
    [{ name: "Watmos Community Homes", coopSector: "Housing", ownership: "Multi-stakeholder", sic: ["68000"] }],
    [{ name: "Hub Weston CIC", legalForm: "cic", sells: false }],
    [{ name: "Little Acorns Pre School", icnptso: "D20" }],
    [{ name: "Dance Manchester", income: 90_000 }],
    [{ name: "Valeplus", sells: false, speaks: true }],
  ] satisfies [Partial<PublishingFacts>][])("publishes %o", (facts) => {
    expect(verdict(facts)).toBe("published");
  });

  it("gives each rule a sentence of its own", () => {
    expect(new Set(PUBLISHING_RULES.map((rule) => rule.reason)).size).toBe(PUBLISHING_RULES.length);
    for (const { reason } of PUBLISHING_RULES) expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});
