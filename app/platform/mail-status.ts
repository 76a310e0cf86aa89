export const MAIL_STATUSES = ["waiting", "sent", "kept", "failed", "withdrawn", "limited", "held"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** As the campaign team reads it. */
export const MAIL_STATUS_WORDS: Record<MailStatus, string> = {
  sent: "Sent",
  kept: "Kept here",
  waiting: "Waiting",
  failed: "Failed",
  withdrawn: "Not sent any more",
  limited: "Not sent: too many",
  held: "Waits: too many at once",
};
