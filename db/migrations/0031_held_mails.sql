-- Budgets of mail count from when a mail was let go, which may be long after it was written.
ALTER TABLE `mails` ADD COLUMN `queued_at` integer;
UPDATE `mails` SET `queued_at` = `created_at` WHERE `status` <> 'limited';
DROP INDEX `mails_mailbox`;
CREATE INDEX `mails_mailbox` ON `mails` (`mailbox`,`queued_at`);

-- An address that somebody typed is kept until it has been looked up, and no longer.
UPDATE `outbox` SET `payload` = '{}' WHERE `event` = 'account.reset_asked' AND `done_at` IS NOT NULL;
