import { eq } from "drizzle-orm";
import type { WorkPart } from "#app/features/reading/need.ts";
import { readNeed } from "#app/features/reading/read-need.ts";
import { readDays, readHelp, readPay, readSkills } from "#app/features/reading/read-post.ts";
import { sayFrequency, sayQuantity } from "#app/features/reading/say-need.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { addDays, type Day, londonDay } from "#app/platform/dates.ts";
import { organisations } from "#db/schema/index.ts";
import { placeFor } from "../place-for.server.ts";
import { suggestSectors } from "../sector-choices.server.ts";
import { hasDirection, needs, OPPORTUNITY_KINDS, type OpportunityKind } from "../vocabulary.ts";
import { briefParts } from "./brief-parts.ts";
import type { BriefPartName, BriefRead, Fields, PartRead } from "./parts.ts";
import { readTitle } from "./read-title.ts";
import { runLength } from "./run-length.ts";
import { dayFields } from "./stored-fields.ts";

export interface Brief {
  organisationId: number;
  description: string;
  /** What somebody called it; null where its title is read from the words too. */
  title: string | null;
  /** What somebody said it is; null where the kind is read too. */
  kind: OpportunityKind | null;
  cpv?: readonly string[];
}

/** A sensible while to answer, to a Friday. */
const WEEKS_TO_ANSWER = 3;
/** As many words as tell where it was read from. */
const MOST_SAID = 6;

/** The words as the form's parts, each with what is put where they do not say. */
export function readBrief(ctx: Pick<Ctx, "db" | "now">, brief: Brief): BriefRead & { meant: OpportunityKind } {
  const { description, title } = brief;
  const text = title === null ? description : `${title}\n\n${description}`;
  const today = londonDay(ctx.now);
  const placeOf = (name: string, isSure: boolean) => placeFor(ctx, name, isSure);
  const need = readNeed(text, { today, placeOf, titleEnds: title?.length ?? 0 });
  const meant = brief.kind ?? OPPORTUNITY_KINDS.find((kind) => kind === need.kind?.kind) ?? "contract";
  const found = new Map(
    briefParts(need, { today, kind: meant, length: runLength(text) }).map((part) => [part.name as BriefPartName, part]),
  );
  const read = (part: BriefPartName, instead: Fields): PartRead => {
    const { fills, said } = found.get(part) ?? { fills: {}, said: [] };
    return { fills: said.length === 0 ? instead : fills, said };
  };
  const called = readTitle(description);
  const sectors = suggestSectors(ctx, { title: title ?? called, description }, brief.cpv ?? []);
  const skills = readSkills(text);
  const days = readDays(text);
  const pay = readPay(text, need.values);
  const help = readHelp(text);
  const amount = help?.help === "money" ? need.values[0]?.text : undefined;
  const [counted, often] = [need.quantities[0], need.frequencies[0]];
  const quantity =
    amount ?? (counted === undefined ? (often === undefined ? "" : sayFrequency(often)) : sayQuantity(counted).replace(/^for /, ""));
  const kind = read("kind", {});
  return {
    meant,
    title: { fills: { title: one(called) }, said: one(called) },
    // Of people and help a kind of work is asked for by whoever wants it, and never put there.
    work: needs(meant, "work") ? workRead(sectors, need.work) : { fills: {}, said: [] },
    skills: { fills: { skills: one(skills.map(({ line }) => line).join("\n")) }, said: skills.map(({ text: words }) => words) },
    help: { fills: { help: one(help?.help ?? ""), quantity: one(quantity) }, said: one(help?.text ?? "") },
    place: read("place", homeFields(ctx, brief.organisationId)),
    value: read("value", { valueKind: ["unknown"], period: ["total"] }),
    time: { fills: { daysAMonth: days === null ? [] : [String(days.days)] }, said: one(days?.text ?? "") },
    pay: {
      fills: {
        pay: one(pay?.pay ?? ""),
        payAmount: pay?.pence == null ? [] : [(pay.pence / 100).toLocaleString("en-GB")],
        payPeriod: [pay?.period ?? "day"],
      },
      said: one(pay?.text ?? ""),
    },
    runs: read("runs", {}),
    kind: {
      fills: { kind: [meant], direction: hasDirection(meant) ? [need.kind?.direction ?? "sought"] : [] },
      said: kind.said,
    },
    requirements: read("requirements", {}),
    deadline: read("deadline", dayFields("deadline", answersBy(today))),
  };
}

function one(text: string): string[] {
  return text === "" ? [] : [text];
}

/** The first Friday that leaves three weeks; none between the days before Christmas and the first of the new year. */
export function answersBy(today: Day): Day {
  const least = addDays(today, WEEKS_TO_ANSWER * 7);
  const weekday = new Date(`${least}T00:00:00Z`).getUTCDay();
  const friday = addDays(least, (5 - weekday + 7) % 7);
  const [month, date] = [friday.slice(5, 7), Number(friday.slice(8))];
  if (month === "12" && date > 19) return addDays(friday, date > 25 ? 7 : 14);
  return month === "01" && date < 5 ? addDays(friday, 7) : friday;
}

/** The buyer's own council area. */
function homeFields({ db }: Pick<Ctx, "db">, organisationId: number): Fields {
  const row = db.select({ areaCode: organisations.areaCode }).from(organisations).where(eq(organisations.id, organisationId)).get();
  const area = referenceOf(db).areaByCode.get(row?.areaCode ?? "");
  return { delivery: ["areas"], areas: area?.kind === "authority" ? [area.code] : [] };
}

function workRead(sectors: readonly { code: string }[], read: readonly WorkPart[]): PartRead {
  const words = read.flatMap(({ said }) => said.map(({ text }) => text));
  return { fills: { sectors: sectors.map(({ code }) => code) }, said: sectors.length === 0 ? [] : words.slice(0, MOST_SAID) };
}
