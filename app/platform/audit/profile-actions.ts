import { z } from "zod";
import { action } from "./action.ts";
import { because, inWords, say } from "./say.ts";

const nothing = z.object({});
const offering = z.object({ offeringId: z.number() });
const FOUND = { same: "the status still goes for it", lapsed: "the status has lapsed", rejected: "the status does not go for it" };
const DEFINITIONS: Record<string, string> = { seuk: "Social Enterprise UK’s five criteria", vcse: "the definition of procurement law" };

function until(day: string | null): string {
  return day === null ? "" : ` to ${day}`;
}

/** What suppliers say of themselves, and the statuses that others gave them. */
export const PROFILE_ACTIONS = {
  "profile.about_saved": action("organisation", nothing, (it) => say`changed what the profile of ${it} says about it`),
  "profile.cover_saved": action("organisation", nothing, (it) => say`changed the insurances and policies of ${it}`),
  "profile.proof_saved": action("organisation", nothing, (it) => say`changed the figures and references of ${it}`),
  "profile.offering_added": action("organisation", offering, (it) => say`added something that ${it} offers`),
  "profile.offering_saved": action("organisation", offering, (it) => say`changed something that ${it} offers`),
  "profile.offering_deleted": action("organisation", offering, (it) => say`took away something that ${it} offered`),
  "profile.accreditation_added": action(
    "organisation",
    z.object({ name: z.string() }),
    (it, { name }) => say`added an accreditation to the profile of ${it}: ${name}`,
  ),
  "profile.accreditation_deleted": action(
    "organisation",
    z.object({ accreditationId: z.number() }),
    (it) => say`took an accreditation out of the profile of ${it}`,
  ),
  "profile.published": action("organisation", nothing, (it) => say`published the profile of ${it}`),
  "profile.confirmed": action("organisation", nothing, (it) => say`confirmed that the profile of ${it} is right`),
  "profile.reported": action(
    "organisation",
    // The number of the report; in rows of before, what it said.
    z.object({ told: z.number(), report: z.union([z.number(), z.string()]) }),
    (it, { told, report }) =>
      say`reported the profile of ${it}${told === 0 ? ", and nobody on the campaign team could be told" : ""}${
        typeof report === "string" ? `. They wrote: ${report}` : ""
      }`,
    "A visitor",
  ),
  "profile.report_settled": action(
    "organisation",
    z.object({ report: z.number() }),
    (it, { report }) => say`dealt with report number ${report} about the profile of ${it}`,
  ),
  "status.self_declared": action(
    "organisation",
    z.object({ definition: z.string() }),
    (it, { definition }) => say`declared that ${it} is a social enterprise by ${DEFINITIONS[definition] ?? definition}`,
  ),
  "status.certificate_given": action(
    "organisation",
    z.object({ issuer: z.string(), number: z.string() }),
    (it, { issuer, number }) => say`gave a certificate of ${it}: ${issuer}${number === "" ? "" : `, number ${number}`}`,
  ),
  "status.recorded": action(
    "organisation",
    z.object({ status: z.string(), from: z.string(), to: z.string().nullable() }),
    (it, { status, from, to }) => say`recorded the status of ${it}: ${inWords(status)} from ${from}${until(to)}`,
  ),
  "status.identity_decided": action(
    "organisation",
    z.object({
      decision: z.enum(["same", "lapsed", "rejected"]),
      reason: z.string(),
      given: z.object({ legalName: z.string() }),
      now: z.object({ legalName: z.string() }),
    }),
    (it, { decision, reason, given, now }) =>
      say`looked at a status that ${given.legalName} was given${given.legalName === now.legalName ? "" : say`, which is ${it} now`}: ${FOUND[decision]}${because(reason)}`,
  ),
} as const;
