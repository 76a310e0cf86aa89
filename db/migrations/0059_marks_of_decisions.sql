-- An opportunity's page tells how its buyer has answered so far, which hangs on these tables, too (`0047_public_marks.sql`).
CREATE TRIGGER `decisions_insert_public` AFTER INSERT ON `decisions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `decisions_update_public` AFTER UPDATE ON `decisions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
CREATE TRIGGER `decisions_delete_public` AFTER DELETE ON `decisions` BEGIN UPDATE `public_marks` SET `mark` = hex(randomblob(8)) WHERE `subject` = 'opportunities'; END;
