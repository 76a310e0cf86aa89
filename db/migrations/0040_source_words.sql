-- What a source says of an organisation besides its profile: objects, grants, industry codes in words. Searched, not shown.
ALTER TABLE `source_refs` ADD COLUMN `words` text DEFAULT '' NOT NULL;
