-- Whether an organisation is who it says it is: asked, confirmed, refused. A row goes for the names and numbers of its day.
CREATE TABLE `organisation_checks` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`how` text NOT NULL,
	`host` text,
	`reason` text DEFAULT '' NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` integer,
	`legal_name` text DEFAULT '' NOT NULL,
	`trading_name` text,
	`numbers` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE INDEX `organisation_checks_organisation` ON `organisation_checks` (`organisation_id`, `id`);
CREATE INDEX `organisation_checks_outcome` ON `organisation_checks` (`outcome`, `organisation_id`);
CREATE TRIGGER `organisation_checks_given_for` AFTER INSERT ON `organisation_checks` WHEN new.`legal_name` = ''
	BEGIN UPDATE `organisation_checks` SET
		`legal_name` = (SELECT o.`legal_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`trading_name` = (SELECT o.`trading_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`numbers` = (SELECT json_group_array(i.`scheme` || ':' || i.`id` ORDER BY i.`scheme`, i.`id`) FROM `identifiers` i WHERE i.`organisation_id` = new.`organisation_id`)
	WHERE `id` = new.`id`; END;
CREATE TRIGGER `organisation_checks_no_update` BEFORE UPDATE ON `organisation_checks` WHEN old.`legal_name` <> '' BEGIN SELECT RAISE(ABORT, 'organisation_checks is append-only'); END;
CREATE TRIGGER `organisation_checks_no_delete` BEFORE DELETE ON `organisation_checks` BEGIN SELECT RAISE(ABORT, 'organisation_checks is append-only'); END;
-- Who else has a web address at a host is asked of the addresses alone.
CREATE INDEX `organisations_website` ON `organisations` (`website`) WHERE `website` IS NOT NULL;
