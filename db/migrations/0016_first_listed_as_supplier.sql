-- Only suppliers are listed: a buyer that becomes one is new in the directory from then on.
UPDATE `organisations` SET `first_listed_at` = NULL WHERE `is_supplier` = 0;
DROP TRIGGER `organisations_first_listed`;
DROP TRIGGER `organisations_listed_at_once`;
CREATE TRIGGER `organisations_first_listed` AFTER UPDATE OF `published`, `is_supplier` ON `organisations`
	WHEN new.`published` = 1 AND new.`is_supplier` = 1 AND new.`first_listed_at` IS NULL
	BEGIN UPDATE `organisations` SET `first_listed_at` = new.`updated_at` WHERE `id` = new.`id`; END;
CREATE TRIGGER `organisations_listed_at_once` AFTER INSERT ON `organisations`
	WHEN new.`published` = 1 AND new.`is_supplier` = 1 AND new.`first_listed_at` IS NULL
	BEGIN UPDATE `organisations` SET `first_listed_at` = new.`created_at` WHERE `id` = new.`id`; END;
