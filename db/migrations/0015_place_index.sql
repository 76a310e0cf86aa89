-- A place that only suppliers' own addresses name is looked up by that name.
CREATE INDEX `organisations_place` ON `organisations` (`place` COLLATE NOCASE);
