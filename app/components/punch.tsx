import { Icon, type IconName } from "./icon.tsx";

export type PunchLook = "full" | "tint" | "outline" | "end" | "bad" | "warn";

const CLASSES: Record<PunchLook, string> = {
  full: "punch p-full",
  tint: "punch p-tint",
  outline: "punch",
  end: "punch p-end",
  bad: "punch p-bad",
  warn: "punch p-warn",
};

/** A word struck in a plate, then a date or amount. More ink means more settled. */
export function Punch({ look = "outline", icon, word, detail }: { look?: PunchLook; icon?: IconName; word: string; detail?: string }) {
  return (
    <span className={CLASSES[look]}>
      <span>
        {icon ? <Icon name={icon} /> : null}
        {word}
      </span>
      {detail ? <span>{detail}</span> : null}
    </span>
  );
}
