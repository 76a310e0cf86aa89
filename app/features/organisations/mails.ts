import type { MembershipRole, Settings } from "#app/platform/ctx.ts";
import type { MailContent } from "#app/platform/mail-layout.ts";
import { secretLink } from "#app/platform/mail-secrets.ts";
import { safeName } from "#app/platform/plain-name.ts";

/*
 * Pure builders: what each mail about an organisation says. They go to people who may not know us, so names in them hold
 * no addresses, whatever the database has.
 */

type Site = Pick<Settings, "origin" | "siteName">;

const CAN: Record<MembershipRole, string> = {
  owner: "change everything, and decide who belongs to it",
  editor: "edit the profile, post, answer and accept introductions",
  viewer: "see everything, and change nothing",
};

export function invitationMail(
  site: Site,
  input: { organisation: string; invitedBy: string; role: MembershipRole; days: number },
): MailContent {
  const organisation = safeName(input.organisation);
  return {
    subject: `You are invited to join ${organisation} on ${site.siteName}`,
    blocks: [
      { heading: `Join ${organisation}` },
      {
        text: `${safeName(input.invitedBy)} invites you to ${organisation} as ${input.role === "owner" || input.role === "editor" ? "an" : "a"} ${input.role}. You could then ${CAN[input.role]}.`,
      },
      { action: { label: "See the invitation", url: secretLink(site, "/invitations/") } },
      { note: `The link works once, for ${input.days} days, and for this address only.` },
    ],
    why: "You get this because somebody entered this address to invite you. If you do not know them, leave the mail alone.",
  };
}

export function claimMail(site: Site, input: { name: string; organisation: string }): MailContent {
  const organisation = safeName(input.organisation);
  const name = safeName(input.name);
  return {
    subject: `Confirm that you belong to ${organisation}`,
    blocks: [
      { heading: `Is ${organisation} yours?` },
      {
        text: `${name} asks to look after the profile of ${organisation} on ${site.siteName}, and says that this address is theirs.`,
      },
      { action: { label: "Yes, take over the profile", url: secretLink(site, "/confirm-claim/") } },
      { note: "The link works once, for one day, in the browser where you are signed in." },
    ],
    why: `You get this because ${name} entered this address to prove that they belong to ${organisation}. If that was not you, leave the mail alone: without the link nothing changes.`,
  };
}

export function askToJoinMail(
  site: Site,
  input: { name: string; email: string; organisation: string; slug: string; statement: string },
): MailContent {
  return {
    subject: `${input.name} asks to join ${input.organisation}`,
    blocks: [
      { heading: `${input.name} asks to join` },
      { text: `${input.name} (${input.email}) would like to join ${input.organisation} on ${site.siteName}. They write:` },
      { quote: input.statement },
      { text: "If you know them, invite them by that address. If not, there is nothing to do." },
      { action: { label: "Open your team", url: `${site.origin}/organisations/${input.slug}/team` } },
    ],
    why: `You get this because you are an owner of ${input.organisation}.`,
  };
}

export function ownerAppointedMail(site: Site, input: { organisation: string; slug: string; owner: string; reason: string }): MailContent {
  return {
    subject: `${input.owner} is now an owner of ${input.organisation}`,
    blocks: [
      { heading: `${input.owner} is now an owner` },
      { text: `${input.organisation} had no owner left whose account works, so the campaign team made ${input.owner} one.` },
      { text: `Its reason: ${input.reason}` },
      { text: "If you think this is wrong, answer this mail and say why." },
      { action: { label: "See the team", url: `${site.origin}/organisations/${input.slug}/team` } },
    ],
    why: `You get this because you belong to ${input.organisation} here.`,
  };
}
