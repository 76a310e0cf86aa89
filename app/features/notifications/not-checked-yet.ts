import type { MailBlock } from "#app/platform/mail-layout.ts";

/** What a mail says of an organisation that it names and of which nobody has checked who it is. */
export function notCheckedYet({ name }: { name: string }): MailBlock {
  return { text: `Not checked yet: nobody has checked that this is really ${name}. Send no money, bank details or identity papers.` };
}
