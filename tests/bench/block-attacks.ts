import { fill, type SiteRoute, siteRoutes } from "#tests/helpers/routes.ts";
import { fullForm } from "#tests/routes/security/bodies.ts";
import { briefs } from "./block-briefs.ts";
import type { Attack } from "./block-send.ts";
import { TEXTS, WORDS } from "./block-texts.ts";
import { hostileFiles } from "./hostile-files.ts";

/** Who sends an attack, as a cookie header; `n` suppliers are in the directory. */
export interface Attackers {
  readonly origin: string;
  readonly owner: string;
  readonly campaign: string;
  readonly n: number;
}

const FORM = "application/x-www-form-urlencoded";
const BASES = [
  "/suppliers",
  "/suppliers/map.json",
  "/opportunities",
  "/opportunities/feed.atom",
  "/api/v1/suppliers",
  "/api/v1/opportunities",
];
const PARAMETERS =
  "q near sector area within legal_form status accreditation open_to sort page view kind direction size soon bounds value deadline".split(
    " ",
  );
const FIELDS_AT_ONCE = 12;
const FORM_BYTES = 250_000;

/** One after the other, each made when it is asked for: together they are gigabytes. */
export function* attacks(who: Attackers): Generator<Attack> {
  yield* paths();
  yield* queries();
  yield* headers(who);
  yield* bodies(who);
  yield* files(who);
  yield* floods(who);
  yield* briefs(who);
  yield* pages(who);
  yield* forms(who);
}

function* paths(): Generator<Attack> {
  const made: Record<string, string> = {
    "segments, 6 kB": "/a".repeat(3000),
    "segments, 10 kB": "/a".repeat(5000),
    "segments, 14 kB": "/a".repeat(7000),
    "segments, as many as are let in": "/a".repeat(11),
    "slashes, 14 kB": "/".repeat(14_000),
    "one segment, 14 kB": `/${"a".repeat(14_000)}`,
    "dots, 14 kB": "/..".repeat(4600),
    "escapes, 14 kB": `/${"%20".repeat(4600)}`,
    "a slug, 1 kB": `/suppliers/${"a-".repeat(500)}`,
    "segments under a route": `/organisations${"/opportunities".repeat(900)}`,
    "data of segments": `${"/a".repeat(5000)}.data`,
    "routes to discover": `/__manifest?version=x&paths=${"/a,".repeat(2500)}`,
    "long routes to discover": `/__manifest?paths=${"/a".repeat(3500)}`,
    "routes of data": `/suppliers.data?_routes=${"root,".repeat(2500)}`,
    "a file": `/assets/${"a/".repeat(6000)}x.js`,
  };
  for (const [name, path] of Object.entries(made)) yield { entrance: "path", name, path };
}

function* queries(): Generator<Attack> {
  const query = (path: string, text: string) => `${path}?${text.slice(0, 8000)}`;
  for (const path of [...BASES, "/", "/sign-in", "/sitemap.xml", "/admin"]) {
    yield { entrance: "query", name: `${path}: many parameters`, path: query(path, "a&".repeat(290)) };
    yield { entrance: "query", name: `${path}: too many parameters`, path: `${path}?${"a&".repeat(7000)}` };
  }
  for (const path of BASES) {
    for (const [name, words] of Object.entries(WORDS))
      yield {
        entrance: `words, ${path}`,
        name,
        path: query(
          path,
          `q=${encodeURIComponent(words)
            .slice(0, 7900)
            .replace(/%[^%]?$/, "")}`,
        ),
      };
    for (const parameter of PARAMETERS) {
      const many = Array.from({ length: 280 }, (_, i) => `${parameter}=v${i}`).join("&");
      yield { entrance: `parameters, ${path}`, name: `${parameter}, 280 values`, path: query(path, many) };
      for (const [name, text] of Object.entries(TEXTS))
        yield {
          entrance: `parameters, ${path}`,
          name: `${parameter}: ${name}`,
          path: query(
            path,
            `${parameter}=${encodeURIComponent(text.repeat(3000))
              .slice(0, 7900)
              .replace(/%[^%]?$/, "")}`,
          ),
        };
    }
    for (const page of [2, 50, 500, 5000, 99_999_999]) {
      for (const more of ["", "&q=community", "&near=B18&sort=distance", "&q=a+e+i"])
        yield { entrance: "deep pages", name: `${path} ${page}${more}`, path: `${path}?page=${page}${more}` };
    }
    for (const box of ["-90,-180,90,180", "49,-9,61,3", "1e308,1e308,-1e308,-1e308", "52.4,-2,52.5,-1.9"])
      yield { entrance: "map bounds", name: `${path} ${box}`, path: `${path}?view=map&bounds=${box}` };
    yield { entrance: "everything", name: path, path: `${path}?near=London&within=100&q=community+training+co&sort=distance&view=map` };
  }
  for (const box of ["suppliers", "opportunities", "place"])
    for (const [name, words] of [
      ...Object.entries(WORDS),
      ...Object.entries(TEXTS).map(([one, text]) => [one, text.repeat(2000)] as const),
    ])
      yield {
        entrance: `suggestions, ${box}`,
        name,
        path: query(
          "/suggest",
          `for=${box}&q=${encodeURIComponent(words)
            .slice(0, 7900)
            .replace(/%[^%]?$/, "")}`,
        ),
      };
}

