-- When its buyer reads the answers: as they come, or none of them before it has closed. What suppliers were told when it was posted holds.
ALTER TABLE `opportunities` ADD COLUMN `answers_shown` text DEFAULT 'at_once' NOT NULL;
CREATE TRIGGER `opportunities_answers_shown_stays` BEFORE UPDATE OF `answers_shown` ON `opportunities`
WHEN OLD.`published_at` IS NOT NULL AND NEW.`answers_shown` <> OLD.`answers_shown`
BEGIN SELECT RAISE(ABORT, 'suppliers were told when answers are read'); END;

-- Who does it, in the supplier's words; and when it last changed what it had sent.
ALTER TABLE `responses` ADD COLUMN `who` text DEFAULT '' NOT NULL;
ALTER TABLE `responses` ADD COLUMN `changed_at` integer;
-- The lots that an answer is for, each with its price without VAT.
CREATE TABLE `response_lots` (
  `response_id` integer NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `lot_id` integer NOT NULL REFERENCES `opportunity_lots`(`id`) ON DELETE CASCADE,
  `price_pence` integer,
  PRIMARY KEY (`response_id`, `lot_id`)
);
CREATE INDEX `response_lots_lot` ON `response_lots` (`lot_id`);
CREATE TABLE `response_answers` (
  `response_id` integer NOT NULL REFERENCES `responses`(`id`) ON DELETE CASCADE,
  `question_id` integer NOT NULL REFERENCES `opportunity_questions`(`id`) ON DELETE CASCADE,
  `text` text NOT NULL,
  PRIMARY KEY (`response_id`, `question_id`)
);
CREATE INDEX `response_answers_question` ON `response_answers` (`question_id`);

-- What a supplier has typed and not sent yet: nobody outside its team sees it.
CREATE TABLE `answer_drafts` (
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `organisation_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `fields` text NOT NULL,
  `saved_at` integer NOT NULL,
  `saved_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  PRIMARY KEY (`opportunity_id`, `organisation_id`)
);
CREATE INDEX `answer_drafts_organisation` ON `answer_drafts` (`organisation_id`);

-- Files of an answer. The buyer opens those that were sent.
CREATE TABLE `answer_papers` (
  `id` text PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `organisation_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `file_name` text NOT NULL,
  `media_type` text NOT NULL,
  `bytes` integer NOT NULL,
  `uploaded_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `created_at` integer NOT NULL,
  `sent_at` integer
);
CREATE INDEX `answer_papers_answer` ON `answer_papers` (`opportunity_id`, `organisation_id`);
CREATE INDEX `answer_papers_organisation` ON `answer_papers` (`organisation_id`);

-- Who said no, and why. A yes later takes it away.
CREATE TABLE `answer_declines` (
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `organisation_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `reason` text NOT NULL,
  `declined_at` integer NOT NULL,
  `declined_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  PRIMARY KEY (`opportunity_id`, `organisation_id`)
);
CREATE INDEX `answer_declines_organisation` ON `answer_declines` (`organisation_id`);

-- Whom one supplier asks to answer with it, and which of its gaps they would fill.
CREATE TABLE `answer_partners` (
  `id` integer PRIMARY KEY NOT NULL,
  `opportunity_id` integer NOT NULL REFERENCES `opportunities`(`id`) ON DELETE CASCADE,
  `lead_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `partner_id` integer NOT NULL REFERENCES `organisations`(`id`) ON DELETE CASCADE,
  `gaps` text NOT NULL,
  `status` text NOT NULL CHECK (`status` IN ('asked', 'agreed', 'declined', 'left', 'taken_back')),
  `reason` text DEFAULT '' NOT NULL,
  `price_pence` integer,
  `asked_at` integer NOT NULL,
  `asked_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `answered_at` integer,
  `answered_by` integer REFERENCES `users`(`id`) ON DELETE SET NULL,
  `sent_at` integer,
  CHECK (`lead_id` <> `partner_id`)
);
CREATE UNIQUE INDEX `answer_partners_pair` ON `answer_partners` (`opportunity_id`, `lead_id`, `partner_id`);
CREATE INDEX `answer_partners_lead` ON `answer_partners` (`lead_id`);
CREATE INDEX `answer_partners_partner` ON `answer_partners` (`partner_id`, `status`);
CREATE TABLE `answer_partner_history` (
  `id` integer PRIMARY KEY NOT NULL,
  `answer_partner_id` integer NOT NULL REFERENCES `answer_partners`(`id`) ON DELETE CASCADE,
  `status` text NOT NULL,
  `reason` text DEFAULT '' NOT NULL,
  `actor_id` integer,
  `at` integer NOT NULL
);
CREATE INDEX `answer_partner_history_partner` ON `answer_partner_history` (`answer_partner_id`);
CREATE TRIGGER `answer_partner_history_no_update` BEFORE UPDATE ON `answer_partner_history` BEGIN SELECT RAISE(ABORT, 'answer_partner_history is append-only'); END;
CREATE TRIGGER `answer_partner_history_no_delete` BEFORE DELETE ON `answer_partner_history` BEGIN SELECT RAISE(ABORT, 'answer_partner_history is append-only'); END;
