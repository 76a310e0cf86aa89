import { Form, redirect, useActionData } from "react-router";
import { ErrorSummary, Radios, TextField } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { DoneNote } from "#app/components/ui.tsx";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { inviteMember, listInvitations, revokeInvitation } from "#app/features/organisations/invitations.server.ts";
import { invitationLimits } from "#app/features/organisations/invite-limits.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { changeRoleSchema, invitationIdSchema, inviteSchema, memberSchema } from "#app/features/organisations/schema.ts";
import { changeRole, listMembers, removeMember } from "#app/features/organisations/team.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/team";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Team")];

const NOTES = {
  invited: "The invitation is on its way. It holds for 14 days.",
  revoked: "The invitation is taken back: its link no longer works.",
  role: "The role is changed.",
  removed: "They no longer belong to this organisation.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  return {
    isOwner: canAct(actor, organisation.id, "owner"),
    members: listMembers(ctx, organisation.id).map(({ since, ...one }) => ({ ...one, since: longDate(since) })),
    invitations: listInvitations(ctx, organisation.id).map((one) => ({
      id: one.id,
      email: one.email,
      role: one.role,
      until: longDate(one.expiresAt),
    })),
    note: noteOf(NOTES, new URL(request.url).searchParams.get("done")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "viewer");
  const form = await readForm(request);
  const intent = form.get("intent");
  const team = `/organisations/${organisation.slug}/team`;
  const organisationId = organisation.id;
  try {
    if (intent === "invite") {
      requireMembership(ctx, organisationId, "owner");
      const parsed = parseForm(form, inviteSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await services.limits.consume("invite_address", getRequestInfo(context).network);
      await services.limits.consume("invite_user", actor.userId);
      for (const limit of invitationLimits(ctx, organisationId)) await services.limits.consume(limit, organisationId);
      inviteMember(ctx, { ...parsed.value, organisationId });
      return redirect(`${team}?done=invited`);
    }
    if (intent === "revoke") {
      const parsed = parseForm(form, invitationIdSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      revokeInvitation(ctx, { ...parsed.value, organisationId });
      return redirect(`${team}?done=revoked`);
    }
    if (intent === "role") {
      const parsed = parseForm(form, changeRoleSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      changeRole(ctx, { ...parsed.value, organisationId });
      return redirect(`${team}?done=role`);
    }
    if (intent === "remove" || intent === "leave") {
      const parsed = parseForm(intent === "leave" ? leaving(actor.userId) : form, memberSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      removeMember(ctx, { ...parsed.value, organisationId });
      return redirect(parsed.value.userId === actor.userId ? "/account" : `${team}?done=removed`);
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

function leaving(userId: number): FormData {
  const form = new FormData();
  form.set("userId", String(userId));
  return form;
}

const ROLES = [
  { value: "editor", label: "Editor", hint: "Edits the profile, posts, answers, accepts introductions" },
  { value: "viewer", label: "Viewer", hint: "Sees everything, changes nothing" },
  { value: "owner", label: "Owner", hint: "An editor who also decides who belongs to it" },
];
const LOOK = { owner: "full", editor: "tint", viewer: "outline" } as const;
const WORD = { owner: "Owner", editor: "Editor", viewer: "Viewer" };

export default function Team({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const inviting = state?.values.intent?.[0] === "invite";
  const { isOwner, members, invitations, note } = loaderData;
  return (
    <div className="wrap">
      <header className="head">
        <h1>Team</h1>
        <p className="lead">Who acts for this organisation. Nobody outside it sees these addresses.</p>
      </header>
      <div className="stack-l">
        <DoneNote note={state === undefined ? note : null} />
        {inviting ? null : <ErrorSummary state={state} />}
        <section className="r20" aria-labelledby="members">
          <div className="r20-head">
            <h2 id="members" className="h-s">
              {members.length === 1 ? "One person" : `${members.length} people`}
            </h2>
            <p className="s soft">Owners first, then by name.</p>
          </div>
          <ul className="ledger">
            {members.map((one) => (
              <MemberRow key={one.userId} member={one} isOwner={isOwner} />
            ))}
          </ul>
        </section>
        {invitations.length === 0 ? null : (
          <section className="r20" aria-labelledby="invited">
            <h2 id="invited" className="h-s">
              {invitations.length === 1 ? "One invitation is open" : `${invitations.length} invitations are open`}
            </h2>
            <ul className="ledger">
              {invitations.map((one) => (
                <li key={one.id}>
                  <p className="s soft">until {one.until}</p>
                  <div className="row row-end">
                    <p>
                      <span className="name">{one.email}</span> <span className="s soft">as {one.role}</span>
                    </p>
                    {isOwner ? (
                      <Form method="post">
                        <input type="hidden" name="invitation" value={one.id} />
                        <button className="btn btn-s" type="submit" name="intent" value="revoke">
                          Take it back<span className="vh">, the invitation of {one.email}</span>
                        </button>
                      </Form>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        {isOwner ? (
          <section className="r20" aria-labelledby="invite">
            <h2 id="invite" className="h-s">
              Invite somebody
            </h2>
            <Form key={invitations.length} method="post" className="form form-2" noValidate>
              {inviting ? <ErrorSummary state={state} /> : null}
              <TextField
                name="email"
                label="Their e-mail"
                type="email"
                maxLength={254}
                autoComplete="off"
                state={inviting ? state : undefined}
              />
              <Radios name="role" legend="As" choices={ROLES} values={["editor"]} state={inviting ? state : undefined} />
              <p>
                <button className="btn btn-main" type="submit" name="intent" value="invite">
                  Send the invitation
                </button>
              </p>
            </Form>
          </section>
        ) : (
          <p className="soft">Owners invite people and change roles.</p>
        )}
      </div>
    </div>
  );
}

function MemberRow({ member, isOwner }: { member: Route.ComponentProps["loaderData"]["members"][number]; isOwner: boolean }) {
  return (
    <li>
      <div>
        <Punch look={LOOK[member.role]} word={WORD[member.role]} />
        <p className="s soft">since {member.since}</p>
      </div>
      <div className="stack-s">
        <p>
          <span className="name">{member.name}</span> {member.isYou ? <span className="s soft">this is you</span> : null}
          <br />
          {member.email}
        </p>
        {isOwner || member.isYou ? (
          <details>
            <summary>
              {isOwner ? "Change role, or take out" : "Leave this organisation"}
              <span className="vh"> ({member.name})</span>
            </summary>
            <div className="stack">
              {isOwner ? (
                <Form method="post" className="stack-s">
                  <input type="hidden" name="userId" value={member.userId} />
                  <fieldset>
                    <legend className="vh">Role of {member.name}</legend>
                    {ROLES.map((role) => (
                      <label className="opt" key={role.value}>
                        <input type="radio" name="role" value={role.value} defaultChecked={role.value === member.role} />
                        <span>
                          {role.label}
                          <small>{role.hint}</small>
                        </span>
                      </label>
                    ))}
                  </fieldset>
                  <button className="btn btn-s" type="submit" name="intent" value="role">
                    Save the role
                  </button>
                </Form>
              ) : null}
              <Form method="post">
                <input type="hidden" name="userId" value={member.userId} />
                <button className="btn btn-s btn-bad" type="submit" name="intent" value={member.isYou ? "leave" : "remove"}>
                  {member.isYou ? "Leave this organisation" : `Take ${member.name} out`}
                </button>
              </Form>
            </div>
          </details>
        ) : null}
      </div>
    </li>
  );
}
