-- The counties and London boroughs by which an authority may reserve a contract, with what borders each.
CREATE TABLE `counties` (`name` text PRIMARY KEY NOT NULL, `kind` text NOT NULL, `area_codes` text NOT NULL, `borders` text NOT NULL);
-- What kind of public body a public buyer is, beside central government: which of them may reserve by place hangs on it.
ALTER TABLE `organisations` ADD COLUMN `public_body` text;
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
