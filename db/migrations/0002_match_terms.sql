-- Telling stems of what a supplier says of its work: where matching looks for words. Kept by `indexMatchTerms`.
CREATE TABLE `match_terms` (
	`term` text NOT NULL,
	`organisation_id` integer NOT NULL,
	PRIMARY KEY(`term`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
CREATE INDEX `match_terms_organisation` ON `match_terms` (`organisation_id`);
-- Few suppliers are open to secondments, boards or joint work; those few are found without reading every profile.
CREATE INDEX `profiles_open_to` ON `profiles` (`organisation_id`) WHERE `open_to` <> '[]';
