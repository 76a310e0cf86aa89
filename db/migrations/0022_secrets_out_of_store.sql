-- A link's secret is made when its mail is sent. Here is only its hash; a mail that is sent again gets another, and each works.
PRAGMA secure_delete = ON;

CREATE TABLE `email_token_secrets` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`secret_hash` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`token_id`) REFERENCES `email_tokens`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE INDEX `email_token_secrets_token` ON `email_token_secrets` (`token_id`);

INSERT INTO `email_token_secrets` (`token_id`, `secret_hash`, `created_at`) SELECT `id`, `secret_hash`, `created_at` FROM `email_tokens`;
ALTER TABLE `email_tokens` DROP COLUMN `secret_hash`;

-- Invitations have a token of the same name, as every other link has.
INSERT INTO `email_tokens` (`id`, `purpose`, `user_id`, `email`, `payload`, `created_at`, `expires_at`, `used_at`, `credentials_version`)
	SELECT `id`, 'invitation', `invited_by`, `email`, '{}', `created_at`, `expires_at`, coalesce(`accepted_at`, `revoked_at`), `credentials_version`
	FROM `invitations` WHERE `invited_by` IS NOT NULL;
INSERT INTO `email_token_secrets` (`token_id`, `secret_hash`, `created_at`)
	SELECT `id`, unhex(`secret_hash`), `created_at` FROM `invitations` WHERE `invited_by` IS NOT NULL AND unhex(`secret_hash`) IS NOT NULL;
ALTER TABLE `invitations` DROP COLUMN `secret_hash`;

-- A page somebody was going to may have been a link with a secret.
UPDATE `email_tokens` SET `payload` = json_set(`payload`, '$.next', '/account')
	WHERE json_valid(`payload`) AND (json_extract(`payload`, '$.next') LIKE '%/confirm-email/%' OR json_extract(`payload`, '$.next') LIKE '%/confirm-claim/%'
		OR json_extract(`payload`, '$.next') LIKE '%/reset-password/%' OR json_extract(`payload`, '$.next') LIKE '%/invitations/%'
		OR json_extract(`payload`, '$.next') LIKE '%/unsubscribe%');

-- Mails keep where a link stands, not the link.
ALTER TABLE `mails` ADD COLUMN `link_token` text;
ALTER TABLE `mails` ADD COLUMN `unsubscribe_scope` text;

UPDATE `mails` SET
	`link_token` = substr(`text`, instr(`text`, '/confirm-email/') + 15, 39),
	`html` = replace(`html`, substr(`text`, instr(`text`, '/confirm-email/') + 15, 79), '~~only-in-the-mail~~'),
	`text` = replace(`text`, substr(`text`, instr(`text`, '/confirm-email/') + 15, 79), '~~only-in-the-mail~~')
	WHERE `text` GLOB '*/confirm-email/[a-z2-7]*' AND substr(`text`, instr(`text`, '/confirm-email/') + 15 + 39, 1) = '.';
UPDATE `mails` SET
	`link_token` = substr(`text`, instr(`text`, '/reset-password/') + 16, 39),
	`html` = replace(`html`, substr(`text`, instr(`text`, '/reset-password/') + 16, 79), '~~only-in-the-mail~~'),
	`text` = replace(`text`, substr(`text`, instr(`text`, '/reset-password/') + 16, 79), '~~only-in-the-mail~~')
	WHERE `text` GLOB '*/reset-password/[a-z2-7]*' AND substr(`text`, instr(`text`, '/reset-password/') + 16 + 39, 1) = '.';
UPDATE `mails` SET
	`link_token` = substr(`text`, instr(`text`, '/invitations/') + 13, 39),
	`html` = replace(`html`, substr(`text`, instr(`text`, '/invitations/') + 13, 79), '~~only-in-the-mail~~'),
	`text` = replace(`text`, substr(`text`, instr(`text`, '/invitations/') + 13, 79), '~~only-in-the-mail~~')
	WHERE `text` GLOB '*/invitations/[a-z2-7]*' AND substr(`text`, instr(`text`, '/invitations/') + 13 + 39, 1) = '.';
UPDATE `mails` SET
	`link_token` = substr(`text`, instr(`text`, '/confirm-claim/') + 15, 39),
	`html` = replace(`html`, substr(`text`, instr(`text`, '/confirm-claim/') + 15, 79), '~~only-in-the-mail~~'),
	`text` = replace(`text`, substr(`text`, instr(`text`, '/confirm-claim/') + 15, 79), '~~only-in-the-mail~~')
	WHERE `text` GLOB '*/confirm-claim/[a-z2-7]*' AND substr(`text`, instr(`text`, '/confirm-claim/') + 15 + 39, 1) = '.';

UPDATE `mails` SET
	`unsubscribe_scope` = CASE WHEN instr(`unsubscribe_url`, '?token=searches.') > 0 THEN 'searches' ELSE 'matches' END,
	`html` = replace(`html`, `unsubscribe_url`, substr(`unsubscribe_url`, 1, instr(`unsubscribe_url`, '?token=') + 6) || '~~only-in-the-mail~~'),
	`text` = replace(`text`, `unsubscribe_url`, substr(`unsubscribe_url`, 1, instr(`unsubscribe_url`, '?token=') + 6) || '~~only-in-the-mail~~')
	WHERE `unsubscribe_url` IS NOT NULL;
ALTER TABLE `mails` DROP COLUMN `unsubscribe_url`;

-- Where something of that form is left, written by a person before the link itself, the whole mail goes.
UPDATE `mails` SET `text` = '(What this mail said is not kept.)', `html` = '<p>(What this mail said is not kept.)</p>'
	WHERE `text` GLOB '*' || replace(printf('%39s', ''), ' ', '[a-z2-7]') || '.' || replace(printf('%39s', ''), ' ', '[a-z2-7]') || '*'
		OR `html` GLOB '*' || replace(printf('%39s', ''), ' ', '[a-z2-7]') || '.' || replace(printf('%39s', ''), ' ', '[a-z2-7]') || '*';

PRAGMA secure_delete = OFF;
