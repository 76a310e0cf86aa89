import type { ReactNode } from "react";
import { ErrorSummary, MoneyField, Radios, SelectField, TextArea } from "#app/components/fields.tsx";
import { PRICE_CHOICES } from "#app/features/matching/price.ts";
import type { FormState } from "#app/platform/form.ts";

/** What somebody invited says: yes with a price, no with a reason, or a question first. `who`: what else a yes asks for. */
export function QuoteFields({
  closes,
  buyerName,
  state,
  who,
}: {
  /** `Friday 27 November 2026, 5pm`; empty without a deadline. */
  closes: string;
  buyerName: string;
  state: FormState | undefined;
  who?: ReactNode;
}) {
  return (
    <>
      <ErrorSummary state={state} />
      <Radios
        name="say"
        legend="Will you quote?"
        hint={`${closes === "" ? "" : `By ${closes}. `}${buyerName} and the campaign team read it, nobody else.`}
        large
        state={state}
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "ask", label: "I have a question first", hint: "Everyone invited reads the answer; nobody is told who asked" },
        ]}
        reveal={{
          yes: (
            <>
              <MoneyField name="price" label="Your price, without VAT" state={state} />
              <SelectField name="unit" label="What is it for?" choices={PRICE_CHOICES} value="total" state={state} />
              <TextArea
                name="message"
                label="What does it include?"
                hint="What you would bring, when, and what it does not cover."
                rows={5}
                maxLength={4000}
                state={state}
              />
              {who}
            </>
          ),
          no: (
            <TextArea
              name="reason"
              label="Why not?"
              hint="It counts as an answer. The buyer and the campaign team read it, nobody else."
              rows={3}
              maxLength={500}
              state={state}
            />
          ),
          ask: <TextArea name="question" label="Your question" rows={3} maxLength={1000} state={state} />,
        }}
      />
      <p className="acts">
        <button className="btn btn-main" type="submit" name="intent" value="answer">
          Send
        </button>
      </p>
    </>
  );
}
