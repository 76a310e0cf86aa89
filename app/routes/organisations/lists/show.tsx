import { useState } from "react";
import { data, Form, Link, redirect } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { DoneNote, Empty } from "#app/components/ui.tsx";
import { deleteList } from "#app/features/kept/delete-list.server.ts";
import { LIST_COLUMNS, USUAL_COLUMNS } from "#app/features/kept/export-list.server.ts";
import { getList, type ListRead } from "#app/features/kept/get-list.server.ts";
import { letGo } from "#app/features/kept/keep-supplier.server.ts";
import { LONGEST_NAME, mayDelete } from "#app/features/kept/kept-list.ts";
import { KeptRow } from "#app/features/kept/kept-row.tsx";
import { listLists } from "#app/features/kept/list-lists.server.ts";
import { ShareIt, TakeWithYou } from "#app/features/kept/list-tools.tsx";
import { PICK } from "#app/features/kept/picked.server.ts";
import { renameList } from "#app/features/kept/rename-list.server.ts";
import { requireList } from "#app/features/kept/require-list.server.ts";
import { nameSchema, noteSchema, shareChoices, shareEndSchema, shareSchema, takeOffSchema } from "#app/features/kept/schema.ts";
import { setNote } from "#app/features/kept/set-note.server.ts";
import { changeShareEnd, shareList, stopSharing } from "#app/features/kept/share-list.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, getMembership, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { londonDay, monthYear } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import { countWords, listWords, upperFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/show";

