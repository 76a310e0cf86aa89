/** Something a buyer may need beside the work itself, and each supplier can say yes or no to. */
interface Provision {
  /** As the form asks the supplier. */
  readonly question: string;
  readonly hint: string;
  /** Over the answer on the public page, and what one ticks to find those who say yes. */
  readonly label: string;
  /** Ends “Can …” and “Says it cannot …”. */
  readonly can: string;
  /** A buyer’s line that asks for it; an offering of such a title is a yes as well. */
  readonly asked: RegExp;
}

/**
 * What a supplier can provide beside its work. A new one is an entry here, and nowhere else: the form, the public page, the
 * API, the filter with its counts, what an import may bring, what a buyer’s line is held against and the advice to answer
 * all follow. Each is answered yes, no or not at all, and not at all is never read as no.
 */
export const PROVISIONS = {
  bsl_interpreter: {
    question: "Can you provide a British Sign Language (BSL) interpreter?",
    hint: "Where a deaf person takes part in the work: at a meeting, a visit or a course. Your own interpreter, or one you book",
    label: "BSL interpreter",
    can: "provide a BSL interpreter",
    asked: /\b(?:BSL|sign[- ]language)\b.{0,60}\binterpret|\binterpret.{0,60}\b(?:BSL|sign[- ]language)\b/i,
  },
} as const satisfies Record<string, Provision>;

export type ProvisionCode = keyof typeof PROVISIONS;
/** The answers given; what is not said is not in it. */
export type Provisions = Readonly<Partial<Record<ProvisionCode, boolean>>>;

/** Each provision with its code, in the order in which pages ask and show them. */
export const PROVISION_LIST: readonly (Provision & { readonly code: ProvisionCode })[] = Object.entries<Provision>(PROVISIONS).map(
  ([code, provision]) => ({ code: code as ProvisionCode, ...provision }),
);

/** Their labels, by code. */
export const PROVISION_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  PROVISION_LIST.map(({ code, label }) => [code, label]),
);

/** Codes of what a supplier says it can provide. */
export function providedOf(answers: Provisions): string[] {
  return PROVISION_LIST.filter(({ code }) => answers[code] === true).map(({ code }) => code);
}
