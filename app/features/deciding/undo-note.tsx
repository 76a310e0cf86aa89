import { Form } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import type { HeldAct } from "./final-acts.server.ts";
import { ACT_WORDS, leavesText } from "./say.ts";

/** What the team can take back, and until when; it stands on every page of its workspace until the mails leave. */
export function UndoNotes({ slug, acts, now, canUndo }: { slug: string; acts: readonly HeldAct[]; now: Date; canUndo: boolean }) {
  if (acts.length === 0) return null;
  return (
    <div className="wrap">
      <div className="undos">
        {acts.map(({ id, act, title, leavesAt }) => (
          <div className="toast toast-n" role="status" key={id}>
            <Icon name="clock" />
            <p>
              {ACT_WORDS[act].done}: {title}. Mails leave at {leavesText(leavesAt, now)}.
            </p>
            {canUndo ? (
              <Form method="post" action={`/organisations/${slug}/undo`}>
                <input type="hidden" name="act" value={id} />
                <button className="btn btn-s" type="submit">
                  <Icon name="undo" />
                  Undo<span className="vh">: {title}</span>
                </button>
              </Form>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
}
