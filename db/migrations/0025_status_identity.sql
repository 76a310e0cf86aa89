-- A status is given for a legal name, a trading name and registered numbers: those of its organisation when it was recorded.
ALTER TABLE `organisations` ADD `identity_changed_at` integer;
ALTER TABLE `statuses` ADD `legal_name` text DEFAULT '' NOT NULL;
ALTER TABLE `statuses` ADD `trading_name` text;
ALTER TABLE `statuses` ADD `numbers` text DEFAULT '[]' NOT NULL;
CREATE INDEX `organisations_identity_changed` ON `organisations` (`identity_changed_at`) WHERE `identity_changed_at` IS NOT NULL;

DROP TRIGGER `statuses_no_update`;
UPDATE `statuses` SET
	`legal_name` = (SELECT o.`legal_name` FROM `organisations` o WHERE o.`id` = `statuses`.`organisation_id`),
	`trading_name` = (SELECT o.`trading_name` FROM `organisations` o WHERE o.`id` = `statuses`.`organisation_id`),
	`numbers` = (SELECT json_group_array(i.`scheme` || ':' || i.`id` ORDER BY i.`scheme`, i.`id`) FROM `identifiers` i WHERE i.`organisation_id` = `statuses`.`organisation_id`);
CREATE TRIGGER `statuses_given_for` AFTER INSERT ON `statuses` WHEN new.`legal_name` = ''
	BEGIN UPDATE `statuses` SET
		`legal_name` = (SELECT o.`legal_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`trading_name` = (SELECT o.`trading_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`numbers` = (SELECT json_group_array(i.`scheme` || ':' || i.`id` ORDER BY i.`scheme`, i.`id`) FROM `identifiers` i WHERE i.`organisation_id` = new.`organisation_id`)
	WHERE `id` = new.`id`; END;
CREATE TRIGGER `statuses_no_update` BEFORE UPDATE ON `statuses` WHEN old.`legal_name` <> '' BEGIN SELECT RAISE(ABORT, 'statuses is append-only'); END;
