-- Numbers that an organisation gave up are kept: a second number that was changed is not the one that came in.
ALTER TABLE `organisations` ADD COLUMN `former_numbers` text NOT NULL DEFAULT '[]';
UPDATE `organisations` SET `former_numbers` = coalesce((
	SELECT json_group_array(n.number) FROM (
		SELECT f.`value` AS number, min(a.`id`) AS at
		FROM `audit_log` a, json_each(json_extract(a.`detail`, '$.from.numbers')) f
		WHERE a.`subject_type` = 'organisation' AND a.`subject_id` = cast(`organisations`.`id` AS text) AND a.`action` = 'organisation.identity_changed'
			AND f.`value` NOT IN (SELECT t.`value` FROM json_each(json_extract(a.`detail`, '$.to.numbers')) t)
		GROUP BY f.`value` ORDER BY at) n), '[]')
WHERE `identity_changed_at` IS NOT NULL;
