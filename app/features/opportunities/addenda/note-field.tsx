import { TextArea } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";

export const MAX_NOTE = 500;

/** Asked with every change of something posted. */
export function NoteField({ state }: { state?: FormState }) {
  return (
    <TextArea
      name="note"
      label="What changes, and why?"
      optional
      hint="A sentence for those who answered. They get it by mail in ten minutes, with what was there before and what else you change until then."
      rows={3}
      maxLength={MAX_NOTE}
      state={state}
    />
  );
}

/** The note as it was sent. */
export function noteOf(form: FormData): string {
  const note = form.get("note");
  return typeof note === "string" ? note.trim().slice(0, MAX_NOTE) : "";
}
