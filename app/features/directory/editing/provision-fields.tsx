import { Radios } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";
import { PROVISION_LIST, type Provisions } from "../provisions.ts";

/** A question for each thing that a supplier may provide beside its work: yes, no, or left open. */
export function ProvisionFields({ state, answers }: { state: FormState | undefined; answers: Provisions }) {
  return PROVISION_LIST.map(({ code, question, hint }) => (
    <Radios
      key={code}
      name={`provisions.${code}`}
      legend={question}
      hint={hint}
      state={state}
      values={[answerIn(answers[code])]}
      choices={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
        { value: "", label: "Leave it open", hint: "It is shown nowhere, and a buyer who asks for it sees that you have not said" },
      ]}
    />
  ));
}

function answerIn(answer: boolean | undefined): string {
  if (answer === undefined) return "";
  return answer ? "yes" : "no";
}
