import { Punch } from "#app/components/punch.tsx";
import { STATUS_LOOKS, type StatusShown, statusDetail, statusLabel } from "./status-words.ts";

/** The status as a struck plate with its date; `exact` gives the day, not only the month. */
export function StatusPunch({ shown, exact = false, bare = false }: { shown: StatusShown | null; exact?: boolean; bare?: boolean }) {
  if (shown === null) return <Punch look="end" icon="gap" word="No status on record" />;
  const { look, icon } = STATUS_LOOKS[shown.status];
  return <Punch look={look} icon={icon} word={statusLabel(shown.status)} {...(bare ? {} : { detail: statusDetail(shown, exact) })} />;
}
