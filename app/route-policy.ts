import type { CacheRule, RoutePolicy } from "./platform/door/policy.ts";

/*
 * What holds at every address, one row each: how large a body it takes, under which rate-limit class it is read and
 * written, who may keep its answer. `site-handler.server.ts` and the root's middleware apply it; `tests/routes/security`
 * fails for an address of `routes.ts` that has no row, and asks every address whether its row holds.
 */
const MB = 1024 * 1024;

/** Pages that are only read. */
const PAGE: RoutePolicy = { body: "none", read: "page_address", write: "form_address", cache: "visitors" };
/** Those that anybody may read: links to them may be followed ahead. */
const PUBLIC: RoutePolicy = { ...PAGE, ahead: true };
/** The same for everybody who is not signed in: made once for all of them. */
const TEXT: RoutePolicy = { ...PUBLIC, cache: { keptBy: ["places"], shared: true } };
/** Pages with a form anybody may send. */
const FORM: RoutePolicy = { ...PAGE, body: "form" };
/** Searches: what costs most to read. */
const SEARCH: RoutePolicy = { ...PUBLIC, read: "search_address" };
/** Pages of somebody signed in: nothing is kept. */
const OWN: RoutePolicy = { ...FORM, cache: "never" };
const OWN_READ: RoutePolicy = { ...PAGE, cache: "never" };
/** Addresses that hold a token. */
const TOKEN: RoutePolicy = { ...FORM, cache: "never" };

function open(read: RoutePolicy["read"], cache: CacheRule): RoutePolicy {
  return { body: "none", read, write: "form_address", cache };
}

