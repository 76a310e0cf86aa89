ALTER TABLE `mails` ADD COLUMN `mailbox` text DEFAULT '' NOT NULL;
UPDATE `mails` SET `mailbox` = lower(trim(`to_address`));
CREATE INDEX `mails_mailbox` ON `mails` (`mailbox`,`created_at`);
