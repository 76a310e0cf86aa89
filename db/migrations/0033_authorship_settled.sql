-- In whose name the rows from before that was kept were written, once, from what is known of their day. Who belonged to the
-- organisation acted for it; else, who was on the campaign team acted as the team, which once could; else somebody who has
-- left the organisation since. What stays null is not known.
CREATE TEMP TABLE `acts` AS
	SELECT 'opportunity' AS kind, h.`id` AS id, 'buyer' AS side, o.`organisation_id` AS org, h.`actor_id` AS actor, h.`at` AS at
		FROM `opportunity_history` h JOIN `opportunities` o ON o.`id` = h.`opportunity_id` WHERE h.`acted_as` IS NULL
	UNION ALL
	SELECT 'response', h.`id`, iif(h.`status` IN ('submitted', 'withdrawn'), 'supplier', 'buyer'),
		iif(h.`status` IN ('submitted', 'withdrawn'), r.`organisation_id`, o.`organisation_id`), h.`actor_id`, h.`at`
		FROM `response_history` h JOIN `responses` r ON r.`id` = h.`response_id` JOIN `opportunities` o ON o.`id` = r.`opportunity_id`
		WHERE h.`acted_as` IS NULL;

-- A yes is its side's row of that instant; of both at once, the buyer's is written first. One given by answering is as old as the answer.
INSERT INTO `acts`
	SELECT 'introduction', y.id, y.side, iif(y.side = 'buyer', i.`buyer_id`, i.`supplier_id`),
		coalesce(iif(y.side = 'buyer', i.`buyer_accepted_by`, i.`supplier_accepted_by`), y.actor),
		iif(y.side = 'supplier' AND (y.reason LIKE '%said yes by answering the opportunity%' OR y.actor IS NOT i.`supplier_accepted_by`),
			coalesce((SELECT max(s.`at`) FROM `response_history` s JOIN `responses` r ON r.`id` = s.`response_id`
				WHERE r.`opportunity_id` = i.`opportunity_id` AND r.`organisation_id` = i.`supplier_id` AND s.`status` = 'submitted' AND s.`at` <= y.at), y.at), y.at)
	FROM (SELECT h.`id` AS id, h.`introduction_id`, h.`actor_id` AS actor, h.`at` AS at, h.`reason` AS reason,
		CASE WHEN h.`id` = (SELECT min(`id`) FROM `introduction_history` WHERE `introduction_id` = h.`introduction_id`)
				THEN iif(x.`proposed_by` = 'buyer', 'buyer', NULL)
			WHEN h.`at` = x.`supplier_accepted_at` AND (h.`at` IS NOT x.`buyer_accepted_at` OR x.`proposed_by` = 'buyer' OR h.`status` = 'accepted') THEN 'supplier'
			WHEN h.`at` = x.`buyer_accepted_at` THEN 'buyer' END AS side
		FROM `introduction_history` h JOIN `introductions` x ON x.`id` = h.`introduction_id`
		WHERE h.`status` IN ('proposed', 'accepted')
			AND (h.`acted_as` IS NULL OR (h.`acted_as` = 'supplier' AND h.`reason` LIKE '%said yes by answering the opportunity%'))) y
	JOIN `introductions` i ON i.`id` = y.`introduction_id` WHERE y.side IS NOT NULL;
-- Every other step may be any of the three organisations'.
INSERT INTO `acts`
	SELECT 'introduction', h.`id`, s.`value`, iif(s.`value` = 'buyer', i.`buyer_id`, iif(s.`value` = 'supplier', i.`supplier_id`, i.`intermediary_id`)), h.`actor_id`, h.`at`
	FROM `introduction_history` h JOIN `introductions` i ON i.`id` = h.`introduction_id` JOIN json_each('["buyer","supplier","intermediary"]') s
	WHERE h.`acted_as` IS NULL AND (s.`value` <> 'intermediary' OR i.`intermediary_id` IS NOT NULL)
		AND h.`id` NOT IN (SELECT a.id FROM `acts` a WHERE a.kind = 'introduction')
		AND (h.`id` <> (SELECT min(`id`) FROM `introduction_history` WHERE `introduction_id` = h.`introduction_id`) OR s.`value` = i.`proposed_by`);

