/**
 * What somebody has typed and the site has not saved yet, kept in the tab alone (`sessionStorage` ends with it): when the
 * session ends meanwhile, the same person finds it in the form again. Whoever else signs in there finds nothing, and it goes.
 */
interface Copy {
  reader: number;
  form: string;
  at: number;
  fields: [string, string][];
  /** Where in the words somebody types; -1 while that is elsewhere. */
  caret: number;
}

const KEY = "typed";
/** Nobody comes back to a form after that, and the machine may be shared. */
const KEPT_MS = 12 * 60 * 60_000;
const NOT_TYPED = ["version", "intent", "papers"];

export function typedFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !NOT_TYPED.includes(name) ? [[name, value] as [string, string]] : [],
  );
}

/** Keeps what stands in a form. A browser that keeps nothing does without. */
export function keepTyped(reader: number, form: string, fields: [string, string][], caret: number): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ reader, form, at: Date.now(), fields, caret } satisfies Copy));
  } catch {}
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {}
}

/** What this reader typed into one of these forms and was not saved; the copy goes, whoever's it was. */
export function takeTyped(reader: number, forms: readonly string[]): Pick<Copy, "fields" | "caret"> | null {
  try {
    const text = sessionStorage.getItem(KEY);
    const copy = text === null ? null : (JSON.parse(text) as Copy);
    if (copy === null) return null;
    const isTheirs = copy.reader === reader && Date.now() - copy.at < KEPT_MS;
    if (isTheirs && !forms.includes(copy.form)) return null;
    sessionStorage.removeItem(KEY);
    return isTheirs ? copy : null;
  } catch {
    return null;
  }
}

/** Puts fields back into a form; what it does not have is left. Returns whether anything differed. */
export function putBack(form: HTMLFormElement, fields: readonly [string, string][]): boolean {
  if (JSON.stringify(typedFields(form)) === JSON.stringify(fields)) return false;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio"))
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    else if (
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && control.type !== "hidden" && control.type !== "file")
    ) {
      const value = fields.find(([name]) => name === control.name)?.[1];
      if (value !== undefined) control.value = value;
    }
  }
  return true;
}