export const ROUTE_POLICY: Readonly<Record<string, RoutePolicy>> = {
  "/": {
    ...PUBLIC,
    cache: { keptBy: ["places", "suppliers", "opportunities", "introductions", "index.suppliers"], forSeconds: 60, shared: true },
  },
  "/about": TEXT,
  "/how-matching-works": TEXT,
  "/what-status-means": TEXT,
  "/accessibility": TEXT,
  "/privacy": TEXT,
  "/open-data": TEXT,

  "/suppliers": { ...SEARCH, map: true, cache: { keptBy: ["places", "suppliers", "index.suppliers"], shared: true } },
  "/suppliers/map.json": open("search_address", { public: 60 }),
  /** Several searches, for somebody signed in. */
  "/suppliers/found.csv": open("search_address", "never"),
  /** Of one: who has taken it away has taken it away at once. */
  "/suppliers/:slug": { ...PUBLIC, cache: { keptBy: ["places", "suppliers", "index.suppliers"], shared: false } },
  "/suppliers/:slug/claim": FORM,
  "/suppliers/:slug/introduction": OWN,
  "/suppliers/:slug/invite": OWN,
  "/suppliers/:slug/keep": OWN,
  "/suppliers/:slug/report": FORM,
  "/suggest": open("suggest_address", { reader: 60 }),

  "/opportunities": { ...SEARCH, cache: { keptBy: ["places", "suppliers", "opportunities", "index.opportunities"], shared: true } },
  "/opportunities/feed.atom": open("search_address", { public: 300 }),
  "/opportunities/:slug": { ...PUBLIC, cache: { keptBy: ["places", "suppliers", "opportunities"], shared: false } },
  "/opportunities/:slug/quote": OWN,
  /** Six papers of 10 MB, and the form. */
  "/opportunities/:slug/respond": { ...OWN, read: "search_address", body: { files: 61 * MB } },
  "/opportunities/:slug/answers/:paper": OWN_READ,
  "/opportunities/:slug/papers/:attachment": OWN_READ,

  "/join": { ...FORM, cache: "never" },
  "/sign-in": { ...FORM, cache: "never" },
  "/sign-out": OWN,
  "/forgot-password": { ...FORM, cache: "never" },
  "/reset-password/:token": TOKEN,
  "/confirm-email/:token": TOKEN,
  "/confirm-claim/:token": TOKEN,
  "/invitations/:token": TOKEN,
  /** A paper is no form, and its address holds the token all the same. */
  "/quotes/:token": TOKEN,
  "/quotes/:token/papers/:attachment": OWN_READ,
  "/unsubscribe": TOKEN,
  "/shared/:token": OWN_READ,
  "/account": OWN,
  "/account/security": OWN,
  "/account/end": OWN,
  "/account/notifications": OWN,
  "/account/searches": { ...OWN, read: "search_address" },
  "/account/searches/new": OWN_READ,

  "/organisations/new": OWN,
  "/organisations/:slug": OWN_READ,
  "/organisations/:slug/details": OWN,
  "/organisations/:slug/profile": OWN,
  "/organisations/:slug/profile/about": OWN,
  "/organisations/:slug/profile/offerings/:offering": OWN,
  "/organisations/:slug/profile/status": OWN,
  "/organisations/:slug/profile/papers": OWN,
  "/organisations/:slug/profile/proof": OWN,
  "/organisations/:slug/team": OWN,
  "/organisations/:slug/check": OWN,
  "/organisations/:slug/opportunities": OWN_READ,
  "/organisations/:slug/opportunities/new": OWN,
  "/organisations/:slug/opportunities/:opportunity": OWN,
  /** Six papers of 10 MB, and the form. */
  "/organisations/:slug/opportunities/:opportunity/edit": { ...OWN, body: { files: 61 * MB } },
  "/organisations/:slug/opportunities/:opportunity/reserve": { ...OWN, read: "search_address" },
  "/organisations/:slug/opportunities/:opportunity/invited": OWN,
  "/organisations/:slug/opportunities/:opportunity/matches": OWN,
  "/organisations/:slug/opportunities/:opportunity/matches.csv": OWN_READ,
  "/organisations/:slug/opportunities/:opportunity/responses": OWN,
  "/organisations/:slug/opportunities/:opportunity/decide": OWN,
  "/organisations/:slug/opportunities/:opportunity/confirm/:act": OWN,
  "/organisations/:slug/matches": OWN_READ,
  "/organisations/:slug/lists": OWN,
  "/organisations/:slug/lists/:list": OWN,
  "/organisations/:slug/lists/:list/compare": OWN_READ,
  "/organisations/:slug/lists/:list/suppliers.csv": OWN_READ,
  "/organisations/:slug/responses": OWN,
  "/organisations/:slug/together": OWN,
  "/organisations/:slug/introductions": OWN_READ,
  "/organisations/:slug/introductions/new": OWN,
  "/organisations/:slug/introductions/:introduction": OWN,
  "/organisations/:slug/introductions/:introduction/decline": OWN,
  "/organisations/:slug/undo": OWN,

  "/admin": OWN_READ,
  "/admin/claims": OWN,
  "/admin/organisations": OWN_READ,
  "/admin/organisations/:slug": OWN,
  "/admin/opportunities/:opportunity": OWN,
  "/admin/people": OWN_READ,
  "/admin/people/:person": OWN,
  "/admin/mails": OWN_READ,
  "/admin/mails/:mail": OWN_READ,
  "/admin/mails/:mail/html": OWN_READ,
  "/admin/outbox": OWN,
  "/admin/search": OWN,
  "/admin/audit": OWN_READ,
  "/admin/imports": OWN_READ,
  "/admin/unmet": OWN_READ,
  "/admin/unmet.csv": OWN_READ,

  "/api/openapi.json": open("api_address", { public: 60 }),
  "/api/v1/suppliers": open("api_address", { public: 60 }),
  "/api/v1/suppliers/:slug": open("api_address", { public: 60 }),
  "/api/v1/opportunities": open("api_address", { public: 60 }),
  "/api/v1/opportunities/:slug": open("api_address", { public: 60 }),
  "/api/v1/sectors": open("api_address", { public: 60 }),
  "/api/v1/areas": open("api_address", { public: 60 }),
  "/api/*": open("api_address", "never"),

  "/map/names.json": open("page_address", { public: 86_400 }),
  "/map/outlines.json": open("page_address", { public: 31_536_000 }),

  "/health": open(null, "never"),
  "/ready": open("page_address", "never"),
  "/metrics": open("page_address", "never"),
  "/.well-known/security.txt": open("page_address", { public: 3600 }),
  "/speculation-rules.json": open("page_address", { public: 86_400 }),
  "/robots.txt": open("page_address", { public: 3600 }),
  "/sitemap.xml": open("page_address", { public: 3600 }),
  "/*": PAGE,
};
