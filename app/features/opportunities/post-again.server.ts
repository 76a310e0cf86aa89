import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, londonInstant } from "#app/platform/dates.ts";
import { conflict, DomainError } from "#app/platform/errors.ts";
import { addAttachment } from "./add-attachment.server.ts";
import { BRIEF_PARTS } from "./brief/parts.ts";
import { answersBy } from "./brief/read-brief.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { readPaper } from "./papers.server.ts";
import { type OwnOpportunity, requireRecord } from "./record.server.ts";
import { DEADLINE_HOUR, type OpportunityChanges } from "./schema.ts";

/** What a new draft takes from an earlier one: all but its days, its official notice and what became of it. */
function copied(record: OwnOpportunity): OpportunityChanges {
  const {
    direction,
    description,
    sectorCodes,
    cpv,
    duration,
    requirements,
    skills,
    daysAMonth,
    pay,
    payPence,
    payPeriod,
    help,
    quantity,
    answersShown,
  } = record;
  const { delivery, deliveryPostcode, radiusMiles, areaCodes, valueKind, minPence, maxPence, valuePeriod } = record;
  // Questions name a criterion by its row, and the new rows are others: the buyer says again which is judged by which.
  return {
    ...{
      direction,
      description,
      sectorCodes,
      cpv,
      duration,
      requirements,
      skills,
      daysAMonth,
      pay,
      payPence,
      payPeriod,
      help,
      quantity,
      answersShown,
    },
    place: { delivery, postcode: deliveryPostcode, radiusMiles, areaCodes },
    value: { valueKind, minPence, maxPence, valuePeriod },
    contact: { name: record.contactName, email: record.contactEmail, phone: record.contactPhone },
    lots: record.lots.map((lot) => ({ ...lot, id: null })),
    criteria: record.criteria.map((one) => ({ ...one, id: null })),
    questions: record.questions.map((one) => ({ ...one, id: null, criterionId: null })),
  };
}

/**
 * Begins a draft from what was posted before, papers included. Needs an editor. Sent twice within a minute, it is one
 * draft. `left`: names of papers that could not be copied. Throws `conflict` for a draft.
 */
export async function postAgain(ctx: Ctx, { id }: { id: number }): Promise<{ slug: string; left: string[] }> {
  const record = requireRecord(ctx.db, id);
  requireMembership(ctx, record.organisationId, "editor");
  if (record.status === "draft") throw conflict("This is a draft still. Go on with it.");
  const { organisationId, kind, title } = record;
  const deadlineAt = londonInstant(answersBy(londonDay(ctx.now)), DEADLINE_HOUR);
  const settled = BRIEF_PARTS.filter((part) => part !== "deadline");
  const draft = createDraft(ctx, { organisationId, kind, title, ...copied(record), deadlineAt, settled });
  const has = new Set(requireRecord(ctx.db, draft.id).attachments.map(({ fileName }) => fileName));
  const left: string[] = [];
  for (const { id: paper, fileName } of record.attachments) {
    if (has.has(fileName)) continue;
    try {
      await addAttachment(ctx, { opportunityId: draft.id, fileName, bytes: await readPaper(ctx.settings, paper) });
    } catch (error) {
      if (!(error instanceof DomainError) && (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      left.push(fileName);
    }
  }
  return { slug: draft.slug, left };
}
