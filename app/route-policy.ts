import type { CacheRule, RoutePolicy } from "./platform/door/policy.ts";

/*
 * What holds at every address, one row each: how large a body it takes, under which rate-limit class it is read and
 * written, who may keep its answer. `site-handler.server.ts` and the root's middleware apply it; `tests/routes/security`
 * fails for an address of `routes.ts` that has no row, and asks every address whether its row holds.
 */
const MB = 1024 * 1024;

/** Pages that are only read. */
const PAGE = { body: "none", read: "page_address", write: "form_address", cache: "visitors" } as const;
/** Pages with a form anybody may send. */
const FORM = { ...PAGE, body: "form" } as const;
/** Searches: what costs most to read. */
const SEARCH = { ...PAGE, read: "search_address" } as const;
/** Pages of somebody signed in: nothing is kept. */
const OWN = { ...FORM, cache: "never" } as const;
const OWN_READ = { ...PAGE, cache: "never" } as const;
/** Addresses that hold a token. */
const TOKEN = { ...FORM, cache: "never" } as const;

function open(read: RoutePolicy["read"], cache: CacheRule): RoutePolicy {
  return { body: "none", read, write: "form_address", cache };
}

export const ROUTE_POLICY: Readonly<Record<string, RoutePolicy>> = {
  "/": PAGE,
  "/about": PAGE,
  "/how-matching-works": PAGE,
  "/what-status-means": PAGE,
  "/accessibility": PAGE,
  "/privacy": PAGE,
  "/open-data": PAGE,

  "/suppliers": SEARCH,
  "/suppliers/map.json": open("search_address", { public: 60 }),
  "/suppliers/:slug": PAGE,
  "/suppliers/:slug/claim": FORM,
  "/suppliers/:slug/introduction": OWN,
  "/suppliers/:slug/invite": OWN,
  "/suppliers/:slug/report": FORM,
  "/suggest": open("suggest_address", { reader: 60 }),

  "/opportunities": SEARCH,
  "/opportunities/feed.atom": open("search_address", { public: 300 }),
  "/opportunities/:slug": PAGE,
  "/opportunities/:slug/quote": OWN,
  "/opportunities/:slug/respond": OWN,
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
  "/organisations/:slug/responses": OWN,
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
  "/robots.txt": open("page_address", { public: 3600 }),
  "/sitemap.xml": open("page_address", { public: 3600 }),
  "/*": PAGE,
};
