import { Punch } from "#app/components/punch.tsx";
import type { Ask } from "./list-asks.server.ts";

/** What a buyer asks for, each line with whether the reader's own profile has it. */
export function AskList({ asks }: { asks: readonly Ask[] }) {
  return (
    <ul className="ask">
      {asks.map((ask) => (
        <li key={ask.line}>
          <Plate held={ask.held} />
          <span>{ask.line}</span>
        </li>
      ))}
    </ul>
  );
}

function Plate({ held }: { held: Ask["held"] }) {
  if (held === "yes") return <Punch look="tint" icon="check" word="You have it" />;
  if (held === "no") return <Punch look="end" icon="gap" word="Not yet" />;
  if (held === "unsaid") return <Punch icon="gap" word="Not said" />;
  return <Punch word="Not checked" />;
}