function* headers({ owner }: Attackers): Generator<Attack> {
  const big = (text: string) => text.repeat(Math.floor(14_000 / text.length));
  const made: Record<string, Record<string, string>> = {
    "cookies by the thousand": { Cookie: big("a=b;") },
    "a giant session": { Cookie: `session=${big("a")}` },
    "many sessions": { Cookie: big(`session=${"a".repeat(39)}.${"b".repeat(39)};`) },
    Accept: { Accept: big("a/b;q=0.1,") },
    "Accept-Encoding": { "Accept-Encoding": big("gzip;q=0.1,") },
    "Accept-Language": { "Accept-Language": big("en-GB;q=0.1,") },
    Range: { Range: `bytes=${big("0-0,")}` },
    "If-None-Match": { "If-None-Match": big('W/"a",') },
    "If-Modified-Since": { "If-Modified-Since": big("1 ") },
    "User-Agent": { "User-Agent": big("Mozilla (") },
    Referer: { Referer: `http://localhost/${big("/a")}` },
    "X-Forwarded-For": { "X-Forwarded-For": big("1.1.1.1,") },
    Authorization: { Authorization: `Bearer ${big("a ")}` },
    "many headers": Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`X-${i}`, "a"])),
  };
  for (const [name, one] of Object.entries(made)) {
    for (const path of ["/", "/opportunities/feed.atom", "/favicon.svg", "/account", "/metrics"])
      yield { entrance: "headers", name: `${name}: ${path}`, path, headers: path === "/account" ? { Cookie: owner, ...one } : one };
  }
}

function multipart(parts: number, value = "", name = (i: number) => `a${i}`): string {
  return `${Array.from({ length: parts }, (_, i) => `--x\r\nContent-Disposition: form-data; name="${name(i)}"\r\n\r\n${value}\r\n`).join("")}--x--\r\n`;
}

function* bodies({ origin }: Attackers): Generator<Attack> {
  const common = { entrance: "bodies", path: "/sign-in" };
  const plain = { Origin: origin, "Content-Type": FORM };
  const parts = { Origin: origin, "Content-Type": "multipart/form-data; boundary=x" };
  const made: Record<string, string> = {
    "fields, 0.25 MB": "a&".repeat(130_000),
    "fields, 0.8 MB": "a&".repeat(400_000),
    "fields, as many as are let in": "a=b&".repeat(590),
    "fields, one more": "a&".repeat(650),
    "fields of different names": Array.from({ length: 20_000 }, (_, i) => `f${i}`).join("&"),
    "nested lists": Array.from({ length: 500 }, (_, i) => `a${"[0]".repeat(60)}[${i}]=x`).join("&"),
    "nested names": Array.from({ length: 500 }, (_, i) => `a${".b".repeat(90)}.c${i}=x`).join("&"),
    "long lists": Array.from({ length: 590 }, (_, i) => `a[${999 - i}].b[${999 - i}]=x`).join("&"),
    "long names": Array.from({ length: 100 }, (_, i) => `${"n".repeat(2000)}${i}=x`).join("&"),
    escapes: "%".repeat(250_000),
    "an e-mail address": `email=${"a@".repeat(120_000)}&password=x`,
    "a password": `email=a%40people.example&password=${"p".repeat(240_000)}`,
    "a password that grows when folded": `email=a%40people.example&password=${encodeURIComponent("\ufdfa".repeat(25_000))}`,
  };
  for (const [name, body] of Object.entries(made)) yield { ...common, name, headers: plain, body };
  const inParts: Record<string, string> = {
    "700,000 parts": multipart(700_000),
    "parts, 0.25 MB": multipart(4000),
    "parts, as many as are let in": multipart(590, "x".repeat(300)),
    "a header without end": `--x\r\nContent-Disposition: form-data; name="${"a".repeat(240_000)}`,
    "almost boundaries": `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${"\r\n--".repeat(60_000)}\r\n--x--\r\n`,
    "files for text": multipart(500, "x", (i) => `f${i}"; filename="x`),
    "nested names": multipart(500, "x", (i) => `a${"[0]".repeat(50)}[${i}]`),
  };
  for (const [name, body] of Object.entries(inParts)) yield { ...common, name: `in parts: ${name}`, headers: parts, body };
  yield { ...common, name: "JSON, deep", headers: { ...plain, "Content-Type": "application/json" }, body: "[".repeat(250_000) };
  yield { ...common, name: "four of 60 MB", headers: parts, body: Buffer.alloc(60_000_000, 97), atOnce: 4 };
}

/** What a route's parameters stand for in the bench's directory. */
export function paramsOf(pattern: string, { n }: Pick<Attackers, "n">): Record<string, string> {
  const isBuyer = pattern.startsWith("/organisations/:slug/opportunities") || pattern === "/organisations/:slug/matches";
  const slug =
    pattern.includes("/organisations/:slug") && isBuyer
      ? `buyer-${n + 1}`
      : /opportunities\/:slug/.test(pattern)
        ? "opportunity-2"
        : "supplier-1";
  return {
    slug,
    opportunity: "opportunity-1",
    offering: "1",
    introduction: "1",
    mail: "1",
    attachment: "none",
    token: `${"a".repeat(39)}.${"b".repeat(39)}`,
  };
}

