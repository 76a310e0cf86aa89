import type { Ctx } from "./ctx.ts";
import { counted } from "./words.ts";

/** A parameter in the query of an API address. What OpenAPI says of it and what it takes are one entry, so that both agree. */
export interface ApiParameter {
  name: string;
  description: string;
  /** As JSON Schema says it; an array may be given as often as it has values, anything else once. */
  schema: { type: "string" | "number" | "integer" | "array"; [keyword: string]: unknown };
  /** What is wrong with the values that are not empty, as a sentence says it after the name; null where they are understood. */
  wrong: (ctx: Pick<Ctx, "db">, values: readonly string[]) => string | null;
}

export interface Misunderstood {
  name: string;
  reason: string;
}

/** Signs of no text: control characters, halves of a sign, and what stands for bytes that are no text. */
const NO_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u;
const MOST_NAMED = 20;
const LONGEST_NAME = 60;

/**
 * What an address says that is not understood, by the names of its parameters in its own order, at most 20. Nothing is
 * guessed, cut or left out for a program: it would not notice. An empty value says nothing, as an empty box of a form.
 */
export function misunderstood(ctx: Pick<Ctx, "db">, parameters: readonly ApiParameter[], params: URLSearchParams): Misunderstood[] {
  const found: Misunderstood[] = [];
  for (const name of new Set(params.keys())) {
    const reason = reasonOf(
      ctx,
      parameters.find((parameter) => parameter.name === name),
      params.getAll(name),
    );
    if (reason !== null) found.push({ name: shown(name), reason });
    if (found.length === MOST_NAMED) break;
  }
  return found;
}

function reasonOf(ctx: Pick<Ctx, "db">, parameter: ApiParameter | undefined, values: readonly string[]): string | null {
  if (parameter === undefined) return "is no parameter of this address";
  if (parameter.schema.type !== "array" && values.length > 1) return `is given ${counted(values.length, "time")}: give it once`;
  if (values.some((value) => NO_TEXT.test(value))) return "has control characters in it, or bytes that are no text";
  const said = values.filter((value) => value !== "");
  return said.length === 0 ? null : parameter.wrong(ctx, said);
}

function shown(name: string): string {
  const plain = name.replace(new RegExp(NO_TEXT, "gu"), "\ufffd");
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME).toWellFormed()}…` : plain;
}

export function textParameter(name: string, description: string, maxLength: number): ApiParameter {
  return {
    name,
    description,
    schema: { type: "string", maxLength },
    wrong: (_, values) => (values.some((value) => value.length > maxLength) ? `has more than ${maxLength} characters` : null),
  };
}

/** A whole number in plain digits. */
export function wholeParameter(name: string, description: string, minimum: number, maximum: number): ApiParameter {
  return {
    name,
    description,
    schema: { type: "integer", minimum, maximum },
    wrong: (_, values) =>
      values.every((value) => /^(0|[1-9]\d{0,8})$/.test(value) && Number(value) >= minimum && Number(value) <= maximum)
        ? null
        : `must be a whole number from ${minimum} to ${maximum}, in digits alone`,
  };
}

/** A number above nought in plain digits, with a decimal point or without. */
export function decimalParameter(name: string, description: string, maximum: number): ApiParameter {
  return {
    name,
    description,
    schema: { type: "number", exclusiveMinimum: 0, maximum },
    wrong: (_, values) =>
      values.every((value) => /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/.test(value) && Number(value) > 0 && Number(value) <= maximum)
        ? null
        : `must be a number above 0 and up to ${maximum}, in digits with at most one decimal point`,
  };
}

export function choiceParameter(name: string, description: string, choices: readonly string[]): ApiParameter {
  return {
    name,
    description,
    schema: { type: "string", enum: choices },
    wrong: (_, values) => (values.every((value) => choices.includes(value)) ? null : `must be ${oneOf(choices)}`),
  };
}

/** `list`, or `one of: list, map`. */
export function oneOf(choices: readonly string[]): string {
  return choices.length === 1 ? `${choices[0]}` : `one of: ${choices.join(", ")}`;
}
