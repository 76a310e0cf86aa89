-- What was looked for and not found, counted by day. Nobody's: no person, address or session is in it, and no postcode.
CREATE TABLE `unmet_searches` (
	`day` text NOT NULL,
	`words` text NOT NULL,
	`sectors` text NOT NULL,
	`area_code` text NOT NULL,
	`outcome` text NOT NULL,
	`missing` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`day`, `words`, `sectors`, `area_code`)
) WITHOUT ROWID;
