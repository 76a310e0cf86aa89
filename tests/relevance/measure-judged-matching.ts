import fs from "node:fs";
import type { Calibrated, Judged } from "#app/features/matching/calibration.ts";
import { findMatches } from "#app/features/matching/find-matches.server.ts";
import { LIKELY_WORK } from "#app/features/matching/likely.ts";
import type { OpportunityForMatch } from "#app/features/matching/model.ts";
import { isAboutPeople } from "#app/features/matching/open-to.ts";
import { suggestSectors } from "#app/features/opportunities/sector-choices.server.ts";
import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import {
  Canon,
  isHeldBack,
  JUDGED,
  type JudgedOpportunity,
  loadJudgedOpportunities,
  type RankingFigures,
  type RankingSummary,
  rankingFigures,
  summariseRankings,
} from "./judged.ts";
import { mean } from "./ndcg.ts";

const DEPTH = 50;

/** How the sectors of an opportunity were chosen: with care, by its plain words for them, or as the form suggests from its text. */
export const SECTOR_MODES = ["picked", "suggested"] as const;
export type SectorMode = (typeof SECTOR_MODES)[number];

interface Scored {
  readonly score: number;
  /** Of its work alone. */
  readonly work: number;
  readonly likely: boolean;
  /** Null where nobody read it. */
  readonly grade: number | null;
}

export interface JudgedMatching {
  readonly id: string;
  readonly kind: JudgedOpportunity["kind"];
  readonly held: boolean;
  readonly title: string;
  readonly answerable: boolean;
  /** The codes it was matched by. */
  readonly sectors: readonly string[];
  /** Those that were picked, and those that the form suggests. */
  readonly picked: readonly string[];
  readonly suggested: readonly string[];
  /** How many of its suppliers are likely, and how many worth asking. */
  readonly likely: number;
  readonly asking: number;
  readonly ranking: RankingFigures;
  /** The same with what was read since. */
  readonly rankingSince: RankingFigures;
  /** Those of the first that hold all rules. */
  readonly scored: readonly Scored[];
}

/** Matches every opportunity of the judged set, the likely ones before those worth asking; null where the set is not beside the project. */
export function measureJudgedMatching(db: Database, now: Date, mode: SectorMode): JudgedMatching[] | null {
  if (!fs.existsSync(JUDGED)) return null;
  const canon = new Canon("matching");
  const ids = canon.organisations(db);
  return loadJudgedOpportunities(canon).map((judged, at) => {
    const opportunity = toOpportunity(db, judged, -1 - at, mode);
    const { matches, nearMisses } = findMatches(db, opportunity, now, { limit: DEPTH });
    const found = [...matches, ...nearMisses].slice(0, DEPTH);
    const named = found.map((one) => ids.get(one.organisationId) ?? `not in the set: ${one.organisationId}`);
    const { id, kind, title, answerable, grades, allGrades } = judged;
    return {
      id,
      kind,
      held: isHeldBack(id),
      title,
      answerable,
      sectors: opportunity.sectors.map(({ code }) => code),
      picked: sectorsFor(db, judged, "picked").map(({ code }) => code),
      suggested: sectorsFor(db, judged, "suggested").map(({ code }) => code),
      likely: matches.length,
      asking: nearMisses.length,
      ranking: rankingFigures(named, grades),
      rankingSince: rankingFigures(named, allGrades),
      scored: found.flatMap(({ score, parts, nearMiss, failedRules }, i) =>
        failedRules.length > 0 ? [] : [{ score, work: parts.work, likely: !nearMiss, grade: allGrades.get(named[i] ?? "") ?? null }],
      ),
    };
  });
}

export interface MatchingSummary {
  /** Of those that can be answered. */
  readonly rankings: Record<"all" | "tuned on" | "held back" | "work" | "people" | "all, with those read since", RankingSummary>;
  readonly unanswerable: readonly JudgedMatching[];
}

export function summariseMatching(figures: readonly JudgedMatching[]): MatchingSummary {
  const able = figures.filter(({ answerable }) => answerable);
  const of = (wanted: (one: JudgedMatching) => boolean) => summariseRankings(able.filter(wanted).map(({ ranking }) => ranking));
  return {
    rankings: {
      all: of(() => true),
      "tuned on": of(({ held }) => !held),
      "held back": of(({ held }) => held),
      work: of(({ kind }) => !isAboutPeople(kind)),
      people: of(({ kind }) => isAboutPeople(kind)),
      "all, with those read since": summariseRankings(able.map(({ rankingSince }) => rankingSince)),
    },
    unanswerable: figures.filter(({ answerable }) => !answerable),
  };
}

