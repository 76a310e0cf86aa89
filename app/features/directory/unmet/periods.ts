/** The periods the report offers, in days. */
export const UNMET_PERIODS = [30, 90, 365] as const;
export type UnmetPeriod = (typeof UNMET_PERIODS)[number];

/** The period an address asks for; 30 days when it names none of ours. */
export function readPeriod(params: URLSearchParams): UnmetPeriod {
  return UNMET_PERIODS.find((period) => String(period) === params.get("period")) ?? 30;
}
