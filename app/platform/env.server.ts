import { z } from "zod";
import { ENGINE_SETTINGS } from "#search/engines.ts";
import type { Settings } from "./ctx.ts";
import { isLoopback } from "./loopback.ts";
import { MOST_PROCESSES } from "./processes/wanted.ts";

const optionalText = z.string().trim().optional();

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number({ error: "must be a port number" }).int().min(0).max(65535).default(3000),
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  ORIGIN: optionalText.pipe(z.url({ protocol: /^https?$/, error: "must be an address such as https://supply.example" }).optional()),
  DATA_DIR: z.string().trim().min(1).default("./data"),
  SMTP_URL: optionalText.pipe(
    z.url({ protocol: /^smtps?$/, error: "must be an address such as smtps://user:password@mail.example:465" }).optional(),
  ),
  MAIL_FROM: optionalText.pipe(
    z
      .string()
      .regex(/^[^\r\n]*@[^\r\n@]+$/, { error: "must hold an address, such as Social Supply <hello@supply.example>" })
      .optional(),
  ),
  TRUST_PROXY: z
    .enum(["0", "1", "true", "false"], { error: "must be 0 or 1" })
    .default("0")
    .transform((value) => value === "1" || value === "true"),
  MAP_STYLE_URL: optionalText.pipe(z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional()),
  SITE_NAME: z.string().trim().min(1).max(60).default("Social Supply"),
  SITE_REGION: z.string().trim().min(1).max(60).default("West Midlands"),
  /** Who runs the site, as readers are told it. */
  SITE_OPERATOR: z.string().trim().min(1).max(120).optional(),
  SITE_OPERATOR_URL: optionalText.pipe(
    z
      .url({
        protocol: /^(https|mailto)$/,
        error: "must be an address such as https://partnership.example or mailto:hello@partnership.example",
      })
      .optional(),
  ),
  NOTICE_FLOOR_CENTRAL: z.coerce.number().int().min(0).default(12_000),
  NOTICE_FLOOR_OTHERS: z.coerce.number().int().min(0).default(30_000),
  OUTCOME_REMINDER: z.coerce.number().int().min(1).max(60).default(5),
  OUTCOME_LAST_REMINDER: z.coerce.number().int().min(1).max(120).default(10),
  RESERVING: z.enum(["england", "off"], { error: "must be england or off" }).default("england"),
  RESERVE_UNDER_CENTRAL: z.coerce.number().int().min(0).default(135_018),
  RESERVE_UNDER_OTHERS: z.coerce.number().int().min(0).default(207_720),
  RESERVE_UNDER_WORKS: z.coerce.number().int().min(0).default(5_193_000),
  /** Set by `npm run demo` alone: without it a database that holds the demo region is not served. */
  DEMO: z.literal("1").optional(),
  /** Widens every rate limit, for measuring: only a site that this machine alone can reach takes more than 1. */
  RATE_LIMIT_SCALE: z.coerce.number({ error: "must be a number" }).min(1).default(1),
  /** Opens /metrics to whoever sends it as a bearer token. */
  METRICS_TOKEN: optionalText.pipe(z.string().min(16, { error: "must have 16 characters or more" }).optional()),
  /** Shown at /.well-known/security.txt. */
  SECURITY_CONTACT: optionalText.pipe(
    z.url({ protocol: /^(mailto|https)$/, error: "must be an address such as mailto:security@supply.example" }).optional(),
  ),
  /** How many processes serve: `processes/wanted.ts` reads it too, before anything is loaded. */
  WORKERS: z.coerce
    .number({ error: "must be a number" })
    .int({ error: "must be a whole number" })
    .min(1, { error: "must be 1 or more" })
    .max(MOST_PROCESSES, { error: `must be ${MOST_PROCESSES} or less` })
    .optional(),
  /** Serves a copy of the database to readers, and changes nothing: `app/OUTGROW.md`. */
  READER: z
    .enum(["0", "1"], { error: "must be 0 or 1" })
    .default("0")
    .transform((value) => value === "1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** What each search engine reads of it is checked here too, and known to that engine alone. */
const engines = z.object(ENGINE_SETTINGS);

export type Env = z.output<typeof schema> & { origin: string };

/**
 * Reads and checks the settings. Throws one error that names each wrong variable and what it must be.
 * In production, an ORIGIN that is not loopback must be https.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  // A variable that is set to nothing, as a compose file does it, is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(given);
  const forEngines = engines.safeParse(given);
  const problems = [parsed, forEngines]
    .flatMap(({ error }) => error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (parsed.success) {
    const env = parsed.data;
    const url = new URL(env.ORIGIN ?? `http://localhost:${env.PORT}`);
    const { origin } = url;
    const loopback = isLoopback(url.origin);
    if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
      problems.push("ORIGIN: must be scheme and host only, such as https://supply.example");
    if (env.NODE_ENV === "production" && !loopback && url.protocol !== "https:")
      problems.push("ORIGIN: must start with https:// when it is not this machine");
    const open = !["127.0.0.1", "::1", "localhost"].includes(env.HOST);
    if (env.NODE_ENV === "production" && open && env.ORIGIN === undefined)
      problems.push("ORIGIN: must be set when HOST opens the site to other machines");
    if (env.RATE_LIMIT_SCALE > 1 && (open || !loopback || env.TRUST_PROXY))
      problems.push("RATE_LIMIT_SCALE: may be set only on a site that this machine alone can reach");
    if (env.NODE_ENV === "production" && env.DATA_DIR === ":memory:")
      problems.push("DATA_DIR: must be a folder, or everything is lost when the site stops");
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined)
      problems.push("MAIL_FROM: must be set together with SMTP_URL, such as Social Supply <hello@supply.example>");
    if (env.OUTCOME_LAST_REMINDER < env.OUTCOME_REMINDER)
      problems.push("OUTCOME_LAST_REMINDER: must be as much as OUTCOME_REMINDER, or more");
    if (env.SITE_OPERATOR_URL !== undefined && env.SITE_OPERATOR === undefined)
      problems.push(`SITE_OPERATOR: must be set together with SITE_OPERATOR_URL, such as ${env.SITE_REGION} Social Supply Partnership`);
    if (problems.length === 0) return { ...forEngines.data, ...env, origin };
  }
  throw new Error(`Some settings need another look:\n${problems.map((line) => `  ${line}`).join("\n")}`);
}

/** `reservedWords` are the site's own: what composes it knows its addresses. */
export function settingsFrom(env: Env, reservedWords: ReadonlySet<string>): Settings {
  return {
    origin: env.origin,
    siteName: env.SITE_NAME,
    siteRegion: env.SITE_REGION,
    operator: env.SITE_OPERATOR === undefined ? null : { name: env.SITE_OPERATOR, url: env.SITE_OPERATOR_URL ?? null },
    dataDir: env.DATA_DIR,
    noticeThresholdPounds: { centralGovernment: env.NOTICE_FLOOR_CENTRAL, others: env.NOTICE_FLOOR_OTHERS },
    outcomeReminderDays: [env.OUTCOME_REMINDER, env.OUTCOME_LAST_REMINDER],
    reserving:
      env.RESERVING === "off"
        ? null
        : {
            thresholdPounds: {
              centralGovernment: env.RESERVE_UNDER_CENTRAL,
              others: env.RESERVE_UNDER_OTHERS,
              works: env.RESERVE_UNDER_WORKS,
            },
          },
    reservedWords,
  };
}
