-- A check goes for what a buyer says it is, too: whether a public body, and whether of central government. The rows of
-- before are taken to be given for what each organisation says now.
DROP TRIGGER `organisation_checks_given_for`;
DROP TRIGGER `organisation_checks_no_update`;
ALTER TABLE `organisation_checks` ADD COLUMN `public_as` text;
UPDATE `organisation_checks` SET `public_as` = (
	SELECT CASE WHEN o.`buyer_kind` IS NOT 'public' THEN NULL WHEN o.`is_central_government` THEN 'central_government' ELSE 'public' END
	FROM `organisations` o WHERE o.`id` = `organisation_checks`.`organisation_id`);
CREATE TRIGGER `organisation_checks_given_for` AFTER INSERT ON `organisation_checks` WHEN new.`legal_name` = ''
	BEGIN UPDATE `organisation_checks` SET
		`legal_name` = (SELECT o.`legal_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`trading_name` = (SELECT o.`trading_name` FROM `organisations` o WHERE o.`id` = new.`organisation_id`),
		`numbers` = (SELECT json_group_array(i.`scheme` || ':' || i.`id` ORDER BY i.`scheme`, i.`id`) FROM `identifiers` i WHERE i.`organisation_id` = new.`organisation_id`),
		`public_as` = (SELECT CASE WHEN o.`buyer_kind` IS NOT 'public' THEN NULL WHEN o.`is_central_government` THEN 'central_government' ELSE 'public' END
			FROM `organisations` o WHERE o.`id` = new.`organisation_id`)
	WHERE `id` = new.`id`; END;
CREATE TRIGGER `organisation_checks_no_update` BEFORE UPDATE ON `organisation_checks` WHEN old.`legal_name` <> '' BEGIN SELECT RAISE(ABORT, 'organisation_checks is append-only'); END;