const NOTES = {
  named: "The list has its new name. Its address stays.",
  noted: "The note is saved.",
  off: "It is taken off the list.",
  share_end: "The link ends on the day that you chose.",
  unshared: "The link opens nothing any more.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const read = getList(ctx, { organisationId: organisation.id, slug: params.list });
  const role = getMembership(actor, organisation.id)?.role ?? null;
  return {
    slug: organisation.slug,
    ...read,
    lists: listLists(ctx, organisation.id).map(({ slug, name, count }) => ({ slug, name, count })),
    canChange: canAct(actor, organisation.id),
    canDelete: mayDelete(role, { isShortlist: read.list.opportunity !== null, count: read.entries.length }),
    columns: Object.entries(LIST_COLUMNS).map(([value, label]) => ({ value, label })),
    usual: USUAL_COLUMNS,
    pick: PICK,
    ends: shareChoices(londonDay(ctx.now)),
    now: ctx.now,
    note: noteOf(NOTES, new URL(request.url).searchParams.get("done")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const { id: listId, slug } = requireList(ctx, organisation.id, params.list);
  const lists = `/organisations/${organisation.slug}/lists`;
  const done = (what: keyof typeof NOTES) => redirect(`${lists}/${slug}?done=${what}`);
  const form = await readForm(request);
  const intent = form.get("intent");
  try {
    if (intent === "name") {
      const parsed = parseForm(form, nameSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      renameList(ctx, { listId, name: parsed.value.name });
      return done("named");
    }
    if (intent === "note") {
      const parsed = parseForm(form, noteSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      setNote(ctx, { listId, supplierId: parsed.value.supplier, note: parsed.value.note });
      return done("noted");
    }
    if (intent === "take_off") {
      const parsed = parseForm(form, takeOffSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      letGo(ctx, { listId, supplierId: parsed.value.supplier });
      return done("off");
    }
    if (intent === "share") {
      const parsed = parseForm(form, shareSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await getServices(context).limits.consume("share_user", actor.userId);
      const { token } = shareList(ctx, { listId, days: parsed.value.days, showsNotes: parsed.value.notes === "on" });
      return data({ made: `${ctx.settings.origin}/shared/${token}` });
    }
    if (intent === "share_end") {
      const parsed = parseForm(form, shareEndSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      changeShareEnd(ctx, { listId, days: parsed.value.days });
      return done("share_end");
    }
    if (intent === "unshare") {
      stopSharing(ctx, { listId });
      return done("unshared");
    }
    if (intent === "delete") {
      deleteList(ctx, { listId });
      return redirect(`${lists}?done=deleted`);
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, loaderData?.list.name ?? "A list")];
}

export default function ListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, list, lists, entries, from, isOwn, link, canChange, canDelete, columns, usual, pick, ends, now, note } = loaderData;
  const base = `/organisations/${slug}/lists`;
  const own = `${base}/${list.slug}`;
  const state = formState(actionData);
  const made = actionData !== undefined && "made" in actionData ? actionData.made : null;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const onTick = (one: string, isTicked: boolean) => setTicked((all) => (isTicked ? [...all, one] : all.filter((other) => other !== one)));
  const canPick = isOwn && entries.filter(({ supplier }) => supplier !== null).length > 1;
  return (
    <div className="wrap">
      <header className="head">
        <nav className="seg" aria-label="Your lists">
          {lists.map((one) => (
            <Link key={one.slug} to={`${base}/${one.slug}`} aria-current={one.slug === list.slug ? "page" : undefined}>
              {one.name} <span className="ct">{one.count}</span>
            </Link>
          ))}
          {canChange ? (
            <Link to={`${base}#new`}>
              <Icon name="plus" />
              New list
            </Link>
          ) : null}
        </nav>
        <h1>{list.name}</h1>
        <p className="lead">{leadOf(loaderData)}</p>
        {list.opportunity === null ? null : (
          <p>
            <Link to={`/organisations/${slug}/opportunities/${list.opportunity.slug}/matches?show=shortlisted`}>See them as matches</Link>,
            with their scores and gaps.
          </p>
        )}
      </header>
      <ErrorSummary state={state} />
      <DoneNote note={actionData === undefined ? note : null} />
      <div className={isOwn ? "split" : undefined}>
        <div className="r20">
          {canPick ? (
            <Form method="get" action={`${own}/compare`} id="picked" className="r20-head no-print">
              <p className="acts">
                <button className="btn" type="submit">
                  {ticked.length === 0 ? "Compare those you tick" : `Compare ${ticked.length}`}
                </button>
              </p>
              <p className="s soft">Last kept first</p>
            </Form>
          ) : null}
          {entries.length === 0 ? (
            <Empty title="Nobody is on this list" action={{ to: "/suppliers", label: "Look for suppliers" }}>
              <p>Press “Keep” beside a supplier. “Add a note, or another list” puts it on this one.</p>
            </Empty>
          ) : (
            <ul className="ledger pick">
              {entries.map((entry) => (
                <KeptRow
                  key={`${entry.slug}${entry.note}`}
                  entry={entry}
                  measuredFrom={from}
                  picks={canPick ? { form: "picked", name: pick, onTick } : null}
                  canChange={canChange}
                />
              ))}
            </ul>
          )}
          <p className="s soft">
            A supplier learns how many buyers keep it, never who.{" "}
            {isOwn ? notesText(link) : "Notes are read by its own people, and by whoever has a link that shows them."}
          </p>
        </div>
        {isOwn ? (
          <aside className="aside no-print" aria-label="What you can do with the list">
            <TakeWithYou href={`${own}/suppliers.csv`} columns={columns} usual={usual} />
            <ShareIt link={link} made={made} ends={ends} now={now} canChange={canChange} />
            {canChange && list.opportunity === null ? <Manage name={list.name} canDelete={canDelete} count={entries.length} /> : null}
          </aside>
        ) : null}
      </div>
    </div>
  );
}

/** "Six suppliers, kept by Amina Yusuf and Dev Kallar since June 2026." */
function leadOf({ entries, keepers, since }: Pick<ListRead, "entries" | "keepers" | "since">): string {
  if (since === null) return "Nobody is kept here yet.";
  const by = keepers.length === 0 ? "" : `, kept by ${listWords(keepers)}`;
  return `${upperFirst(countWords(entries.length))} ${entries.length === 1 ? "supplier" : "suppliers"}${by} since ${monthYear(since)}.`;
}

/** Who reads the notes: a link may show them to others. */
function notesText(link: ListRead["link"]): string {
  return link?.showsNotes ? "Whoever has the link reads the notes too, those to come as well." : "Notes stay with your team.";
}

function Manage({ name, canDelete, count }: { name: string; canDelete: boolean; count: number }) {
  return (
    <details className="drop">
      <summary className="btn btn-text">Name, or end this list</summary>
      <div className="panel stack-s">
        <Form method="post" className="form">
          <TextField name="name" label="Name" value={name} maxLength={LONGEST_NAME} required />
          <p>
            <button className="btn" type="submit" name="intent" value="name">
              Save the name
            </button>
          </p>
        </Form>
        {canDelete ? (
          <Form method="post">
            <button className="btn btn-text" type="submit" name="intent" value="delete">
              {count === 0 ? "Delete the list" : "Delete the list, with all its notes"}
            </button>
          </Form>
        ) : (
          <p className="s soft">An owner can delete it. You can once nobody is on it.</p>
        )}
      </div>
    </details>
  );
}
