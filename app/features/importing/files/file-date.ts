/**
 * The day a source's file speaks for, read from its name: a day ("…-2025-01-01.csv"), a month ("…_2023-06.csv") or a
 * quarter ("…_2023q2.csv") give their last day. Null for a name without a date.
 */
export function dateOfFileName(name: string): string | null {
  const day = /(?<!\d)(20\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/.exec(name);
  if (day) return valid(`${day[1]}-${day[2]}-${day[3]}`);
  const month = /(?<!\d)(20\d{2})[-_](\d{2})(?!\d)/.exec(name);
  if (month) return lastDay(Number(month[1]), Number(month[2]));
  const quarter = /(?<!\d)(20\d{2})[-_ ]?q([1-4])(?!\d)/i.exec(name);
  return quarter ? lastDay(Number(quarter[1]), Number(quarter[2]) * 3) : null;
}

function valid(day: string): string | null {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

function lastDay(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null;
}
