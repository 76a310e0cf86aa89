import type { z } from "zod";
import type { Ctx } from "#app/platform/ctx.ts";
import { parseForm, valuesOf } from "#app/platform/form.server.ts";
import type { FormState } from "#app/platform/form.ts";
import type { OwnOpportunity } from "../record.server.ts";
import {
  deadlineSchema,
  descriptionSchema,
  helpSchema,
  kindSchema,
  type OpportunityChanges,
  paySchema,
  placeSchema,
  requirementsSchema,
  runsSchema,
  skillsSchema,
  timeSchema,
  titleSchema,
  valueSchema,
  workSchema,
} from "../schema.ts";
import type { StepRecord } from "../step-record.ts";
import { OPPORTUNITY_KINDS, type OpportunityKind } from "../vocabulary.ts";
import { mergeBrief } from "./merge-brief.ts";
import { partText } from "./part-text.ts";
import { BRIEF_PARTS, type BriefPartName, briefOf, type Fields, fieldsOf } from "./parts.ts";
import { readBrief } from "./read-brief.server.ts";
import { storedFields } from "./stored-fields.ts";

const SCHEMAS: Readonly<Record<BriefPartName, z.ZodType<OpportunityChanges>>> = {
  title: titleSchema,
  work: workSchema,
  skills: skillsSchema,
  help: helpSchema,
  place: placeSchema,
  value: valueSchema,
  time: timeSchema,
  pay: paySchema,
  runs: runsSchema,
  kind: kindSchema,
  requirements: requirementsSchema,
  deadline: deadlineSchema,
};

export interface TakenBrief {
  /** What the form says that holds; a part that does not is left out. */
  changes: OpportunityChanges;
  /** What needs another look; null where all holds. */
  state: FormState | null;
}

/**
 * The first step as it was sent: what somebody changed counts as sent, everything else as the words read now. What is
 * posted already is never read anew. `record`: null before there is a draft.
 */
export function takeBrief(ctx: Ctx, organisationId: number, record: OwnOpportunity | null, form: FormData): TakenBrief {
  const sent = valuesOf(form);
  const shown: Fields = record === null ? {} : storedFields(record);
  const isRead = record === null || record.status === "draft";
  const before = isRead ? (record?.settled ?? []) : BRIEF_PARTS;
  const description = sent["description"]?.[0] ?? record?.description ?? "";
  const given = { organisationId, description, cpv: record?.cpv ?? [] };
  const words = readBrief(ctx, { ...given, title: null, kind: null });
  const named = mergeBrief({ parts: ["title", "kind"], sent, shown, settled: before, read: words });
  const own = (part: BriefPartName, value: string | undefined) => (named.settled.includes(part) ? (value ?? null) : null);
  const kind = OPPORTUNITY_KINDS.find((one) => one === named.fields["kind"]?.[0]);
  const title = own("title", named.fields["title"]?.[0]);
  const read = readBrief(ctx, { ...given, title, kind: kind ?? null });
  const parts = briefOf(kind ?? read.meant);
  const merged = mergeBrief({ parts, sent, shown, settled: before, read });
  const { changes, errors } = parseParts({ ...merged.fields, description: [description] }, parts);
  const values = Object.fromEntries(Object.entries({ ...sent, ...merged.fields }).map(([name, list]) => [name, [...list]]));
  return {
    changes: { ...changes, ...(isRead ? { settled: merged.settled } : {}) },
    state: Object.keys(errors).length === 0 ? null : { errors, values },
  };
}

function parseParts(fields: Fields, parts: readonly BriefPartName[]): { changes: OpportunityChanges; errors: FormState["errors"] } {
  let changes: OpportunityChanges = {};
  let errors: FormState["errors"] = {};
  const take = (names: readonly string[], schema: z.ZodType<OpportunityChanges>): void => {
    const form = new FormData();
    for (const name of names) for (const value of fields[name] ?? []) form.append(name, value);
    const parsed = parseForm(form, schema);
    if (parsed.ok) changes = { ...changes, ...parsed.value };
    else errors = { ...errors, ...parsed.state.errors };
  };
  take(["description"], descriptionSchema);
  for (const part of parts) take(fieldsOf(part), SCHEMAS[part]);
  return { changes, errors };
}

/** How the first step shows a part: as somebody corrected it, as the words read, or what was put where they do not say. */
export interface ShownPart {
  name: BriefPartName;
  state: "own" | "read" | "unsaid";
  said: readonly string[];
  /** What it says, in a line; empty where it says nothing. */
  text: string;
  /** Of what was read: whoever shows the fields fills them anew when it changes. */
  key: string;
}

/** The parts of a stored draft. */
export function shownParts(ctx: Ctx, record: StepRecord): ShownPart[] {
  const isOwn = (part: BriefPartName) => record.status !== "draft" || record.settled.includes(part);
  const { organisationId, description, cpv } = record;
  const kind: OpportunityKind | null = isOwn("kind") ? record.kind : null;
  const read = readBrief(ctx, { organisationId, description, cpv, title: isOwn("title") ? record.title : null, kind });
  return briefOf(record.kind).map((name) => ({
    name,
    state: isOwn(name) ? "own" : read[name].said.length > 0 ? "read" : "unsaid",
    said: isOwn(name) ? [] : read[name].said,
    text: partText(name, record),
    key: JSON.stringify(read[name].fills),
  }));
}
