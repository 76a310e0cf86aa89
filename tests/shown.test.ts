import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { isForInvited, OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES } from "#app/features/opportunities/vocabulary.ts";
import { isListed as isListedRow } from "#app/features/organisations/is-listed.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { isListed, isOpen, listed, open, takesAnswers } from "#db/shown.ts";
import { addOrganisation, createTestCtx } from "./helpers/ctx.ts";

const ctx = createTestCtx();
const { db, now } = ctx;

describe("what is listed and what is open", () => {
  it("is the same for a query as for a loaded row", () => {
    const rows = [true, false].flatMap((isSupplier) => [true, false].map((published) => ({ isSupplier, published })));
    const ids = rows.map((row, at) => ({ id: addOrganisation(ctx, `Kiln ${at} CIC`, row), row }));
    const expected = ids.filter(({ row }) => isListedRow(row)).map(({ id }) => id);
    expect(expected).toHaveLength(1);
    for (const alias of ["o", "+o"]) {
      expect(
        db.$client
          .prepare(`select id from organisations o where ${listed(alias)}`)
          .pluck()
          .all(),
      ).toEqual(expected);
    }
    expect(db.select({ id: organisations.id }).from(organisations).where(isListed).all()).toEqual(expected.map((id) => ({ id })));
  });

  it("is open to the millisecond of its deadline, whatever the worker has come to", () => {
    const organisationId = addOrganisation(ctx, "Hollin and Reeve", { isBuyer: true });
    const rows = OPPORTUNITY_STATUSES.flatMap((status) =>
      [null, -1, 0, 1].flatMap((ms) =>
        OPPORTUNITY_KINDS.map((kind) => ({ kind, status, deadlineAt: ms === null ? null : new Date(now.getTime() + ms) })),
      ),
    );
    const kept = rows.map((row, at) => {
      const common = {
        organisationId,
        title: "Lunches",
        cpv: [],
        requirements: [],
        createdAt: now,
        updatedAt: now,
      };
      return {
        row,
        id: Number(
          db
            .insert(opportunities)
            .values({ ...common, ...row, slug: `lunches-${at}` })
            .run().lastInsertRowid,
        ),
      };
    });
    const answered = kept.filter(({ row }) => acceptsResponses(row, now));
    expect(
      db.$client
        .prepare(`select id from opportunities o where ${takesAnswers("o", "?")} order by id`)
        .pluck()
        .all(now.getTime()),
    ).toEqual(answered.map(({ id }) => id));
    const expected = answered.filter(({ row }) => !isForInvited(row.kind)).map(({ id }) => id);
    expect(expected).toHaveLength(2 * (OPPORTUNITY_KINDS.length - 1));
    expect(
      db.$client
        .prepare(`select id from opportunities o where ${open("o", "?")} order by id`)
        .pluck()
        .all(now.getTime()),
    ).toEqual(expected);
    expect(db.select({ id: opportunities.id }).from(opportunities).where(isOpen(now)).orderBy(opportunities.id).all()).toEqual(
      expected.map((id) => ({ id })),
    );
  });

  it("is said by no query in words of its own", () => {
    const own =
      /\bpublished\s*=\s*1\b|\bis_supplier\s*=\s*1\b|is_supplier and [a-z.]*published|published and [a-z.]*is_supplier|status\s*=\s*'published'|opportunities\.status, "published"|organisations\.published, true/;
    /** They pause what is posted, its deadline past or not. */
    const mayAsk = ["pause-stood-down.server.ts", "pause-unchecked.server.ts"].map((name) => `app/features/opportunities/${name}`);
    /** What names closed opportunities, too: matching, what is paused, whom a buyer lets wait, what the campaign team counts, what those invited are told, and when a buyer reads answers. */
    const forTheSiteItself = [
      "app/features/campaign/waiting-checks.server.ts",
      "app/features/deciding/waiting.server.ts",
      "app/features/matching/answering/sealed.server.ts",
      "app/features/matching/compute-matches.server.ts",
      "app/features/opportunities/open-opportunity-ids.server.ts",
      "app/features/opportunities/pause-stood-down.server.ts",
      "app/features/workspace/workspace-counts.server.ts",
    ];
    const root = path.join(import.meta.dirname, "..");
    const files = ["app", "seed", "search"].flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts")),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => /\btakesAnswers\b/.test(fs.readFileSync(path.join(root, file), "utf8"))).sort()).toEqual(
      forTheSiteItself,
    );
    expect(files.filter((file) => own.test(fs.readFileSync(path.join(root, file), "utf8"))).sort()).toEqual(mayAsk);
  });
});
