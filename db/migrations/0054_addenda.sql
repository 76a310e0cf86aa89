-- What was changed of an opportunity after it was posted, each part as it read before and after, and why. Kept as it was said.
CREATE TABLE `opportunity_addenda` (
  `id` integer PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE cascade,
  `version` integer NOT NULL,
  `note` text DEFAULT '' NOT NULL,
  `changes` text NOT NULL,
  `at` integer NOT NULL,
  `actor_id` integer
);
CREATE INDEX `opportunity_addenda_opportunity` ON `opportunity_addenda` (`opportunity_id`);
CREATE TRIGGER `opportunity_addenda_no_update` BEFORE UPDATE ON `opportunity_addenda` BEGIN SELECT RAISE(ABORT, 'opportunity_addenda is append-only'); END;
CREATE TRIGGER `opportunity_addenda_no_delete` BEFORE DELETE ON `opportunity_addenda` BEGIN SELECT RAISE(ABORT, 'opportunity_addenda is append-only'); END;
-- Up to which of them those concerned have been told.
CREATE TABLE `opportunity_addenda_told` (
  `opportunity_id` integer PRIMARY KEY NOT NULL REFERENCES `opportunities`(`id`) ON DELETE cascade,
  `addendum_id` integer NOT NULL
);
