import { z } from "zod";
import { PROVISION_LIST } from "./provisions.ts";

const day = z.string().meta({ description: "A day, 2026-11-23" });
const instant = z.iso.datetime().meta({ description: "An instant, UTC" });
const pence = z.int().nullable().meta({ description: "Whole pence, GBP" });
const coded = z.object({ code: z.string(), name: z.string() });

const identifierSchema = z.object({
  scheme: z.string().meta({ description: "As org-id.guide names it, such as GB-COH" }),
  id: z.string(),
});
const sourceRefSchema = z.object({ source: z.string(), ref: z.string() });
const positionSchema = z.object({ lat: z.number(), lng: z.number() }).meta({ description: "WGS84 degrees" });
const statusSchema = z.object({
  status: z.enum(["self_declared", "register_confirmed", "certified", "lapsed", "rejected", "set_aside"]).meta({
    description: "`set_aside`: it was checked under another name or number, and waits to be looked at again",
  }),
  from: day,
  until: day.nullable(),
});
const segment = z.object({ text: z.string(), marked: z.boolean() });

const supplierItemSchema = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.url(),
  summary: z.string(),
  identifiers: z.array(identifierSchema),
  source_refs: z.array(sourceRefSchema),
  sectors: z.array(coded),
  legal_form: z.string(),
  place: z.string().nullable(),
  position: positionSchema.nullable(),
  distance_miles: z.number().nullable(),
  status: statusSchema.nullable(),
  claimed: z.boolean(),
  score: z.number().nullable().meta({ description: "0 to 1, comparable within one answer only" }),
  highlights: z.record(z.string(), z.array(segment)).meta({ description: "By path; marked pieces are what the search matched" }),
  reasons: z.array(z.string()),
  close: z.boolean().meta({ description: "It comes close to what was asked, and has not all of it" }),
});
export type SupplierItem = z.output<typeof supplierItemSchema>;

export const supplierListSchema = z.object({
  items: z.array(supplierItemSchema),
  total: z.int().meta({
    description: "Exact: how many have all that was asked. When they are few, `items` goes on with those that come close",
  }),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }))),
  page: z.int(),
  page_size: z.int(),
  engine: z.string(),
  took_ms: z.number(),
  place: z
    .object({ label: z.string(), position: positionSchema, area_code: z.string().nullable() })
    .nullable()
    .meta({ description: "What `near` was read as" }),
  notices: z.array(z.string()).meta({ description: "What could not be followed, in words" }),
});
export type SupplierList = z.output<typeof supplierListSchema>;

/** Each provision by its code. */
const provisionsSchema = z.object(
  Object.fromEntries(
    PROVISION_LIST.map(({ code, can }) => [
      code,
      z
        .boolean()
        .nullable()
        .meta({ description: `Whether it says that it can ${can}; null: it does not say` }),
    ]),
  ),
);

export const supplierSchema = z.object({
  slug: z.string(),
  name: z.string(),
  legal_name: z.string(),
  url: z.url(),
  summary: z.string(),
  mission: z.string(),
  legal_form: z.string(),
  website: z.string().nullable(),
  identifiers: z.array(identifierSchema),
  source_refs: z.array(sourceRefSchema.extend({ read_at: instant })),
  place: z.string().nullable(),
  area_code: z.string().nullable().meta({ description: "GSS code of its local authority" }),
  position: positionSchema.nullable(),
  founded: z.string().nullable(),
  staff: z.int().nullable(),
  turnover: z.string().nullable(),
  largest_contract_pence: pence,
  impact_model: z.array(z.string()),
  beneficiaries: z.array(z.string()),
  leadership: z.array(z.string()),
  open_to: z.array(z.string()),
  provisions: provisionsSchema,
  policies: z.array(z.string()),
  insurances: z.array(z.object({ kind: z.string(), amount_pence: z.int(), until: day.nullable() })),
  impact: z.array(z.object({ figure: z.string(), text: z.string() })),
  references: z.array(z.object({ client: z.string(), work: z.string(), quote: z.string(), by: z.string() })),
  offerings: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      kind: z.enum(["service", "good", "works"]),
      sector: coded,
      coverage: z.enum(["nationwide", "areas", "radius", "unknown"]),
      radius_miles: z.number().nullable(),
      area_codes: z.array(z.string()),
      min_pence: pence,
      max_pence: pence,
    }),
  ),
  status: statusSchema.nullable(),
  statuses: z.array(
    statusSchema.extend({
      definition: z.enum(["seuk", "vcse"]),
      source: z.string(),
      evidence: z.string(),
      given_for: z.string().meta({ description: "The legal name it was given for" }),
    }),
  ),
  accreditations: z.array(
    z.object({ name: z.string(), issuer: z.string(), number: z.string(), from: day.nullable(), until: day.nullable() }),
  ),
  claimed: z.boolean(),
  confirmed_at: instant.nullable(),
  updated_at: instant,
});
export type SupplierDetail = z.output<typeof supplierSchema>;

export const sectorsSchema = z.object({
  items: z.array(
    coded.extend({ parent: z.string().nullable(), cpv: z.array(z.string()), sic: z.array(z.string()), synonyms: z.array(z.string()) }),
  ),
});
export const areasSchema = z.object({
  items: z.array(
    coded.extend({
      kind: z.enum(["nation", "region", "authority", "county"]),
      region_code: z.string().nullable(),
      nation: z.string(),
      combined_authority: z.string().nullable(),
      position: positionSchema.nullable(),
    }),
  ),
});
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  invalid_params: z
    .array(z.object({ name: z.string(), reason: z.string() }))
    .optional()
    .meta({ description: "Of a 400: the parameters that are not understood" }),
});
