import { z } from "zod";
import { areasSchema, problemSchema, sectorsSchema, supplierListSchema, supplierSchema } from "#app/features/directory/api-schema.ts";
import { opportunityDetailSchema, opportunityListSchema } from "#app/features/opportunities/api-schema.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

interface Parameter {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description: string;
  schema: Record<string, unknown>;
}

const STRINGS = { type: "array", items: { type: "string" } };
const SLUG: Parameter = { name: "slug", in: "path", required: true, description: "As its list gives it", schema: { type: "string" } };
const PAGE = query("page", "From 1", { type: "integer", minimum: 1 });

const SUPPLIER_PARAMETERS = [
  query("q", "Words; “quoted words” must stand together"),
  query("near", "A postcode, postcode district, town, suburb or council"),
  query("within", "Miles around `near`. Suppliers that cover the place from further off are in too", { type: "number", maximum: 500 }),
  query("sector", "Code of a sector or sub-sector; repeat it for alternatives", STRINGS),
  query("area", "GSS code of an authority where they work", STRINGS),
  query("legal_form", "cic, society, charity, company, other", STRINGS),
  query("status", "certified, register_confirmed, self_declared, lapsed", STRINGS),
  query("accreditation", "Its name, as the facet gives it", STRINGS),
  query("open_to", "What else they are open to", STRINGS),
  query("size", "Job sizes they take: up_to_5k, 5k_25k, 25k_100k, over_100k", STRINGS),
  query("bounds", "south,west,north,east in degrees: only suppliers based inside"),
  query("sort", "Without it: relevance", { type: "string", enum: ["relevance", "distance", "name", "newest"] }),
  PAGE,
];
const OPPORTUNITY_PARAMETERS = [
  query("q", "Words; “quoted words” must stand together. “cleaning near B5” is read as words and a place"),
  query("near", "A postcode, postcode district, town, suburb or council"),
  query("within", "Miles around `near`. What is to be done there, though its middle is further off, is in too", {
    type: "number",
    maximum: 500,
  }),
  query("kind", "contract, supply_chain, quote, secondment, board_role, support", STRINGS),
  query("direction", "offered, sought: for secondments, board roles and support", STRINGS),
  query("sector", "Code of a sector or sub-sector; repeat it for alternatives", STRINGS),
  query("area", "GSS code of an authority where it is to be done", STRINGS),
  query("size", "What it is worth: up_to_5k, 5k_25k, 25k_100k, over_100k", STRINGS),
  query("soon", "1: only those that close within a week"),
  query("sort", "Without it: relevance for words or a place, else newest", {
    type: "string",
    enum: ["relevance", "newest", "closing", "distance"],
  }),
  PAGE,
];

function query(name: string, description: string, schema: Record<string, unknown> = { type: "string" }): Parameter {
  return { name, in: "query", description, schema };
}

function reading(summary: string, schema: string, parameters: Parameter[] = []) {
  const failure = {
    description: "Problem details",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
  const missing = parameters.includes(SLUG) ? { 404: failure } : {};
  return { get: { summary, parameters, responses: { 200: { description: summary, content }, ...missing, 429: failure } } };
}

const SCHEMAS = {
  SupplierList: supplierListSchema,
  Supplier: supplierSchema,
  OpportunityList: opportunityListSchema,
  Opportunity: opportunityDetailSchema,
  Sectors: sectorsSchema,
  Areas: areasSchema,
  Problem: problemSchema,
};

export const loader = apiRead((ctx) => ({
  openapi: "3.1.0",
  info: {
    title: `${ctx.settings.siteName} ${ctx.settings.siteRegion}`,
    version: "1",
    description: "Social enterprises and what is asked of them. Reading needs no key; 600 requests a minute from one address.",
  },
  servers: [{ url: ctx.settings.origin }],
  paths: {
    "/api/v1/suppliers": reading("Suppliers that fit a search, in its order", "SupplierList", SUPPLIER_PARAMETERS),
    "/api/v1/suppliers/{slug}": reading("One supplier", "Supplier", [SLUG]),
    "/api/v1/opportunities": reading("Open opportunities that fit a search, in its order", "OpportunityList", OPPORTUNITY_PARAMETERS),
    "/api/v1/opportunities/{slug}": reading("One opportunity", "Opportunity", [SLUG]),
    "/api/v1/sectors": reading("Our sectors and kinds of work", "Sectors"),
    "/api/v1/areas": reading("UK authorities, regions and nations", "Areas"),
  },
  components: {
    schemas: Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => {
        const { $schema: _, ...body } = z.toJSONSchema(schema);
        return [name, body];
      }),
    ),
  },
}));
export const action = apiReadOnly;
