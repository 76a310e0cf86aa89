import type { IconName } from "#app/components/icon.tsx";
import { Punch, type PunchLook } from "#app/components/punch.tsx";
import { shortDate } from "#app/platform/dates.ts";
import { untilText } from "./say.ts";
import { type Direction, kindText, type OpportunityKind, type OpportunityStatus } from "./vocabulary.ts";

const PLATES: Record<OpportunityStatus, { look: PunchLook; word: string; icon?: IconName }> = {
  draft: { look: "outline", word: "Draft", icon: "pen" },
  published: { look: "tint", word: "Open", icon: "check" },
  closed: { look: "outline", word: "Closed", icon: "lock" },
  awarded: { look: "full", word: "Awarded", icon: "checks" },
  not_awarded: { look: "end", word: "Not awarded" },
  cancelled: { look: "bad", word: "Cancelled", icon: "cross" },
  suspended: { look: "warn", word: "Paused", icon: "clock" },
};

export function statusWord(status: OpportunityStatus): string {
  return PLATES[status].word;
}

/** Where an opportunity stands, with the date that goes with it. */
export function StatusPunch({ status, deadlineAt, at }: { status: OpportunityStatus; deadlineAt: Date | null; at?: Date }) {
  const { look, word, icon } = PLATES[status];
  const detail = status === "published" ? untilText(deadlineAt) : at === undefined ? undefined : shortDate(at);
  return <Punch look={look} icon={icon} word={word} detail={detail} />;
}

/** Over the title of an opportunity: where it stands, and of what kind it is. */
export function OpportunityTags({
  opportunity: { status, deadlineAt, kind, direction },
}: {
  opportunity: { status: OpportunityStatus; deadlineAt: Date | null; kind: OpportunityKind; direction: Direction | null };
}) {
  return (
    <p className="tags">
      <StatusPunch status={status} deadlineAt={deadlineAt} /> <Punch word={kindText(kind, direction)} />
    </p>
  );
}
