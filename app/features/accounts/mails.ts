import type { Settings } from "#app/platform/ctx.ts";
import type { MailContent } from "#app/platform/mail-layout.ts";
import { secretLink } from "#app/platform/mail-secrets.ts";

/* Pure builders: what each mail about an account says. Where a link has a secret there is a slot. */

type Site = Pick<Settings, "origin" | "siteName">;

/** Who a link goes to. The name of an account whose address nobody has confirmed is a stranger's words: it is not used. */
interface LinkTo {
  name: string;
  emailConfirmedAt: Date | null;
}

function hello(to: LinkTo): string {
  return to.emailConfirmedAt === null ? "Hello," : `Hello ${to.name},`;
}

export function confirmEmailMail(site: Site, to: { email: string }): MailContent {
  return {
    subject: `Confirm your e-mail address for ${site.siteName}`,
    blocks: [
      { heading: "Confirm your e-mail address" },
      { text: `Hello,\nOne step is left: confirm that ${to.email} is yours.` },
      { action: { label: "Confirm this address", url: secretLink(site, "/confirm-email/") } },
      { note: "The link works once, for three days. Until then you can look around, but not post, answer or change anything." },
    ],
    why: `Somebody, most likely you, made an account with this address. If it was not you, leave the mail alone: nothing is ever sent to an address that is not confirmed, except links such as this.`,
  };
}

export function alreadyHasAccountMail(site: Site, to: LinkTo): MailContent {
  return {
    subject: `You already have an account with ${site.siteName}`,
    blocks: [
      { heading: "You already have an account" },
      {
        text: `${hello(to)}\nSomebody, most likely you, has just tried to make a second account with this address. Nothing has changed: the first one is still yours.`,
      },
      { action: { label: "Sign in", url: `${site.origin}/sign-in` } },
      { text: `Forgotten the password? Ask for a new one: ${site.origin}/forgot-password` },
    ],
    why: "You get this because this address was entered on our page for new accounts. If that was not you, there is nothing to do: whoever it was did not learn that you have an account.",
  };
}

export function resetPasswordMail(site: Site, to: LinkTo): MailContent {
  return {
    subject: `Choose a new password for ${site.siteName}`,
    blocks: [
      { heading: "Choose a new password" },
      { text: `${hello(to)}\nYou asked for a new password.` },
      { action: { label: "Choose a new password", url: secretLink(site, "/reset-password/") } },
      { note: "The link works once, for one hour. Your old password works until you choose a new one." },
    ],
    why: "You get this because somebody, most likely you, asked for it on our sign-in page. If it was not you, there is nothing to do.",
  };
}

export function passwordGuessedMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `Somebody is trying passwords for your account with ${site.siteName}`,
    blocks: [
      { heading: "Somebody is trying passwords" },
      {
        text: `Hello ${to.name},\nSeveral wrong passwords have been entered for your account in the last day, from a browser it has not signed in with before. None of them was right, and your account is open to you as ever.`,
      },
      { text: "If it was you, there is nothing to do. If it was not, and your password is short or used elsewhere too, choose a new one:" },
      { action: { label: "Choose a new password", url: `${site.origin}/forgot-password` } },
      { note: `When and from where: ${site.origin}/account/security` },
    ],
    why: "You get this at most once a day, when passwords are tried for your account.",
  };
}

export function setPasswordMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `You are on the campaign team of ${site.siteName}`,
    blocks: [
      { heading: "You are on the campaign team" },
      { text: `Hello ${to.name},\nYour account can now moderate, verify and report. Choose a password to sign in with.` },
      { action: { label: "Choose a password", url: secretLink(site, "/reset-password/") } },
      { note: "The link works once, for three days. A password you had before no longer works, and every device is signed out." },
    ],
    why: "You get this because whoever runs the site put this address on the campaign team.",
  };
}

export function passwordChangedMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `Your password for ${site.siteName} was changed`,
    blocks: [
      { heading: "Your password was changed" },
      { text: `Hello ${to.name},\nYour password has just been changed, and every other device was signed out.` },
      { text: `If that was not you, choose a new password now: ${site.origin}/forgot-password` },
    ],
    why: "You get this whenever your password changes, so that nobody else can change it unseen.",
  };
}

