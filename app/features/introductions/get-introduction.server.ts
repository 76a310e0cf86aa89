import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { emailKey } from "#app/features/accounts/rules.ts";
import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { introductionHistory, memberships, opportunities, organisations, profiles, users } from "#db/schema/index.ts";
import { type IntroductionRow, requireIntroduction } from "./record.server.ts";
import { meetingBar, standDownBar } from "./require-may-meet.server.ts";
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
  /** It is checked who it is; true of a supplier, whose status says what is known. */
  isChecked: boolean;
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
  /** Why details that both agreed to share are closed all the same; null when they are not. */
  closed: string | null;
  can: { answer: boolean; decline: boolean; steps: RecordedStep[] };
  /** The same person said yes for both sides. */
  samePerson: boolean;
  /** Yeses that the campaign team had entered: they are nobody's, and open nothing. */
  enteredByTeam: ("buyer" | "supplier")[];
  history: { status: IntroductionStatus; reason: string; at: Date; actedAs: ActedAs }[];
}

/**
 * An introduction as one of its organisations sees it. Contact columns are read from the database only once both sides
 * have said yes, and only for a member of the other side. Throws `not_found` for an organisation that has no part in it.
 */
export function getIntroduction(ctx: Ctx, input: { id: number; organisationId: number }): IntroductionView {
  const { row, side } = requireIntroduction(ctx, input, "viewer");
  const { db } = ctx;
  const isMember = getMembership(ctx.actor, input.organisationId) !== null;
  const enteredByTeam = (["buyer", "supplier"] as const).filter((one) => saidByTeam(db, row, one));
  const opportunity =
    row.opportunityId === null
      ? undefined
      : db
          .select({ slug: opportunities.slug, title: opportunities.title })
          .from(opportunities)
          .where(eq(opportunities.id, row.opportunityId))
          .get();
  const closed = isOpened(row) ? (meetingBar(ctx, row) ?? standDownBar(ctx, row)) : null;
  const checked = checkedAmong(db, [row.buyerId, ...(row.intermediaryId === null ? [] : [row.intermediaryId])]);
  return {
    id: row.id,
    status: row.status,
    side,
    proposedBy: row.proposedBy,
    note: row.note,
    buyer: partyOf(db, row.buyerId, checked),
    supplier: { ...partyOf(db, row.supplierId, checked), isChecked: true },
    intermediary: row.intermediaryId === null ? null : partyOf(db, row.intermediaryId, checked),
    opportunity: opportunity ?? null,
    valuePence: row.valuePence,
    createdAt: row.createdAt,
    buyerAcceptedAt: row.buyerAcceptedAt,
    supplierAcceptedAt: row.supplierAcceptedAt,
    lapsesAt: row.status === "proposed" ? lapsesAt(row) : null,
    waitingFor: waitingFor(row),
    contact: isOpened(row) && isMember && enteredByTeam.length === 0 && closed === null ? contactFor(db, row, side) : null,
    closed,
    can: {
      answer: canAnswer(row, side),
      decline: canDecline(row, side),
      steps: RECORDED_STEPS.filter((step) => canRecord(row.status, step)),
    },
    samePerson: row.buyerAcceptedBy !== null && row.buyerAcceptedBy === row.supplierAcceptedBy,
    enteredByTeam,
    history: historyOf(db, row),
  };
}

function historyOf(db: Database, row: IntroductionRow): IntroductionView["history"] {
  return db
    .select()
    .from(introductionHistory)
    .where(eq(introductionHistory.introductionId, row.id))
    .orderBy(asc(introductionHistory.id))
    .all()
    .map((one) => ({
      status: one.status as IntroductionStatus,
      reason: one.reason,
      at: one.at,
      actedAs: one.actedAs,
    }));
}

/** Whether a side's yes was entered by the campaign team, as it once could: so says the row that was written with that very yes. */
function saidByTeam(db: Database, row: IntroductionRow, side: "buyer" | "supplier"): boolean {
  const at = side === "buyer" ? row.buyerAcceptedAt : row.supplierAcceptedAt;
  if (at === null) return false;
  const wrote = db
    .select({ actedAs: introductionHistory.actedAs })
    .from(introductionHistory)
    .where(
      and(
        eq(introductionHistory.introductionId, row.id),
        eq(introductionHistory.at, at),
        inArray(introductionHistory.status, ["proposed", "accepted"]),
      ),
    )
    .all()
    .map((one) => one.actedAs);
  return wrote.includes("team") && !wrote.includes(side);
}

function partyOf(db: Database, id: number, checked: ReadonlySet<number>): Party {
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
    isListed: row !== undefined && isListed(row),
    isClaimed: members !== undefined,
    isChecked: checked.has(id),
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
  return found !== undefined && (found.email || found.phone) && !isDisabled(db, found.email) ? found : null;
}

function opportunityContact(db: Database, opportunityId: number | null): Contact | null {
  if (opportunityId === null) return null;
  const found = db
    .select({ name: opportunities.contactName, email: opportunities.contactEmail, phone: opportunities.contactPhone })
    .from(opportunities)
    .where(eq(opportunities.id, opportunityId))
    .get();
  return found !== undefined && (found.email || found.phone) && !isDisabled(db, found.email) ? { ...found, role: null } : null;
}

/** Whether a contact's address is that of an account that the campaign team has disabled. */
function isDisabled(db: Database, email: string | null): boolean {
  if (email === null || email === "") return false;
  const found = db
    .select({ disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.emailKey, emailKey(email)))
    .get();
  return found !== undefined && found.disabledAt !== null;
}

/** Who said yes; when they do not belong to the organisation any more or their account has ended, its first owner. */
function personContact(db: Database, userId: number | null, organisationId: number): Contact | null {
  const people = db
    .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(users.disabledAt), isNotNull(users.emailConfirmedAt)))
    .orderBy(memberships.createdAt)
    .all();
  const person = people.find((one) => one.id === userId) ?? people.find((one) => one.role === "owner");
  return person === undefined ? null : { name: person.name, email: person.email, role: null, phone: null };
}
