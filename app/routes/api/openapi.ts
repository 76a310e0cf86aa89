import { z } from "zod";
import { areasSchema, problemSchema, sectorsSchema, supplierListSchema, supplierSchema } from "#app/features/directory/api-schema.ts";
import { SUPPLIER_FILTERS } from "#app/features/directory/search.ts";
import { opportunityDetailSchema, opportunityListSchema } from "#app/features/opportunities/api-schema.ts";
import { OPPORTUNITY_FILTERS } from "#app/features/opportunities/search.ts";
import { filterParameters, type Parameter, queryParameter } from "#app/features/searching/open-api.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

const SLUG: Parameter = { name: "slug", in: "path", required: true, description: "As its list gives it", schema: { type: "string" } };
const PAGE = queryParameter("page", "From 1", { type: "integer", minimum: 1 });

const SUPPLIER_PARAMETERS = [
  queryParameter("q", "Words; “quoted words” must stand together"),
  queryParameter("near", "A postcode, postcode district, town, suburb or council"),
  queryParameter("within", "Miles around `near`. Suppliers that cover the place from further off are in too", {
    type: "number",
    maximum: 500,
  }),
  ...filterParameters(SUPPLIER_FILTERS),
  queryParameter("bounds", "south,west,north,east in degrees: only suppliers based inside"),
  queryParameter("sort", "Without it: relevance", { type: "string", enum: ["relevance", "distance", "name", "newest"] }),
  PAGE,
];
const OPPORTUNITY_PARAMETERS = [
  queryParameter("q", "Words; “quoted words” must stand together. “cleaning near B5” is read as words and a place"),
  queryParameter("near", "A postcode, postcode district, town, suburb or council"),
  queryParameter("within", "Miles around `near`. What is to be done there, though its middle is further off, is in too", {
    type: "number",
    maximum: 500,
  }),
  ...filterParameters(OPPORTUNITY_FILTERS),
  queryParameter("soon", "1: only those that close within a week"),
  queryParameter("sort", "Without it: relevance for words or a place, else newest", {
    type: "string",
    enum: ["relevance", "newest", "closing", "distance"],
  }),
  PAGE,
];

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
