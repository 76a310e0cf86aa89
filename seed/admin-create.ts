import path from "node:path";
import { z } from "zod";
import { type CampaignMember, makeCampaignMember } from "#app/features/accounts/make-campaign-member.server.ts";
import { readEnv, settingsFrom } from "#app/platform/env.server.ts";
import { RESERVED_WORDS } from "#app/reserved-words.ts";
import { openDatabase } from "#db/client.ts";

/**
 * `npm run admin:create -- EMAIL`: puts an account on the campaign team, or makes one. It is opened by a link to choose a
 * password: mailed where SMTP_URL is set, else printed here, once.
 */
function main(): void {
  const parsed = z.email().safeParse(process.argv[2]?.trim());
  if (!parsed.success) throw new Error("Say whose: npm run admin:create -- EMAIL");
  const env = readEnv(process.env);
  const db = openDatabase(path.join(env.DATA_DIR, "app.db"));
  const ctx = { db, now: new Date(), settings: settingsFrom(env, RESERVED_WORDS), actor: null };
  const made = makeCampaignMember(ctx, { email: parsed.data, link: env.SMTP_URL === undefined ? "show" : "mail" });
  db.$client.close();
  process.stdout.write(`${words(parsed.data, made)}\n`);
}

function words(email: string, made: CampaignMember): string {
  const ended = made.endedSessions;
  const sessions = ended === 0 ? "no device was signed in" : ended === 1 ? "one device was signed out" : `${ended} devices were signed out`;
  const before = made.found
    ? `${email} had an account${made.wasDisabled ? ", which was disabled and is open again" : ""}. It is now on the campaign team. Its password is void, ${sessions}, and links mailed for it before are dead.`
    : `${email} now has an account, on the campaign team.`;
  const link =
    made.link === null
      ? "A link to choose a password is on its way to that address: the site sends it as soon as it runs. It works once, for three days."
      : `The link to choose a password, shown here once. It works once, for three days; hand it over so that nobody else reads it:\n${made.link}`;
  return `${before}\n${link}`;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
