import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { resendConfirmation } from "#app/features/accounts/confirm-email.server.ts";
import { makeCampaignMember } from "#app/features/accounts/make-campaign-member.server.ts";
import { requestPasswordReset } from "#app/features/accounts/passwords.server.ts";
import { requestEmailChange } from "#app/features/accounts/settings.server.ts";
import { signUp } from "#app/features/accounts/sign-up.server.ts";
import { sendMatchMails } from "#app/features/notifications/match-mails.server.ts";
import { sendSearchMails } from "#app/features/notifications/search-mails.server.ts";
import { claimByMail } from "#app/features/organisations/claim.server.ts";
import { inviteMember } from "#app/features/organisations/invitations.server.ts";
import { inviteAddress } from "#app/features/quoting/invite.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { openDatabase } from "#db/client.ts";
import { emailTokens, mails } from "#db/schema/index.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addOrganisation, addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";
import { startMailServer, type TestMailServer } from "#tests/helpers/smtp.ts";

/*
 * What opens something is in the mail that a person gets, and nowhere else: not in the database, so in no backup, not in
 * the files beside it, and not in the log.
 */
const MAILS = { MAIL_FROM: "Social Supply <hello@supply.example>" };
const PASSWORD = "three odd llamas";
let server: TestMailServer;

beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

/** The secret halves of all links that arrived, and whole tokens of links that stop mail. */
function secretsReceived(): { links: Map<string, string>; stops: Set<string> } {
  const links = new Map<string, string>();
  const stops = new Set<string>();
  for (const mail of server.mails) {
    const body = `${mail.text}${mail.html}${mail.headerLines.map((header) => header.line).join("\n")}`;
    for (const [, id, secret] of body.matchAll(/([a-z2-7]{39})\.([a-z2-7]{39})/g)) links.set(secret ?? "", id ?? "");
    for (const [, stop] of body.matchAll(/unsubscribe\?token=([\w.-]+)/g)) stops.add(stop ?? "");
  }
  return { links, stops };
}

it("the database holds no secret of any mail that was sent: each sort of link, and each sort of mail that can be stopped", async () => {
  const market = await createMarket({ now: new Date("2026-11-23T14:00:00Z"), env: { SMTP_URL: server.url, ...MAILS } });
  const { db } = market;
  await sendMatchMails(market.ctx());
  const jo = addUser(market.ctx(), "jo@people.example", { passwordHash: await hashPassword(PASSWORD) });
  await signUp(market.ctx(), { name: "Sam Person", email: "sam@people.example", password: PASSWORD });
  await market.worker.drain();
  const sam = db.$client.prepare("select id from users where email_key = 'sam@people.example'").pluck().get() as number;
  resendConfirmation(market.acting(sam));
  requestPasswordReset(market.ctx(), "sam@people.example");
  await requestEmailChange(market.acting(jo), { email: "jo@new.example", currentPassword: PASSWORD });
  inviteMember(market.acting(market.buyers.owner), { organisationId: market.buyer, email: "kit@people.example", role: "viewer" });
  const claimed = addOrganisation(market.ctx(), "Lantern", { isSupplier: true, published: true, website: "https://www.lantern.org.uk" });
  claimByMail(market.acting(jo), { organisationId: claimed, email: "jo@lantern.org.uk" });
  makeCampaignMember(market.ctx(), { email: "tessa@region.example", link: "mail" });
  inviteAddress(market.acting(market.buyers.editor), { opportunityId: market.post("Lunches once", "quote"), email: "rae@people.example" });
  saveSearch(market.acting(jo), { kind: "suppliers", query: "q=lunches" });
  market.post();
  await market.worker.drain();
  await sendMatchMails(market.ctx());
  const fresh = market.addSupplier("Nechells Kitchen CIC");
  emit(market.ctx(), "organisation.changed", { organisationId: fresh });
  await market.worker.drain();
  market.clock.now = new Date("2026-11-24T08:00:00Z");
  await sendSearchMails(market.ctx());
  await market.worker.drain();

  const { links, stops } = secretsReceived();
  const purposes = [...links.values()].map((id) => db.$client.prepare("select purpose from email_tokens where id = ?").pluck().get(id));
  expect([...new Set(purposes)].sort()).toEqual([...emailTokens.purpose.enumValues].sort());
  expect(new Set([...stops].map((stop) => (stop.startsWith("searches.") ? "searches" : "matches")))).toEqual(
    new Set(mails.unsubscribeScope.enumValues),
  );
  const bytes = db.$client.serialize().toString("latin1");
  for (const secret of [...links.keys(), ...stops]) expect(bytes).not.toContain(secret);
  await market.close();
});

it("neither files nor log of a site that runs hold one, while links are mailed, opened and used", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-secrets-"));
  let site: RunningServer | undefined;
  try {
    const db = openDatabase(path.join(folder, "app.db"));
    loadReference(db);
    db.$client.close();
    site = await startServer({ DATA_DIR: folder, LOG_LEVEL: "debug", SMTP_URL: server.url, ...MAILS });
    const { origin, output } = site;
    const post = (url: string, form: Record<string, string>) =>
      fetch(origin + url, { method: "POST", body: new URLSearchParams(form), redirect: "manual", headers: { Origin: origin } });
    const arrived = async (part: string) =>
      vi.waitFor(
        () => {
          const found = server.mails
            .map((mail) => new RegExp(`/${part}/\\S+`).exec(mail.text ?? "")?.[0])
            .find((link) => link !== undefined);
          if (found === undefined) throw new Error(`No mail with a link to ${part}`);
          return found;
        },
        { timeout: 20_000, interval: 50 },
      );

    expect((await post("/join", { name: "Jo Person", email: "jo@people.example", password: PASSWORD })).status).toBe(302);
    const confirm = await arrived("confirm-email");
    expect((await fetch(origin + confirm)).status).toBe(200);
    expect((await post(confirm, { name: "Jo Person", password: "entirely new words" })).status).toBe(302);
    expect((await fetch(origin + confirm)).status).toBe(404);
    expect((await post("/forgot-password", { email: "jo@people.example" })).status).toBe(302);
    const reset = await arrived("reset-password");
    expect((await fetch(`${origin}${reset}.data`)).status).toBe(200);
    expect((await post(reset, { password: "other new words 7" })).status).toBe(302);

    const { links } = secretsReceived();
    expect(links.size).toBeGreaterThanOrEqual(2);
    expect(output()).toContain("request");
    const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    for (const secret of links.keys()) {
      expect(output()).not.toContain(secret);
      for (const file of files) expect(fs.readFileSync(path.join(file.parentPath, file.name), "latin1"), file.name).not.toContain(secret);
    }
  } finally {
    await site?.end("SIGKILL");
    fs.rmSync(folder, { recursive: true });
  }
}, 90_000);
