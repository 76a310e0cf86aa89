import { and, asc, eq } from "drizzle-orm";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { introductionHistory, memberships, opportunities, organisations, profiles, users } from "#db/schema/index.ts";
import { type IntroductionRow, requireIntroduction } from "./record.server.ts";
import {
  canAnswer,
  canDecline,
  canRecord,
  type IntroductionStatus,
  isOpened,
  lapsesAt,
  RECORDED_STEPS,
  type RecordedStep,
  type Side,
  waitingFor,
} from "./rules.ts";

export interface Contact {
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
}
export interface Party {
  id: number;
  slug: string;
  name: string;
  place: string | null;
  isListed: boolean;
  isClaimed: boolean;
}

export interface IntroductionView {
  id: number;
  status: IntroductionStatus;
  side: Side;
  proposedBy: Side;
  note: string;
  buyer: Party;
  supplier: Party;
  intermediary: Party | null;
  opportunity: { slug: string; title: string } | null;
  valuePence: number | null;
  createdAt: Date;
  buyerAcceptedAt: Date | null;
  supplierAcceptedAt: Date | null;
  lapsesAt: Date | null;
  waitingFor: ("buyer" | "supplier")[];
  /** The other side's contact: only for members of a side, only once both have said yes. */
  contact: Contact | null;
  can: { answer: boolean; decline: boolean; steps: RecordedStep[] };
  history: { status: IntroductionStatus; reason: string; at: Date }[];
}

/**
 * An introduction as one of its organisations sees it. Contact columns are read from the database only once both sides
 * have said yes, and only for a member of the other side. Throws `not_found` for an organisation that has no part in it.
 */
export function getIntroduction(ctx: Ctx, input: { id: number; organisationId: number }): IntroductionView {
  const { row, side } = requireIntroduction(ctx, input, "viewer");
  const { db } = ctx;
  const isMember = getMembership(ctx.actor, input.organisationId) !== null;
  const opportunity =
    row.opportunityId === null
      ? undefined
      : db
          .select({ slug: opportunities.slug, title: opportunities.title })
          .from(opportunities)
          .where(eq(opportunities.id, row.opportunityId))
          .get();
  return {
    id: row.id,
    status: row.status,
    side,
    proposedBy: row.proposedBy,
    note: row.note,
    buyer: partyOf(db, row.buyerId),
    supplier: partyOf(db, row.supplierId),
    intermediary: row.intermediaryId === null ? null : partyOf(db, row.intermediaryId),
    opportunity: opportunity ?? null,
    valuePence: row.valuePence,
    createdAt: row.createdAt,
    buyerAcceptedAt: row.buyerAcceptedAt,
    supplierAcceptedAt: row.supplierAcceptedAt,
    lapsesAt: row.status === "proposed" ? lapsesAt(row) : null,
    waitingFor: waitingFor(row),
    contact: isOpened(row) && isMember ? contactFor(db, row, side) : null,
    can: {
      answer: canAnswer(row, side),
      decline: canDecline(row, side),
      steps: RECORDED_STEPS.filter((step) => canRecord(row.status, step)),
    },
    history: db
      .select({ status: introductionHistory.status, reason: introductionHistory.reason, at: introductionHistory.at })
      .from(introductionHistory)
      .where(eq(introductionHistory.introductionId, row.id))
      .orderBy(asc(introductionHistory.id))
      .all() as IntroductionView["history"],
  };
}

function partyOf(db: Database, id: number): Party {
  const row = db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
      place: organisations.place,
      isSupplier: organisations.isSupplier,
      published: organisations.published,
    })
    .from(organisations)
    .where(eq(organisations.id, id))
    .get();
  const members = db.select({ id: memberships.userId }).from(memberships).where(eq(memberships.organisationId, id)).get();
  return {
    id,
    slug: row?.slug ?? "",
    name: row?.tradingName ?? row?.legalName ?? "An organisation",
    place: row?.place ?? null,
    isListed: row?.isSupplier === true && row.published,
    isClaimed: members !== undefined,
  };
}

/** The other side's contact. Call it only for an opened introduction. */
function contactFor(db: Database, row: IntroductionRow, side: Side): Contact | null {
  if (side === "buyer") return supplierContact(db, row.supplierId) ?? personContact(db, row.supplierAcceptedBy, row.supplierId);
  if (side === "supplier") return opportunityContact(db, row.opportunityId) ?? personContact(db, row.buyerAcceptedBy, row.buyerId);
  return null;
}

function supplierContact(db: Database, organisationId: number): Contact | null {
  const found = db
    .select({ name: profiles.contactName, role: profiles.contactRole, email: profiles.contactEmail, phone: profiles.contactPhone })
    .from(profiles)
    .where(eq(profiles.organisationId, organisationId))
    .get();
  return found !== undefined && (found.email || found.phone) ? found : null;
}

function opportunityContact(db: Database, opportunityId: number | null): Contact | null {
  if (opportunityId === null) return null;
  const found = db
    .select({ name: opportunities.contactName, email: opportunities.contactEmail, phone: opportunities.contactPhone })
    .from(opportunities)
    .where(eq(opportunities.id, opportunityId))
    .get();
  return found !== undefined && (found.email || found.phone) ? { ...found, role: null } : null;
}

/** Who said yes; when that account is gone, the organisation's first owner. */
function personContact(db: Database, userId: number | null, organisationId: number): Contact | null {
  const said =
    userId === null ? undefined : db.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId)).get();
  const person =
    said ??
    db
      .select({ name: users.name, email: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, "owner")))
      .orderBy(memberships.createdAt)
      .get();
  return person === undefined ? null : { ...person, role: null, phone: null };
}
