import { z } from "zod";
import { optionalText, orNull } from "#app/platform/fields.ts";
import { parsePounds } from "#app/platform/money.ts";
import { plainName } from "#app/platform/plain-name.ts";
import { type ChoosingChanges, MOST_CRITERIA, MOST_LOTS, MOST_QUESTIONS, MOST_WORDS, totalWeight, USUAL_WORDS } from "./model.ts";

const rowId = z.coerce.number().int().positive().optional();

/** Empty rows are none. Field names are `lots[0].title`, as the form has them. */
export const lotsSchema = z
  .object({
    lots: z
      .array(
        z.object({
          id: rowId,
          title: plainName(optionalText(120)),
          description: optionalText(1500),
          min: optionalText(20),
          max: optionalText(20),
          place: plainName(optionalText(80)),
        }),
      )
      .max(MOST_LOTS)
      .default([]),
  })
  .transform(({ lots }, check): Pick<ChoosingChanges, "lots"> => {
    const rows = lots.flatMap(({ id, title, description, min, max, place }, at) => {
      const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: ["lots", at, field], message });
      const from = min === "" ? null : parsePounds(min);
      const to = max === "" ? null : parsePounds(max);
      if (min !== "" && from === null) refuse("min", "Enter an amount in pounds, such as 4,000");
      if (max !== "" && to === null) refuse("max", "Enter an amount in pounds, such as 6,000");
      if (from !== null && to !== null && to < from) refuse("max", "“Up to” must be as much as “From”, or more");
      if (title === "") {
        if ([description, min, max, place].some((text) => text !== "")) refuse("title", "Say what this lot is, or empty its other boxes");
        return [];
      }
      return [{ id: id ?? null, title, description, minPence: from, maxPence: to, place: orNull(place) }];
    });
    if (rows.length === 1)
      check.addIssue({ code: "custom", path: ["lots", 1, "title"], message: "One lot is the whole. Add another, or leave lots out" });
    return { lots: rows };
  });

export const criteriaSchema = z
  .object({
    criteria: z
      .array(z.object({ id: rowId, name: plainName(optionalText(120)), weight: optionalText(4), isPrice: z.literal("1").optional() }))
      .max(MOST_CRITERIA)
      .default([]),
  })
  .transform(({ criteria }, check): Pick<ChoosingChanges, "criteria"> => {
    const rows = criteria.flatMap(({ id, name, weight, isPrice }, at) => {
      const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: ["criteria", at, field], message });
      if (weight === "" || weight === "0") {
        if (name !== "" && isPrice === undefined) refuse("weight", "Say how much it counts, or empty its name");
        return [];
      }
      if (!/^\d{1,3}$/.test(weight) || Number(weight) > 100) {
        refuse("weight", "Enter a whole number from 1 to 100");
        return [];
      }
      if (name === "" && isPrice === undefined) refuse("name", "Say what this counts for, or empty its number");
      return [{ id: id ?? null, name: isPrice === undefined ? name : "Price", isPrice: isPrice !== undefined, weight: Number(weight) }];
    });
    const total = totalWeight(rows);
    if (rows.length > 0 && total !== 100) {
      const short = total < 100 ? `${100 - total} more` : `${total - 100} fewer`;
      check.addIssue({
        code: "custom",
        path: ["criteria", 0, "weight"],
        message: `The numbers come to ${total}. Give ${short}, so that they come to 100`,
      });
    }
    if (rows.length > 0 && !rows.some(({ isPrice }) => isPrice))
      check.addIssue({ code: "custom", path: ["criteria", 0, "weight"], message: "Say how much the price counts. It may be little" });
    return { criteria: rows };
  });

export const questionsSchema = z
  .object({
    questions: z
      .array(z.object({ id: rowId, text: optionalText(500), maxWords: optionalText(5), criterion: rowId }))
      .max(MOST_QUESTIONS)
      .default([]),
  })
  .transform(
    ({ questions }, check): Pick<ChoosingChanges, "questions"> => ({
      questions: questions.flatMap(({ id, text, maxWords, criterion }, at) => {
        if (text === "") return [];
        const words = maxWords === "" ? USUAL_WORDS : Number(maxWords);
        if (!Number.isInteger(words) || words < 10 || words > MOST_WORDS)
          check.addIssue({
            code: "custom",
            path: ["questions", at, "maxWords"],
            message: `Enter a number of words from 10 to ${MOST_WORDS.toLocaleString("en-GB")}`,
          });
        return [{ id: id ?? null, text, maxWords: words, criterionId: criterion ?? null }];
      }),
    }),
  );
