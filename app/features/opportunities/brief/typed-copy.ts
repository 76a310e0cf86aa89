export interface Typed {
  /** What was stored when it was typed; empty before there is a draft. */
  version: string;
  /** Every name that the form has: one without a field is a box that nobody ticked. */
  names: string[];
  fields: [string, string][];
}

/**
 * What somebody has typed and the site has not saved yet, kept in the tab alone (`sessionStorage` ends with it): when the
 * session ends meanwhile, the same person finds it in the form again. Whoever else signs in there finds nothing, and it goes.
 */
interface Copy extends Typed {
  reader: number;
  form: string;
  at: number;
}

const KEY = "typed";
/** Nobody comes back to a form after that, and the machine may be shared. */
const KEPT_MS = 12 * 60 * 60_000;
const NOT_TYPED = ["version", "intent", "papers"];

export function typedIn(form: HTMLFormElement): Typed {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !NOT_TYPED.includes(name) ? [[name, value] as [string, string]] : [],
  );
  const named = [...form.elements].flatMap((control) => ("name" in control ? [String(control.name)] : []));
  return {
    version: String(new FormData(form).get("version") ?? ""),
    names: [...new Set(named)].filter((name) => name !== "" && !NOT_TYPED.includes(name)),
    fields,
  };
}

/** Keeps what stands in a form. A browser that keeps nothing does without. */
export function keepTyped(reader: number, form: string, typed: Typed): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ reader, form, at: Date.now(), ...typed } satisfies Copy));
  } catch {}
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {}
}

/** What this reader typed into this form and was not saved; the copy goes, whoever's and whatever form's it was. */
export function takeTyped(reader: number, form: string): Typed | null {
  try {
    const text = sessionStorage.getItem(KEY);
    const copy = text === null ? null : (JSON.parse(text) as Copy);
    if (copy === null) return null;
    const isTheirs = copy.reader === reader && Date.now() - copy.at < KEPT_MS;
    sessionStorage.removeItem(KEY);
    return isTheirs && copy.form === form ? copy : null;
  } catch {
    return null;
  }
}

/**
 * Puts back what was typed; what the form did not have then is left as it is. Nothing is put over what was saved since.
 * Returns whether anything differed.
 */
export function putBack(form: HTMLFormElement, { version, names, fields }: Typed): boolean {
  if (version !== "" && version !== typedIn(form).version) return false;
  const had = new Set(names);
  const now = typedIn(form).fields.filter(([name]) => had.has(name));
  if (JSON.stringify(now) === JSON.stringify(fields)) return false;
  for (const control of form.elements) {
    if (!("name" in control) || !had.has(String(control.name))) continue;
    const own = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio"))
      control.checked = own.includes(control.value);
    else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement || control instanceof HTMLInputElement)
      control.value = own[0] ?? control.value;
  }
  return true;
}
