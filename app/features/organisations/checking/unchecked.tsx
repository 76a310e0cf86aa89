import { Punch } from "#app/components/punch.tsx";
import { Alert } from "#app/components/ui.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { CheckBasis, CheckState } from "./check-rules.ts";

/** The plate beside the name of an organisation of which nobody has checked who it is. */
export function UncheckedPunch() {
  return <Punch look="end" icon="gap" word="Not checked yet" />;
}

/** For its own people: the plate of one that the campaign team could not confirm, or that nobody has checked. */
export function NotCheckedPunch({ state }: { state: CheckState }) {
  return state === "refused" ? <Punch look="bad" icon="cross" word={notCheckedWord(state)} /> : <UncheckedPunch />;
}

/** The same in words. */
export function notCheckedWord(state: CheckState): string {
  return state === "refused" ? "Not confirmed" : "Not checked yet";
}

/** The same after the name, in a line of text. */
export function Unchecked() {
  return (
    <>
      {" "}
      <UncheckedPunch />
    </>
  );
}

/** What the check of an organisation rests on, and its day: `checked by mail at balfour.example, 30 November 2026`. */
export function checkWords({ how, host, at }: CheckBasis): string {
  return `checked ${how === "mail" ? `by mail at ${host}` : "by the campaign team"}, ${longDate(at)}`;
}

/** What it means for a reader who could answer or say yes. */
export function UncheckedNote({ name }: { name: string }) {
  return (
    <Alert kind="warn">
      <p>
        <strong>Not checked yet.</strong> Nobody has checked that this is really {name}. Send no money, bank details or identity papers
        before you have spoken to them on a number that you know.
      </p>
    </Alert>
  );
}
