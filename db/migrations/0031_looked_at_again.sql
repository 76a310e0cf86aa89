-- A checked status recorded before the names were kept with it was bound to those of the day of the upgrade. Where its
-- organisation had changed a name since it was recorded, or perhaps a number (a change that names no other field), nobody
-- knows whom it was given for: it is set aside until the campaign team has looked.
UPDATE `organisations` SET `identity_changed_at` = coalesce(`identity_changed_at`, (
	SELECT min(a.`at`) FROM `audit_log` a JOIN `statuses` s ON s.`organisation_id` = `organisations`.`id`
	WHERE a.`subject_type` = 'organisation' AND a.`subject_id` = cast(`organisations`.`id` AS text) AND a.`action` = 'organisation.changed'
		AND a.`at` > s.`recorded_at` AND s.`status` IN ('register_confirmed', 'certified')
		AND a.`at` < (SELECT `applied_at` FROM `migrations` WHERE `name` = '0025_status_identity.sql')
		AND s.`recorded_at` < (SELECT `applied_at` FROM `migrations` WHERE `name` = '0025_status_identity.sql')
		AND (json_array_length(a.`detail`, '$.fields') = 0
			OR EXISTS (SELECT 1 FROM json_each(a.`detail`, '$.fields') f WHERE f.`value` IN ('legalName', 'tradingName', 'name')))));
DROP TRIGGER `statuses_no_update`;
UPDATE `statuses` SET `legal_name` = 'an earlier name', `trading_name` = NULL, `numbers` = '[]'
WHERE `status` IN ('register_confirmed', 'certified')
	AND `recorded_at` < (SELECT `applied_at` FROM `migrations` WHERE `name` = '0025_status_identity.sql')
	AND EXISTS (
		SELECT 1 FROM `audit_log` a
		WHERE a.`subject_type` = 'organisation' AND a.`subject_id` = cast(`statuses`.`organisation_id` AS text) AND a.`action` = 'organisation.changed'
			AND a.`at` > `statuses`.`recorded_at`
			AND a.`at` < (SELECT `applied_at` FROM `migrations` WHERE `name` = '0025_status_identity.sql')
			AND (json_array_length(a.`detail`, '$.fields') = 0
				OR EXISTS (SELECT 1 FROM json_each(a.`detail`, '$.fields') f WHERE f.`value` IN ('legalName', 'tradingName', 'name'))));
CREATE TRIGGER `statuses_no_update` BEFORE UPDATE ON `statuses` WHEN old.`legal_name` <> '' BEGIN SELECT RAISE(ABORT, 'statuses is append-only'); END;

-- Public bodies and intermediaries with people, of whom nobody has asked yet who they are, wait for the campaign team.
INSERT INTO `organisation_checks` (`organisation_id`, `outcome`, `how`, `recorded_at`)
SELECT o.`id`, 'asked', 'team', cast(unixepoch('subsec') * 1000 AS integer) FROM `organisations` o
WHERE (o.`is_intermediary` OR (o.`is_buyer` AND (o.`buyer_kind` = 'public'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*council*'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*nhs*'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*universit*'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*authority*'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*police*'
		OR lower(o.`legal_name` || ' ' || coalesce(o.`trading_name`, '')) GLOB '*hospital*')))
	AND EXISTS (SELECT 1 FROM `memberships` m WHERE m.`organisation_id` = o.`id`)
	AND NOT EXISTS (SELECT 1 FROM `organisation_checks` c WHERE c.`organisation_id` = o.`id`)
ORDER BY o.`id`;
