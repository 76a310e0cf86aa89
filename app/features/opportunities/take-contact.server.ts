import { parseForm, valuesOf } from "#app/platform/form.server.ts";
import type { FormState } from "#app/platform/form.ts";
import { contactSchema, noticeSchema, type OpportunityChanges } from "./schema.ts";
import { isNoticed, type OpportunityKind } from "./vocabulary.ts";

/** The third step as it was sent: the contact, and the official notice where the form has it. */
export function takeContact(kind: OpportunityKind, form: FormData): { changes: OpportunityChanges; state: FormState | null } {
  const contact = parseForm(form, contactSchema);
  const notice = isNoticed(kind) && form.has("noticeUrl") ? parseForm(form, noticeSchema) : null;
  const errors = { ...(contact.ok ? {} : contact.state.errors), ...(notice === null || notice.ok ? {} : notice.state.errors) };
  return {
    changes: { ...(contact.ok ? contact.value : {}), ...(notice?.ok ? notice.value : {}) },
    state: Object.keys(errors).length === 0 ? null : { errors, values: valuesOf(form) },
  };
}
