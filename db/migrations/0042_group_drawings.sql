-- A region as somebody has drawn it.
ALTER TABLE `area_groups` ADD COLUMN `drawing` text;
