import { useEffect, useRef } from "react";
import { Form, Link } from "react-router";
import { ErrorSummary, Message } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { type FormState, fieldValue } from "#app/platform/form.ts";
import { NoteField } from "../addenda/note-field.tsx";
import { type PostingBar, PostingBarNote } from "../posting-bar.tsx";
import type { Reach } from "../reach.ts";
import { ReachPanel } from "../reach-panel.tsx";
import type { StepRecord } from "../step-record.ts";
import type { PartContext } from "./part-fields.tsx";
import { Reads } from "./reads.tsx";
import type { ShownPart } from "./take-brief.server.ts";
import { useSaving } from "./use-saving.ts";

interface BriefFormProps {
  /** Who types. */
  reader: number;
  /** The organisation's opportunities: `/organisations/x/opportunities`. */
  opportunities: string;
  state: FormState | undefined;
  bar: PostingBar | null;
  /** A draft was made of what is typed. */
  onBegun?: (base: string) => void;
  /** What is stored; null before there is a draft. */
  draft: {
    record: StepRecord;
    /** `2:26pm` */
    savedAt: string;
    base: string;
    parts: readonly ShownPart[];
    reach: Reach | null;
    context: Omit<PartContext, "state">;
  } | null;
}

/** The first step: the words, how they read, who could answer. */
export function BriefForm({ reader, opportunities, state, bar, draft, onBegun }: BriefFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const here = draft === null ? `${opportunities}/new` : `${draft.base}/edit?step=what`;
  const isDraft = draft === null || draft.record.status === "draft";
  const saving = useSaving({
    form,
    reader,
    name: draft === null ? here : draft.base,
    action: here,
    isBegun: draft !== null,
  });
  const { saved, conflict } = saving;

  useEffect(() => {
    if (saved !== undefined && draft === null) onBegun?.(saved.base);
  }, [saved, draft, onBegun]);

  const error = state?.errors["description"]?.[0];
  const version = Math.max(draft?.record.version ?? 0, saved?.version ?? 0);
  const savedAt = saved?.at ?? draft?.savedAt;
  return (
    <Form
      ref={form}
      method="post"
      action={saving.target}
      className="form brief"
      noValidate
      onInput={isDraft ? saving.typed : undefined}
      onSubmit={isDraft ? saving.submitted : undefined}
    >
      <div className="stack-s brief-t">
        {/* What Enter in a field sends: the first button of a form. */}
        <button className="vh" type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true" />
        {version === 0 ? null : <input type="hidden" name="version" value={version} />}
        <ErrorSummary state={state} />
        {conflict === undefined ? null : (
          <Alert kind="warn" live>
            <p>{conflict}</p>
          </Alert>
        )}
        {saving.wasPutBack ? (
          <Alert live>
            <p>What you had typed before you were signed out is in the form again.</p>
          </Alert>
        ) : null}
        {isDraft ? (
          <PostingBarNote bar={bar} />
        ) : (
          <Alert>
            <p>This is open. What you change is compared with every supplier again, and those who answered hear of it.</p>
          </Alert>
        )}
        <p className="s soft">{isDraft ? "Post an opportunity" : "Change what you posted"}, step 1 of 4</p>
        <h1 className="h-s">
          <label htmlFor="f-description">What do you need?</label>
        </h1>
        <p className="hint" id="f-description-h">
          As you would tell a friend{draft === null ? ": what, for how many, where, when, and what it may cost" : null}.
        </p>
        <div className={error ? "field err" : "field"}>
          {error ? <Message id="f-description-e" text={error} /> : null}
          <textarea
            className="in"
            id="f-description"
            name="description"
            rows={draft === null ? 9 : 7}
            maxLength={6000}
            defaultValue={fieldValue(state, "description", draft?.record.description)}
            aria-describedby={error ? "f-description-h f-description-e" : "f-description-h"}
            aria-invalid={error ? true : undefined}
          />
        </div>
        <p className="row row-end">
          <span className="s soft">{savedAt === undefined ? "Nothing is saved yet" : `Saved at ${savedAt}`}</span>
          {draft === null || !isDraft ? null : (
            <button className="btn btn-s" type="submit" name="intent" value="read">
              Read it again
            </button>
          )}
        </p>
      </div>
      {draft === null ? null : <Reads parts={draft.parts} context={{ ...draft.context, state }} />}
      <div className="stack brief-b">
        {draft === null ? (
          <p>
            We read from it what kind of work it is, where, how much and until when, and you correct what is wrong. Then every supplier here
            is compared with it. Only your organisation sees it until you post it.
          </p>
        ) : (
          <ReachPanel reach={draft.reach} where={draft.record.where} />
        )}
        {isDraft ? null : <NoteField state={state} />}
        <p className="acts">
          <button className="btn btn-main" type="submit" name="intent" value="next">
            {draft === null ? "Read it and go on" : isDraft ? "Save and go on" : "Save the change"}
          </button>
          {isDraft ? (
            <button className="btn btn-text" type="submit" name="intent" value="later">
              Finish later
            </button>
          ) : (
            <Link className="btn btn-text" to={draft?.base ?? opportunities}>
              Back
            </Link>
          )}
        </p>
      </div>
    </Form>
  );
}
