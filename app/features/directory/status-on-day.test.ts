import { describe, expect, it } from "vitest";
import { findableOnDay, type StatusPeriod, setAsideOnDay, statusOnDay } from "./status-on-day.ts";

const TUREEN = { legalName: "Tipton Tureen CIC", tradingName: null, numbers: '["GB-COH:01234567"]' };
const NOW = { ...TUREEN, changedOn: null };

function period(status: StatusPeriod["status"], fromDay: string, toDay: string | null, recordedAt = 0): StatusPeriod {
  return { status, fromDay, toDay, recordedAt, givenFor: TUREEN };
}

describe("the status on a day", () => {
  const history = [
    period("self_declared", "2021-01-14", "2022-03-02"),
    period("register_confirmed", "2022-03-03", "2025-03-31"),
    period("certified", "2025-04-01", "2027-03-31"),
  ];

  it("is nothing before the first one begins", () => {
    expect(statusOnDay(history, "2021-01-13", NOW)).toBeNull();
  });
  it("is the one that holds, on its first and its last day too", () => {
    expect(statusOnDay(history, "2021-01-14", NOW)?.status).toBe("self_declared");
    expect(statusOnDay(history, "2025-03-31", NOW)?.status).toBe("register_confirmed");
    expect(statusOnDay(history, "2027-03-31", NOW)?.status).toBe("certified");
  });
  it("is lapsed once everything has ended", () => {
    expect(statusOnDay(history, "2027-04-01", NOW)?.status).toBe("lapsed");
  });
  it("is the strongest where two hold at once", () => {
    expect(
      statusOnDay([period("self_declared", "2020-01-01", null), period("register_confirmed", "2019-01-01", null)], "2024-01-01", NOW)
        ?.status,
    ).toBe("register_confirmed");
  });
  it("is a rejection until something is recorded after it", () => {
    const rejected = [period("register_confirmed", "2020-01-01", null, 1), period("rejected", "2024-01-01", null, 2)];
    expect(statusOnDay(rejected, "2024-06-01", NOW)?.status).toBe("rejected");
    expect(statusOnDay(rejected, "2023-06-01", NOW)?.status).toBe("register_confirmed");
    expect(statusOnDay([...rejected, period("certified", "2024-05-01", null, 3)], "2024-06-01", NOW)?.status).toBe("certified");
  });
});

describe("a checked status after a change of name or number", () => {
  const certified = period("certified", "2025-04-01", "2027-03-31", 1);
  const COUNCIL = { legalName: "Birmingham City Council", tradingName: null, numbers: '["GB-COH:07654321"]' };
  const CHANGED = { ...COUNCIL, changedOn: "2026-11-01" };

  it("is set aside from the day of the change, and held before it", () => {
    expect(statusOnDay([certified], "2026-10-31", CHANGED)?.status).toBe("certified");
    expect(setAsideOnDay([certified], "2026-10-31", CHANGED)).toBeNull();
    expect(statusOnDay([certified], "2026-11-01", CHANGED)).toBeNull();
    expect(setAsideOnDay([certified], "2026-11-01", CHANGED)).toBe(certified);
  });
  it("is set aside on every day when nobody knows when it changed", () => {
    expect(statusOnDay([certified], "2025-05-01", { ...COUNCIL, changedOn: null })).toBeNull();
  });
  it("leaves what the organisation says of itself, by which no search finds it meanwhile", () => {
    const history = [period("self_declared", "2021-01-14", null), certified];
    expect(statusOnDay(history, "2026-11-23", CHANGED)?.status).toBe("self_declared");
    expect(findableOnDay(history, "2026-11-23", CHANGED)).toBeNull();
    expect(findableOnDay(history, "2026-10-23", CHANGED)?.status).toBe("certified");
  });
  it("counts again once name and number are changed back", () => {
    expect(statusOnDay([certified], "2026-11-23", { ...TUREEN, changedOn: "2026-11-20" })?.status).toBe("certified");
  });
  it("counts again once it is recorded for the new name", () => {
    const again = { ...certified, recordedAt: 9, givenFor: COUNCIL };
    expect(statusOnDay([certified, again], "2026-11-23", CHANGED)?.period).toBe(again);
    expect(setAsideOnDay([certified, again], "2026-11-23", CHANGED)).toBeNull();
  });
  it("waits no longer once it has been decided against", () => {
    for (const status of ["lapsed", "rejected"] as const) {
      const decided = { ...period(status, "2026-11-10", null, 9), givenFor: COUNCIL };
      expect(setAsideOnDay([certified, decided], "2026-11-23", CHANGED), status).toBeNull();
      expect(statusOnDay([certified, decided], "2026-11-23", CHANGED)?.status).toBe(status);
    }
  });
  it("cannot shake off a refusal by taking another name", () => {
    const refused = period("rejected", "2026-01-01", null, 9);
    expect(statusOnDay([certified, refused], "2026-11-23", CHANGED)?.status).toBe("rejected");
  });
  it("does not wait when it has ended anyway", () => {
    expect(setAsideOnDay([certified], "2027-04-01", CHANGED)).toBeNull();
  });
});
