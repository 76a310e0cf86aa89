import { expect, it } from "vitest";
import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { profiles, statuses } from "#db/schema/index.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, later } from "#tests/helpers/ctx.ts";
import { listStatuses } from "../get-profile.server.ts";
import { statusOnDay } from "../status-on-day.ts";
import { declareStatus } from "./declare-status.server.ts";
import { requestCertification } from "./request-certification.server.ts";

it("a status that was not accepted stays so, whatever its own people say or give afterwards", () => {
  const ctx = createTestCtx();
  const owner = addUser(ctx, "owner@oven.example");
  const organisationId = addOrganisation(ctx, "Aston Bakery CIC", { isSupplier: true, published: true });
  addMember(ctx, organisationId, owner, "owner");
  ctx.db.insert(profiles).values({ organisationId, updatedAt: ctx.now }).run();
  const day = ctx.now.toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  const row = { organisationId, definition: "seuk", source: "The campaign team", evidence: "", recordedAt: ctx.now } as const;
  ctx.db
    .insert(statuses)
    .values({ ...row, status: "rejected", fromDay: day })
    .run();
  const actor = as(later(ctx, 1), owner);
  expect(() => declareStatus(actor, { organisationId, definition: "seuk", statement: "We are one." } as never)).toThrow(/did not accept/);
  const certificate = { issuer: "Anybody", number: "1", from: day, to: null };
  expect(() => requestCertification(actor, { organisationId, ...certificate } as never)).toThrow(/did not accept/);
  expect(statusOnDay(listStatuses(ctx, organisationId), day, identityOf(ctx.db, organisationId))?.status).toBe("rejected");
});
