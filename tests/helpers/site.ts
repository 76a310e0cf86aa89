import fs from "node:fs";
import path from "node:path";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { createSession, sessionCookie } from "#app/platform/session.server.ts";
import { openDatabase } from "#db/client.ts";
import { memberships, organisations, users } from "#db/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import { loadReference } from "#seed/reference/load.ts";
import { confirmOrganisation } from "./ctx.ts";

const ORIGIN = "http://localhost:3000";
const BUILD = path.join(import.meta.dirname, "../../build/server/index.js");

let template: Buffer | undefined;

/** A migrated database with the reference facts, serialised once a process. */
function templateDatabase(): Buffer {
  if (template === undefined) {
    const db = openDatabase(":memory:");
    loadReference(db);
    template = db.$client.serialize();
    db.$client.close();
  }
  return template;
}

/** A fresh in-memory database with every migration and the reference facts. */
export function testDatabase() {
  return openDatabase(templateDatabase());
}

function databaseIn(folder: string) {
  const file = path.join(folder, "app.db");
  if (!fs.existsSync(file)) fs.writeFileSync(file, templateDatabase());
  return openDatabase(file);
}

export interface TestUser {
  userId: number;
  name: string;
  email: string;
  cookie: string;
}

export interface RequestOptions {
  as?: TestUser | undefined;
  method?: string;
  /** Sent as a form post from the site's own page. Arrays repeat the field. */
  form?: Record<string, string | string[]> | FormData;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** Where it comes from. */
  ip?: string;
  /** Sent by this machine itself. */
  isLocal?: boolean;
}

export type TestSite = Awaited<ReturnType<typeof createTestSite>>;

export interface SiteOptions {
  now?: Date;
  env?: Record<string, string>;
  engine?: SearchEngine;
  /** Keeps database and index in files of this folder, where an earlier site may have left them. */
  folder?: string;
}

/**
 * The whole site over an in-memory database, as the production build has it: requests, worker and all that it stands on.
 * The worker runs when told to.
 */
export async function createTestSite(options: SiteOptions = {}) {
  const clock = { now: options.now ?? new Date("2026-11-23T09:00:00Z") };
  const { folder, engine } = options;
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: folder ?? ":memory:", LOG_LEVEL: "silent", ORIGIN, ...options.env });
  const db = folder === undefined ? testDatabase() : databaseIn(folder);
  const { composeSite, createHandler, DomainError, SearchUnavailable } = (await import(BUILD)) as typeof import("#app/site.server.ts");
  const { services, worker, upkeep, close } = await composeSite(env, {
    now: () => clock.now,
    db,
    ...(engine === undefined ? {} : { engine }),
  });
  const handler = createHandler(services, "production");
  let count = 0;

  async function request(url: string, options: RequestOptions = {}): Promise<Response> {
    const { as, method, form, body, headers = {}, ip = "127.0.0.1", isLocal = false } = options;
    const all = new Headers(headers);
    if (as !== undefined) all.set("Cookie", as.cookie);
    let payload = body;
    if (form instanceof FormData) payload = form;
    else if (form !== undefined) {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) search.append(name, one);
      payload = search;
    }
    const verb = method ?? (payload === undefined ? "GET" : "POST");
    if (verb !== "GET" && !all.has("Origin")) all.set("Origin", ORIGIN);
    if (all.get("Origin") === "") all.delete("Origin");
    const sent = new Request(new URL(url, ORIGIN), { method: verb, headers: all, body: payload ?? null });
    return send(sent, { ip, isLocal });
  }

  /** The same for a request as it stands. */
  function send(sent: Request, { ip = "127.0.0.1", isLocal = false }: Pick<RequestOptions, "ip" | "isLocal"> = {}): Promise<Response> {
    return handler(sent, { ip, isLocal, requestId: "test-request", nonce: "test-nonce" });
  }

  /** A confirmed account with a session, straight into the database. */
  function signUp(fields: { name?: string; email?: string; siteRole?: "member" | "campaign"; confirmed?: boolean } = {}): TestUser {
    count += 1;
    const name = fields.name ?? `Person ${count}`;
    const email = fields.email ?? `person${count}@people.example`;
    const row = db
      .insert(users)
      .values({
        name,
        email,
        emailKey: email.toLowerCase(),
        passwordHash: "unusable",
        emailConfirmedAt: fields.confirmed === false ? null : clock.now,
        siteRole: fields.siteRole ?? "member",
        createdAt: clock.now,
      })
      .returning({ id: users.id })
      .get();
    const session = createSession(db, row.id, clock.now, { userAgent: "test", ip: "127.0.0.1" });
    return { userId: row.id, name, email, cookie: sessionCookie(session.token, session.expiresAt, false).split(";")[0] ?? "" };
  }

  /** An organisation, with members by role. A buyer or an intermediary counts as checked unless `checked: false`. */
  function organisation(
    fields: Partial<typeof organisations.$inferInsert> & {
      members?: [TestUser, "owner" | "editor" | "viewer"][];
      checked?: boolean;
    } = {},
  ): { id: number; slug: string } {
    count += 1;
    const { members = [], checked = true, ...values } = fields;
    const legalName = values.legalName ?? `Organisation ${count} CIC`;
    const row = db
      .insert(organisations)
      .values({
        slug: `organisation-${count}`,
        nameKey: legalName.toLowerCase(),
        createdAt: clock.now,
        updatedAt: clock.now,
        published: true,
        ...values,
        legalName,
      })
      .returning({ id: organisations.id, slug: organisations.slug })
      .get();
    if (checked && (values.isBuyer || values.isIntermediary)) confirmOrganisation({ db, now: clock.now }, row.id);
    for (const [user, role] of members) {
      db.insert(memberships).values({ organisationId: row.id, userId: user.userId, role, createdAt: clock.now }).run();
    }
    return row;
  }

  /** A verb's first argument, acting as somebody. */
  function ctx(as?: TestUser): Ctx {
    const { search, fallback, settings } = services;
    return { db, search, fallback, settings, now: clock.now, actor: as === undefined ? null : getActor({ db }, as.userId, "test-session") };
  }

  /** The site's own: the sources that a test imports are another copy of them. */
  const errors = { DomainError, SearchUnavailable };
  return { db, services, worker, upkeep, request, send, signUp, organisation, ctx, clock, close, errors };
}
