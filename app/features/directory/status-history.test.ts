import { describe, expect, it } from "vitest";
import { partialDay, periodText, setAsideSentence, statusSentence } from "./status-history.ts";
import type { StatusPeriod } from "./status-on-day.ts";

const TUREEN = { legalName: "Tipton Tureen CIC", tradingName: null, numbers: '["GB-COH:01234567"]' };
const NOW = { ...TUREEN, changedOn: null };

function period(status: StatusPeriod["status"], fromDay: string, toDay: string | null, recordedAt = 1): StatusPeriod {
  return { status, fromDay, toDay, recordedAt, givenFor: TUREEN };
}

describe("is it a social enterprise", () => {
  const chain = [
    period("certified", "2025-04-01", "2027-03-31"),
    period("register_confirmed", "2022-03-03", "2025-03-31"),
    period("self_declared", "2021-01-14", "2022-03-02"),
  ];

  it("answers since the first day of an unbroken run", () => {
    expect(statusSentence(chain, "2026-11-23", NOW)).toContain("on every day since 14 January 2021");
  });

  it("does not run across a gap", () => {
    const broken = [chain[0], period("self_declared", "2021-01-14", "2022-03-02")].filter((one) => one !== undefined);
    expect(statusSentence(broken, "2026-11-23", NOW)).toContain("since 1 April 2025");
  });

  it("says when only the organisation itself says so, when it ended, was refused, or nothing is known", () => {
    expect(statusSentence([period("self_declared", "2026-01-01", null)], "2026-11-23", NOW)).toBe(
      "It says so itself: yes, on every day since 1 January 2026. Nobody else has checked it yet.",
    );
    expect(statusSentence(chain, "2028-01-01", NOW)).toContain("Not at present");
    expect(statusSentence([...chain, period("rejected", "2026-10-01", null, 2)], "2026-11-23", NOW)).toContain(
      "Not accepted since 1 October 2026",
    );
    expect(statusSentence([], "2026-11-23", NOW)).toContain("Nobody has said so yet");
  });
});

describe("a status that is set aside", () => {
  it("says for whom it was given, until when, since when it does not count, and who looks at it", () => {
    const renamed = { ...NOW, legalName: "Birmingham City Council", changedOn: "2026-11-01" };
    expect(statusSentence([period("certified", "2025-04-01", null)], "2026-11-23", renamed)).toContain("Not settled at present");
    const aside = { status: "certified", givenTo: "Tipton Tureen CIC", toDay: "2027-03-31", changedOn: "2026-11-01" };
    expect(setAsideSentence(aside)).toBe(
      "Certified for Tipton Tureen CIC, until 31 March 2027. The name or a number was changed on 1 November 2026, so this does not count for now: the campaign team is looking at it.",
    );
  });
});

describe("days in words", () => {
  it("says as much as is known", () => {
    expect([periodText("2025-04-01", null), periodText(null, "2027-03-31"), periodText(null, null)]).toEqual([
      "since 1 April 2025",
      "until 31 March 2027",
      "no date given",
    ]);
    expect(["2019", "2019-04", "2019-04-30"].map(partialDay)).toEqual(["2019", "April 2019", "30 April 2019"]);
  });
});
