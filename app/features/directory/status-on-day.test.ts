import { describe, expect, it } from "vitest";
import { type StatusPeriod, statusOnDay } from "./status-on-day.ts";

function period(status: StatusPeriod["status"], fromDay: string, toDay: string | null, recordedAt = 0): StatusPeriod {
  return { status, fromDay, toDay, recordedAt };
}

describe("the status on a day", () => {
  const history = [
    period("self_declared", "2021-01-14", "2022-03-02"),
    period("register_confirmed", "2022-03-03", "2025-03-31"),
    period("certified", "2025-04-01", "2027-03-31"),
  ];

  it("is nothing before the first one begins", () => {
    expect(statusOnDay(history, "2021-01-13")).toBeNull();
  });
  it("is the one that holds, on its first and its last day too", () => {
    expect(statusOnDay(history, "2021-01-14")?.status).toBe("self_declared");
    expect(statusOnDay(history, "2025-03-31")?.status).toBe("register_confirmed");
    expect(statusOnDay(history, "2027-03-31")?.status).toBe("certified");
  });
  it("is lapsed once everything has ended", () => {
    expect(statusOnDay(history, "2027-04-01")?.status).toBe("lapsed");
  });
  it("is the strongest where two hold at once", () => {
    expect(
      statusOnDay([period("self_declared", "2020-01-01", null), period("register_confirmed", "2019-01-01", null)], "2024-01-01")?.status,
    ).toBe("register_confirmed");
  });
  it("is a rejection until something is recorded after it", () => {
    const rejected = [period("register_confirmed", "2020-01-01", null, 1), period("rejected", "2024-01-01", null, 2)];
    expect(statusOnDay(rejected, "2024-06-01")?.status).toBe("rejected");
    expect(statusOnDay(rejected, "2023-06-01")?.status).toBe("register_confirmed");
    expect(statusOnDay([...rejected, period("certified", "2024-05-01", null, 3)], "2024-06-01")?.status).toBe("certified");
  });
});
