-- How a buyer decides: who is chosen, and what each that answered reads. Written as it is prepared; it holds once the opportunity is awarded.
CREATE TABLE `decisions` (
  `opportunity_id` integer PRIMARY KEY NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `hear_by` text,
  `value_pence` integer,
  `start_day` text,
  `term` text DEFAULT '' NOT NULL,
  `reason` text DEFAULT '' NOT NULL,
  `shares_value` integer DEFAULT true NOT NULL,
  `shares_winner` integer DEFAULT true NOT NULL,
  `reminders` integer DEFAULT 0 NOT NULL,
  `decided_at` integer,
  `updated_at` integer NOT NULL,
  `updated_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL
);
CREATE TABLE `decision_outcomes` (
  `response_id` integer PRIMARY KEY NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `outcome` text,
  `reason` text DEFAULT '' NOT NULL
);
-- Points of 0 to 5 that the buyer's team agreed on, one set for all of it.
CREATE TABLE `decision_points` (
  `response_id` integer NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `criterion_id` integer NOT NULL REFERENCES `opportunity_criteria`(`id`) ON DELETE CASCADE,
  `points` integer NOT NULL CHECK (`points` BETWEEN 0 AND 5),
  `by_id` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `at` integer NOT NULL,
  PRIMARY KEY (`response_id`, `criterion_id`)
);
-- What only the buyer's own team reads.
CREATE TABLE `decision_notes` (
  `response_id` integer PRIMARY KEY NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `note` text NOT NULL,
  `by_id` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `at` integer NOT NULL
);

-- Final steps, with what was before: until their mails leave they can be taken back.
CREATE TABLE `final_acts` (
  `id` integer PRIMARY KEY NOT NULL,
  `organisation_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `opportunity_id` integer REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `introduction_id` integer REFERENCES `introductions`(`id`) ON DELETE CASCADE,
  `act` text NOT NULL,
  `was_status` text NOT NULL,
  `was_updated_at` integer NOT NULL,
  `at` integer NOT NULL,
  `by_id` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `leaves_at` integer NOT NULL,
  `left_at` integer,
  `undone_at` integer,
  `undone_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL
);
CREATE INDEX `final_acts_organisation` ON `final_acts` (`organisation_id`) WHERE `left_at` IS NULL AND `undone_at` IS NULL;
CREATE INDEX `final_acts_opportunity` ON `final_acts` (`opportunity_id`);
CREATE INDEX `final_acts_introduction` ON `final_acts` (`introduction_id`);
CREATE TABLE `final_act_responses` (
  `act_id` integer NOT NULL REFERENCES `final_acts`(`id`) ON DELETE CASCADE,
  `response_id` integer NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `was_status` text NOT NULL,
  `was_reason` text,
  `was_updated_at` integer NOT NULL,
  PRIMARY KEY (`response_id`, `act_id`)
);

-- An event that belongs to a final step waits until its mails leave.
ALTER TABLE `outbox` ADD COLUMN `act_id` integer;
ALTER TABLE `outbox` ADD COLUMN `held_until` integer;
CREATE INDEX `outbox_act` ON `outbox` (`act_id`) WHERE `act_id` IS NOT NULL;

-- Answers as those who gave them are told of them: a decision that can still be taken back is not told yet.
CREATE VIEW `responses_as_told` AS
SELECT r.`id`, r.`opportunity_id`, r.`organisation_id`, r.`created_by`, r.`scope`, r.`message`, r.`price_pence`, r.`price_unit`,
  coalesce(h.`was_status`, r.`status`) AS `status`, iif(h.`act_id` IS NULL, r.`outcome_reason`, h.`was_reason`) AS `outcome_reason`,
  r.`created_at`, coalesce(h.`was_updated_at`, r.`updated_at`) AS `updated_at`
FROM `responses` r LEFT JOIN `final_act_responses` h ON h.`response_id` = r.`id`
  AND h.`act_id` = (SELECT max(a.`id`) FROM `final_act_responses` f JOIN `final_acts` a ON a.`id` = f.`act_id`
    WHERE f.`response_id` = r.`id` AND a.`left_at` IS NULL AND a.`undone_at` IS NULL);
