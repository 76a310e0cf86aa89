import { parseWithZod } from "@conform-to/zod/v4";
import { MaxPartsExceededError, parseFormData } from "@remix-run/form-data-parser";
import { data } from "react-router";
import type { z } from "zod";
import { FORM_BYTES } from "./door/policy.ts";
import { DomainError } from "./errors.ts";
import type { FormState } from "./form.ts";

/** More fields than any form of ours has; counted as they come, before anything is made of them. */
const MAX_FIELDS = 600;
const BOUNDS = { maxParts: MAX_FIELDS, maxFiles: 20, maxHeaderSize: 1024, maxFileSize: FORM_BYTES, maxTotalSize: FORM_BYTES };
/** How deep a name may nest: `lots[2].prices[0].pence` is four deep. */
const MAX_NESTING = 6;
/** Lists within lists: the parser makes every place up to the number, so that each further one multiplies the work. */
const MAX_LISTS = 2;
/** Names nest as `offerings[0].title`; no list is longer than a hundred, and no name reaches into an object's own machinery. */
const FIELD_NAME = /^[A-Za-z][\w-]*(?:\[\d{0,2}\]|\.[A-Za-z][\w-]*)*$/;
const FORBIDDEN_PART = /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/;

const FORGED = "The form holds fields that this page does not have. Open the page again and send it from there.";

function refuseForged(form: FormData): void {
  let count = 0;
  for (const name of form.keys()) {
    count += 1;
    if (
      count > MAX_FIELDS ||
      name.length > 200 ||
      (name.match(/[.[]/g)?.length ?? 0) > MAX_NESTING ||
      (name.match(/\[/g)?.length ?? 0) > MAX_LISTS ||
      !FIELD_NAME.test(name) ||
      FORBIDDEN_PART.test(name)
    ) {
      throw new DomainError("invalid", FORGED);
    }
  }
}

/** The body of a form post. A body that cannot be read as one, or has names no form of ours has, is `invalid`, never a crash. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new DomainError("invalid", "This address takes a form, and what came was not one.");
  }
  let form: FormData;
  try {
    form = await parseFormData(request, BOUNDS);
  } catch (error) {
    if (error instanceof MaxPartsExceededError) throw new DomainError("invalid", FORGED);
    throw new DomainError("invalid", "The form did not arrive whole. Nothing was saved: send it again.");
  }
  refuseForged(form);
  return form;
}

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; state: FormState };

/** Parses a form with the schema that the verb and the API use. Field names nest as `offerings[0].title`. */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S): ParsedForm<z.output<S>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value };
  const reply = submission.reply({ hideFields: ["password", "newPassword", "currentPassword"] });
  const errors: FormState["errors"] = {};
  for (const [name, messages] of Object.entries(reply.error ?? {})) if (messages !== null) errors[name] = messages;
  return { ok: false, state: { errors, values: valuesOf(form) } };
}

const SECRET = /password/i;

/** What was typed, to fill the form again; passwords never come back. */
export function valuesOf(form: FormData): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (SECRET.test(name) || typeof value !== "string") continue;
    const before = values.get(name);
    if (before === undefined) values.set(name, [value]);
    else before.push(value);
  }
  return Object.fromEntries(values);
}

/** The answer to a form that needs another look: status 422, what was typed, and what to enter instead. */
export function formProblem(state: FormState) {
  return data(state, { status: 422 });
}

/** A verb's refusal shown at the form it came from. Unexpected errors, and refusals no form can mend, are thrown on. */
export function formProblemFrom(error: unknown, form: FormData) {
  if (!(error instanceof DomainError) || error.code === "not_found" || error.code === "forbidden") throw error;
  const errors = Object.keys(error.fields).length > 0 ? error.fields : { "": [error.message] };
  const status = error.code === "too_many" ? 429 : error.code === "conflict" ? 409 : 422;
  return data<FormState>({ errors, values: valuesOf(form) }, { status });
}