function cookieFor(route: SiteRoute, { owner, campaign }: Attackers): Record<string, string> {
  if (/^\/(join|sign-in|forgot-password|reset-password|confirm-email|unsubscribe)/.test(route.pattern)) return {};
  return { Cookie: route.pattern.startsWith("/admin") ? campaign : owner };
}

/** Every form, each of its fields as long as a body may be, by every text. */
function* forms(who: Attackers): Generator<Attack> {
  const given = fullForm({ organisationId: 1, userId: 1, recordId: 1, version: 1 });
  const names = Object.keys(given);
  for (const route of siteRoutes().filter((one) => one.hasAction && !one.pattern.startsWith("/api"))) {
    const path = fill(route.pattern, paramsOf(route.pattern, who));
    const headers = { Origin: who.origin, "Content-Type": FORM, ...cookieFor(route, who) };
    const intents = route.intents.length > 0 ? route.intents : [undefined];
    for (const intent of intents) {
      const texts = Object.entries(TEXTS).filter((_, i) => intent === intents[0] || i % 4 === 0);
      for (const [name, text] of texts) {
        for (let at = 0; at < names.length; at += FIELDS_AT_ONCE) {
          const some = names.slice(at, at + FIELDS_AT_ONCE);
          const long = text.repeat(Math.floor(FORM_BYTES / FIELDS_AT_ONCE / encodeURIComponent(text).length));
          const body = new URLSearchParams({
            ...given,
            ...Object.fromEntries(some.map((one) => [one, long])),
            ...(intent === undefined ? {} : { intent }),
          });
          yield {
            entrance: `forms, ${route.pattern}`,
            name: `${intent ?? "form"}: ${some.join(" ")}: ${name}`,
            path,
            headers,
            body: String(body),
          };
        }
      }
    }
  }
}

function* files(who: Attackers): Generator<Attack> {
  const path = fill(
    "/organisations/:slug/opportunities/:opportunity/edit",
    paramsOf("/organisations/:slug/opportunities/:opportunity/edit", who),
  );
  const headers = { Origin: who.origin, Cookie: who.owner, "Content-Type": "multipart/form-data; boundary=x" };
  for (const [name, content] of Object.entries(hostileFiles())) {
    const head = `--x\r\nContent-Disposition: form-data; name="papers"; filename="${name.split(":")[0]}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const text = Object.entries({ ...fullForm({ organisationId: 1, userId: 1, recordId: 1, version: 1 }), intent: "save" })
      .map(([field, value]) => `--x\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
      .join("");
    const body = Buffer.concat([Buffer.from(text), Buffer.from(head), content, Buffer.from("\r\n--x--\r\n")]);
    yield { entrance: "files", name, path, headers, body };
    yield { entrance: "files", name: `${name}, without an account`, path: "/sign-in", headers: { ...headers, Cookie: "" }, body };
  }
}

function* floods({ origin, owner }: Attackers): Generator<Attack> {
  const headers = { Origin: origin, "Content-Type": FORM };
  const body = "email=somebody%40people.example&password=correct+horse+battery";
  yield { entrance: "floods", name: "60 sign-ins at once", path: "/sign-in", headers, body, atOnce: 60 };
  yield {
    entrance: "floods",
    name: "60 of the broadest searches at once",
    path: "/suppliers?q=community&near=London&within=100&sort=distance",
    atOnce: 60,
  };
  yield { entrance: "floods", name: "60 maps at once", path: "/suppliers/map.json?q=community", atOnce: 60 };
  for (const atOnce of [1, 10]) {
    const path = "/suppliers/found.csv?q=community&near=London&within=100&sort=distance";
    yield { entrance: "downloads", name: `the broadest search as a file, ${atOnce} at once`, path, headers: { Cookie: owner }, atOnce };
  }
  yield { entrance: "floods", name: "60 site maps at once", path: "/sitemap.xml?page=1", atOnce: 60 };
}

/** Every page as who may open it, with nothing wrong. */
function* pages(who: Attackers): Generator<Attack> {
  for (const route of siteRoutes().filter((one) => one.pattern !== "/sign-out")) {
    const path = fill(route.pattern, paramsOf(route.pattern, who));
    yield { entrance: "pages", name: route.pattern, path, headers: cookieFor(route, who) };
  }
  for (const page of [0, 1, 2, 3]) yield { entrance: "site map", name: `page ${page}`, path: `/sitemap.xml?page=${page}` };
  for (const list of ["organisations", "audit", "mails", "unmet", "claims"])
    for (const more of ["q=a", "q=community", "page=500", `q=${"a%20".repeat(1500)}`])
      yield {
        entrance: "pages",
        name: `/admin/${list}?${more.slice(0, 30)}`,
        path: `/admin/${list}?${more}`,
        headers: { Cookie: who.campaign },
      };
}