export function changeEmailMail(site: Site, to: { email: string }): MailContent {
  return {
    subject: `Confirm your new e-mail address for ${site.siteName}`,
    blocks: [
      { heading: "Confirm your new address" },
      { text: `Hello,\nYou asked to use ${to.email} from now on.` },
      { action: { label: "Use this address", url: secretLink(site, "/confirm-email/") } },
      { note: "The link works once, for one day. Until then your old address stays." },
    ],
    why: "You get this because somebody who is signed in to your account entered this address.",
  };
}

export function changeEmailAskedMail(site: Site, to: { name: string }, newEmail: string): MailContent {
  return {
    subject: `Your e-mail address for ${site.siteName} is about to change`,
    blocks: [
      { heading: "Somebody asked to change your address" },
      {
        text: `Hello ${to.name},\nSomebody who is signed in to your account and knows its password asked to use ${newEmail} from now on. It happens when they open the link we sent there, within one day.`,
      },
      {
        text: "If that was you, there is nothing to do here. If it was not, choose a new password now: the link there stops working, and every device is signed out.",
      },
      { action: { label: "Choose a new password", url: `${site.origin}/forgot-password` } },
    ],
    why: "You get this because this address is the account's until the change is done, so that nobody else can take it unseen.",
  };
}

export function emailChangedMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `Your e-mail address for ${site.siteName} was changed`,
    blocks: [
      { heading: "Your e-mail address was changed" },
      { text: `Hello ${to.name},\nYour account now uses another address. This one gets no more mail from us.` },
      { text: "If that was not you, answer this mail at once." },
    ],
    why: "You get this because this address belonged to the account until now.",
  };
}

export function accountDisabledMail(site: Site, to: { name: string; reason: string }): MailContent {
  return {
    subject: `Your account with ${site.siteName} is disabled`,
    blocks: [
      { heading: "Your account is disabled" },
      { text: `Hello ${to.name},\nThe campaign team has disabled your account. You are signed out, and cannot sign in.` },
      { text: `Its reason: ${to.reason}` },
      {
        text: "If you think this is wrong, or want your details erased, answer this mail and say so. You get no other mail from us meanwhile.",
      },
    ],
    why: "You get this because the account belongs to this address. The sign-in page does not say that an account is disabled, so that strangers cannot ask it.",
  };
}

export function accountEnabledMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `Your account with ${site.siteName} works again`,
    blocks: [
      { heading: "Your account works again" },
      { text: `Hello ${to.name},\nThe campaign team has enabled your account. Sign in with the password you had.` },
      { action: { label: "Sign in", url: `${site.origin}/sign-in` } },
    ],
    why: "You get this because the account belongs to this address.",
  };
}

export function sessionsEndedMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `You were signed out of ${site.siteName}`,
    blocks: [
      { heading: "You were signed out everywhere" },
      {
        text: `Hello ${to.name},\nThe campaign team has signed your account out on every device. Links we had mailed for it no longer work.`,
      },
      { text: `If somebody else may know your password, choose a new one: ${site.origin}/forgot-password` },
    ],
    why: "You get this because the account belongs to this address.",
  };
}

export function takenOffTeamMail(site: Site, to: { name: string }): MailContent {
  return {
    subject: `You are no longer on the campaign team of ${site.siteName}`,
    blocks: [
      { heading: "You are no longer on the campaign team" },
      { text: `Hello ${to.name},\nSomebody else on the team has taken you off it, and you were signed out. Your account stays.` },
      { text: "If you think this is wrong, speak to the others on the team." },
    ],
    why: "You get this because the account belongs to this address.",
  };
}

export function accountEndedMail(site: Site, to: { name: string; left: readonly string[] }): MailContent {
  return {
    subject: `Your account with ${site.siteName} has ended`,
    blocks: [
      { heading: "Your account has ended" },
      {
        text: `Hello ${to.name},\nYour name and address are erased from your account, and you belong to no organisation here any more. What was done in it stays on record without your name.`,
      },
      ...(to.left.length === 0
        ? []
        : [{ text: `Nobody looks after ${to.left.join(" and ")} now. Somebody from there can claim it anew.` }]),
      { note: "This is our last mail. It is erased here, too, after seven days." },
    ],
    why: "You get this because you, or somebody who knew your password, ended the account of this address. If it was not you, answer this mail at once.",
  };
}
