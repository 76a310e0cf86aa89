-- How sure a source's sector is, 0-100: what a member chose is sure. An import that finds its row changed says it anew.
ALTER TABLE `offerings` ADD COLUMN `strength` integer DEFAULT 100 NOT NULL;
UPDATE `offerings` SET `strength` = CASE `derived_from` WHEN 'words' THEN 60 WHEN 'sic' THEN 50 ELSE 40 END WHERE `derived_from` IS NOT NULL;
