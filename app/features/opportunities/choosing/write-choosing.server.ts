import { and, eq, notInArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, type DomainError, invalid } from "#app/platform/errors.ts";
import { opportunityCriteria, opportunityLots, opportunityQuestions } from "#db/schema/index.ts";
import { placeFor } from "../place-for.server.ts";
import { suggestSectors } from "../sector-choices.server.ts";
import { choosingOf, isAnswered } from "./choosing-of.server.ts";
import type { Choosing, ChoosingChanges, Lot } from "./model.ts";

/**
 * Writes what is given of lots, criteria and questions; call it inside the verb's transaction. A row keeps its id as long
 * as it is sent with it; an id that is not of this opportunity makes a new row. Throws `conflict` for a change once
 * somebody has answered, `invalid` for a place that nobody knows.
 */
export function writeChoosing(ctx: Ctx, opportunityId: number, { lots, criteria, questions }: ChoosingChanges): void {
  if (lots === undefined && criteria === undefined && questions === undefined) return;
  const before = choosingOf(ctx.db, opportunityId);
  const after: Sent = {
    lots: lots?.map((lot, at) => {
      const stored = before.lots.find(({ id, place }) => id === lot.id && place === lot.place);
      const known = lot.areaCodes ?? stored?.areaCodes;
      const where = known === undefined ? placed(ctx, lot.place, at) : { place: lot.place, areaCodes: known };
      return { ...lot, ...where, ...own(lot, before.lots), sectorCodes: sectorsOf(ctx, lot) };
    }),
    criteria: criteria?.map((one) => ({ ...one, ...own(one, before.criteria) })),
    questions: questions?.map((one) => ({ ...one, ...own(one, before.questions) })),
  };
  if (isAnswered(ctx.db, opportunityId)) {
    if (isSame(after, before)) return;
    throw answered();
  }
  if (after.criteria !== undefined) {
    // The price of a row that is taken away or changed would stand beside the new one's.
    ctx.db.update(opportunityCriteria).set({ isPrice: false }).where(eq(opportunityCriteria.opportunityId, opportunityId)).run();
    write(ctx, opportunityCriteria, opportunityId, after.criteria);
  }
  if (after.lots !== undefined) write(ctx, opportunityLots, opportunityId, after.lots);
  if (after.questions !== undefined) {
    const known = new Set(choosingOf(ctx.db, opportunityId).criteria.map(({ id }) => id));
    const rows = after.questions.map((one) => ({
      ...one,
      criterionId: one.criterionId !== null && known.has(one.criterionId) ? one.criterionId : null,
    }));
    write(ctx, opportunityQuestions, opportunityId, rows);
  }
}

type New<T> = Omit<T, "id"> & { id: number | null };
type Sent = { [K in keyof Choosing]: New<Choosing[K][number]>[] | undefined };

function answered(): DomainError {
  const message = "Somebody has answered this already: lots, criteria and questions stay as they were asked";
  return conflict(`${message}.`);
}

function own({ id }: { id: number | null }, before: readonly { id: number }[]): { id: number | null } {
  return { id: id !== null && before.some((one) => one.id === id) ? id : null };
}

function isSame(after: Sent, before: Choosing): boolean {
  const plain = (rows: readonly object[]) => JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return (["lots", "criteria", "questions"] as const).every(
    (name) => after[name] === undefined || plain(after[name]) === plain(before[name]),
  );
}

function sectorsOf(ctx: Ctx, { title, description }: Pick<Lot, "title" | "description">): string[] {
  return suggestSectors(ctx, { title, description }).map(({ code }) => code);
}

/** A full postcode is told as the place that it lies in. */
function placed(ctx: Ctx, typed: string | null, at: number): Pick<Lot, "place" | "areaCodes"> {
  if (typed === null) return { place: null, areaCodes: [] };
  const found = placeFor(ctx, typed, false);
  if (found === null || found.areaCodes.length === 0) {
    const message = `We do not know where ${typed} is. Enter a town, a council area or a postcode`;
    throw invalid(`${message}.`, { [`lots[${at}].place`]: [message] });
  }
  return { place: found.publicLabel, areaCodes: [...found.areaCodes] };
}

type Table = typeof opportunityLots | typeof opportunityCriteria | typeof opportunityQuestions;

function write<T extends { id: number | null }>(ctx: Ctx, table: Table, opportunityId: number, rows: readonly T[]): void {
  const kept = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  ctx.db
    .delete(table)
    .where(and(eq(table.opportunityId, opportunityId), notInArray(table.id, kept)))
    .run();
  for (const [position, { id, ...row }] of rows.entries()) {
    const values = { ...row, opportunityId, position } as unknown as Table["$inferInsert"];
    if (id === null) ctx.db.insert(table).values(values).run();
    else ctx.db.update(table).set(values).where(eq(table.id, id)).run();
  }
}
