-- How often an event has waited for something that was down. Such tries do not count towards the dead-letter list.
ALTER TABLE `outbox` ADD COLUMN `waits` integer DEFAULT 0 NOT NULL;
-- Whether the same event is open already, and what the open ones are about.
CREATE INDEX `outbox_same` ON `outbox` (`event`, `payload`) WHERE `done_at` IS NULL AND `dead_at` IS NULL;
-- Who works in a sector is answered from the index alone.
DROP INDEX `offerings_sector`;
CREATE INDEX `offerings_sector` ON `offerings` (`sector_code`, `organisation_id`);