/** What a score has meant, over the ranges that `/how-matching-works` prints. */
export function calibrate(figures: readonly JudgedMatching[], ranges: readonly Pick<Calibrated, "from" | "to">[]): Calibrated[] {
  const all = figures.flatMap(({ scored }) => scored);
  return ranges.map(({ from, to }) => ({ from, to, ...judge(all.filter(({ score }) => score >= from && (to === null || score <= to))) }));
}

/** What it has meant to be likely. */
export function calibrateLikely(figures: readonly JudgedMatching[]): Judged {
  return judge(figures.flatMap(({ scored }) => scored.filter(({ likely }) => likely)));
}

interface Line extends Judged {
  readonly line: number;
  /** The most likely matches of an opportunity that nobody can answer. */
  readonly unanswerable: number;
}

/** What it would have meant were the least score of a likely match another. */
export function calibrateLines(figures: readonly JudgedMatching[], lines: readonly number[]): Line[] {
  return lines.map((line) => {
    const over = ({ scored }: JudgedMatching) => scored.filter(({ score, work }) => score >= line && work >= LIKELY_WORK);
    const unanswerable = Math.max(0, ...figures.filter(({ answerable }) => !answerable).map((one) => over(one).length));
    return { line, ...judge(figures.flatMap(over)), unanswerable };
  });
}

/** How many of those that somebody read were right. */
function judge(scored: readonly Scored[]): Judged {
  const grades = scored.flatMap(({ grade }) => grade ?? []);
  const share = (least: number) => Math.round((100 * grades.filter((grade) => grade >= least).length) / Math.max(1, grades.length));
  return { judged: grades.length, right: share(2), related: share(1) };
}

function sectorsFor(db: Database, judged: JudgedOpportunity, mode: SectorMode): { code: string; name: string }[] {
  const found =
    mode === "suggested"
      ? suggestSectors({ db }, judged, judged.cpv)
      : judged.sectors.flatMap((words) => suggestSectors({ db }, { title: words }).slice(0, 1));
  return [...new Map(found.map((sector) => [sector.code, sector])).values()];
}

/** How many of what the form suggests was picked, and how much of what was picked it suggests: means over the opportunities. */
export function summariseSuggestions(figures: readonly JudgedMatching[]): { precision: number; recall: number } {
  const share = (of: readonly string[], among: readonly string[]): number =>
    of.length === 0 ? 0 : of.filter((code) => among.includes(code)).length / of.length;
  return {
    precision: mean(figures.map(({ picked, suggested }) => share(suggested, picked))),
    recall: mean(figures.map(({ picked, suggested }) => share(picked, suggested))),
  };
}

function toOpportunity(db: Database, judged: JudgedOpportunity, id: number, mode: SectorMode): OpportunityForMatch {
  const reference = referenceOf(db);
  const { place, value } = judged;
  const isWide = place.radius_miles === null && (place.gss.length > 1 || place.gss.some((code) => !/^(E0|W06|S12|N09)/.test(code)));
  const delivery = place.remote ? "remote" : isWide ? "areas" : "radius";
  const located = delivery === "radius" ? locatePostcode(db, place.postcode) : null;
  const codes = delivery === "areas" ? expandAreas(reference, [...place.gss]) : located?.areaCode ? [located.areaCode] : [];
  const areas = codes.flatMap((code) => {
    const area = reference.areaByCode.get(code);
    return area
      ? [{ code, name: area.name, position: area.lat === null || area.lng === null ? null : { lat: area.lat, lng: area.lng } }]
      : [];
  });
  return {
    id,
    organisationId: -1,
    kind: judged.kind,
    direction: judged.direction,
    title: judged.title,
    description: judged.description,
    sectors: sectorsFor(db, judged, mode),
    delivery,
    placeName: areas[0]?.name ?? place.text,
    regionNames: [],
    areas,
    position: located === null ? null : { lat: located.lat, lng: located.lng },
    minPence: null,
    maxPence: value === null ? null : Math.round(value.amount * 100),
    perYear: false,
    startDay: null,
    duration: "",
    requirements: [],
  };
}
