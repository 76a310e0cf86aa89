import { Radios, TextArea, TextField } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";
import type { ShownPart } from "./read-brief.server.ts";
import { ReadBrief } from "./read-brief.tsx";
import type { SectorGroup } from "./sector-choices.server.ts";
import { SectorPicker } from "./sector-picker.tsx";
import {
  DIRECTED_KIND_TEXT,
  DIRECTION_LABELS,
  type Direction,
  hasDirection,
  kindChoice,
  OPPORTUNITY_KINDS,
  type OpportunityKind,
} from "./vocabulary.ts";

export interface WhatStored {
  kind: OpportunityKind | null;
  direction: Direction | null;
  title: string;
  description: string;
  sectorCodes: readonly string[];
  cpv: readonly string[];
}

/** Step 1. The kind of what is posted already cannot change, so it is shown and sent as it is. */
export function StepWhat({
  stored,
  groups,
  suggested,
  read,
  filled = null,
  state,
  fixedKind,
}: {
  stored: WhatStored;
  groups: SectorGroup[];
  suggested: { code: string; name: string }[];
  /** How the words that were sent were read, where somebody asked. */
  read: readonly ShownPart[];
  filled?: string | null;
  state?: FormState;
  fixedKind: boolean;
}) {
  const kinds = fixedKind && stored.kind !== null ? [stored.kind] : OPPORTUNITY_KINDS;
  const direction = (
    <Radios
      name="direction"
      legend={`For a ${DIRECTED_KIND_TEXT}: do you offer it or look for it?`}
      state={state}
      values={stored.direction === null ? [] : [stored.direction]}
      choices={(["offered", "sought"] as const).map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
    />
  );
  return (
    <>
      <div className="kinds">
        <Radios
          name="kind"
          legend="What are you posting?"
          large
          state={state}
          values={stored.kind === null ? [] : [stored.kind]}
          choices={kinds.map(kindChoice)}
        />
      </div>
      {kinds.some(hasDirection) ? <div className="directed">{direction}</div> : null}
      <TextField
        name="title"
        label="Title"
        hint="What it is, how much of it, for whom. Suppliers read this first."
        value={stored.title}
        maxLength={120}
        state={state}
      />
      <TextArea
        name="description"
        label="What you need"
        hint="In plain words: what, for how many, how often, and what is there already. Leave out names and telephone numbers; there is a place for them later."
        value={stored.description}
        rows={6}
        maxLength={6000}
        state={state}
      />
      <ReadBrief parts={read} isAsked filled={filled} />
      <SectorPicker groups={groups} suggested={suggested} stored={stored.sectorCodes} state={state} />
      <TextField
        name="cpv"
        label="CPV codes"
        optional
        hint="Eight digits each, if your organisation uses them, such as 55520000."
        value={stored.cpv.join(", ")}
        width="l"
        state={state}
      />
    </>
  );
}
