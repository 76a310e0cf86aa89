-- The counties and London boroughs by which an authority may reserve a contract, with what borders each.
CREATE TABLE `counties` (`name` text PRIMARY KEY NOT NULL, `kind` text NOT NULL, `area_codes` text NOT NULL, `borders` text NOT NULL);
-- What kind of public body a public buyer is, beside central government: which of them may reserve by place hangs on it.
ALTER TABLE `organisations` ADD COLUMN `public_body` text;
-- A check is given for that, too: who becomes a council is looked at as one.
DROP TRIGGER `organisation_checks_given_for`;
CREATE TRIGGER `organisation_checks_given_for` AFTER INSERT ON `organisation_checks` WHEN new.`legal_name` = ''
	BEGIN UPDATE `organisation_checks` SET
		`legal_name` = (SELECT o.`legal_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`trading_name` = (SELECT o.`trading_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`numbers` = (SELECT json_group_array(i.`scheme` || ':' || i.`id` ORDER BY i.`scheme`, i.`id`) FROM `identifiers` i WHERE i.`organisation_id` = new.`organisation_id`),
		`public_as` = (SELECT CASE WHEN o.`buyer_kind` IS NOT 'public' THEN NULL WHEN o.`is_central_government` THEN 'central_government' ELSE coalesce(o.`public_body`, 'public') END
			FROM `organisations` o WHERE o.`id` = new.`organisation_id`)
	WHERE `id` = new.`id`; END;
-- Who alone may answer an opportunity. No row: everybody. Fixed once it is posted.
CREATE TABLE `reservations` (
  `opportunity_id` integer PRIMARY KEY NOT NULL REFERENCES `opportunities`(`id`) ON DELETE cascade,
  `place` text,
  `place_name` text,
  `area_codes` text NOT NULL,
  `sme` integer NOT NULL,
  `vcse` integer NOT NULL,
  `decided_at` integer NOT NULL,
  `decided_by` integer REFERENCES `users`(`id`) ON DELETE set null
);
-- What a supplier said of itself so that it could answer a reserved opportunity, where the site could not tell.
CREATE TABLE `reservation_statements` (
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE cascade,
  `organisation_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE cascade,
  `postcode` text,
  `area_code` text,
  `sme` integer NOT NULL,
  `vcse` integer NOT NULL,
  `stated_at` integer NOT NULL,
  `stated_by` integer REFERENCES `users`(`id`) ON DELETE set null,
  PRIMARY KEY(`opportunity_id`, `organisation_id`)
);
CREATE INDEX `reservation_statements_organisation` ON `reservation_statements` (`organisation_id`);
