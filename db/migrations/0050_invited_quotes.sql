-- An invited quote is closed: who may see an opportunity follows from its kind, and no writer can say otherwise.
ALTER TABLE `opportunities` ADD COLUMN `audience` text GENERATED ALWAYS AS (CASE `kind` WHEN 'quote' THEN 'invited' ELSE 'everyone' END) VIRTUAL;
DROP INDEX `opportunities_status`;
CREATE INDEX `opportunities_status` ON `opportunities` (`status`, `audience`, `deadline_at`);

-- Who is asked for a quote: an organisation, or an address for which none has answered yet.
CREATE TABLE `quote_invitations` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`organisation_id` integer,
	`email` text,
	`source` text NOT NULL,
	`link_id` text,
	`invited_by` integer,
	`invited_at` integer NOT NULL,
	`opened_at` integer,
	`declined_at` integer,
	`decline_reason` text,
	`reminded_at` integer,
	`taken_back_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE UNIQUE INDEX `quote_invitations_organisation` ON `quote_invitations` (`opportunity_id`, `organisation_id`);
CREATE UNIQUE INDEX `quote_invitations_email` ON `quote_invitations` (`opportunity_id`, `email`) WHERE `email` <> '';
CREATE UNIQUE INDEX `quote_invitations_link` ON `quote_invitations` (`link_id`);
CREATE INDEX `quote_invitations_of` ON `quote_invitations` (`organisation_id`);

CREATE TABLE `quote_invitation_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`invitation_id` integer NOT NULL,
	`step` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	`acted_as` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `quote_invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE INDEX `quote_invitation_history_invitation` ON `quote_invitation_history` (`invitation_id`);
CREATE TRIGGER `quote_invitation_history_no_update` BEFORE UPDATE ON `quote_invitation_history` BEGIN SELECT RAISE(ABORT, 'quote_invitation_history is append-only'); END;
CREATE TRIGGER `quote_invitation_history_no_delete` BEFORE DELETE ON `quote_invitation_history` BEGIN SELECT RAISE(ABORT, 'quote_invitation_history is append-only'); END;

-- What those invited ask. The buyer is never told who asked: the invitation is kept so that its people see their own.
CREATE TABLE `quote_questions` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`invitation_id` integer,
	`question` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_by` integer,
	`answered_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invitation_id`) REFERENCES `quote_invitations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE INDEX `quote_questions_opportunity` ON `quote_questions` (`opportunity_id`, `asked_at`);

-- What an answer costs: in all, or a rate with its unit.
ALTER TABLE `responses` ADD COLUMN `price_pence` integer;
ALTER TABLE `responses` ADD COLUMN `price_unit` text;

-- Quotes of before were posted for everybody, though they said that they were not, and spared their buyers the official notice
-- on the strength of that. They are closed from now on. Nobody loses what they had in hand: whoever answered one keeps it, and so
-- do those introduced about one, and whoever was told of one that is still open, as having been invited by nobody. Their addresses stay, since mails hold them
-- and an address alone opens nothing any more; drafts, which nobody outside has seen, get one that cannot be guessed.
INSERT INTO `quote_invitations` (`opportunity_id`, `organisation_id`, `source`, `invited_at`, `opened_at`)
	SELECT r.`opportunity_id`, r.`organisation_id`, 'earlier', coalesce(o.`published_at`, r.`created_at`), r.`created_at`
	FROM `responses` r JOIN `opportunities` o ON o.`id` = r.`opportunity_id` WHERE o.`kind` = 'quote';
INSERT INTO `quote_invitations` (`opportunity_id`, `organisation_id`, `source`, `invited_at`)
	SELECT m.`opportunity_id`, m.`organisation_id`, 'earlier', m.`created_at`
	FROM `matches` m JOIN `opportunities` o ON o.`id` = m.`opportunity_id`
	WHERE o.`kind` = 'quote' AND o.`status` IN ('published', 'suspended') AND m.`near_miss` = 0 AND m.`withdrawn_at` IS NULL
		AND m.`id` IN (SELECT `match_id` FROM `digest_items`)
	ON CONFLICT DO NOTHING;
INSERT INTO `quote_invitations` (`opportunity_id`, `organisation_id`, `source`, `invited_at`)
	SELECT i.`opportunity_id`, i.`supplier_id`, 'earlier', i.`created_at`
	FROM `introductions` i JOIN `opportunities` o ON o.`id` = i.`opportunity_id`
	WHERE o.`kind` = 'quote' AND i.`status` NOT IN ('declined', 'lapsed')
	ON CONFLICT DO NOTHING;
INSERT INTO `quote_invitation_history` (`invitation_id`, `step`, `at`, `acted_as`)
	SELECT `id`, 'invited', `invited_at`, 'site' FROM `quote_invitations`;
UPDATE `opportunities` SET `slug` = 'quote-' || lower(hex(randomblob(16))) WHERE `kind` = 'quote' AND `status` = 'draft';
-- The search still holds those that were open to everybody.
INSERT INTO `outbox` (`event`, `payload`, `created_at`, `available_at`)
	SELECT 'search.check', '{}', unixepoch() * 1000, 0 WHERE EXISTS (SELECT 1 FROM `quote_invitations`)
		OR EXISTS (SELECT 1 FROM `opportunities` WHERE `kind` = 'quote' AND `status` = 'published');
