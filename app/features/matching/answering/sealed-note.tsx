import { Alert } from "#app/components/ui.tsx";
import { closesText } from "#app/features/opportunities/say.ts";
import { counted } from "#app/platform/words.ts";

/** How many answers wait until they may be read. */
export function SealedNote({ answers, declined, closes }: { answers: number; declined: number; closes: Date | null }) {
  return (
    <Alert>
      <p>
        {counted(answers, "answer")} so far{declined > 0 ? `, and ${counted(declined, "no")}` : ""}. You posted it so that nobody reads any
        before it has closed: {closes === null ? "close it to read them" : `they open here after ${closesText(closes)}`}. Until then nobody,
        we included, shows you who they are from.
      </p>
    </Alert>
  );
}
