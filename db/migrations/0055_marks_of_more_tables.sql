-- Public pages read these tables, too: each changes the mark of its subject (`0047_public_marks.sql`).
CREATE TRIGGER `opportunity_lots_insert_public` AFTER INSERT ON `opportunity_lots` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_lots_update_public` AFTER UPDATE ON `opportunity_lots` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_lots_delete_public` AFTER DELETE ON `opportunity_lots` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_criteria_insert_public` AFTER INSERT ON `opportunity_criteria` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_criteria_update_public` AFTER UPDATE ON `opportunity_criteria` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_criteria_delete_public` AFTER DELETE ON `opportunity_criteria` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_questions_insert_public` AFTER INSERT ON `opportunity_questions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_questions_update_public` AFTER UPDATE ON `opportunity_questions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_questions_delete_public` AFTER DELETE ON `opportunity_questions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_addenda_insert_public` AFTER INSERT ON `opportunity_addenda` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_addenda_update_public` AFTER UPDATE ON `opportunity_addenda` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `opportunity_addenda_delete_public` AFTER DELETE ON `opportunity_addenda` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `reservations_insert_public` AFTER INSERT ON `reservations` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `reservations_update_public` AFTER UPDATE ON `reservations` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `reservations_delete_public` AFTER DELETE ON `reservations` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
