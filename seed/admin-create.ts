import { randomBytes } from "node:crypto";
import path from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { hashPassword } from "#app/platform/password.server.ts";
import { openDatabase } from "#db/client.ts";
import { auditLog, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

/** `npm run admin:create -- EMAIL`: gives an account to the campaign team, or makes one, and prints its first password once. */
async function main(): Promise<void> {
  const parsed = z.email().safeParse(process.argv[2]?.trim());
  if (!parsed.success) throw new Error("Say whose: npm run admin:create -- EMAIL");
  const email = parsed.data;
  const db = openDatabase(path.join(process.env["DATA_DIR"] ?? "./data", "app.db"));
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  const now = new Date();
  const made = withTransaction(db, () => {
    const found = db.select({ id: users.id }).from(users).where(eq(users.emailKey, email.toLowerCase())).get();
    const id =
      found?.id ??
      db
        .insert(users)
        .values({
          name: email.split("@")[0] ?? email,
          email,
          emailKey: email.toLowerCase(),
          passwordHash,
          emailConfirmedAt: now,
          createdAt: now,
        })
        .returning({ id: users.id })
        .get().id;
    db.update(users).set({ siteRole: "campaign", emailConfirmedAt: now, disabledAt: null }).where(eq(users.id, id)).run();
    db.insert(auditLog)
      .values({
        at: now,
        actorId: null,
        action: "user.made_campaign",
        subjectType: "user",
        subjectId: String(id),
        detail: { by: "command line" },
      })
      .run();
    return found === undefined;
  });
  db.$client.close();
  process.stdout.write(
    made
      ? `${email} is now on the campaign team.\nFirst password, shown once: ${password}\nChange it after signing in, under Account, Security.\n`
      : `${email} had an account already and is now on the campaign team. The password is unchanged.\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
