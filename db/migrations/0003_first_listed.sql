-- When an organisation was first shown in the directory: what is new to somebody who saved a search. Kept by the triggers.
ALTER TABLE `organisations` ADD COLUMN `first_listed_at` integer;
UPDATE `organisations` SET `first_listed_at` = `created_at` WHERE `published` = 1;
CREATE TRIGGER `organisations_first_listed` AFTER UPDATE OF `published` ON `organisations`
	WHEN new.`published` = 1 AND new.`first_listed_at` IS NULL
	BEGIN UPDATE `organisations` SET `first_listed_at` = new.`updated_at` WHERE `id` = new.`id`; END;
CREATE TRIGGER `organisations_listed_at_once` AFTER INSERT ON `organisations`
	WHEN new.`published` = 1 AND new.`first_listed_at` IS NULL
	BEGIN UPDATE `organisations` SET `first_listed_at` = new.`created_at` WHERE `id` = new.`id`; END;
