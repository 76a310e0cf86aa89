import { z } from "zod";
import { HELPS, OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES, PAY_PERIODS, PAYS } from "./vocabulary.ts";

const coded = z.object({ code: z.string(), name: z.string() });
const instant = z.iso.datetime().nullable();

const opportunityItemSchema = z.object({
  slug: z.string(),
  url: z.url(),
  title: z.string(),
  kind: z.enum(OPPORTUNITY_KINDS),
  direction: z.enum(["offered", "sought"]).nullable(),
  buyer: z.string(),
  buyer_checked: z.boolean().meta({ description: "Somebody has checked that it is who it says it is" }),
  sectors: z.array(coded),
  areas: z.array(coded),
  where: z.string().nullable().meta({ description: "Null: it can be done from anywhere" }),
  value: z.object({
    kind: z.enum(["range", "unknown", "withheld"]),
    min_pence: z.int().nullable(),
    max_pence: z.int().nullable(),
    period: z.enum(["total", "year"]),
  }),
  deadline_at: instant,
  published_at: instant,
});
export type OpportunityApiItem = z.output<typeof opportunityItemSchema>;

const foundSchema = opportunityItemSchema.extend({
  distance_miles: z.number().nullable().meta({ description: "Whole miles from `near` to the middle of its postcode district or areas" }),
  score: z.number().nullable().meta({ description: "0 to 1, comparable within one answer only" }),
  highlights: z
    .record(z.string(), z.array(z.object({ text: z.string(), marked: z.boolean() })))
    .meta({ description: "By path; marked pieces are what the search matched" }),
  reasons: z.array(z.string()).meta({ description: "Why it is here; none when nothing was asked" }),
});

export const opportunityListSchema = z.object({
  items: z.array(foundSchema),
  total: z.int().meta({ description: "Exact" }),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }))),
  page: z.int(),
  page_size: z.int(),
  engine: z.string(),
  took_ms: z.number(),
  place: z
    .object({ label: z.string(), position: z.object({ lat: z.number(), lng: z.number() }), area_code: z.string().nullable() })
    .nullable()
    .meta({ description: "What `near` was read as" }),
  notices: z.array(z.string()).meta({ description: "What could not be followed, in words" }),
});
export type OpportunityList = z.output<typeof opportunityListSchema>;

export const opportunityDetailSchema = opportunityItemSchema.extend({
  description: z.string(),
  cpv: z.array(z.string()),
  radius_miles: z.number().nullable(),
  start_day: z.string().nullable(),
  duration: z.string(),
  requirements: z.array(z.string()),
  skills: z.array(z.string()).meta({ description: "Of secondments and board roles: what somebody brings" }),
  days_a_month: z.number().nullable(),
  pay: z
    .object({ kind: z.enum(PAYS), pence: z.int().nullable(), period: z.enum(PAY_PERIODS).nullable() })
    .nullable()
    .meta({ description: "Of secondments and board roles: whether it is paid, and how much where that is said" }),
  support: z
    .object({ kind: z.enum(HELPS), quantity: z.string() })
    .nullable()
    .meta({ description: "Of support: what is offered or sought, and how much of it" }),
  lots: z
    .array(
      z.object({
        id: z.int(),
        title: z.string(),
        description: z.string(),
        min_pence: z.int().nullable(),
        max_pence: z.int().nullable(),
        where: z.string().nullable().meta({ description: "Null: where all of it is" }),
        sectors: z.array(coded).meta({ description: "As its words were read" }),
      }),
    )
    .meta({ description: "Parts that a supplier may answer alone, in the buyer’s order; none where it is all one. An id stays" }),
  criteria: z
    .array(z.object({ id: z.int(), name: z.string(), is_price: z.boolean(), weight: z.int() }))
    .meta({ description: "What answers are judged by; the weights come to 100. None where the buyer does not say" }),
  questions: z
    .array(z.object({ id: z.int(), text: z.string(), max_words: z.int(), criterion_id: z.int().nullable() }))
    .meta({ description: "What a supplier must answer" }),
  notice_url: z.string().nullable(),
  reservation: z
    .object({
      sme: z.boolean().meta({ description: "Only small or medium enterprises" }),
      vcse: z.boolean().meta({ description: "Only voluntary, community or social enterprises" }),
      place: z
        .object({
          scope: z.enum(["uk", "area", "county", "bordering"]),
          name: z.string(),
          area_codes: z.array(z.string()).meta({ description: "GSS codes; empty for the whole United Kingdom" }),
        })
        .nullable()
        .meta({ description: "From where whoever answers must work" }),
      wording: z.string(),
      ocds: z
        .object({
          suitability: z.object({ sme: z.boolean(), vcse: z.boolean() }),
          otherRequirements: z.object({
            reservedParticipation: z.array(z.literal("smeVcse")),
            reservedParticipationLocation: z.object({ gazetteer: z.object({ identifiers: z.array(z.string()) }) }).optional(),
          }),
        })
        .meta({ description: "The same in the terms of `tender` in OCDS with the UK extension" }),
    })
    .nullable()
    .meta({ description: "Who alone may answer; null for everybody" }),
  status: z.enum(OPPORTUNITY_STATUSES),
  open: z.boolean(),
});
export type OpportunityApiDetail = z.output<typeof opportunityDetailSchema>;
