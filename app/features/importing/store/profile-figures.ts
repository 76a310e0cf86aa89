import { completenessOf } from "#app/features/directory/completeness.ts";
import { firstSentences } from "../derive/values.ts";
import type { Located } from "./positions.server.ts";

const SUMMARY_CAP = 180;
const MISSION_CAP = 900;

/** One or two sentences for lists; the longer text only where it says more. */
export function textsOf(description: string): { summary: string; mission: string } {
  const summary = firstSentences(description, SUMMARY_CAP);
  const whole = firstSentences(description, MISSION_CAP);
  return { summary, mission: whole === summary ? "" : whole };
}

const GOODS =
  /^(furniture\.(reuse|made)|textiles\.(workwear|reuse|printing)|making\.(wood|metal|craft|aids)|retail|food\.(bakery|produce)|farming\.growing|recycling\.reuse)/;

/** What an offering in this sector most likely is. */
export function kindOf(sectorCode: string): "service" | "good" | "works" {
  if (GOODS.test(sectorCode)) return "good";
  return /^construction\.(building|retrofit|joinery)/.test(sectorCode) ? "works" : "service";
}

interface Measured {
  summary: string;
  mission: string;
  offerings: readonly { description: string; derivedFrom: string | null }[];
  located: Pick<Located, "lat" | "lng">;
  website: string | null;
  identifiers: readonly unknown[];
  turnoverBand: string | null;
  founded: string | null;
  beneficiaries: readonly string[];
}

/** Completeness of a profile that an import filled and nobody speaks for. */
export function completeness(measured: Measured): number {
  return completenessOf({
    summary: measured.summary,
    mission: measured.mission,
    offerings: measured.offerings.map((one) => ({
      description: one.description,
      coverage: "unknown",
      minPence: null,
      maxPence: null,
      derivedFrom: one.derivedFrom,
    })),
    hasPosition: measured.located.lat !== null,
    hasWebsite: measured.website !== null,
    hasContact: false,
    hasIdentifier: measured.identifiers.length > 0,
    staff: null,
    turnoverBand: measured.turnoverBand,
    founded: measured.founded,
    impactModel: [],
    beneficiaries: measured.beneficiaries,
    impact: [],
    accreditations: 0,
    insurances: [],
    policies: [],
    references: [],
    claimed: false,
  });
}
