/** What an action returns when a form needs another look. */
export interface FormState {
  /** Field name → what to enter instead; the empty name is the form as a whole. */
  errors: Record<string, string[]>;
  /** What was typed. */
  values: Record<string, string[]>;
}

/** Narrows an action's data to a form state. */
export function formState(value: unknown): FormState | undefined {
  return typeof value === "object" && value !== null && "errors" in value && "values" in value ? (value as FormState) : undefined;
}

/** The value to show in a field: what was typed before, else what is stored. */
export function fieldValue(state: FormState | undefined, name: string, stored?: string | number | null): string {
  if (state !== undefined) return state.values[name]?.[0] ?? "";
  return stored === undefined || stored === null ? "" : String(stored);
}

/** Whether a checkbox or radio is on: what was ticked before, else what is stored. */
export function isTicked(state: FormState | undefined, name: string, value: string, stored: readonly string[]): boolean {
  return state === undefined ? stored.includes(value) : (state.values[name]?.includes(value) ?? false);
}
