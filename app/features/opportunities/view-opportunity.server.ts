import { and, count, eq, ne } from "drizzle-orm";
import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { type CheckBasis, checkBasis } from "#app/features/organisations/checking/check-rules.ts";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { canRead } from "#app/features/organisations/membership.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { opportunities, opportunityHistory, organisations, responses } from "#db/schema/index.ts";
import { type AttachmentRow, areaCodesOf, attachmentsOf, sectorCodesOf } from "./record.server.ts";
import { acceptsResponses, canView, shownStatus } from "./rules.ts";
import type { BuyerKind, Delivery, Direction, OpportunityKind, OpportunityStatus, ValueKind, ValuePeriod } from "./vocabulary.ts";

/** What anybody may read of an opportunity. The contact, the exact postcode and position are not in it. */
export interface PublicOpportunity {
  id: number;
  slug: string;
  kind: OpportunityKind;
  direction: Direction | null;
  title: string;
  description: string;
  cpv: string[];
  sectors: { code: string; name: string }[];
  delivery: Delivery;
  /** `Aston, Birmingham, B6`, or the council areas; null when it can be done from anywhere. */
  where: string | null;
  areas: { code: string; name: string }[];
  radiusMiles: number | null;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  deadlineAt: Date | null;
  startDay: string | null;
  duration: string;
  requirements: string[];
  noticeUrl: string | null;
  /** As a reader sees it: closed once the deadline has passed. */
  status: OpportunityStatus;
  open: boolean;
  publishedAt: Date | null;
  updatedAt: Date;
  organisation: {
    id: number;
    slug: string;
    name: string;
    about: string;
    buyerKind: BuyerKind | null;
    isListed: boolean;
    isChecked: boolean;
    /** On what it rests that it is checked, and since when; null while it is not. */
    checked: CheckBasis | null;
  };
  attachments: AttachmentRow[];
  /** Responses that were not withdrawn. */
  responseCount: number;
  matchCount: number | null;
  /** The last steps of its life that were given a reason. */
  history: { status: OpportunityStatus; reason: string; at: Date; actedAs: ActedAs }[];
}

/** Selected column by column: what is not named here cannot reach a reader. */
const COLUMNS = {
  id: opportunities.id,
  slug: opportunities.slug,
  organisationId: opportunities.organisationId,
  kind: opportunities.kind,
  direction: opportunities.direction,
  title: opportunities.title,
  description: opportunities.description,
  cpv: opportunities.cpv,
  delivery: opportunities.delivery,
  deliveryPlace: opportunities.deliveryPlace,
  deliveryPostcode: opportunities.deliveryPostcode,
  radiusMiles: opportunities.radiusMiles,
  valueKind: opportunities.valueKind,
  minPence: opportunities.minPence,
  maxPence: opportunities.maxPence,
  valuePeriod: opportunities.valuePeriod,
  deadlineAt: opportunities.deadlineAt,
  startDay: opportunities.startDay,
  duration: opportunities.duration,
  requirements: opportunities.requirements,
  noticeUrl: opportunities.noticeUrl,
  status: opportunities.status,
  publishedAt: opportunities.publishedAt,
  updatedAt: opportunities.updatedAt,
};

/** An opportunity that the actor may read, or null: drafts exist only for their own members and the campaign team. */
export function getOpportunity(ctx: Ctx, slug: string): PublicOpportunity | null {
  const { db } = ctx;
  const row = db.select(COLUMNS).from(opportunities).where(eq(opportunities.slug, slug)).get();
  if (row === undefined) return null;
  const isMember = canRead(ctx.actor, row.organisationId);
  if (!canView(row, isMember)) return null;
  const { organisationId, deliveryPlace, deliveryPostcode, ...rest } = row;
  const owner = db.select().from(organisations).where(eq(organisations.id, organisationId)).get();
  if (owner === undefined) return null;
  const check = checkOf(ctx, owner.id);
  const reference = referenceOf(db);
  const areas = areaCodesOf(db, row.id).map((code) => ({ code, name: reference.areaByCode.get(code)?.name ?? code }));
  areas.sort((a, b) => a.name.localeCompare(b.name));
  return {
    ...rest,
    ...(row.valueKind === "range" ? {} : { minPence: null, maxPence: null }),
    sectors: sectorCodesOf(db, row.id).map((code) => ({ code, name: reference.sectorByCode.get(code)?.name ?? code })),
    where: whereText(row.delivery, deliveryPlace, deliveryPostcode, areas),
    areas,
    status: shownStatus(row, ctx.now),
    open: acceptsResponses(row, ctx.now),
    organisation: {
      id: owner.id,
      slug: owner.slug,
      name: owner.tradingName ?? owner.legalName,
      about: owner.about,
      buyerKind: owner.buyerKind,
      isListed: isListed(owner),
      isChecked: check.state === "checked",
      checked: checkBasis(check),
    },
    attachments: attachmentsOf(db, row.id),
    ...numbersOf(ctx, row.id),
    history: db
      .select()
      .from(opportunityHistory)
      .where(eq(opportunityHistory.opportunityId, row.id))
      .orderBy(opportunityHistory.id)
      .all()
      .map((one) => ({
        status: one.status as OpportunityStatus,
        reason: one.reason,
        at: one.at,
        actedAs: one.actedAs,
      })),
  };
}

/** As `getOpportunity`; throws `not_found`. */
export function requireOpportunity(ctx: Ctx, slug: string): PublicOpportunity {
  const found = getOpportunity(ctx, slug);
  if (found === null) throw notFound("This opportunity");
  return found;
}

const NAMES = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * `Walsall and Dudley`, or `Aston, Birmingham, B6` for a point: of its postcode only the district is told.
 * Null for work from anywhere.
 */
export function whereText(
  delivery: Delivery,
  place: string | null,
  postcode: string | null,
  areas: readonly { name: string }[],
): string | null {
  if (delivery === "remote") return null;
  const names = areas.map((area) => area.name);
  if (delivery === "radius") {
    const district = postcode?.split(" ")[0] ?? null;
    const parts = [place, names[0] ?? null, district].filter((part) => part !== null);
    return [...new Set(parts)].join(", ") || null;
  }
  if (names.length > 4) return `${names.length} council areas`;
  return names.length === 0 ? null : NAMES.format(names);
}

/** How many answered, and how many match so far; matches are null until the worker has compared. */
function numbersOf(ctx: Pick<Ctx, "db">, id: number): { responseCount: number; matchCount: number | null } {
  const answered = ctx.db
    .select({ n: count() })
    .from(responses)
    .where(and(eq(responses.opportunityId, id), ne(responses.status, "withdrawn")))
    .get();
  const matched = ctx.db.$client
    .prepare(
      `select case when matched_at is null then null else
         (select count(*) from matches m where m.opportunity_id = o.id and m.near_miss = 0 and m.withdrawn_at is null) end as n
       from opportunities o where o.id = ?`,
    )
    .pluck()
    .get(id) as number | null;
  return { responseCount: answered?.n ?? 0, matchCount: matched };
}
