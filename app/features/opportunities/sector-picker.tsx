import { Message } from "#app/components/fields.tsx";
import { type FormState, isTicked } from "#app/platform/form.ts";
import { lowerFirst } from "#app/platform/words.ts";
import type { SectorGroup } from "./sector-choices.server.ts";

interface Props {
  groups: SectorGroup[];
  suggested: { code: string; name: string }[];
  stored: readonly string[];
  state?: FormState;
}

/** The kinds of work: those that are chosen and those that the words suggest, then every sector to open. A kind is offered once. */
export function SectorPicker({ groups, suggested, stored, state }: Props) {
  const error = state?.errors.sectors?.[0];
  const nameOf = new Map(groups.flatMap((g) => [[g.code, g.name] as const, ...g.children.map((c) => [c.code, c.name] as const)]));
  const chosen = (state?.values.sectors ?? (state === undefined ? stored : [])).filter((code) => nameOf.has(code));
  const first = [...new Set([...chosen, ...suggested.map((s) => s.code)])];
  function box(code: string, name: string, id?: string) {
    return (
      <label className="opt" key={code}>
        <input id={id} type="checkbox" name="sectors" value={code} defaultChecked={isTicked(state, "sectors", code, stored)} />
        <span>{name}</span>
      </label>
    );
  }
  return (
    <fieldset id="work" className={error ? "field err" : "field"} aria-describedby={error ? "f-sectors-h f-sectors-e" : "f-sectors-h"}>
      <legend className="legend">What kind of work is it?</legend>
      <p className="hint" id="f-sectors-h">
        Choose all that would do. Suppliers are matched by this first, so leave out what only touches it.
      </p>
      {error ? <Message id="f-sectors-e" text={error} /> : null}
      {first.length > 0 ? (
        <div className="opts picked">
          <p className="s soft">{chosen.length > 0 ? "Chosen, and suggested by your words" : "Suggested by your words"}</p>
          {first.map((code, index) => box(code, nameOf.get(code) ?? code, index === 0 ? "f-sectors" : undefined))}
        </div>
      ) : (
        <p>Your words suggest no kind of work. Say more of it, or choose below.</p>
      )}
      <details className="every" open={first.length === 0}>
        <summary id={first.length === 0 ? "f-sectors" : undefined}>Choose from all {groups.length} kinds of work</summary>
        <div className="opens">
          {groups.map((group) => (
            <details key={group.code}>
              <summary>
                {group.name} <span className="ct">{group.children.length}</span>
              </summary>
              <div className="opts">
                {[{ code: group.code, name: `Anything in ${lowerFirst(group.name)}` }, ...group.children]
                  .filter((one) => !first.includes(one.code))
                  .map((one) => box(one.code, one.name))}
              </div>
            </details>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
