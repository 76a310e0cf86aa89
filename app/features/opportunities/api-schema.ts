import { z } from "zod";
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES } from "./vocabulary.ts";

const coded = z.object({ code: z.string(), name: z.string() });
const instant = z.iso.datetime().nullable();

const opportunityItemSchema = z.object({
  slug: z.string(),
  url: z.url(),
  title: z.string(),
  kind: z.enum(OPPORTUNITY_KINDS),
  direction: z.enum(["offered", "sought"]).nullable(),
  buyer: z.string(),
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

export const opportunityListSchema = z.object({
  items: z.array(opportunityItemSchema),
  total: z.int(),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }))),
  page: z.int(),
  page_size: z.int(),
});

export const opportunityDetailSchema = opportunityItemSchema.extend({
  description: z.string(),
  cpv: z.array(z.string()),
  radius_miles: z.number().nullable(),
  start_day: z.string().nullable(),
  duration: z.string(),
  requirements: z.array(z.string()),
  notice_url: z.string().nullable(),
  status: z.enum(OPPORTUNITY_STATUSES),
  open: z.boolean(),
});
export type OpportunityApiDetail = z.output<typeof opportunityDetailSchema>;
