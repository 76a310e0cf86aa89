import type { z } from "zod";
import { parseForm, valuesOf } from "#app/platform/form.server.ts";
import type { FormState } from "#app/platform/form.ts";
import { answersShownSchema, type OpportunityChanges } from "../schema.ts";
import { asksFor, isForInvited, type OpportunityKind, type Part } from "../vocabulary.ts";
import { PRESETS } from "./model.ts";
import { criteriaSchema, lotsSchema, questionsSchema } from "./schema.ts";

const SCHEMAS: readonly (readonly [Part, z.ZodType<OpportunityChanges>])[] = [
  ["lots", lotsSchema],
  ["criteria", criteriaSchema],
  ["questions", questionsSchema],
];

/** The second step as it was sent, of each part what its kind asks for; a part that is not in the form stays. */
export function takeChoosing(kind: OpportunityKind, form: FormData): { changes: OpportunityChanges; state: FormState | null } {
  let changes: OpportunityChanges = {};
  let errors: FormState["errors"] = {};
  for (const [part, schema] of SCHEMAS) {
    if (!asksFor(kind, part) || ![...form.keys()].some((name) => name.startsWith(`${part}[`))) continue;
    const own = new FormData();
    for (const [name, value] of form) if (name.startsWith(`${part}[`)) own.append(name, value);
    const parsed = parseForm(own, schema);
    if (parsed.ok) changes = { ...changes, ...parsed.value };
    else errors = { ...errors, ...parsed.state.errors };
  }
  if (!isForInvited(kind) && form.has("answersShown")) {
    const parsed = parseForm(form, answersShownSchema);
    if (parsed.ok) changes = { ...changes, ...parsed.value };
    else errors = { ...errors, ...parsed.state.errors };
  }
  return { changes, state: Object.keys(errors).length === 0 ? null : { errors, values: valuesOf(form) } };
}

/** The form with a usual way to weigh filled in; null where none was asked for. Nothing is saved by it. */
export function takePreset(form: FormData): FormState | null {
  const code = /^preset:(\w+)$/.exec(String(form.get("intent") ?? ""))?.[1];
  const preset = PRESETS.find((one) => one.code === code);
  if (preset === undefined) return null;
  const values = Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => !/^criteria\[\d+\]\.(?:name|weight)$/.test(name)));
  for (const [at, { name, weight }] of preset.criteria.entries()) {
    values[`criteria[${at}].name`] = [name];
    values[`criteria[${at}].weight`] = [String(weight)];
  }
  return { errors: {}, values };
}
