import { TextField } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";
import { PASSWORD_MIN } from "./rules.ts";

/** How somebody new is called. */
export function YourName({ hint = "As the people you work with write it", state }: { hint?: string; state?: FormState }) {
  return <TextField name="name" label="Your name" hint={hint} autoComplete="name" maxLength={100} state={state} required />;
}

/** A password that is chosen, with what makes a good one. */
export function NewPassword({ label = "Password", state }: { label?: string; state?: FormState }) {
  return (
    <TextField
      name="password"
      label={label}
      type="password"
      hint={`${PASSWORD_MIN} characters or more. Three words that have nothing to do with each other work well.`}
      autoComplete="new-password"
      state={state}
      required
    />
  );
}
