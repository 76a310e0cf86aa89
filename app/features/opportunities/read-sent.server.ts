import type { Ctx } from "#app/platform/ctx.ts";
import { valuesOf } from "#app/platform/form.server.ts";
import type { FormState } from "#app/platform/form.ts";
import { readBrief, showParts, takeOver, usedPart } from "./read-brief.server.ts";
import { suggestSectors } from "./sector-choices.server.ts";
import type { SentReading } from "./sent-reading.ts";
import { OPPORTUNITY_KINDS } from "./vocabulary.ts";

/** The first step's form as it was sent, read: the kinds of work that its words suggest, and its other parts. Null where it was sent for something else. */
export function readSent(ctx: Pick<Ctx, "db" | "now">, form: FormData, isDraft: boolean): (FormState & SentReading) | null {
  const intent = form.get("intent");
  const used = usedPart(intent);
  if (intent !== "suggest" && used === null) return null;
  const text = (name: string) => String(form.get(name) ?? "");
  const brief = { title: text("title"), description: text("description") };
  const sent = valuesOf(form);
  const parts = isDraft ? readBrief(ctx, { ...brief, kind: OPPORTUNITY_KINDS.find((kind) => kind === text("kind")) ?? null }) : [];
  const taken = used === null ? { values: sent, read: showParts(parts, "what", sent), filled: null } : takeOver(parts, "what", used, sent);
  return { errors: {}, ...taken, suggested: suggestSectors(ctx, brief, text("cpv").split(/[\s,;]+/)) };
}
