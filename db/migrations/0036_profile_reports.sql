-- What visitors say is wrong on a profile waits for the campaign team until somebody says that it is dealt with. Nobody has
-- said so of what was reported before.
CREATE TABLE `profile_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`what` text NOT NULL,
	`email` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE INDEX `profile_reports_organisation` ON `profile_reports` (`organisation_id`);
CREATE INDEX `profile_reports_open` ON `profile_reports` (`created_at`) WHERE `settled_at` IS NULL;
INSERT INTO `profile_reports` (`organisation_id`, `what`, `created_at`)
SELECT o.`id`, coalesce(json_extract(a.`detail`, '$.report'), ''), a.`at`
FROM `audit_log` a JOIN `organisations` o ON o.`id` = cast(a.`subject_id` AS integer)
WHERE a.`subject_type` = 'organisation' AND a.`action` = 'profile.reported' ORDER BY a.`id`;
-- What organisations themselves have declared, among which the certificates are that nobody has seen yet.
CREATE INDEX `statuses_declared` ON `statuses` (`organisation_id`) WHERE `status` = 'self_declared' AND `recorded_by` IS NOT NULL;
