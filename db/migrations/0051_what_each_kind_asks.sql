-- What each kind of opportunity asks. A post on people: skills, days a month, pay. Help: what of, how much.
ALTER TABLE `opportunities` ADD COLUMN `skills` text DEFAULT '[]' NOT NULL;
ALTER TABLE `opportunities` ADD COLUMN `days_a_month` real;
ALTER TABLE `opportunities` ADD COLUMN `pay` text;
ALTER TABLE `opportunities` ADD COLUMN `pay_pence` integer;
ALTER TABLE `opportunities` ADD COLUMN `pay_period` text;
ALTER TABLE `opportunities` ADD COLUMN `help` text;
ALTER TABLE `opportunities` ADD COLUMN `quantity` text DEFAULT '' NOT NULL;
-- The parts of the form that somebody has corrected: a new reading of the words leaves them. What was written before this is all somebody's own.
ALTER TABLE `opportunities` ADD COLUMN `settled` text DEFAULT '[]' NOT NULL;
UPDATE `opportunities` SET `settled` = '["title","kind","work","place","value","runs","requirements","deadline","skills","time","pay","help"]';

-- Rows, so that a price, an answer and a mark can name the one they are for.
CREATE TABLE `opportunity_lots` (
  `id` integer PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `position` integer NOT NULL,
  `title` text NOT NULL,
  `description` text DEFAULT '' NOT NULL,
  `min_pence` integer,
  `max_pence` integer,
  `place` text,
  `area_codes` text NOT NULL,
  `sector_codes` text NOT NULL
);
CREATE INDEX `opportunity_lots_opportunity` ON `opportunity_lots` (`opportunity_id`, `position`);
CREATE TABLE `opportunity_criteria` (
  `id` integer PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `position` integer NOT NULL,
  `name` text NOT NULL,
  `is_price` integer DEFAULT false NOT NULL,
  `weight` integer NOT NULL CHECK (`weight` BETWEEN 1 AND 100)
);
CREATE INDEX `opportunity_criteria_opportunity` ON `opportunity_criteria` (`opportunity_id`, `position`);
CREATE UNIQUE INDEX `opportunity_criteria_price` ON `opportunity_criteria` (`opportunity_id`) WHERE `is_price` = 1;
CREATE TABLE `opportunity_questions` (
  `id` integer PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `position` integer NOT NULL,
  `text` text NOT NULL,
  `max_words` integer NOT NULL CHECK (`max_words` BETWEEN 1 AND 2000),
  `criterion_id` integer REFERENCES `opportunity_criteria`(`id`) ON DELETE SET NULL
);
CREATE INDEX `opportunity_questions_opportunity` ON `opportunity_questions` (`opportunity_id`, `position`);
CREATE INDEX `opportunity_questions_criterion` ON `opportunity_questions` (`criterion_id`);

-- What somebody has answered stays as it was answered.
CREATE VIEW `answered_opportunities` AS SELECT DISTINCT `opportunity_id` AS `id` FROM `responses` WHERE `status` <> 'withdrawn';
CREATE TRIGGER `opportunity_lots_answered_insert` BEFORE INSERT ON `opportunity_lots` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = NEW.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_lots_answered_update` BEFORE UPDATE ON `opportunity_lots` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_lots_answered_delete` BEFORE DELETE ON `opportunity_lots` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_criteria_answered_insert` BEFORE INSERT ON `opportunity_criteria` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = NEW.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_criteria_answered_update` BEFORE UPDATE ON `opportunity_criteria` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_criteria_answered_delete` BEFORE DELETE ON `opportunity_criteria` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_questions_answered_insert` BEFORE INSERT ON `opportunity_questions` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = NEW.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_questions_answered_update` BEFORE UPDATE ON `opportunity_questions` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
CREATE TRIGGER `opportunity_questions_answered_delete` BEFORE DELETE ON `opportunity_questions` WHEN EXISTS (SELECT 1 FROM `answered_opportunities` WHERE `id` = OLD.`opportunity_id`)
BEGIN SELECT RAISE(ABORT, 'somebody has answered this opportunity'); END;
