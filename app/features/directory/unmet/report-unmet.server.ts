import { referenceOf } from "#app/features/reference/reference.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { addDays, type Day, londonDay } from "#app/platform/dates.ts";
import { stem } from "#search/text.ts";
import { nearestSector } from "./nearest-sector.ts";
import type { UnmetPeriod } from "./periods.ts";

/** Words are named once they were looked for this often in all the time that is kept: asked once, they could name a person. */
const NAMED_FROM = 2;

export interface UnmetGroup {
  /** As they are most often written; empty when only sectors or a place were asked for. */
  words: string;
  times: number;
  /** Of those times: found somebody with some of the words; found nobody, with further filters on. */
  someWords: number;
  filtered: number;
  /** Words that nobody in the directory has. */
  missing: string[];
  /** Where it was looked for, most often first; searches without a place are not in it. */
  places: { name: string; times: number }[];
  /** Sectors it was narrowed to. */
  within: string[];
  /** The sector these words speak of, or it was narrowed to. */
  sector: { code: string; name: string } | null;
  lastDay: Day;
}

export interface UnmetReport {
  days: UnmetPeriod;
  from: Day;
  /** Times in all, those not named included. */
  times: number;
  /** Most often first, then the latest. */
  groups: UnmetGroup[];
  /** Searches whose words were looked for only once, and are not named. */
  once: number;
}

interface Row {
  day: Day;
  words: string;
  sectors: string;
  areaCode: string;
  outcome: "nobody" | "some_words" | "filtered";
  missing: string;
  times: number;
}

/**
 * What people looked for in the last so many days and did not find, the same words in any order and form together.
 * Campaign team only.
 */
export function reportUnmet(ctx: Pick<Ctx, "db" | "now" | "actor">, days: UnmetPeriod): UnmetReport {
  requireTeam(ctx, "unmet.read");
  const from = addDays(londonDay(ctx.now), 1 - days);
  const rows = ctx.db.$client
    .prepare(
      "select day, words, sectors, area_code as areaCode, outcome, missing, times from unmet_searches order by day, words, sectors, area_code",
    )
    .all() as Row[];
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [row]);
    else list.push(row);
  }
  const report: UnmetReport = { days, from, times: 0, groups: [], once: 0 };
  for (const all of byKey.values()) {
    const lately = all.filter((row) => row.day >= from);
    if (lately.length === 0) continue;
    report.times += sum(lately);
    if (all[0]?.words !== "" && sum(all) < NAMED_FROM) report.once += 1;
    else report.groups.push(groupOf(ctx, lately));
  }
  report.groups.sort((a, b) => b.times - a.times || b.lastDay.localeCompare(a.lastDay) || a.words.localeCompare(b.words));
  return report;
}

function keyOf({ words, sectors }: Row): string {
  if (words === "") return `in ${sectors}`;
  return [...new Set(words.split(" ").map(stem))].sort().join(" ");
}

function sum(rows: readonly Row[], where: (row: Row) => boolean = () => true): number {
  return rows.reduce((total, row) => (where(row) ? total + row.times : total), 0);
}

function groupOf(ctx: Pick<Ctx, "db">, rows: readonly Row[]): UnmetGroup {
  const { sectors, sectorByCode, areaByCode } = referenceOf(ctx.db);
  const words = mostOften(rows, (row) => [row.words])[0]?.value ?? "";
  const within = mostOften(rows, (row) => row.sectors.split(" ").filter(Boolean)).map(({ value }) => value);
  const code = nearestSector(sectors, words.split(" ")) ?? within[0] ?? null;
  return {
    words,
    times: sum(rows),
    someWords: sum(rows, (row) => row.outcome === "some_words"),
    filtered: sum(rows, (row) => row.outcome === "filtered"),
    missing: mostOften(rows, (row) => row.missing.split(" ").filter(Boolean)).map(({ value }) => value),
    places: mostOften(rows, (row) => (row.areaCode === "" ? [] : [row.areaCode])).map(({ value, times }) => ({
      name: areaByCode.get(value)?.name ?? value,
      times,
    })),
    within: within.map((one) => sectorByCode.get(one)?.name ?? one),
    sector: code === null ? null : { code, name: sectorByCode.get(code)?.name ?? code },
    lastDay: rows.at(-1)?.day ?? "1970-01-01",
  };
}

function mostOften(rows: readonly Row[], valuesOf: (row: Row) => string[]): { value: string; times: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + row.times);
  return [...counts].map(([value, times]) => ({ value, times })).sort((a, b) => b.times - a.times || a.value.localeCompare(b.value));
}