-- Belonged to the organisation then: does since, or left later and had not joined in between.
CREATE TEMP TABLE `judged` AS SELECT a.kind, a.id, a.side, a.actor,
	EXISTS (SELECT 1 FROM `memberships` m WHERE m.`organisation_id` = a.org AND m.`user_id` = a.actor AND m.`created_at` <= a.at)
	OR EXISTS (SELECT 1 FROM `audit_log` l WHERE l.`subject_type` = 'organisation' AND l.`subject_id` = cast(a.org AS text)
		AND l.`action` IN ('member.left', 'member.removed') AND l.`at` > a.at AND json_extract(l.`detail`, '$.userId') = a.actor
		AND NOT EXISTS (SELECT 1 FROM `audit_log` j WHERE j.`subject_type` = 'organisation' AND j.`subject_id` = l.`subject_id`
			AND j.`actor_id` = a.actor AND j.`action` IN ('member.joined', 'organisation.claimed') AND j.`at` > a.at AND j.`at` <= l.`at`)
		AND NOT EXISTS (SELECT 1 FROM `claims` c WHERE c.`organisation_id` = a.org AND c.`user_id` = a.actor AND c.`status` = 'accepted'
			AND c.`decided_at` > a.at AND c.`decided_at` <= l.`at`)) AS member,
	-- On the team then: the last that is on record before it, else the first after it, else what the account is now.
	coalesce(
		(SELECT l.`action` = 'user.made_campaign' FROM `audit_log` l WHERE l.`subject_type` = 'user' AND l.`subject_id` = cast(a.actor AS text)
			AND (l.`action` IN ('user.made_campaign', 'account.taken_off_team') OR (l.`action` = 'account.ended' AND json_extract(l.`detail`, '$.team') = 1))
			AND l.`at` <= a.at ORDER BY l.`id` DESC LIMIT 1),
		(SELECT l.`action` <> 'user.made_campaign' FROM `audit_log` l WHERE l.`subject_type` = 'user' AND l.`subject_id` = cast(a.actor AS text)
			AND (l.`action` IN ('user.made_campaign', 'account.taken_off_team') OR (l.`action` = 'account.ended' AND json_extract(l.`detail`, '$.team') = 1))
			ORDER BY l.`id` LIMIT 1),
		(SELECT u.`site_role` = 'campaign' FROM `users` u WHERE u.`id` = a.actor), 0) AS team
	FROM `acts` a;
CREATE TEMP TABLE `settled` AS SELECT kind, id, CASE
	WHEN max(actor) IS NULL THEN 'site'
	WHEN sum(member) = 1 THEN max(iif(member, side, NULL))
	WHEN sum(member) > 1 THEN NULL
	WHEN max(team) = 1 THEN 'team'
	WHEN count(*) = 1 THEN max(side) END AS acted_as
	FROM `judged` GROUP BY kind, id;
CREATE INDEX temp.`settled_id` ON `settled` (kind, id);

DROP TRIGGER `opportunity_history_no_update`;
DROP TRIGGER `response_history_no_update`;
DROP TRIGGER `introduction_history_no_update`;
-- A pause that the team entered for a buyer in those days is no hold of the team's, which only a row of its own says.
UPDATE `opportunity_history` SET `acted_as` = s.acted_as FROM `settled` s WHERE s.kind = 'opportunity' AND s.id = `opportunity_history`.`id`
	AND NOT (s.acted_as = 'team' AND `opportunity_history`.`status` = 'suspended');
UPDATE `response_history` SET `acted_as` = s.acted_as FROM `settled` s WHERE s.kind = 'response' AND s.id = `response_history`.`id`;
UPDATE `introduction_history` SET `acted_as` = s.acted_as FROM `settled` s WHERE s.kind = 'introduction' AND s.id = `introduction_history`.`id`;
CREATE TRIGGER `opportunity_history_no_update` BEFORE UPDATE ON `opportunity_history` BEGIN SELECT RAISE(ABORT, 'opportunity_history is append-only'); END;
CREATE TRIGGER `response_history_no_update` BEFORE UPDATE ON `response_history` BEGIN SELECT RAISE(ABORT, 'response_history is append-only'); END;
CREATE TRIGGER `introduction_history_no_update` BEFORE UPDATE ON `introduction_history` BEGIN SELECT RAISE(ABORT, 'introduction_history is append-only'); END;
DROP TABLE temp.`settled`;
DROP TABLE temp.`judged`;
DROP TABLE temp.`acts`;
