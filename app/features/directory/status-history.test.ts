import { describe, expect, it } from "vitest";
import { partialDay, periodText, statusSentence } from "./status-history.ts";
import type { StatusPeriod } from "./status-on-day.ts";

function period(status: StatusPeriod["status"], fromDay: string, toDay: string | null, recordedAt = 1): StatusPeriod {
  return { status, fromDay, toDay, recordedAt };
}

describe("is it a social enterprise", () => {
  const chain = [
    period("certified", "2025-04-01", "2027-03-31"),
    period("register_confirmed", "2022-03-03", "2025-03-31"),
    period("self_declared", "2021-01-14", "2022-03-02"),
  ];

  it("answers since the first day of an unbroken run", () => {
    expect(statusSentence(chain, "2026-11-23")).toContain("on every day since 14 January 2021");
  });

  it("does not run across a gap", () => {
    const broken = [chain[0], period("self_declared", "2021-01-14", "2022-03-02")].filter((one) => one !== undefined);
    expect(statusSentence(broken, "2026-11-23")).toContain("since 1 April 2025");
  });

  it("says when only the organisation itself says so, when it ended, was refused, or nothing is known", () => {
    expect(statusSentence([period("self_declared", "2026-01-01", null)], "2026-11-23")).toContain("It says so itself");
    expect(statusSentence(chain, "2028-01-01")).toContain("Not at present");
    expect(statusSentence([...chain, period("rejected", "2026-10-01", null, 2)], "2026-11-23")).toContain(
      "Not accepted since 1 October 2026",
    );
    expect(statusSentence([], "2026-11-23")).toContain("Nobody has said so yet");
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
