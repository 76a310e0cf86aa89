import type { Choosing } from "#app/features/opportunities/choosing/model.ts";
import { asksFor, type OpportunityKind } from "#app/features/opportunities/vocabulary.ts";
import { parsePounds } from "#app/platform/money.ts";
import type { AnswerFields } from "#db/schema/answers.ts";
import { PRICE_UNITS, type Price, type PriceUnit } from "../price.ts";

export type { AnswerFields };

export const MESSAGE_LIMIT = 4000;
export const WHO_LIMIT = 600;
/** Longer than the most words that a question allows. */
export const ANSWER_LIMIT = 20_000;

/** What an opportunity asks of an answer. */
export interface Asked extends Readonly<{ [K in keyof Choosing]: readonly Choosing[K][number][] }> {
  /** A price may be given: it is work that is bought. */
  hasPrice: boolean;
  /** It is judged by its price, so one must be given. */
  needsPrice: boolean;
}

export function askedOf(kind: OpportunityKind, choosing: Pick<Asked, keyof Choosing>): Asked {
  const { lots, criteria, questions } = choosing;
  const hasPrice = asksFor(kind, "value");
  return {
    lots: asksFor(kind, "lots") ? lots : [],
    criteria: asksFor(kind, "criteria") ? criteria : [],
    questions: asksFor(kind, "questions") ? questions : [],
    hasPrice,
    needsPrice: hasPrice && asksFor(kind, "criteria") && criteria.some(({ isPrice }) => isPrice),
  };
}

/** An answer as it can be sent. Money is pence without VAT. */
export interface AnswerContent {
  scope: "full" | "partial";
  message: string;
  who: string;
  /** In all, or a rate; where there are lots what they come to. Null where none is given. */
  price: Price | null;
  lots: { lotId: number; pricePence: number | null }[];
  answers: { questionId: number; text: string }[];
}

export const EMPTY: AnswerFields = { scope: "", lots: [], price: "", unit: "total", lotPrices: {}, message: "", who: "", answers: {} };

/** Words as a reader counts them. */
export function wordsIn(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

export type Checked = { ok: true; content: AnswerContent } | { ok: false; errors: Record<string, string[]> };

/** Whether an answer is whole, and what it holds; else what each field of the form needs. */
export function checkAnswer(fields: AnswerFields, asked: Asked): Checked {
  const errors: Record<string, string[]> = {};
  const refuse = (field: string, text: string) => {
    errors[field] = [text];
  };
  const { scope } = fields;
  if (scope !== "full" && scope !== "partial") refuse("scope", "Say whether you could do all of it or a part");
  const taken = asked.lots.filter(({ id }) => scope === "full" || fields.lots.includes(id));
  if (scope === "partial" && asked.lots.length > 0 && taken.length === 0) refuse("lots", "Choose at least one lot");
  const lots = taken.map(({ id }) => ({ lotId: id, pricePence: priced(`price-${id}`, fields.lotPrices[id] ?? "") }));
  const alone = asked.lots.length === 0 ? priced("price", fields.price) : null;

  function priced(field: string, typed: string): number | null {
    if (!asked.hasPrice) return null;
    const text = typed.trim();
    if (text === "") {
      if (asked.needsPrice) refuse(field, "Enter your price in pounds, such as 3,980: they judge by it");
      return null;
    }
    const pence = parsePounds(text);
    if (pence === null || pence <= 0) refuse(field, "Enter your price in pounds, such as 3,980");
    return pence;
  }

  const answers = asked.questions.flatMap(({ id, text: question, maxWords }) => {
    const text = (fields.answers[id] ?? "").trim();
    const words = wordsIn(text);
    if (text === "") refuse(`answer-${id}`, `Answer this: ${question}`);
    else if (words > maxWords) refuse(`answer-${id}`, `Use ${maxWords} words at most: these are ${words}`);
    else if (text.length > ANSWER_LIMIT) refuse(`answer-${id}`, `Use at most ${ANSWER_LIMIT.toLocaleString("en-GB")} characters`);
    return text === "" ? [] : [{ questionId: id, text }];
  });
  const message = fields.message.trim();
  if (message === "" && asked.questions.length === 0) refuse("message", "Say what you would do, and when");
  if (message.length > MESSAGE_LIMIT) refuse("message", `Use at most ${MESSAGE_LIMIT.toLocaleString("en-GB")} characters`);
  const who = fields.who.trim();
  if (who.length > WHO_LIMIT) refuse("who", `Use at most ${WHO_LIMIT} characters`);
  for (const [field, text] of [
    ["message", message],
    ["who", who],
    ...answers.map((one) => [`answer-${one.questionId}`, one.text]),
  ] as const)
    if (field !== undefined && text !== undefined && /[^\P{Cc}\t\n\r]/u.test(text)) refuse(field, "Leave out control characters");
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const price = asked.lots.length === 0 ? (alone === null ? null : { pence: alone, unit: unitOf(fields.unit) }) : sumOf(lots);
  return { ok: true, content: { scope: scope === "full" ? "full" : "partial", message, who, price, lots, answers } };
}

/** What the lots come to, once each has its price. */
export function sumOf(lots: readonly { pricePence: number | null }[]): Price | null {
  if (lots.length === 0 || lots.some(({ pricePence }) => pricePence === null)) return null;
  return { pence: lots.reduce((sum, { pricePence }) => sum + (pricePence ?? 0), 0), unit: "total" };
}

function unitOf(typed: string): PriceUnit {
  return PRICE_UNITS.find((unit) => unit === typed) ?? "total";
}

/** What was sent, as the form holds it. */
export function fieldsOf(content: AnswerContent): AnswerFields {
  const text = (pence: number | null) => (pence === null ? "" : (pence / 100).toLocaleString("en-GB", { maximumFractionDigits: 2 }));
  return {
    scope: content.scope,
    lots: content.lots.map(({ lotId }) => lotId),
    price: content.lots.length > 0 ? "" : text(content.price?.pence ?? null),
    unit: content.price?.unit ?? "total",
    lotPrices: Object.fromEntries(content.lots.map(({ lotId, pricePence }) => [lotId, text(pricePence)])),
    message: content.message,
    who: content.who,
    answers: Object.fromEntries(content.answers.map(({ questionId, text: said }) => [questionId, said])),
  };
}

/** The fields of the form as they were sent; what does not belong to this opportunity is left out. */
export function readFields(form: FormData, asked: Asked): AnswerFields {
  const text = (name: string, most: number) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, most) : "";
  };
  const ticked = form.getAll("lots").map(Number);
  return {
    scope: text("scope", 10),
    lots: asked.lots.map(({ id }) => id).filter((id) => ticked.includes(id)),
    price: text("price", 30),
    unit: text("unit", 10),
    lotPrices: Object.fromEntries(asked.lots.map(({ id }) => [id, text(`price-${id}`, 30)])),
    message: text("message", MESSAGE_LIMIT + 1),
    who: text("who", WHO_LIMIT + 1),
    answers: Object.fromEntries(asked.questions.map(({ id }) => [id, text(`answer-${id}`, ANSWER_LIMIT + 1)])),
  };
}
